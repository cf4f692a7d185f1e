import { createHash } from 'node:crypto';
import type { AnswerOf, BodyOf } from '@muctieu/contract/http/operation';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { mayMove, moveWritten } from '@muctieu/domain/reporting/writing/written-report';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { type Authority, findAuthority } from './authority.store.ts';
import { changeNumber, findNumberForEdit, takeNumber } from './number.store.ts';
import { signedBy, signersOf } from './report-heading.ts';
import { checkRendered, renderWritten } from './report-service.ts';
import { readReportState } from './report-state.ts';
import { permitsForAuthority, permitsWriting, writerOf } from './writer-rights.ts';
import {
  addAct,
  addFile,
  changeReport,
  findFileBytes,
  findFiles,
  findReport,
  type WholeReport,
} from './writing.store.ts';
import { currentFiles } from './written-files.ts';
import { symbolOf } from './written-view.ts';

const unknown = () => refused({ code: 'written-unknown' });
type Move = BodyOf<typeof operations.moveWrittenReport>;
type Moved = AnswerOf<typeof operations.moveWrittenReport>;

/** From draft to issue. `address`: where the public finds this server. */
export function reportStepRoutes(address: string): readonly Route[] {
  return [
    route(operations.moveWrittenReport, async ({ params, body, version, context }) => {
      const seen = await context.read((transaction) => findReport(transaction, params.reportId));
      if (seen === undefined) return unknown();
      const permitted = await permitsStep(context, seen, body.act);
      if (!permitted.ok) return permitted;
      return context.write(seen.provinceId, async (transaction): Promise<Result<Moved>> => {
        const report = await findReport(transaction, params.reportId, true);
        if (report === undefined) return unknown();
        if (report.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: report.version, found: version } });
        if (!mayMove(report.state, body.act))
          return refused({ code: 'written-step-not-now', values: { state: report.state, act: body.act } });
        const by = writerOf(context);
        if (body.act === 'sign' && report.submittedBy !== undefined && report.submittedBy === by.personId)
          return refused({ code: 'written-own-signature' });
        const wrong = await wrongIn(transaction, report, body.act);
        if (!wrong.ok) return wrong;
        const hasSignedCopy = currentFiles(await findFiles(transaction, report.reportId)).some(
          ({ kind }) => kind === 'signed',
        );
        const moved = moveWritten(report.state, { ...body, ...wrong.value, hasSignedCopy });
        if (!moved.ok) return moved;
        await addAct(transaction, report, body.act, body.reason, by);
        switch (body.act) {
          case 'sign':
            return sign(transaction, context, report, body);
          case 'withdraw':
            return withdraw(transaction, report, body);
          default: {
            const submitted = body.act === 'submit' && by.personId !== undefined;
            const change = { state: moved.value, ...(submitted ? { submittedBy: by.personId } : {}) };
            const next = await changeReport(transaction, report, change);
            const number = report.number === undefined ? {} : { number: symbolOf(report.number, report) };
            return done({ state: moved.value, version: next, ...number });
          }
        }
      });
    }),

    route(operations.attachSignedReport, async ({ params, file, context }) => {
      const seen = await context.read((transaction) => findReport(transaction, params.reportId));
      if (seen === undefined) return unknown();
      const writes = await permitsWriting(context, seen, seen.authorityId);
      const permitted = writes.ok ? writes : await permitsStep(context, seen, 'issue');
      if (!permitted.ok) return permitted;
      if (!Buffer.from(file.subarray(0, 5)).equals(Buffer.from('%PDF-')))
        return refused({ code: 'written-signed-copy-no-pdf' });
      return context.write(seen.provinceId, async (transaction) => {
        const report = await findReport(transaction, params.reportId, true);
        if (report === undefined) return unknown();
        if (report.state !== 'signed')
          return refused({ code: 'written-step-not-now', values: { state: report.state, act: 'attach' } });
        await addFile(transaction, report, { kind: 'signed', ...described(file), at: context.now, bytes: file });
        await addAct(transaction, report, 'attach', '', writerOf(context));
        return done({ reportId: report.reportId, version: report.version });
      });
    }),
  ];

  /** What would be signed or issued: the file as it was numbered, else as it stands now. */
  async function wrongIn(
    transaction: ReadTransaction,
    report: WholeReport,
    act: Move['act'],
  ): Promise<Result<{ readonly failing: number; readonly unreadable: number }>> {
    if (act === 'sign') {
      const state = await readReportState(transaction, report, address);
      return state.ok ? done({ failing: state.value.failing, unreadable: state.value.unreadable.length }) : state;
    }
    const kept = act === 'issue' ? await findFileBytes(transaction, report.reportId, 'word') : undefined;
    return done({ failing: kept === undefined ? 0 : (await checkRendered(kept)).fails, unreadable: 0 });
  }

  async function sign(transaction: WriteTransaction, context: RequestContext, report: WholeReport, body: Move) {
    const issuedOn = body.issuedOn ?? context.today;
    if (issuedOn > context.today)
      return refused({
        code: 'written-issued-later',
        path: 'body.issuedOn',
        values: { found: issuedOn, today: context.today },
      });
    const authority = await authorityOf(transaction, context, report);
    if (!authority.ok) return authority;
    const held = await signersOf(transaction, authority.value, context.today);
    const named = held.find(({ functionId }) => functionId === report.head.functionId);
    const own = held.find(({ personId }) => personId === context.signedIn?.personId);
    const signer = named ?? own;
    if (signer === undefined || signer.personId !== context.signedIn?.personId)
      return refused({ code: 'written-not-the-signer', values: { expected: named?.personName ?? report.head.signer } });
    const headed = { ...report, head: signedBy(report.head, signer, authority.value) };
    const number = await numberFor(transaction, context, headed, authority.value, { issuedOn, wanted: body.number });
    if (!number.ok) return number;
    const numbered: WholeReport = { ...headed, number: number.value, issuedOn };
    const rendered = await renderWritten(transaction, numbered, address);
    if (!rendered.ok) return rendered;
    const { bytes } = rendered.value;
    await addFile(transaction, report, { kind: 'word', ...described(bytes), at: context.now, bytes });
    const change = { state: 'signed', head: headed.head, number: number.value, issuedOn } as const;
    const next = await changeReport(transaction, report, change);
    return done({ state: change.state, number: symbolOf(number.value, headed), version: next });
  }
}

/** Drafting is a right over the place, the rest one of the authority: its clerk returns and issues, its signers sign. */
function permitsStep(context: RequestContext, report: WholeReport, act: Move['act']): Promise<Result<void>> {
  const { provinceId, authorityId } = report;
  if (act === 'submit') return permitsWriting(context, report, authorityId);
  if (authorityId === undefined) return Promise.resolve(refused({ code: 'written-authority-missing' }));
  const need = act === 'sign' || act === 'withdraw' ? 'signs' : 'keeps-register';
  return context.read((transaction) => permitsForAuthority(transaction, context, { provinceId, authorityId }, need));
}

async function authorityOf(
  transaction: ReadTransaction,
  { today }: RequestContext,
  { provinceId, authorityId }: WholeReport,
): Promise<Result<Authority>> {
  const found =
    authorityId === undefined ? undefined : await findAuthority(transaction, provinceId, authorityId, today);
  return found === undefined ? refused({ code: 'written-authority-missing' }) : done(found);
}

/** The one that was reserved for it, else the next of the register. */
async function numberFor(
  transaction: WriteTransaction,
  context: RequestContext,
  report: WholeReport,
  { provinceId, authorityId, unitId }: Authority,
  { issuedOn, wanted }: { readonly issuedOn: string; readonly wanted?: number | undefined },
): Promise<Result<number>> {
  const year = Number(issuedOn.slice(0, 4));
  const key = { provinceId, authorityId, year, direction: 'out' } as const;
  const abstract = `${report.templateName}, ${report.periodName}`;
  const { reportId } = report;
  if (wanted === undefined) {
    const symbol = (one: number) => symbolOf(one, report);
    const entry = { symbol, abstract, state: 'used', reason: '', reportId, unitId } as const;
    return done(await takeNumber(transaction, key, entry, writerOf(context)));
  }
  const reserved = await findNumberForEdit(transaction, key, wanted);
  if (reserved?.state !== 'reserved')
    return refused({ code: 'number-not-reserved', path: 'body.number', values: { found: wanted, year } });
  const used = { state: 'used', report_id: reportId, symbol: symbolOf(wanted, report), abstract } as const;
  await changeNumber(transaction, reserved, used);
  return done(wanted);
}

/** A draft again: its words and figures move, its number stays in the register, voided with the reason. */
async function withdraw(transaction: WriteTransaction, report: WholeReport, body: Move) {
  const { provinceId, authorityId, number, issuedOn } = report;
  if (authorityId !== undefined && number !== undefined && issuedOn !== undefined) {
    const key = { provinceId, authorityId, year: Number(issuedOn.slice(0, 4)), direction: 'out' } as const;
    const used = await findNumberForEdit(transaction, key, number);
    if (used?.state === 'used' && used.report_id === report.reportId)
      await changeNumber(transaction, used, { state: 'voided', reason: body.reason });
  }
  const version = await changeReport(transaction, report, { state: 'draft', isUnnumbered: true });
  return done({ state: 'draft' as const, version });
}

function described(bytes: Uint8Array) {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

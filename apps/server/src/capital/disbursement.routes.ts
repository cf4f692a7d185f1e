import { createHash } from 'node:crypto';
import type { DisbursementContent } from '@muctieu/contract/capital/disbursement';
import {
  enterDisbursement,
  listDisbursements,
  listPayables,
  moveDisbursementOperation,
} from '@muctieu/contract/capital/disbursement.operations';
import { checkEntry } from '@muctieu/domain/capital/check-entry';
import { type DisbursementLine, entriesOfDisbursement, moveDisbursement } from '@muctieu/domain/capital/disbursement';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import { dong } from '@muctieu/kernel/dong';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { PermissionAccess, RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import type { BookableEntry } from './bookable-entry.ts';
import {
  addDisbursement,
  decideDisbursement,
  findDisbursement,
  findWaitingLines,
  type ListedDisbursement,
  lockDisbursement,
  listDisbursements as readDisbursements,
} from './disbursements.store.ts';
import { bookEntries, findRefusals, postEntries } from './entries.store.ts';
import { findHolders, type Holder } from './holders.store.ts';
import { page, readCursor } from './page-cursor.ts';
import { listPayables as readPayables } from './payables.store.ts';
import { findUnknownDocument } from './referred-document.ts';
import { placeOf } from './statement.routes.ts';

const mayWrite: PermissionAccess = { kind: 'permission', object: 'disbursement', action: 'write' };
const mayApprove: PermissionAccess = { kind: 'permission', object: 'disbursement', action: 'approve' };

/** Payments and advances: entered by their owner and approved, or booked at once by finance, which is authoritative. */
export function disbursementRoutes(): readonly Route[] {
  return [
    route(listPayables, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const rows = await readPayables(transaction, { ...filter, after: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(rows, limit, ({ holder, accountId }) => [holder, accountId]);
        const waiting = new Map<string, bigint>();
        for (const line of await findWaitingLines(transaction, query.provinceId)) {
          const sign =
            line.kind === 'advance' || line.kind === 'payment' ? 1n : line.kind === 'advance-recovery' ? 0n : -1n;
          waiting.set(accountOf(line), (waiting.get(accountOf(line)) ?? 0n) + sign * BigInt(line.amountDong));
        }
        return done({
          items: items.map(({ accountId: _, ...item }) => ({
            ...item,
            waitingDong: (waiting.get(accountOf(item)) ?? 0n).toString(),
          })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(listDisbursements, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const rows = await readDisbursements(transaction, { ...filter, before: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(rows, limit, (row) => [row.enteredAt.toISOString(), row.disbursementId]);
        return done({ items: items.map(itemOf), ...(nextCursor === undefined ? {} : { nextCursor }) });
      }),
    ),

    route(enterDisbursement, async ({ body, context }) => {
      const { provinceId, content } = body;
      const asked = await context.read((transaction) => askAboutDisbursement(transaction, provinceId, content));
      if (!asked.ok) return asked;
      const { holders, entries } = asked.value;
      const permitted = await permitsAll(context, provinceId, holders, mayWrite);
      if (!permitted.ok) return permitted;
      if ((await permitsAll(context, provinceId, holders, mayApprove)).ok) {
        return bookAtOnce(context, provinceId, entries);
      }
      const foreign = foreignHolders(context, holders, content);
      if (foreign.length > 0) return refused(...foreign);
      return enterForApproval(context, provinceId, content, holders, entries);
    }),

    route(moveDisbursementOperation, async ({ params, body, version, context }) => {
      const { provinceId } = body;
      const found = await context.read(async (transaction) => {
        const known = await findDisbursement(transaction, provinceId, params.disbursementId);
        return known === undefined
          ? undefined
          : { known, holders: await findHolders(transaction, provinceId, known.holderIds) };
      });
      if (found === undefined) return refused({ code: 'disbursement-not-found', path: 'params.disbursementId' });
      const { known, holders } = found;
      const isOwn = known.entered.personId === context.signedIn?.personId;
      const needed = body.state === 'withdrawn' && isOwn ? mayWrite : mayApprove;
      const permitted = await permitsAll(context, provinceId, holders, needed);
      if (!permitted.ok) return permitted;
      const by = await context.acting(placeOf(provinceId, holders[0]), needed);
      return context.write(provinceId, async (transaction) => {
        await lockDisbursement(transaction, provinceId, known.disbursementId);
        const before = await findDisbursement(transaction, provinceId, known.disbursementId);
        if (before === undefined) return refused({ code: 'disbursement-not-found', path: 'params.disbursementId' });
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const moved = moveDisbursement(before, { state: body.state, by, reason: body.reason });
        if (!moved.ok) return moved;
        if (body.state === 'booked') {
          const command = { id: before.disbursementId, provinceId, knownAt: context.now };
          const booked = await bookEntries(transaction, command, entriesOf(before.content));
          if (!booked.ok) return atContent(booked);
        }
        const step = { state: body.state, by, reason: body.reason, at: context.now };
        const next = await decideDisbursement(transaction, before, step, holders[0]?.unitId);
        return done({ disbursementId: before.disbursementId, state: body.state, version: next });
      });
    }),
  ];
}

/** Every problem of all lines that needs no balances, or the holders and entries. */
export async function askAboutDisbursement(
  transaction: ReadTransaction,
  provinceId: string,
  content: DisbursementContent,
): Promise<Result<{ readonly holders: readonly Holder[]; readonly entries: readonly BookableEntry[] }>> {
  const holders = await findHolders(
    transaction,
    provinceId,
    content.lines.map(({ holderId }) => holderId),
  );
  const known = new Set(holders.map(({ holderId }) => holderId));
  const entries = entriesOf(content);
  const problems: Problem[] = entries.flatMap((entry, index) => [
    ...(known.has(entry.from.holderId)
      ? []
      : [{ code: 'holder-unknown', path: `content.lines[${index}].holderId`, values: { found: entry.from.holderId } }]),
    ...checkEntry(entry, `content.lines[${index}]`, undefined, undefined),
  ]);
  const documentIds = new Set([content.documentId, ...content.lines.flatMap(({ documentId }) => documentId ?? [])]);
  for (const documentId of documentIds) {
    const unknown = await findUnknownDocument(transaction, documentId);
    const line = content.lines.findIndex((one) => one.documentId === documentId);
    const path = line < 0 ? 'content.documentId' : `content.lines[${line}].documentId`;
    if (unknown !== undefined) problems.push({ ...unknown, path });
  }
  return problems.length === 0 ? done({ holders, entries }) : { ok: false, problems };
}

/** In one round trip. The key of the request names the command, so that it is booked once however often it comes. */
async function bookAtOnce(context: RequestContext, provinceId: string, entries: readonly BookableEntry[]) {
  const id = context.idempotency === undefined ? uuid() : commandId(context.idempotency.key);
  const booked = await postEntries(
    context.database,
    context.scope,
    { provinceId, command: 'capital.enter-disbursement', requestId: context.requestId, at: context.now },
    { id, provinceId, knownAt: context.now },
    entries,
  );
  return booked.ok ? done({ disbursementId: id, state: 'booked' as const, version: 1 }) : atContent(booked);
}

/** Checked at once, with what else waits counted, so that the owner hears today what would be refused at the approval. */
async function enterForApproval(
  context: RequestContext,
  provinceId: string,
  content: DisbursementContent,
  holders: readonly Holder[],
  entries: readonly BookableEntry[],
) {
  const entered = await context.acting(placeOf(provinceId, holders[0]), mayWrite);
  return context.write(provinceId, (transaction) =>
    enterWaiting(transaction, { provinceId, content, holders, entries, entered, at: context.now }),
  );
}

/** Within a change that a chapter makes as a whole: a report that is handed in enters what it says was disbursed. */
export async function enterWaiting(
  transaction: WriteTransaction,
  given: {
    readonly provinceId: string;
    readonly content: DisbursementContent;
    readonly holders: readonly Holder[];
    readonly entries: readonly BookableEntry[];
    readonly entered: Acting;
    readonly at: Date;
  },
) {
  const { provinceId, content, holders, entries, entered, at } = given;
  const holderIds = holders.map(({ holderId }) => holderId).sort();
  const waiting = await findWaitingLines(transaction, provinceId, holderIds);
  const before = entriesOf({ ...content, lines: waiting });
  const disbursementId = uuid();
  const command = { id: disbursementId, provinceId, knownAt: at };
  const problems = (await findRefusals(transaction, command, [...before, ...entries])).flatMap((problem) => {
    const [, line, rest] = /^lines\[(\d+)\](.*)$/.exec(problem.path ?? '') ?? [];
    const index = Number(line) - before.length;
    return index < 0 ? [] : [{ ...problem, path: `content.lines[${index}]${rest}` }];
  });
  if (problems.length > 0) return refused(...problems);
  const disbursement = {
    ...{ disbursementId, provinceId, holderIds, content, entered },
    state: 'entered' as const,
    enteredAt: at,
    reason: '',
    version: 1,
  };
  await addDisbursement(transaction, disbursement, holders[0]?.unitId);
  return done({ disbursementId, state: 'entered' as const, version: 1 });
}

async function permitsAll(
  context: RequestContext,
  provinceId: string,
  holders: readonly Holder[],
  access: PermissionAccess,
): Promise<Result<void>> {
  for (const holder of holders) {
    const permitted = await context.permits(placeOf(provinceId, holder), access);
    if (!permitted.ok) return permitted;
  }
  return done(undefined);
}

/** Whoever only writes does so for their own unit or organisation, also where they may read more. */
function foreignHolders(
  context: RequestContext,
  holders: readonly Holder[],
  content: DisbursementContent,
): readonly Problem[] {
  const { units, organisations = [] } = context.scope;
  const own = new Set(
    holders.flatMap(({ holderId, unitId, organisationId }) =>
      (unitId !== undefined && units.includes(unitId)) ||
      (organisationId !== undefined && organisations.includes(organisationId))
        ? [holderId]
        : [],
    ),
  );
  return content.lines.flatMap(({ holderId }, index) =>
    own.has(holderId)
      ? []
      : [{ code: 'holder-unknown', path: `content.lines[${index}].holderId`, values: { found: holderId } }],
  );
}

function entriesOf(content: DisbursementContent): readonly BookableEntry[] {
  const lines = content.lines.map(
    ({ amountDong, ...line }): DisbursementLine => ({
      ...line,
      amountDong: dong(BigInt(amountDong)),
    }),
  );
  return entriesOfDisbursement(lines, content).map((entry) => ({ ...entry, effect: entry.kind }));
}

/** Problems of `lines[2]` as the request has it. */
function atContent(refusal: Extract<Result<unknown>, { readonly ok: false }>): Result<never> {
  return {
    ok: false,
    problems: refusal.problems.map((problem) =>
      problem.path === undefined ? problem : { ...problem, path: `content.${problem.path}` },
    ),
  };
}

function commandId(key: string): string {
  const hex = createHash('sha256').update(`disbursement ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type AccountParts = Pick<
  DisbursementContent['lines'][number],
  'holderId' | 'nodeCode' | 'source' | 'capitalKind' | 'vintage' | 'budgetYear'
>;

function accountOf({ holderId, nodeCode, source, capitalKind, vintage, budgetYear }: AccountParts): string {
  return [holderId, nodeCode, source, capitalKind, vintage, budgetYear].join('|');
}

function itemOf({ entered: _, holderIds: __, ...row }: ListedDisbursement) {
  return {
    ...row,
    documentId: row.content.documentId,
    lines: row.content.lines.length,
    enteredAt: row.enteredAt.toISOString(),
    ...(row.decidedAt === undefined ? { decidedAt: undefined } : { decidedAt: row.decidedAt.toISOString() }),
  };
}

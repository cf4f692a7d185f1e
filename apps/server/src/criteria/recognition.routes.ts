import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import * as operations from '@muctieu/contract/criteria/recognition.operations';
import type { RecognitionData } from '@muctieu/data/recognition';
import { moveRecognition, type RecognitionAct } from '@muctieu/domain/criteria/move-recognition';
import { findProcedure, levelOfKind, type RecognitionStep } from '@muctieu/domain/criteria/recognition';
import { checkSeparation } from '@muctieu/domain/organisations/separation-of-duties';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../database/transaction.ts';
import type { PermissionAccess, Place, RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { addRecognised, isRecognised, withdrawRecognised } from './recognised-unit.store.ts';
import {
  addDossier,
  findActs,
  findDossiers,
  findRecognisable,
  findUnitRounds,
  lockDossier,
  type StoredDossier,
  saveDossier,
} from './recognition.store.ts';
import {
  detailOf,
  dossierOf,
  givenOf,
  itemOf,
  procedureOf,
  proceduresOf,
  stepOf,
  subjectOfKind,
} from './recognition-view.ts';

const access = (action: 'write' | 'approve') =>
  ({ kind: 'permission', object: 'criteria-assessment', action }) as const;

/** Dossiers of recognition: who waits for whom, what each step gave, what is refused and why (K4). */
export function recognitionRoutes(data: RecognitionData): readonly Route[] {
  return [
    route(operations.listRecognitions, async ({ query, context }) => {
      const found = await context.read((transaction) => findDossiers(transaction, query));
      const items = found
        .map((dossier) => itemOf(dossier, procedureOf(data, dossier.procedureId), context.today, context.language))
        .filter(
          (item) =>
            (query.state === undefined ||
              (query.state === 'under-way' ? item.step !== undefined : item.state === query.state)) &&
            (query.late === undefined || item.isLate === (query.late === 'yes')) &&
            (query.waitingFor === undefined || item.waitingFor === query.waitingFor),
        );
      const start = Math.max(0, Math.trunc(Number(query.cursor ?? 0)) || 0);
      const end = start + query.limit;
      return done({
        items: items.slice(start, end),
        total: items.length,
        ...(items.length > end ? { nextCursor: String(end) } : {}),
      });
    }),

    route(operations.readRecognition, async ({ params, context }) => {
      const read = await context.read(async (transaction) => {
        const [dossier] = await findDossiers(transaction, params);
        if (dossier === undefined) return undefined;
        const rounds = await findUnitRounds(transaction, dossier.unitId, subjectOfKind[dossier.kind]);
        return { dossier, rounds, acts: await findActs(transaction, dossier.dossierId) };
      });
      if (read === undefined) return unknown();
      const step = stepOf(procedureOf(data, read.dossier.procedureId), read.dossier);
      const mayAct = step !== undefined && (await permitsStep(context, read.dossier, step)).ok;
      const { today, language } = context;
      return done(detailOf({ ...read, data, mayAct, today, language }));
    }),

    route(operations.openRecognition, async ({ body, context }) => {
      const { provinceId, unitId, kind, year, note } = body;
      const permitted = await context.permits({ provinceId, unitId });
      if (!permitted.ok) return permitted;
      const procedure = findProcedure(proceduresOf(data), kind, context.today);
      const [first] = procedure?.steps ?? [];
      if (procedure === undefined || first === undefined)
        return refused({ code: 'recognition-without-procedure', values: { on: context.today } });
      const by = await actorOf(context, { provinceId, unitId }, access('write'));
      return context.write(provinceId, async (transaction) => {
        const unit = await findRecognisable(transaction, unitId, context.today);
        if (unit === undefined || unit.provinceId !== provinceId || unit.level !== levelOfKind[kind])
          return refused({ code: 'recognition-unit-wrong', path: 'unitId', values: { found: unit?.name ?? unitId } });
        const open = (await findDossiers(transaction, { provinceId, kind })).some(
          (one) => one.unitId === unitId && one.state !== 'cancelled' && one.state !== 'withdrawn',
        );
        if (open || (await isRecognised(transaction, unitId, kind)))
          return refused({ code: 'recognition-open-already' });
        const dossierId = uuid();
        await addDossier(
          transaction,
          {
            provinceId,
            dossierId,
            unitId,
            kind,
            year,
            note,
            procedureId: procedure.id,
            state: 'open',
            step: first.code,
            given: {},
            version: 1,
          },
          { act: 'open', reason: note, by, at: context.now },
        );
        return done({ dossierId, state: 'open' as const, version: 1 });
      });
    }),

    route(operations.completeRecognitionStep, ({ params, body, version, context }) => {
      const given = body.given[params.step];
      if (given === undefined)
        return Promise.resolve(refused({ code: 'recognition-step-empty', values: { step: params.step } }));
      return moveDossier(data, context, params.dossierId, version, async (dossier) => {
        const step = procedureOf(data, dossier.procedureId).steps.find(({ code }) => code === params.step);
        if (step === undefined)
          return refused({ code: 'recognition-other-step', values: { step: dossier.step ?? '' } });
        const place = await placeOf(context, dossier, step);
        const permitted = await permitsStep(context, dossier, step);
        if (!permitted.ok) return permitted;
        const by = await actorOf(context, place, access(step.actor.action));
        if (step.actor.action === 'approve') {
          const before = (await context.read((transaction) => findActs(transaction, dossier.dossierId))).findLast(
            ({ act }) => act === 'complete',
          );
          if (before !== undefined && !checkSeparation(before, by).ok)
            return refused({ code: 'recognition-same-person' });
        }
        const act: RecognitionAct = {
          kind: 'complete',
          step: params.step,
          given: givenOf(body.given),
          justification: body.justification,
        };
        return done({ act, by, given: { [params.step]: given }, reason: body.justification });
      });
    }),

    route(operations.returnRecognition, ({ params, body, version, context }) =>
      moveDossier(data, context, params.dossierId, version, async (dossier) => {
        const step = stepOf(procedureOf(data, dossier.procedureId), dossier);
        if (step === undefined) return refused({ code: 'recognition-not-under-way' });
        const permitted = await permitsStep(context, dossier, step);
        if (!permitted.ok) return permitted;
        const by = await actorOf(context, await placeOf(context, dossier, step), access(step.actor.action));
        return done({ act: { kind: 'return', ...body }, by, reason: body.reason });
      }),
    ),

    route(operations.cancelRecognition, ({ params, body, version, context }) =>
      moveDossier(data, context, params.dossierId, version, async ({ provinceId, unitId }) => {
        const permitted = await context.permits({ provinceId, unitId });
        if (!permitted.ok) return permitted;
        const by = await actorOf(context, { provinceId, unitId }, access('write'));
        return done({ act: { kind: 'cancel', ...body }, by, reason: body.reason });
      }),
    ),

    route(operations.withdrawRecognition, ({ params, body, version, context }) => {
      const { symbol, on, reason } = body;
      return moveDossier(
        data,
        context,
        params.dossierId,
        version,
        async (dossier) => {
          const permitted = await context.permits({ provinceId: dossier.provinceId });
          if (!permitted.ok) return permitted;
          if (on > context.today) return refused({ code: 'recognition-day-ahead', path: 'on', values: { found: on } });
          const by = await actorOf(context, { provinceId: dossier.provinceId }, access('approve'));
          return done({ act: { kind: 'withdraw', symbol, reason }, by, given: body, reason: `${symbol}: ${reason}` });
        },
        (transaction, dossier) => withdrawRecognised(transaction, dossier, { on, symbol, because: reason }),
      );
    }),
  ];
}

interface PreparedAct {
  readonly act: RecognitionAct;
  readonly by: { readonly personId: string; readonly forPersonId?: string; readonly personName: string };
  readonly given?: object;
  readonly reason: string;
}

/** One act on one dossier: locked, at the version that was read, asked of the rules, written with the journal. */
async function moveDossier(
  data: RecognitionData,
  context: RequestContext,
  dossierId: string,
  version: number,
  prepare: (dossier: StoredDossier) => Promise<Result<PreparedAct>>,
  also?: (transaction: WriteTransaction, dossier: StoredDossier) => Promise<void>,
) {
  const [known] = await context.read((transaction) => findDossiers(transaction, { dossierId }));
  if (known === undefined) return unknown();
  if (known.version !== version) return changedMeanwhile(known.version, version);
  // Rights are asked before the transaction: inside they would wait for a second connection.
  const prepared = await prepare(known);
  if (!prepared.ok) return prepared;
  const { act, by, given, reason } = prepared.value;
  return context.write(known.provinceId, async (transaction) => {
    const dossier = await lockDossier(transaction, dossierId);
    if (dossier === undefined) return unknown();
    if (dossier.version !== version) return changedMeanwhile(dossier.version, version);
    const procedure = procedureOf(data, dossier.procedureId);
    const moved = moveRecognition(dossierOf(dossier), act, { procedure, limits: data.limits, today: context.today });
    if (!moved.ok) return moved;
    const { state, step } = moved.value;
    const kept: RecognitionGivenAnswer = act.kind === 'complete' ? { ...dossier.given, ...given } : dossier.given;
    const stepped = act.kind === 'complete' ? act.step : act.kind === 'return' ? act.to : undefined;
    const saved = { act: act.kind, step: stepped, reason, given, by, at: context.now };
    const next = await saveDossier(transaction, dossier, { state, step, given: kept }, saved);
    const decided = act.kind === 'complete' && act.step === 'decision' ? kept.decision : undefined;
    if (decided !== undefined) {
      const { provinceId, unitId, kind } = dossier;
      const year = Number(decided.on.slice(0, 4));
      const { on: recognisedOn, symbol } = decided;
      await addRecognised(transaction, {
        provinceId,
        id: uuid(),
        unitId,
        kind,
        year,
        recognisedOn,
        symbol,
        dossierId,
        note: '',
      });
    }
    await also?.(transaction, dossier);
    return done({ dossierId, state, version: next });
  });
}

function changedMeanwhile(current: number, found: number): Result<never> {
  return refused({ code: 'changed-meanwhile', values: { current: String(current), found: String(found) } });
}

/** Where the right of a step is asked. Districts are gone since 1/7/2025: what was theirs falls to the province. */
async function placeOf(context: RequestContext, dossier: StoredDossier, { actor }: RecognitionStep): Promise<Place> {
  const { provinceId, unitId } = dossier;
  if (actor.level === 'province') return { provinceId };
  if (actor.level === 'commune') return { provinceId, unitId };
  const unit = await context.read((transaction) => findRecognisable(transaction, unitId, context.today));
  return unit?.districtId === undefined ? { provinceId } : { provinceId, unitId: unit.districtId };
}

/** Departments give their opinions by the right to verify their own criteria; the coordination office writes them for all. */
async function permitsStep(
  context: RequestContext,
  dossier: StoredDossier,
  step: RecognitionStep,
): Promise<Result<void>> {
  const place = await placeOf(context, dossier, step);
  const permitted = await context.permits(place, access(step.actor.action));
  return permitted.ok || step.code !== 'opinions' ? permitted : context.permits(place, access('approve'));
}

async function actorOf(context: RequestContext, place: Place, asked: PermissionAccess): Promise<PreparedAct['by']> {
  const acting = await context.acting(place, asked);
  return { ...acting, personName: context.signedIn?.personName ?? '' };
}

function unknown(): Result<never> {
  return refused({ code: 'recognition-unknown' });
}

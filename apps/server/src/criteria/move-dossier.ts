import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import { moveRecognition, type RecognitionAct } from '@muctieu/domain/criteria/move-recognition';
import {
  type AfterWorkingDays,
  dueDayOf,
  type RecognitionProcedure,
  type RecognitionStep,
} from '@muctieu/domain/criteria/recognition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { WriteTransaction } from '../database/transaction.ts';
import type { PermissionAccess, Place, RequestContext } from '../http/request-context.ts';
import { askDepartments } from './ask-departments.ts';
import { criteriaAccess, permitsWhole } from './permits-whole.ts';
import { findRecognisable } from './recognisable-unit.store.ts';
import { addRecognised } from './recognised-unit.store.ts';
import { type DossierWait, findDossier, lockDossier, type StoredDossier, saveDossier } from './recognition.store.ts';
import { findRecognitionRules } from './recognition-rule.store.ts';
import { dossierOf, givenOf, procedureOf } from './recognition-view.ts';

interface PreparedAct {
  readonly act: RecognitionAct;
  readonly by: { readonly personId: string; readonly forPersonId?: string; readonly personName: string };
  readonly given?: object;
  readonly reason: string;
}

export interface MovingParts {
  readonly context: RequestContext;
  readonly afterWorkingDays: AfterWorkingDays;
}

/** One act on one dossier: locked, at the version that was read, asked of the rules, written with the journal. */
export async function moveDossier(
  { context, afterWorkingDays }: MovingParts,
  dossierId: string,
  version: number,
  prepare: (dossier: StoredDossier, procedure: RecognitionProcedure) => Promise<Result<PreparedAct>>,
  also?: (
    transaction: WriteTransaction,
    dossier: StoredDossier,
    act: RecognitionAct,
  ) => Promise<Result<RecognitionGivenAnswer | undefined>>,
) {
  const { today } = context;
  const read = await context.read(async (transaction) => {
    const dossier = await findDossier(transaction, dossierId, today);
    return dossier && { dossier, rules: await findRecognitionRules(transaction, dossier.provinceId, today) };
  });
  if (read === undefined) return unknownDossier();
  if (read.dossier.version !== version) return changedMeanwhile(read.dossier.version, version);
  const procedure = procedureOf(read.rules, read.dossier.procedureId);
  // Rights are asked before the transaction: inside they would wait for a second connection.
  const prepared = await prepare(read.dossier, procedure);
  if (!prepared.ok) return prepared;
  const { by, reason } = prepared.value;
  return context.write(read.dossier.provinceId, async (transaction) => {
    const dossier = await lockDossier(transaction, dossierId);
    if (dossier === undefined) return unknownDossier();
    if (dossier.version !== version) return changedMeanwhile(dossier.version, version);
    const { act: given } = prepared.value;
    const added = await also?.(transaction, dossier, given);
    if (added?.ok === false) return added;
    const act = added?.value !== undefined && given.kind === 'complete' ? withGiven(given, added.value) : given;
    const moved = moveRecognition(dossierOf(dossier), act, { procedure, limits: read.rules.limits, today });
    if (!moved.ok) return moved;
    const { state, step } = moved.value;
    const left = added?.value ?? prepared.value.given;
    const kept: RecognitionGivenAnswer = act.kind === 'complete' ? { ...dossier.given, ...left } : dossier.given;
    const stepped = act.kind === 'complete' ? act.step : act.kind === 'return' ? act.to : undefined;
    const next = procedure.steps.find(({ code }) => code === step);
    const waits = waitOf(next, dossier.year, today, afterWorkingDays);
    const saved = { act: act.kind, step: stepped, reason, given: left, by, at: context.now };
    const number = await saveDossier(transaction, dossier, { state, step, given: kept, waits }, saved);
    if (step === 'opinions') await askDepartments(transaction, { ...dossier, given: kept }, waits?.dueOn, today);
    const decided = act.kind === 'complete' && act.step === 'decision' ? kept.decision : undefined;
    if (decided !== undefined) {
      const { provinceId, unitId, kind } = dossier;
      const year = Number(decided.on.slice(0, 4));
      const { on: recognisedOn, symbol } = decided;
      const recognised = { provinceId, id: uuid(), unitId, kind, year, recognisedOn, symbol, dossierId, note: '' };
      await addRecognised(transaction, recognised);
    }
    return done({ dossierId, state, version: number });
  });
}

function withGiven(act: Extract<RecognitionAct, { kind: 'complete' }>, left: RecognitionGivenAnswer): RecognitionAct {
  return { ...act, given: { ...act.given, ...givenOf(left) } };
}

/** Since when, for whom and until when a step waits. */
export function waitOf(
  step: RecognitionStep | undefined,
  year: number,
  today: PlainDate,
  after: AfterWorkingDays,
): DossierWait | undefined {
  if (step === undefined) return undefined;
  const dueOn = dueDayOf(step, year, { on: today, after });
  return { since: today, waitingFor: step.actor.level, ...(dueOn === undefined ? {} : { dueOn }) };
}

export function changedMeanwhile(current: number, found: number): Result<never> {
  return refused({ code: 'changed-meanwhile', values: { current: String(current), found: String(found) } });
}

export function unknownDossier(): Result<never> {
  return refused({ code: 'recognition-unknown' });
}

/** Where the right of a step is asked. Districts are gone since 1/7/2025: what was theirs falls to the province. */
export async function placeOfStep(
  context: RequestContext,
  { provinceId, unitId }: Pick<StoredDossier, 'provinceId' | 'unitId'>,
  { actor }: RecognitionStep,
): Promise<Place> {
  if (actor.level === 'province') return { provinceId };
  if (actor.level === 'commune') return { provinceId, unitId };
  const unit = await context.read((transaction) => findRecognisable(transaction, unitId, context.today));
  return unit?.districtId === undefined ? { provinceId } : { provinceId, unitId: unit.districtId };
}

/** Whether the one who asks may take the step: by the right without a bound, not by that of a department. */
export async function permitsStep(
  context: RequestContext,
  dossier: Pick<StoredDossier, 'provinceId' | 'unitId'>,
  step: RecognitionStep,
): Promise<Result<void>> {
  return permitsWhole(context, await placeOfStep(context, dossier, step), criteriaAccess(step.actor.action));
}

export async function actorOf(
  context: RequestContext,
  place: Place,
  asked: PermissionAccess,
): Promise<PreparedAct['by']> {
  const acting = await context.acting(place, asked);
  return { ...acting, personName: context.signedIn?.personName ?? '' };
}

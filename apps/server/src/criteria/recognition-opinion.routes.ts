import type { OpinionItem } from '@muctieu/contract/criteria/recognition-opinion';
import {
  assignDepartments,
  giveOpinions as giveOpinionsOperation,
  listOpinions,
  readDepartments,
} from '@muctieu/contract/criteria/recognition-work.operations';
import { giveOpinions, isOpinionLate, type OpinionGiver } from '@muctieu/domain/criteria/recognition-opinion';
import { checkSeparation } from '@muctieu/domain/organisations/separation-of-duties';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { findDocument } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { askDepartments } from './ask-departments.ts';
import { findSet } from './criteria-set.store.ts';
import {
  assignCriteria,
  findDepartments,
  findLaterAssignments,
  findOrganisationsOn,
} from './criterion-department.store.ts';
import { actorOf, unknownDossier } from './move-dossier.ts';
import { findAskedOpinions } from './opinion-list.store.ts';
import { criteriaAccess, permitsWhole } from './permits-whole.ts';
import { findActs, findDossier, lockDossier, type StoredDossier } from './recognition.store.ts';
import { findOpinions, putOpinions, type StoredOpinion } from './recognition-opinion.store.ts';
import { unknownSet } from './set.routes.ts';

/** Opinions of departments on the criteria for which they answer, and who answers for which. */
export const recognitionOpinionRoutes: readonly Route[] = [
  route(listOpinions, async ({ query, context }) => {
    const { provinceId, state, organisationId, mine } = query;
    const giver = mine === undefined ? undefined : await giverOf(context, provinceId);
    const own = giver === undefined || giver.isOffice ? undefined : [...giver.organisationIds];
    const organisationIds =
      organisationId === undefined ? own : (own ?? [organisationId]).filter((id) => id === organisationId);
    return context.read(async (transaction) =>
      done(await findAskedOpinions(transaction, { provinceId, state, organisationIds }, context.today, query)),
    );
  }),

  route(giveOpinionsOperation, async ({ params, body, context }) => {
    const { today } = context;
    const known = await context.read((transaction) => findDossier(transaction, params.dossierId, today));
    if (known === undefined) return unknownDossier();
    const { provinceId } = known;
    const permitted = await context.permits({ provinceId });
    if (!permitted.ok) return permitted;
    const giver = await giverOf(context, provinceId);
    const by = await actorOf(context, { provinceId }, criteriaAccess('approve'));
    const acts = await context.read((transaction) => findActs(transaction, known.dossierId));
    // Whoever assessed the commune or handed its dossier in does not judge it for the province.
    const made = acts.filter(({ act, step }) => act === 'complete' && isOfUnit(step));
    if (made.some((act) => !checkSeparation(act, by).ok)) return refused({ code: 'recognition-same-person' });
    return context.write(provinceId, async (transaction) => {
      const dossier = await lockDossier(transaction, params.dossierId);
      if (dossier === undefined) return unknownDossier();
      if (dossier.step !== 'opinions')
        return refused({ code: 'recognition-other-step', values: { step: dossier.step ?? '' } });
      if ((await findOpinions(transaction, dossier.dossierId, today)).length === 0)
        await askDepartments(transaction, dossier, dossier.waits?.dueOn, today);
      const asked = await findOpinions(transaction, dossier.dossierId, today);
      const { opinions, problems } = giveOpinions(asked, body.opinions, giver);
      if (problems.length > 0) return { ok: false, problems };
      await putOpinions(transaction, dossier, opinions, { ...by, at: context.now });
      const after = await findOpinions(transaction, dossier.dossierId, today);
      const open = after.filter(({ met }) => met === undefined).length;
      return done({ dossierId: dossier.dossierId, given: opinions.length, open });
    });
  }),

  route(readDepartments, ({ query, context }) =>
    context.read(async (transaction) => {
      const { provinceId, setId } = query;
      const day = query.onDay ?? context.today;
      const stored = await findSet(transaction, setId);
      if (stored === undefined) return unknownSet(setId);
      const assigned = new Map(
        (await findDepartments(transaction, provinceId, setId, day)).map((one) => [one.number, one]),
      );
      const { name, criteria } = stored.set;
      return done({
        setId,
        setName: name,
        day,
        criteria: criteria.map(({ number, name: criterion }) => {
          const one = assigned.get(number);
          return {
            number,
            name: criterion,
            department: one?.name ?? '',
            note: one?.note ?? '',
            ...(one === undefined ? {} : { organisationId: one.organisationId, from: one.from }),
            ...(one?.documentId === undefined ? {} : { documentId: one.documentId }),
          };
        }),
      });
    }),
  ),

  route(assignDepartments, async ({ body, context }) => {
    const { provinceId, setId, from, documentId, criteria } = body;
    const permitted = await permitsWhole(context, { provinceId });
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const stored = await findSet(transaction, setId);
      if (stored === undefined) return unknownSet(setId);
      const problems: Problem[] = [];
      if (documentId !== undefined && (await findDocument(transaction, documentId)) === undefined)
        problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      const numbers = new Set(stored.set.criteria.map(({ number }) => number));
      const ids = criteria.map(({ organisationId }) => organisationId);
      const known = await findOrganisationsOn(transaction, provinceId, ids, from);
      const later = await findLaterAssignments(transaction, provinceId, setId, from);
      const seen = new Set<number>();
      for (const [index, { number, organisationId }] of criteria.entries()) {
        const path = `criteria[${index}]`;
        const found = later.get(number);
        if (!numbers.has(number))
          problems.push({ code: 'criterion-code-unknown', path, values: { unit: '', code: String(number) } });
        if (!known.has(organisationId))
          problems.push({ code: 'department-unknown', path, values: { id: organisationId, on: from } });
        if (found !== undefined) problems.push({ code: 'department-later', path, values: { number, found, from } });
        if (seen.has(number)) problems.push({ code: 'department-twice', path, values: { number } });
        seen.add(number);
      }
      if (problems.length > 0) return refused(...problems);
      await assignCriteria(transaction, { ...body, personId: context.signedIn?.personId }, context.now);
      return done({ assigned: criteria.length });
    });
  }),
];

function isOfUnit(step: string | undefined): boolean {
  return step === 'self-assessment' || step === 'consultation' || step === 'submission';
}

/** For whom the person speaks: the coordination office consolidates, a department is bound to its own criteria. */
async function giverOf(context: RequestContext, provinceId: string): Promise<OpinionGiver> {
  const bound = await context.boundBy({ provinceId }, criteriaAccess('approve'));
  const isOffice = (await context.permits({ provinceId }, criteriaAccess('write'))).ok;
  return { isOffice, organisationIds: new Set(bound?.organisationIds ?? []) };
}

/** The opinions of a dossier with whether the one who asks may give them now. */
export async function opinionItemsOf(
  context: RequestContext,
  { provinceId, step }: StoredDossier,
  asked: readonly StoredOpinion[],
): Promise<OpinionItem[]> {
  if (asked.length === 0) return [];
  const isTurn = step === 'opinions' && (await context.permits({ provinceId }, criteriaAccess('approve'))).ok;
  const giver = await giverOf(context, provinceId);
  return asked.map((one) => {
    const { organisationId, dueOn, met, givenAt } = one;
    const isOwn = organisationId === undefined ? giver.isOffice : giver.organisationIds.has(organisationId);
    const isOpenToOffice = giver.isOffice && (met === undefined || one.onBehalf);
    return {
      number: one.number,
      ...(organisationId === undefined ? {} : { organisationId }),
      department: one.department,
      askedOn: one.askedOn,
      ...(dueOn === undefined ? {} : { dueOn }),
      isLate: step === 'opinions' && isOpinionLate(one, context.today),
      ...(met === undefined ? {} : { met }),
      note: one.note,
      letter: one.letter,
      onBehalf: one.onBehalf,
      by: one.givenBy,
      ...(givenAt === undefined ? {} : { at: givenAt.toISOString() }),
      version: one.version,
      mayGive: isTurn && (isOwn || isOpenToOffice),
    };
  });
}

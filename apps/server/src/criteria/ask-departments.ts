import type { CriteriaSet } from '@muctieu/domain/criteria/criteria-set';
import { askOpinions } from '@muctieu/domain/criteria/recognition-opinion';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { findSet, findSets } from './criteria-set.store.ts';
import { findDepartments } from './criterion-department.store.ts';
import type { StoredDossier } from './recognition.store.ts';
import { findOpinions, putOpinions } from './recognition-opinion.store.ts';
import { subjectOfKind } from './recognition-view.ts';
import { findRound } from './round.store.ts';

/** By which set a dossier is judged: that of its round of assessment, or else the one that holds for its kind on the day. */
export async function setOfDossier(
  transaction: ReadTransaction,
  { kind, given }: Pick<StoredDossier, 'kind' | 'given'>,
  day: PlainDate,
): Promise<CriteriaSet | undefined> {
  const roundId = given['self-assessment']?.roundId;
  const round = roundId === undefined ? undefined : await findRound(transaction, roundId);
  if (round !== undefined) return (await findSet(transaction, round.setId))?.set;
  const subject = subjectOfKind[kind];
  return (await findSets(transaction)).find(({ set }) => set.subject === subject && holdsOn(set.validity, day))?.set;
}

/** The step of opinions begins: every criterion is asked of the department that answers for it. */
export async function askDepartments(
  transaction: WriteTransaction,
  dossier: StoredDossier,
  dueOn: PlainDate | undefined,
  today: PlainDate,
): Promise<void> {
  const { criteria = 0 } = dossier.given['self-assessment'] ?? {};
  const numbers = Array.from({ length: Math.min(criteria, 99) }, (_, index) => index + 1);
  const set = await setOfDossier(transaction, dossier, today);
  const departments = new Map(
    (set === undefined ? [] : await findDepartments(transaction, dossier.provinceId, set.id, today)).map(
      ({ number, organisationId }) => [number, organisationId],
    ),
  );
  const before = await findOpinions(transaction, dossier.dossierId, today);
  const days = { askedOn: today, ...(dueOn === undefined ? {} : { dueOn }) };
  const asked = askOpinions(numbers, before, (number) => departments.get(number), days);
  const known = new Set<unknown>(before);
  await putOpinions(
    transaction,
    dossier,
    asked.filter((one) => !known.has(one)),
  );
}

import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { UnitFacts } from '../../indicators/unit-facts.store.ts';
import { subtreeIds } from '../../territory/subtree.store.ts';
import { findDifficulties, type StoredDifficulty, type WrittenDifficulty } from '../difficulties.store.ts';
import { findChangesSince } from './known-changes.store.ts';
import type { DifficultyFact, ReportPeriod } from './report-facts.ts';

/**
 * What was raised of a unit and below it up to the day and not answered by then, as it was known: in its words of then,
 * and open where the answer came later.
 */
export async function readDifficultyFacts(
  transaction: ReadTransaction,
  unit: UnitFacts,
  { valueDate }: Pick<ReportPeriod, 'valueDate'>,
  knownAt: Date,
): Promise<readonly DifficultyFact[]> {
  const all = await findDifficulties(transaction, unit.provinceId);
  if (all.length === 0) return [];
  const changed = new Set(
    (await findChangesSince(transaction, unit.provinceId, ['difficulty'], knownAt)).map(({ id }) => id),
  );
  const first =
    changed.size === 0 ? new Map<string, Words>() : await wordsBefore(transaction, unit.provinceId, knownAt);
  const within =
    unit.level === 'province'
      ? undefined
      : new Set(await subtreeIds(transaction, unit.provinceId, unit.unitId, valueDate));
  return all
    .filter(({ raisedAt, since }) => raisedAt <= knownAt && since <= valueDate)
    .filter(({ reporterId, placeUnitId }) => within === undefined || within.has(placeUnitId ?? reporterId))
    .map((one) => (changed.has(one.difficultyId) ? { ...one, ...first.get(one.difficultyId) } : one))
    .filter((one) => isOpen(one, valueDate, knownAt))
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.difficultyId < b.difficultyId ? -1 : 1))
    .map(({ difficultyId, kind, subject, reporterName, addressee, since, answerBy }) => ({
      id: difficultyId,
      kind,
      subject,
      reporter: reporterName,
      addressee,
      since,
      ...(answerBy === undefined ? {} : { answerBy }),
    }));
}

function isOpen({ state, answeredAt }: StoredDifficulty, valueDate: string, knownAt: Date): boolean {
  if (state === 'open') return true;
  return answeredAt !== undefined && (answeredAt > knownAt || dayInVietNam(answeredAt) > valueDate);
}

type Words = Partial<Pick<WrittenDifficulty, 'subject' | 'since' | 'addressee'>>;

/** What the journal has of each up to a moment, one step over the other: a step may name only what it changed. */
async function wordsBefore(
  transaction: ReadTransaction,
  provinceId: string,
  knownAt: Date,
): Promise<ReadonlyMap<string, Words>> {
  const ever = await findChangesSince(transaction, provinceId, ['difficulty'], new Date(0));
  const since = await findChangesSince(transaction, provinceId, ['difficulty'], knownAt);
  const words = new Map<string, Words>();
  for (const { id, after } of ever.slice(0, ever.length - since.length)) {
    const { subject, since: from, addressee } = after as Words;
    words.set(id, {
      ...words.get(id),
      ...(subject === undefined ? {} : { subject }),
      ...(from === undefined ? {} : { since: from }),
      ...(addressee === undefined ? {} : { addressee }),
    });
  }
  return words;
}

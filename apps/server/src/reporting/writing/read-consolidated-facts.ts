import type { ConsolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { UnitFacts } from '../../indicators/unit-facts.store.ts';
import { findSnapshot, findSnapshots } from '../snapshots.store.ts';
import type { ConsolidatedFact, ReportPeriod } from './report-facts.ts';

/** What the unit froze of the reports below it: of every regime the last snapshot within the period, as known then. */
export async function readConsolidatedFacts(
  transaction: ReadTransaction,
  { provinceId, unitId }: UnitFacts,
  { from, valueDate }: ReportPeriod,
  knownAt: Date,
): Promise<readonly ConsolidatedFact[]> {
  const known = (await findSnapshots(transaction, provinceId)).filter(
    (one) =>
      one.receiverId === unitId &&
      one.valueDate >= from &&
      one.valueDate <= valueDate &&
      new Date(one.frozenAt) <= knownAt,
  );
  const facts: ConsolidatedFact[] = [];
  for (const of of Map.groupBy(known, ({ regimeCode }) => regimeCode).values()) {
    const [last] = of.toSorted((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1));
    const found = last && (await findSnapshot(transaction, last.snapshotId));
    if (last === undefined || found === undefined) continue;
    const content = found.content as ConsolidationAnswer;
    facts.push({
      snapshotId: last.snapshotId,
      digest: last.digest,
      title: last.title,
      valueDate: last.valueDate,
      knownAt: last.knownAt,
      expected: content.expected,
      contributors: content.contributors.map(({ name }) => name),
      missing: content.missing.map(({ name }) => name),
    });
  }
  return facts.toSorted((a, b) => a.title.localeCompare(b.title, 'vi'));
}

import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { SumsQuery } from '@muctieu/server/capital/capital-sums.store';

/** The tables people open most, as design §6 names them. */
export interface HotTable {
  readonly name: string;
  readonly query: SumsQuery;
}

const pastDay = '2023-08-17' as PlainDate;
const pastMoment = new Date('2023-09-01T00:00:00Z');
const province: SumsQuery = { by: ['holder', 'node'], provinceIds: ['11'], vintages: [2023], budgetYears: [2023] };
const nation: SumsQuery = { by: ['province', 'programme'], vintages: [2023], budgetYears: [2023] };

export const provinceTable: HotTable = { name: 'province', query: province };
export const nationTable: HotTable = { name: 'nation', query: nation };
export const pastDayTables: readonly HotTable[] = [
  { name: 'province-past-day', query: { ...province, valueDate: pastDay } },
  { name: 'nation-past-day', query: { ...nation, valueDate: pastDay } },
];
export const asKnownTables: readonly HotTable[] = [
  { name: 'province-as-known', query: { ...province, knownAt: pastMoment } },
  { name: 'nation-as-known', query: { ...nation, knownAt: pastMoment } },
];

import type { Figure } from '../figure.ts';
import { pastDayTables } from '../hot-tables.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { measureTables, scanPeer } from '../measure-tables.ts';

const bar = 50;

export const capitalAsOfPastDay: Figure = {
  name: 'capital-as-of-past-day',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: scanPeer,
  data: `both tables as of a day two years ago, through the store; ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    return measureTables(bench, pastDayTables, bar);
  },
};

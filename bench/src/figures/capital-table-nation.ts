import type { Figure } from '../figure.ts';
import { nationTable } from '../hot-tables.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { measureTables, scanPeer } from '../measure-tables.ts';

const bar = 25;

export const capitalTableNation: Figure = {
  name: 'capital-table-nation',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: scanPeer,
  data: `province x programme of a year, through the store; ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    return measureTables(bench, [nationTable], bar);
  },
};

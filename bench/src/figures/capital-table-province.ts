import type { Figure } from '../figure.ts';
import { provinceTable } from '../hot-tables.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { measureTables, scanPeer } from '../measure-tables.ts';

const bar = 25;

export const capitalTableProvince: Figure = {
  name: 'capital-table-province',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: scanPeer,
  data: `holder x node of a year in one province, through the store; ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    return measureTables(bench, [provinceTable], bar);
  },
};

import type { Figure } from '../figure.ts';
import { asKnownTables } from '../hot-tables.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { measureTables, scanPeer } from '../measure-tables.ts';

const bar = 500;

export const capitalAsKnown: Figure = {
  name: 'capital-as-known',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: scanPeer,
  data: `both tables as they were known on a day two years ago, through the store; ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    return measureTables(bench, asKnownTables, bar);
  },
};

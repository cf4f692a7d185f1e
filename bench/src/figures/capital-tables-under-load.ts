import { startCubeMerger } from '@muctieu/server/capital/cube-merger';
import type { Figure } from '../figure.ts';
import { nationTable, pastDayTables, provinceTable } from '../hot-tables.ts';
import { Latencies } from '../latencies.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { readTable } from '../measure-tables.ts';
import { ensureMoney, startPosting } from '../posting-load.ts';

const bar = 50;
const perSecond = 2000;
const seconds = 15;
const tables = [provinceTable, nationTable, ...pastDayTables];

export const capitalTablesUnderLoad: Figure = {
  name: 'capital-tables-under-load',
  unit: 'ms',
  bar: `p95 <= ${bar} ms at ${perSecond} postings/s`,
  peer: 'the same tables without postings (p95, ms)',
  data: `province and nation, of now and of a past day, through the store, merger running; ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    await ensureMoney(bench.database);
    const read = async () => {
      const all = tables.map(() => new Latencies());
      const until = performance.now() + seconds * 1000;
      while (performance.now() < until) {
        for (const [index, { query }] of tables.entries()) await all[index]?.time(() => readTable(bench, query));
      }
      return Math.max(...all.map((latencies) => latencies.percentile(0.95)));
    };
    const peerValue = await read();
    const merger = startCubeMerger(bench.database, (error) => console.error(error));
    const posting = startPosting(bench.database, perSecond);
    const value = await read();
    const reached = await posting.stop();
    await merger.stop();
    if (reached < perSecond * 0.95) console.error(`only ${Math.round(reached)} postings/s were reached`);
    return { value, peerValue, holds: value <= bar && reached >= perSecond * 0.95 };
  },
};

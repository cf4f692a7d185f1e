import { startCubeMerger } from '@muctieu/server/capital/cube-merger';
import type { Figure } from '../figure.ts';
import { median } from '../latencies.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { runTpcB } from '../pgbench.ts';
import { ensureMoney, postFor } from '../posting-load.ts';

const entriesLeast = 30_000;

export const capitalPostBatch: Figure = {
  name: 'capital-post-batch',
  unit: 'entries/s',
  bar: `>= ${entriesLeast} entries/s`,
  peer: 'pgbench TPC-B, scale 50, 8 clients, same server (transactions/s)',
  data: `8 clients of one Node process, one province, 100 entries a command with all checks and the journal, merger running; upon ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    await ensureMoney(bench.database);
    const merger = startCubeMerger(bench.database, (error) => console.error(error));
    await postFor(bench.database, { clients: 8, lines: 100, seconds: 2 });
    const pairs = [];
    for (let round = 0; round < 3; round += 1) {
      const peerValue = await runTpcB(bench, 3);
      pairs.push({ peerValue, value: await postFor(bench.database, { clients: 8, lines: 100, seconds: 4 }) });
    }
    await merger.stop();
    const value = median(pairs.map((pair) => pair.value));
    return { value, peerValue: median(pairs.map((pair) => pair.peerValue)), holds: value >= entriesLeast };
  },
};

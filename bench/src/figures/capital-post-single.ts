import { startCubeMerger } from '@muctieu/server/capital/cube-merger';
import type { Figure } from '../figure.ts';
import { median } from '../latencies.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { runTpcB } from '../pgbench.ts';
import { ensureMoney, postFor } from '../posting-load.ts';

const rounds = 5;
const seconds = 4;

export const capitalPostSingle: Figure = {
  name: 'capital-post-single',
  unit: 'entries/s',
  bar: '>= 1.0 x peer',
  peer: 'pgbench TPC-B, scale 50, 8 clients, same server',
  data: `8 clients of one Node process, one province, one entry a command with all checks and the journal, merger running; upon ${describeLedgerData()}`,
  async measure(bench) {
    await ensureLedgerData(bench, console.error);
    await ensureMoney(bench.database);
    const merger = startCubeMerger(bench.database, (error) => console.error(error));
    await postFor(bench.database, { clients: 8, lines: 1, seconds: 2 });
    // In turns, since other work on the machine would otherwise meet only one of the two; the ratio is of each pair.
    const pairs = [];
    for (let round = 0; round < rounds; round += 1) {
      const peerValue = await runTpcB(bench, seconds);
      pairs.push({ peerValue, value: await postFor(bench.database, { clients: 8, lines: 1, seconds }) });
    }
    await merger.stop();
    const ratio = median(pairs.map((pair) => pair.value / pair.peerValue));
    const peerValue = median(pairs.map((pair) => pair.peerValue));
    return { value: peerValue * ratio, peerValue, holds: ratio >= 1 };
  },
};

import { sumRounds } from '@muctieu/server/criteria/score.store';
import { programScope } from '@muctieu/server/database/scope';
import type { BenchDatabase } from '../bench-database.ts';
import { benchCodes, benchSet, describeCriteriaData, ensureCriteriaData } from '../criteria-data.ts';
import type { Figure } from '../figure.ts';
import { Latencies } from '../latencies.ts';

const bar = 25;
const calls = 100;
/** Not counted: connection and plan are there in a running server. */
const warming = 5;
const peerCalls = 3;

export const criteriaMatrix: Figure = {
  name: 'criteria-matrix',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'the same counts from every cell by scan, compared (median, ms)',
  data: `counts of every criterion and indicator by province and year for the nation, through the store; ${describeCriteriaData()}`,
  async measure(bench) {
    await ensureCriteriaData(bench, console.error);
    const peers = new Latencies();
    let expected = '';
    for (let call = 0; call < peerCalls; call += 1) expected = await peers.time(() => readByScan(bench));
    const latencies = new Latencies();
    let found = '';
    const readSums = () =>
      bench.database.read(programScope, (transaction) => sumRounds(transaction, benchSet, undefined, benchCodes));
    for (let call = 0; call < warming; call += 1) await readSums();
    for (let call = 0; call < calls; call += 1) {
      const sums = await latencies.time(readSums);
      found = sums.map(({ provinceId, asOf, counts }) => `${provinceId} ${asOf} ${counts.join(' ')}`).join('\n');
    }
    if (found !== expected) throw new Error('The counts are not what the cells say');
    const value = latencies.percentile(0.95);
    return { value, peerValue: peers.percentile(0.5), holds: value <= bar };
  },
};

async function readByScan({ owner }: BenchDatabase): Promise<string> {
  const { rows } = await owner.query<{ province_id: string; as_of: string; counts: string }>(
    `select province_id, as_of, string_agg(met::text, ' ' order by criterion, indicator) as counts from (
       select round.province_id, round.as_of::text, split_part(code, '.', 1)::int as criterion,
         coalesce(nullif(split_part(code, '.', 2), ''), '0')::int as indicator, count(*) filter (where status = 'met') as met
       from muctieu.criterion_cell cell join muctieu.criteria_round round using (province_id, round_id)
       where round.set_id = $1 group by 1, 2, 3, 4) counted
     group by province_id, as_of order by province_id, as_of`,
    [benchSet],
  );
  return rows.map((row) => `${row.province_id} ${row.as_of} ${row.counts}`).join('\n');
}

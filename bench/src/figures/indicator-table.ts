import { programScope } from '@muctieu/server/database/scope';
import { findObservations } from '@muctieu/server/indicators/observation.store';
import { findSums } from '@muctieu/server/indicators/observation-sum.store';
import { sql } from 'kysely';
import type { BenchDatabase } from '../bench-database.ts';
import type { Figure } from '../figure.ts';
import { Latencies, median } from '../latencies.ts';

const bar = 25;
const communes = 3321;
const indicators = 57;
const firstNo = 800_001;
const periods = ['2021', '2022', '2023', '2024', '2025', '2026'] as const;
const calls = 60;
const peerCalls = 3;
/** Rows that a screen shows; the next ones come when one scrolls. */
const shownRows = 40;

type Periods = NonNullable<Parameters<typeof findObservations>[1]['periods']>;

/** 3,321 communes x 57 indicators x 6 years: the country from its kept sums, and a screen of communes with every cell. */
export const indicatorTable: Figure = {
  name: 'indicator-table',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'the same country summed from every value by a full scan in SQL, compared cell by cell (median, ms)',
  data: `${communes} communes of 34 provinces x ${indicators} indicators x ${periods.length} years (1.1 million values, each a rate with both parts); of one year at a time: 34 provinces x ${indicators} indicators, and ${shownRows} communes x ${indicators} indicators; through the stores`,
  async measure(bench) {
    await ensureObservations(bench);
    const nation = new Latencies();
    const screen = new Latencies();
    const scan = new Latencies();
    const sums = linesOf(await readNation(bench, periods));
    const { rows: places } = await bench.owner.query<{ province_id: string; unit_id: string }>(
      `select distinct province_id, unit_id from muctieu.observation where indicator_no = ${firstNo} order by 1, 2`,
    );
    for (let call = 0; call < calls; call += 1) {
      const year = periods[call % periods.length] ?? '2024';
      await nation.time(() => readNation(bench, [year]));
      const shown = places.slice((call * shownRows) % (communes - shownRows)).slice(0, shownRows);
      const found = await screen.time(() =>
        bench.database.read(programScope, (transaction) =>
          findObservations(transaction, {
            provinceIds: [...new Set(shown.map(({ province_id }) => province_id))],
            unitIds: shown.map(({ unit_id }) => unit_id),
            periods: [year] as unknown as Periods,
            statuses: ['actual'],
            breakdown: '',
          }),
        ),
      );
      if (found.length !== shownRows * indicators) throw new Error(`A screen has ${found.length} cells`);
    }
    for (let call = 0; call < peerCalls; call += 1) {
      const scanned = await scan.time(() => readByScan(bench));
      if (scanned !== sums) throw new Error('The kept sums are not what the values say');
    }
    console.error(`nation p95 ${nation.percentile(0.95)} ms, screen p95 ${screen.percentile(0.95)} ms`);
    const value = Math.max(nation.percentile(0.95), screen.percentile(0.95));
    return { value, peerValue: median([scan.percentile(0.5)]), holds: value <= bar };
  },
};

type Sums = Awaited<ReturnType<typeof findSums>>;

function readNation({ database }: BenchDatabase, wanted: readonly string[]): Promise<Sums> {
  return database.read(programScope, (transaction) =>
    findSums(transaction, {
      periods: wanted as unknown as Periods,
      indicatorNos: Array.from({ length: indicators }, (_, index) => firstNo + index),
      level: 'commune',
      status: 'actual',
    }),
  );
}

function linesOf(sums: Sums): string {
  return sums
    .map(({ provinceId, period, indicatorNo, value, denominator }) =>
      [provinceId, period, indicatorNo, value.digits, denominator.digits].join(' '),
    )
    .sort()
    .join('\n');
}

function readByScan({ database }: BenchDatabase): Promise<string> {
  return database.read(programScope, async ({ tables }) => {
    await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
      set_config('enable_indexonlyscan', 'off', true), set_config('work_mem', '256MB', true)`.execute(tables);
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', province_id, period, indicator_no, sum(value)::bigint, sum(denominator)::bigint) as line
      from muctieu.observation where indicator_no between ${firstNo} and ${firstNo + indicators - 1}
        and status = 'actual' and breakdown = ''
      group by province_id, period, indicator_no`.execute(tables);
    return rows
      .map(({ line }) => line)
      .sort()
      .join('\n');
  });
}

/** Made once by a fixed rule; kept between runs. */
async function ensureObservations({ owner }: BenchDatabase): Promise<void> {
  const { rows } = await owner.query(`select from muctieu.observation where indicator_no = ${firstNo} limit 1`);
  if (rows.length > 0) return;
  console.error('indicator-table: making 1.1 million values');
  await owner.query(`
    with place as (select lpad((1 + n % 34)::text, 2, '0') as province_id, md5('commune' || n)::uuid as unit_id, n
                   from generate_series(0, ${communes - 1}) n),
    batch as (
      insert into muctieu.observation_batch (province_id, batch_id, at, reason, cell_count)
      select distinct province_id, md5('batch' || province_id)::uuid, now(), 'bench', 1 from place returning province_id)
    select count(*) from batch`);
  await owner.query(`
    insert into muctieu.observation (province_id, unit_id, period, indicator_no, version, status, breakdown, batch_id, value, denominator)
    select place.province_id, place.unit_id, period, ${firstNo - 1} + i, 1, 'actual', '', md5('batch' || place.province_id)::uuid,
      (n * 31 + i * 17 + period::int) % 900, 1000 + n % 7000
    from (select lpad((1 + n % 34)::text, 2, '0') as province_id, md5('commune' || n)::uuid as unit_id, n
          from generate_series(0, ${communes - 1}) n) place
    cross join generate_series(1, ${indicators}) i
    cross join unnest(array['${periods.join("','")}']) period
    order by place.province_id, place.unit_id, period, i`);
  await owner.query(`
    insert into muctieu.observation_sum (province_id, period, indicator_no, level, status, value, denominator, unit_count)
    select province_id, period, indicator_no, 'commune', 'actual', sum(value), sum(denominator), count(*)
    from muctieu.observation where indicator_no between ${firstNo} and ${firstNo + indicators - 1}
    group by province_id, period, indicator_no`);
  await owner.query('vacuum analyze muctieu.observation');
  await owner.query('analyze muctieu.observation_sum');
}

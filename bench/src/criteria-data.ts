import type { PoolClient } from 'pg';
import type { BenchDatabase } from './bench-database.ts';

export const benchSet = 'bench-criteria';
const years = [2020, 2021, 2022, 2023, 2024, 2025];
/** 34 provinces of 97 or 98 communes: 3,321 in all. */
const communesOf = (province: number) => (province < 23 ? 98 : 97);
const criteria = 19;
const indicators = 57;

export function describeCriteriaData(): string {
  return '3,321 communes x (19 criteria + 57 indicators) x 6 years in 34 provinces, cells by a fixed formula';
}

/** Makes the cells once; they stay between runs. A cell's status follows from its place, so that every run is the same. */
export async function ensureCriteriaData({ owner }: BenchDatabase, tell: (text: string) => void): Promise<void> {
  const made = await owner.query(`select 1 from muctieu.criteria_set where set_id = $1`, [benchSet]);
  if (made.rowCount !== 0) return;
  tell('making 1.5 million cells of criteria');
  const client = await owner.connect();
  try {
    await makeData(client);
  } finally {
    client.release();
  }
}

async function makeData(client: PoolClient): Promise<void> {
  await client.query('begin');
  await client.query(
    `insert into muctieu.criteria_set (set_id, subject, from_day, content) values ($1, 'commune', '2020-01-01', $2)`,
    [benchSet, JSON.stringify(setContent())],
  );
  await client.query(`create temporary table bench_code on commit drop as
    select row_number() over (order by criterion, indicator) - 1 as place, criterion, indicator,
      criterion || case indicator when 0 then '' else '.' || indicator end as code
    from generate_series(1, ${criteria}) criterion, generate_series(0, ${indicators / criteria}) indicator`);
  for (let province = 0; province < 34; province += 1) {
    const code = String(province + 60);
    await client.query(`insert into muctieu.territory (province_id) values ($1) on conflict do nothing`, [code]);
    await client.query(
      `insert into muctieu.unit (province_id, unit_id, level, from_day)
       select $1::text, md5('criteria ' || $1::text || ' ' || n)::uuid, 'commune', '2020-01-01' from generate_series(1, $2::int) n on conflict do nothing`,
      [code, communesOf(province)],
    );
    for (const year of years) {
      await client.query(
        `with made as (insert into muctieu.criteria_round (province_id, round_id, set_id, as_of, title, created_at)
           values ($1::text, md5('round ' || $1::text || ' ' || $2::int)::uuid, $3, make_date($2::int, 12, 31), 'bench', now()) returning round_id),
         cell as (insert into muctieu.criterion_cell (province_id, round_id, unit_id, code, status, basis, assessed_at, version)
           select $1::text, made.round_id, md5('criteria ' || $1::text || ' ' || n)::uuid, code,
             case when (n * 7 + place * 3 + $2::int) % 5 < 3 then 'met' else 'not-met' end, 'assessed', now(), 1
           from made, generate_series(1, $4::int) n, bench_code)
         insert into muctieu.criteria_score (province_id, round_id, unit_id, met, assessed, signs, at)
         select $1::text, made.round_id, md5('criteria ' || $1::text || ' ' || n)::uuid,
           count(*) filter (where indicator = 0 and (n * 7 + place * 3 + $2::int) % 5 < 3), ${criteria},
           string_agg(case when (n * 7 + place * 3 + $2::int) % 5 < 3 then '1' else '0' end, '' order by place), now()
         from made, generate_series(1, $4::int) n, bench_code group by made.round_id, n`,
        [code, year, benchSet, communesOf(province)],
      );
    }
  }
  await client.query('commit');
  await client.query('analyze muctieu.criterion_cell');
  await client.query('analyze muctieu.criteria_score');
}

function setContent() {
  const name = { vi: 'bench', en: 'bench' };
  return {
    id: benchSet,
    name,
    subject: 'commune',
    validity: { from: '2020-01-01' },
    declared: { criteria, indicators },
    groups: [],
    levels: [],
    provinceStatuses: [],
    sources: [],
    verified: false,
    criteria: Array.from({ length: criteria }, (_, index) => ({
      number: index + 1,
      name,
      verified: false,
      indicators: Array.from({ length: indicators / criteria }, (_each, place) => ({
        code: `${index + 1}.${place + 1}`,
        name: 'bench',
        measure: 'reached',
        verified: false,
      })),
    })),
  };
}

/** In the order of the set: 1, 1.1, 1.2, 1.3, 2, … */
export const benchCodes = Array.from({ length: criteria }, (_, index) => index + 1).flatMap((number) => [
  String(number),
  ...Array.from({ length: indicators / criteria }, (_, place) => `${number}.${place + 1}`),
]);

import { programScope } from '@muctieu/server/database/scope';
import { sql } from 'kysely';
import type { BenchDatabase } from '../bench-database.ts';
import type { Figure } from '../figure.ts';
import {
  benchCodes,
  benchPeriods,
  communeCount,
  ensureIndicatorData,
  type IndicatorData,
  indicatorCount,
} from '../indicator-data.ts';
import { Latencies } from '../latencies.ts';
import { openNationReader } from '../nation-reader.ts';

const bar = 25;
const calls = 120;
/** Not counted: connection and plans are there in a running server. */
const warming = 10;
const peerCalls = 5;
/** Rows that travel in one answer, as the page asks for them. */
const shownRows = 24;
const shownRates = 19;

export interface Screen {
  readonly from: number;
  readonly period: string;
  readonly codes: readonly string[];
}

/** What the page of units asks while one scrolls through the country: 24 communes x 19 rates of a year, anywhere. */
export const indicatorScreen: Figure = {
  name: 'indicator-screen-http',
  unit: 'ms',
  bar: `p95 <= ${bar} ms`,
  peer: 'the same cells by a full scan in PostgreSQL, compared cell by cell (median, ms)',
  data: `${communeCount} communes of 34 provinces x ${indicatorCount} rates x ${benchPeriods.length} years (1.1 million values with both parts), entered by the product's stores by a fixed rule; ${calls} screens of ${shownRows} communes x ${shownRates} rates of a year, as the page asks for them, at places by a fixed rule, through HTTP by somebody of the state`,
  async measure(bench) {
    const data = await ensureIndicatorData(bench);
    const reader = await openNationReader(bench);
    try {
      const latencies = new Latencies();
      const peers = new Latencies();
      const read = ({ from, period, codes }: Screen) =>
        reader.get('/indicators/table', {
          level: 'commune',
          programme: 'MTQG2635',
          indicators: codes.join(),
          periods: period,
          onDay: '2026-12-31',
          from: String(from),
          limit: String(shownRows),
        });
      for (let call = 0; call < warming; call += 1) await read(screenOf(call));
      for (let call = 0; call < calls; call += 1) {
        const screen = screenOf(call + warming);
        const text = await latencies.time(() => read(screen));
        if (call >= peerCalls) continue;
        const scanned = await peers.time(() => readByScan(bench, data, screen));
        if (linesOf(text) !== scanned) throw new Error(`The screen at ${screen.from} is not what the values say`);
      }
      const value = latencies.percentile(0.95);
      console.error(`screens: median ${latencies.percentile(0.5)} ms, p95 ${value} ms`);
      return { value, peerValue: peers.percentile(0.5), holds: value <= bar };
    } finally {
      await reader.close();
    }
  },
};

export function screenOf(call: number): Screen {
  const period = benchPeriods[call % benchPeriods.length] ?? '2024';
  const firstRate = (call % (indicatorCount / shownRates)) * shownRates;
  const codes = benchCodes.slice(firstRate, firstRate + shownRates);
  return { from: (call * 997) % (communeCount - shownRows), period, codes };
}

/** Commune by commune, value and denominator of every rate. */
function linesOf(text: string): string {
  const { items } = JSON.parse(text) as {
    items: { unit: { id: string }; cells: ({ a?: string; b?: string } | null)[][] }[];
  };
  return items
    .map(({ unit, cells }) =>
      [unit.id, ...(cells[0] ?? []).flatMap((cell) => (cell?.a === undefined ? [] : [`${cell.a}/${cell.b}`]))].join(
        ' ',
      ),
    )
    .join('\n');
}

/** Every value of the year is looked at; which communes are on the screen follows from the units themselves. */
export function readByScan(
  { database }: BenchDatabase,
  { indicatorNos }: IndicatorData,
  { from, period, codes }: Screen,
): Promise<string> {
  const asked = codes.flatMap((code) => indicatorNos[benchCodes.indexOf(code)] ?? []);
  return database.read(programScope, async ({ tables }) => {
    await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
      set_config('enable_indexonlyscan', 'off', true), set_config('work_mem', '256MB', true)`.execute(tables);
    const { rows } = await sql<{ line: string }>`
      select shown.unit_id || ' ' || string_agg(o.value || '/' || o.denominator, ' ' order by o.indicator_no) as line
      from (select unit.province_id, name.name, unit.unit_id from muctieu.unit
            join muctieu.unit_name name using (province_id, unit_id)
            where unit.level = 'commune' and unit.until_day is null and name.until_day is null
            order by unit.province_id, name.name, unit.unit_id offset ${from} limit ${shownRows}) shown
      join muctieu.observation o on o.province_id = shown.province_id and o.unit_id = shown.unit_id
      where o.period = ${period} and o.indicator_no = any(${asked}::int[])
        and o.status = 'actual' and o.breakdown = ''
      group by shown.province_id, shown.name, shown.unit_id order by shown.province_id, shown.name, shown.unit_id`.execute(
      tables,
    );
    return rows.map(({ line }) => line).join('\n');
  });
}

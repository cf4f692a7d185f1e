import { buildWeb } from '@muctieu/web/build/build-web';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { BenchDatabase } from '../bench-database.ts';
import type { Figure, Measured } from '../figure.ts';
import {
  benchPeriods,
  communeCount,
  ensureIndicatorData,
  type IndicatorData,
  indicatorCount,
} from '../indicator-data.ts';
import { Latencies, median } from '../latencies.ts';
import { openNationReader } from '../nation-reader.ts';
import { readByScan, screenOf } from './indicator-screen.ts';

const address = `/chi-tieu/bang-don-vi?cap=commune&chuong-trinh=MTQG2635&ky=${benchPeriods.join()}`;
const openings = 7;
const jumps = 60;
const data = `${communeCount} communes x ${indicatorCount} rates x ${benchPeriods.length} years (${communeCount} rows, ${indicatorCount * benchPeriods.length} columns, 1.1 million figures) in Chromium, 1280 x 800, on the machine of the server`;
/** The first load of design §6 is given three seconds; opening one more page should not need them. */
const openingBar = 3000;
/** Whoever jumps far in a table goes on thinking of it when it answers within a second (Nielsen 1993). */
const followingBar = 1000;

/** From the click on the address until figures stand there; the peer fetches the years whole and adds nothing to them. */
export const indicatorPageOpens: Figure = {
  name: 'indicator-page-opens',
  unit: 'ms',
  bar: `median <= ${openingBar} ms until the first figures stand there`,
  peer: 'one year of the same table read whole by a full scan in PostgreSQL and sent as JSON, not drawn (median, ms)',
  data,
  measure: (bench) => inBrowser(bench, measureOpening),
};

/** From the key or the drag until the figures of the new place stand there. */
export const indicatorPageFollows: Figure = {
  name: 'indicator-page-follows',
  unit: 'ms',
  bar: `p95 <= ${followingBar} ms from a jump to another place until its figures stand there`,
  peer: 'the same screen by a full scan in PostgreSQL (median, ms)',
  data: `${data}; ${jumps} jumps anywhere in the table, rows and years by a fixed rule`,
  measure: (bench) => inBrowser(bench, measureFollowing),
};

async function inBrowser(bench: BenchDatabase, measure: (page: PageOfTable) => Promise<Measured>): Promise<Measured> {
  const indicators = await ensureIndicatorData(bench);
  const { folder } = await buildWeb();
  const reader = await openNationReader(bench, folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    return await measure({ bench, indicators, browser, base: reader.base, headers: reader.headers });
  } finally {
    await browser.close();
    await reader.close();
  }
}

interface PageOfTable {
  readonly bench: BenchDatabase;
  readonly indicators: IndicatorData;
  readonly browser: Browser;
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A window that has seen nothing before. */
async function openFresh({ browser, base, headers }: PageOfTable): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: headers,
  });
  return context.newPage();
}

/** Milliseconds since the page was asked for. */
async function untilFigures(page: Page): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  // By the browser's own protocol: the page's security policy lets nobody evaluate texts in it.
  return Number(
    await page.evaluate(`new Promise((resolve) => {
      const look = () =>
        document.querySelectorAll('[role=grid] td a').length > 40 ? resolve(performance.now()) : requestAnimationFrame(look);
      look();
    })`),
  );
}

async function measureOpening(table: PageOfTable): Promise<Measured> {
  const took: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const page = await openFresh(table);
    took.push(await untilFigures(page));
    await page.context().close();
  }
  const peers = new Latencies();
  for (let call = 0; call < 3; call += 1) await peers.time(() => readYearByScan(table));
  console.error(`openings: ${took.map(Math.round).join(', ')} ms`);
  const value = median(took);
  return { value, peerValue: peers.percentile(0.5), holds: value <= openingBar };
}

async function readYearByScan({ bench, indicators }: PageOfTable): Promise<number> {
  const { rows } = await bench.owner.query<{ length: number }>(
    `select length(json_agg(json_build_array(unit_id, indicator_no, value, denominator))::text) as length
     from muctieu.observation where period = '2026' and indicator_no + 0 = any($1::int[]) and status = 'actual'`,
    [[...indicators.indicatorNos]],
  );
  return rows[0]?.length ?? 0;
}

async function measureFollowing(table: PageOfTable): Promise<Measured> {
  const page = await openFresh(table);
  await untilFigures(page);
  const took: number[] = [];
  for (let jump = 0; jump < jumps; jump += 1) {
    const row = (jump * 997 + 500) % (communeCount - 20);
    const column = (jump * 131) % (indicatorCount * benchPeriods.length - 8);
    took.push(Number(await page.evaluate(jumpTo(row, column))));
  }
  const peers = new Latencies();
  for (let call = 0; call < 3; call += 1) {
    await peers.time(() => readByScan(table.bench, table.indicators, screenOf(call)));
  }
  took.sort((a, b) => a - b);
  const value = took[Math.floor(took.length * 0.95)] ?? Number.NaN;
  console.error(`jumps: median ${Math.round(median(took))} ms, p95 ${Math.round(value)} ms`);
  return { value, peerValue: peers.percentile(0.5), holds: value <= followingBar };
}

/** Runs in the page: drags both bars at once and looks at every frame whether the figures of the place are there. */
function jumpTo(row: number, column: number): string {
  return `new Promise((resolve, reject) => {
    const frame = document.querySelector('[role=grid]').parentElement;
    const from = performance.now();
    frame.scrollTo(${column} * 128, ${row} * 44);
    const look = () => {
      const took = performance.now() - from;
      if (frame.querySelector('[data-place="${row + 4}-${column + 3}"] a') !== null) resolve(took);
      else if (took > 20000) reject(new Error('no figures at ${row}, ${column}'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`;
}

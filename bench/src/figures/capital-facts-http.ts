import type { BenchDatabase } from '../bench-database.ts';
import type { Figure, Measured } from '../figure.ts';
import { type HotTable, pastDayTables, provinceTable } from '../hot-tables.ts';
import { openHttpReader } from '../http-reader.ts';
import { Latencies } from '../latencies.ts';
import { describeLedgerData, ensureLedgerData } from '../ledger-data.ts';
import { readByScan, scanPeer } from '../measure-tables.ts';

const calls = 60;
/** Not counted: connections and plans are there in a running server. */
const warming = 5;
const peerCalls = 3;

export const capitalFactsHttp = factsFigure('capital-facts-http', provinceTable, 25, 'of now');
export const capitalFactsHttpPastDay = factsFigure(
  'capital-facts-http-past-day',
  pastDayTables[0] ?? provinceTable,
  50,
  'as of a day two years ago',
);

/** What the page of tables asks: through HTTP, the gate, the reader's own scope and all names. */
function factsFigure(name: string, table: HotTable, bar: number, when: string): Figure {
  return {
    name,
    unit: 'ms',
    bar: `p95 <= ${bar} ms`,
    peer: scanPeer,
    data: `holder x node of a year in one province ${when}, GET /capital/facts by who oversees it, the whole answer; ${describeLedgerData()}`,
    async measure(bench) {
      await ensureLedgerData(bench, console.error);
      return measureFacts(bench, table, bar);
    },
  };
}

async function measureFacts(bench: BenchDatabase, { name, query }: HotTable, bar: number): Promise<Measured> {
  const reader = await openHttpReader(bench);
  try {
    const asked: [string, string][] = [
      ['provinceId', query.provinceIds?.[0] ?? ''],
      ...query.by.map((dimension): [string, string] => ['by', dimension]),
      ['vintage', String(query.vintages?.[0])],
      ['budgetYear', String(query.budgetYears?.[0])],
    ];
    if (query.valueDate !== undefined) asked.push(['valueDate', query.valueDate]);
    const latencies = new Latencies();
    const peers = new Latencies();
    let found = '';
    for (let call = 0; call < warming; call += 1) found = await reader.get('/capital/facts', asked);
    for (let call = 0; call < calls; call += 1) {
      found = await latencies.time(() => reader.get('/capital/facts', asked));
    }
    let paid = 0n;
    for (let call = 0; call < peerCalls; call += 1) {
      const rows = await peers.time(() => readByScan(bench, query));
      paid = rows.reduce((sum, { measures }) => sum + measures.paid + measures.advanced, 0n);
    }
    const answer = JSON.parse(found) as { readonly measures: readonly string[]; readonly rows: readonly string[][] };
    const places = ['advanced', 'paid']
      .filter((measure) => answer.measures.includes(measure))
      .map((measure) => query.by.length + answer.measures.indexOf(measure));
    const told = answer.rows.reduce((sum, row) => places.reduce((part, at) => part + BigInt(row[at] ?? 0), sum), 0n);
    if (told !== paid || answer.rows.length === 0)
      throw new Error(`«${name}» is not what its entries say: ${told} for ${paid}`);
    const value = latencies.percentile(0.95);
    console.error(
      `${name} through HTTP: median ${latencies.percentile(0.5).toFixed(1)} ms, ${answer.rows.length} rows, ${found.length} characters`,
    );
    return { value, peerValue: peers.percentile(0.5), holds: value <= bar };
  } finally {
    await reader.close();
  }
}

import { openBenchDatabase } from './bench-database.ts';
import { figureLine } from './figure.ts';
import { capitalAsKnown } from './figures/capital-as-known.ts';
import { capitalAsOfPastDay } from './figures/capital-as-of-past-day.ts';
import { capitalFactsHttp, capitalFactsHttpPastDay } from './figures/capital-facts-http.ts';
import { capitalImport } from './figures/capital-import.ts';
import { capitalPostBatch } from './figures/capital-post-batch.ts';
import { capitalPostSingle } from './figures/capital-post-single.ts';
import { capitalTableNation } from './figures/capital-table-nation.ts';
import { capitalTableProvince } from './figures/capital-table-province.ts';
import { capitalTablesUnderLoad } from './figures/capital-tables-under-load.ts';
import { consolidation } from './figures/consolidation.ts';
import { criteriaMatrix } from './figures/criteria-matrix.ts';
import { inbox } from './figures/inbox.ts';
import { indicatorPageFollows, indicatorPageOpens } from './figures/indicator-page.ts';
import { indicatorScreen } from './figures/indicator-screen.ts';
import { indicatorTable } from './figures/indicator-table.ts';
import { reportBatch } from './figures/report-batch.ts';
import { reportFirstSync } from './figures/report-first-sync.ts';
import { reportSave } from './figures/report-save.ts';
import { reportWord } from './figures/report-word.ts';

/** Every figure there is, in the order in which they run; what reads comes before what writes. */
const figures = [
  { figure: capitalTableProvince, better: 'less' },
  { figure: capitalTableNation, better: 'less' },
  { figure: capitalAsOfPastDay, better: 'less' },
  { figure: capitalAsKnown, better: 'less' },
  { figure: capitalFactsHttp, better: 'less' },
  { figure: capitalFactsHttpPastDay, better: 'less' },
  { figure: capitalTablesUnderLoad, better: 'less' },
  { figure: criteriaMatrix, better: 'less' },
  { figure: indicatorTable, better: 'less' },
  { figure: indicatorScreen, better: 'less' },
  { figure: indicatorPageOpens, better: 'less' },
  { figure: indicatorPageFollows, better: 'less' },
  { figure: inbox, better: 'less' },
  { figure: consolidation, better: 'less' },
  { figure: reportFirstSync, better: 'less' },
  { figure: reportSave, better: 'less' },
  { figure: reportWord, better: 'less' },
  { figure: reportBatch, better: 'less' },
  { figure: capitalPostSingle, better: 'more' },
  { figure: capitalPostBatch, better: 'more' },
  { figure: capitalImport, better: 'less' },
] as const;

const wanted = process.argv[2] ?? '';
const chosen = figures.filter(({ figure }) => figure.name.startsWith(wanted));
if (chosen.length === 0) {
  console.error(`No figure «${wanted}»; there are: ${figures.map(({ figure }) => figure.name).join(', ')}`);
  process.exit(2);
}
const bench = await openBenchDatabase();
try {
  for (const { figure, better } of chosen) {
    const measured = await figure.measure(bench);
    console.log(figureLine({ ...figure, data: `${figure.data}; ${bench.server}` }, measured, better));
  }
} finally {
  await bench.close();
}

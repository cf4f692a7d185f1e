import { type PrintedFigure, reportDays } from '@muctieu/demo/capital';
import type { ReadTransaction } from '../database/transaction.ts';
import { findNodes } from '../programmes/node.store.ts';
import { readSums, type SumsRow } from './capital-sums.store.ts';
import { sumMobilised } from './mobilised.store.ts';

/** A printed figure with what the ledger says of the same thing: đồng, or hundredths of a percent. */
export interface ComparedFigure {
  readonly figure: PrintedFigure;
  readonly booked: bigint;
  /** The same as printed, as far as it is printed. */
  readonly agrees: boolean;
}

/** Computes every figure from the ledger, as of the day of its report. */
export async function compareFigures(
  transaction: ReadTransaction,
  figures: readonly PrintedFigure[],
): Promise<readonly ComparedFigure[]> {
  const parents = new Map((await findNodes(transaction)).map(({ code, parentCode }) => [code, parentCode]));
  const books = new Map<string, Book>();
  for (const { report, provinceId } of figures) {
    if (books.has(report)) continue;
    books.set(report, {
      cells: await cellsOf(transaction, provinceId, reportDays[report], parents),
      mobilised: await mobilisedOf(transaction, provinceId, reportDays[report], parents),
    });
  }
  return figures.map((figure) => {
    const booked = ledgerValue(figure, books.get(figure.report) ?? { cells: [], mobilised: [] });
    return { figure, booked, agrees: isPrintedSo(figure, booked) };
  });
}

/** All that is booked in a province on the day of a report. */
interface Book {
  readonly cells: readonly Cell[];
  readonly mobilised: readonly MobilisedCell[];
}

interface MobilisedCell {
  readonly nodes: ReadonlySet<string>;
  readonly category: string;
  readonly measure: 'plan' | 'actual';
  readonly year: number;
  readonly amountDong: bigint;
}

interface Cell {
  /** The node and all above it. */
  readonly nodes: ReadonlySet<string>;
  readonly source: string;
  readonly kind: string;
  readonly vintage: number;
  readonly budgetYear: number;
  readonly measures: SumsRow['measures'];
}

async function cellsOf(
  transaction: ReadTransaction,
  provinceId: string,
  valueDate: (typeof reportDays)[keyof typeof reportDays],
  parents: ReadonlyMap<string, string | undefined>,
): Promise<readonly Cell[]> {
  const by = ['node', 'source', 'capitalKind', 'vintage', 'budgetYear'] as const;
  const rows = await readSums(transaction, { by, provinceIds: [provinceId], valueDate });
  return rows.map(({ keys: [node = '', source = '', kind = '', vintage, budgetYear], measures }) => ({
    nodes: withParents(node, parents),
    source,
    kind,
    vintage: Number(vintage),
    budgetYear: Number(budgetYear),
    measures,
  }));
}

async function mobilisedOf(
  transaction: ReadTransaction,
  provinceId: string,
  valueDate: (typeof reportDays)[keyof typeof reportDays],
  parents: ReadonlyMap<string, string | undefined>,
): Promise<readonly MobilisedCell[]> {
  const cells: MobilisedCell[] = [];
  for (let year = 2021; year <= Number(valueDate.slice(0, 4)); year++) {
    const sums = await sumMobilised(transaction, { provinceId, fromYear: year, toYear: year, valueDate });
    for (const { nodeCode, category, measure, amountDong } of sums) {
      cells.push({ nodes: withParents(nodeCode, parents), category, measure, year, amountDong });
    }
  }
  return cells;
}

function withParents(node: string, parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (let at: string | undefined = node; at !== undefined; at = parents.get(at)) nodes.add(at);
  return nodes;
}

function ledgerValue(figure: PrintedFigure, { cells, mobilised }: Book): bigint {
  const node = figure.nodeCode ?? figure.programme;
  const meant = cells.filter(
    (cell) =>
      (node === undefined || cell.nodes.has(node)) &&
      (figure.source === undefined || figure.source === cell.source) &&
      (figure.kind === undefined || figure.kind === cell.kind) &&
      (figure.vintage === undefined || figure.vintage === cell.vintage),
  );
  const sum = (amount: (cell: Cell) => bigint) => meant.reduce((all, cell) => all + amount(cell), 0n);
  const disbursed = ({ measures }: Cell) => measures.advanced + measures.paid;
  // Money of earlier plan years in the year of the report.
  const isCarried = (cell: Cell) => cell.vintage < cell.budgetYear && cell.budgetYear === lastYear(figure);
  const assigned = () => sum(({ measures }) => measures.granted);
  const carriedIn = () => sum((cell) => (isCarried(cell) ? cell.measures.carried_in : 0n));
  const carryDisbursed = () => sum((cell) => (isCarried(cell) ? disbursed(cell) : 0n));
  const sumOfMobilised = (measure: MobilisedCell['measure']) =>
    mobilised
      .filter(
        (cell) =>
          cell.measure === measure &&
          (node === undefined || cell.nodes.has(node)) &&
          (figure.category === undefined || figure.category === cell.category) &&
          (figure.vintage === undefined || figure.vintage === cell.year),
      )
      .reduce((all, { amountDong }) => all + amountDong, 0n);
  switch (figure.measure) {
    case 'assigned':
      return assigned();
    case 'disbursed':
      return sum(disbursed);
    case 'carriedIn':
      return carriedIn();
    case 'carryDisbursed':
      return carryDisbursed();
    case 'disbursed-rate':
      return hundredths(sum(disbursed), assigned());
    case 'carry-rate':
      return hundredths(carryDisbursed(), carriedIn());
    case 'mobilised':
      return sumOfMobilised('actual') + (figure.category === undefined ? assigned() : 0n);
    case 'mobilised-plan':
      return sumOfMobilised('plan');
    default:
      return figure.measure satisfies never;
  }
}

function lastYear({ report }: PrintedFigure): number {
  return Number(reportDays[report].slice(0, 4));
}

function hundredths(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : (part * 20_000n + whole) / (2n * whole);
}

/** Within half of the last place that is printed: `59,2` holds for 59,15 to 59,25. */
function isPrintedSo({ printed, unit }: PrintedFigure, booked: bigint): boolean {
  const [whole = '', fraction = ''] = printed.split(',');
  const places = unit === 'million' ? 6 : 2;
  if (fraction.length > places) return false;
  const said = BigInt(whole.replaceAll('.', '') + fraction.padEnd(places, '0'));
  const half = 5n * 10n ** BigInt(places - fraction.length);
  const distance = booked > said ? booked - said : said - booked;
  return distance * 10n <= half;
}

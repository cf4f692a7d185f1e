import { headingText, type MemberNames } from '@muctieu/contract/capital/table-headings';
import { tableText } from '@muctieu/contract/capital/table-layout.texts';
import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type {
  ColumnCondition,
  OfficialColumn,
  OfficialHeading,
  OfficialRow,
  OfficialTable,
} from '@muctieu/domain/capital/layout/official-table';
import { percentHundredths, type Rate } from '@muctieu/domain/capital/rate';
import { decimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { leastColumns } from '@muctieu/office/word-writing/fit-columns';
import { paragraph, type WordBlock, type WordCell, type WordRow } from '@muctieu/office/word-writing/word-document';
import { capitalKey } from './capital-values.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';

/** Points of an annex laid across, and what of them the names of rows shall have at least. */
const acrossPoints = 714;
const namePoints = 112;

/** An official table of capital as tables of Word: one too broad for a page is cut between its outermost headings. */
export function wordTablesOf(table: OfficialTable, names: MemberNames): readonly WordBlock[] {
  const whole: Cut = { headings: table.headings, first: 0, last: table.columns.length };
  const cuts = cutHeadings(table.headings, leastColumns(tableRows(table, names, whole), headingDepth(whole)));
  return cuts.flatMap((cut, index) => [...(index === 0 ? [] : [continued(cut, names)]), wordTable(table, names, cut)]);
}

/** Word joins tables that touch; what goes on is said. */
function continued({ headings }: Cut, names: MemberNames): WordBlock {
  const said = headings.map(({ heading }) => headingText(heading, names).vi).filter((text) => text !== '');
  return {
    ...paragraph('table-note', said.length === 0 ? texts.continued : `${texts.continued}: ${said.join(', ')}`),
    keepsWithNext: true,
  };
}

interface Cut {
  readonly headings: readonly OfficialHeading[];
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

/** @param least of the number, the name, and each column, in points. */
function cutHeadings(headings: readonly OfficialHeading[], least: readonly number[]): readonly Cut[] {
  const [number = 0, name = 0, ...columns] = least;
  const room = acrossPoints - number - Math.max(name, namePoints);
  const breadth = (first: number, last: number) => columns.slice(first, last).reduce((sum, one) => sum + one, 0);
  const cuts: { headings: OfficialHeading[]; first: number; last: number }[] = [];
  let at = 0;
  for (const heading of headings) {
    const next = at + leavesOf(heading);
    const open = cuts.at(-1);
    if (open !== undefined && breadth(open.first, next) <= room) {
      open.headings.push(heading);
      open.last = next;
    } else cuts.push({ headings: [heading], first: at, last: next });
    at = next;
  }
  return cuts;
}

function leavesOf({ children }: OfficialHeading): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);
}

function depthOf({ children }: OfficialHeading): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function wordTable(table: OfficialTable, names: MemberNames, cut: Cut): WordBlock {
  return { kind: 'table', headingRows: headingDepth(cut), borders: true, rows: tableRows(table, names, cut) };
}

function headingDepth({ headings }: Cut): number {
  return Math.max(1, ...headings.map(depthOf));
}

function tableRows(table: OfficialTable, names: MemberNames, cut: Cut): readonly WordRow[] {
  const columns = table.columns.slice(cut.first, cut.last);
  // The parts of one table have letters of one size.
  const narrow = table.columns.length > 6;
  const style = (kind: 'cell' | 'number' | 'middle') =>
    narrow ? (`narrow-${kind}` as const) : kind === 'cell' ? 'cell' : (`cell-${kind}` as const);
  const made = (kind: 'cell' | 'number' | 'middle', text: string, bold: boolean, figure?: string): WordCell => ({
    paragraphs: [
      paragraph(style(kind), {
        text,
        ...(bold ? { bold: true as const } : {}),
        ...(figure === undefined ? {} : { figure }),
      }),
    ],
  });
  const cellOf = (row: OfficialRow, place: number, column: OfficialColumn, strong: boolean): WordCell => {
    const cell = row.cells[place];
    switch (cell?.kind) {
      case 'amount':
        return made(
          'number',
          cell.shown === 0n ? '-' : formatNumberText(decimal(cell.shown, table.places)),
          strong,
          cell.shown === 0n ? undefined : keyOf(table, row.keys, column),
        );
      case 'rate':
        return made('number', rateText(cell.rate, row, column), strong);
      case 'text':
        return made('cell', cell.text, false);
      default:
        return made('number', '', false);
    }
  };
  const rows = headingRows(cut.headings, headingDepth(cut), names, narrow ? 'narrow-heading' : 'cell-heading');
  for (const row of table.rows) {
    const strong = row.level <= 1;
    const name = row.level === 0 ? tableText.grandTotal.vi : headingText(row.heading, names).vi;
    rows.push({
      cells: [
        made('middle', row.number, strong),
        made('cell', name, strong),
        ...columns.map((column, place) => cellOf(row, cut.first + place, column, strong)),
      ],
      ...(strong ? { keepsWithNext: true as const } : {}),
    });
  }
  return rows;
}

/**
 * Of the figures that the row shows, as the sheet's formulas compute it: whoever divides what is printed gets what is
 * printed. Of the exact amounts where the table does not show them.
 */
function rateText(exact: Rate, row: OfficialRow, column: OfficialColumn): string {
  const shown = (places: readonly number[]) =>
    places.reduce((sum, place) => {
      const cell = row.cells[place];
      return cell?.kind === 'amount' ? sum + cell.shown : sum;
    }, 0n);
  const below = column.kind === 'rate' ? shown(column.denominator) : 0n;
  if (column.kind !== 'rate' || below === 0n) return formatNumberText(decimal(percentHundredths(exact), 2));
  return formatNumberText(decimal((shown(column.numerator) * 20_000n + below) / (2n * below), 2));
}

/** Headings as rows of merged cells: STT and the name reach over all of them. */
function headingRows(
  headings: readonly OfficialHeading[],
  depth: number,
  names: MemberNames,
  style: 'narrow-heading' | 'cell-heading',
): WordRow[] {
  const rows: WordCell[][] = Array.from({ length: depth }, () => []);
  const put = (row: number, text: string, columns: number, rowsDown: number) => {
    for (let down = 0; down < rowsDown; down++) {
      rows[row + down]?.push({
        paragraphs: [paragraph(style, down === 0 ? text : '')],
        ...(columns > 1 ? { columns } : {}),
        ...(rowsDown > 1 ? { down: down === 0 ? ('begins' as const) : ('continues' as const) } : {}),
      });
    }
  };
  put(0, tableText.number.vi, 1, depth);
  put(0, tableText.content.vi, 1, depth);
  const walk = (heading: OfficialHeading, row: number): void => {
    const leaf = heading.children.length === 0;
    put(row, headingText(heading.heading, names).vi, leavesOf(heading), leaf ? depth - row : 1);
    for (const child of heading.children) walk(child, row + 1);
  };
  for (const heading of headings) walk(heading, 0);
  return rows.map((cells) => ({ cells }));
}

/** The entries behind a cell: its row's programme or node, its column's year, source and kind. */
function keyOf(table: OfficialTable, keys: readonly string[], column: OfficialColumn): string | undefined {
  if (column.kind !== 'amount') return undefined;
  const figures: Readonly<Record<string, string>> = {
    assigned: 'assigned',
    allocated: 'allocated',
    carriedIn: 'carriedIn',
    disbursed: 'disbursed',
    disbursedOwn: 'disbursed',
    disbursedCarried: 'disbursed',
  };
  const only = (dimension: string) => {
    const found = column.where.find(
      (one): one is ColumnCondition & { kind: 'among' } => one.kind === 'among' && one.dimension === dimension,
    );
    return found?.keys.length === 1 ? found.keys[0] : undefined;
  };
  if (table.rowAxis.includes('category')) return `huy-dong:${keys.at(-1) ?? ''}`;
  const category = only('category');
  if (category !== undefined) return `huy-dong:${category}`;
  const at = (dimension: TableDimension) => keys[table.rowAxis.indexOf(dimension)];
  const kind = only('capitalKind');
  const vintage = only('vintage');
  const [programme, node] = [at('programme'), at('node')];
  return capitalKey(figures[column.measure] ?? 'assigned', {
    ...(programme === undefined ? {} : { programme }),
    ...(node === undefined ? {} : { node }),
    ...(only('source') === 'CENTRAL' ? { source: 'CENTRAL' as const } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(vintage === undefined ? {} : { vintage }),
  });
}

import { headingText, type MemberNames } from '@muctieu/contract/capital/table-headings';
import { layoutTexts, tableText } from '@muctieu/contract/capital/table-layout.texts';
import type {
  OfficialCell,
  OfficialColumn,
  OfficialHeading,
  OfficialTable,
} from '@muctieu/domain/capital/layout/official-table';
import { type Language, say, type Text } from '@muctieu/kernel/text';
import type { OfficialSheet, OfficialSheetCell, SheetHeading } from '@muctieu/office/workbook/official-sheet';

/** The words around a table: what it is called, as of when, in which unit. */
export interface TableWords {
  readonly names: MemberNames;
  readonly title: Text;
  readonly asOf: string;
  readonly unitLine: string;
  readonly notes: readonly string[];
  readonly language: Language;
}

/** STT and the name of the row stand before the amounts. */
const before = 2;

/** An official table as a sheet whose sums and rates are formulas of the figures that the sheet shows. */
export function officialSheetOf(table: OfficialTable, words: TableWords): OfficialSheet {
  const { language, names } = words;
  const depth = Math.max(1, ...table.headings.map(depthOf));
  const headings: SheetHeading[] = [
    { row: 0, column: 0, rows: depth, columns: 1, text: say(tableText.number, language) },
    { row: 0, column: 1, rows: depth, columns: 1, text: say(tableText.content, language) },
  ];
  let column = before;
  for (const heading of table.headings) column += place(heading, 0, column);
  return {
    name: say(words.title, language),
    titles: [
      { text: say(words.title, language).toLocaleUpperCase(language), as: 'title' },
      { text: say(tableText.attachment, language), as: 'attachment' },
      { text: words.asOf, as: 'attachment' },
      { text: words.unitLine, as: 'unit' },
    ],
    headings,
    headingRows: depth,
    columnWidths: [6, 44, ...table.columns.map((one) => (one.kind === 'text' ? 36 : 16))],
    rows: table.rows.map((row, at) => ({
      level: row.level,
      strong: row.sumOf.length > 0 || row.level === 0,
      cells: [
        { kind: 'text', text: row.number, align: 'center' },
        {
          kind: 'text',
          text: row.level === 0 ? say(tableText.grandTotal, language) : say(headingText(row.heading, names), language),
          indent: Math.max(0, row.level - 1),
        },
        ...table.columns.map((one, index) => cellOf(table, at, one, index)),
      ],
    })),
    notes: words.notes,
    fixedColumns: before,
  };

  function place(heading: OfficialHeading, row: number, first: number): number {
    const { children } = heading;
    let width = 0;
    for (const child of children) width += place(child, row + 1, first + width);
    const columns = Math.max(1, width);
    const rows = children.length === 0 ? depth - row : 1;
    headings.push({ row, column: first, rows, columns, text: say(headingText(heading.heading, names), language) });
    return columns;
  }
}

function depthOf({ children }: OfficialHeading): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

/** A shown figure as the number that it is in its unit. */
export function shownNumber(shown: bigint, places: number): number {
  return Number(shown) / 10 ** places;
}

function cellOf(table: OfficialTable, at: number, column: OfficialColumn, index: number): OfficialSheetCell {
  const row = table.rows[at];
  const cell: OfficialCell = row?.cells[index] ?? { kind: 'none' };
  const format = table.places === 0 ? '#,##0' : `#,##0.${'0'.repeat(table.places)}`;
  switch (cell.kind) {
    case 'none':
      return { kind: 'none' };
    case 'text':
      return { kind: 'text', text: cell.text };
    case 'amount': {
      const number = shownNumber(cell.shown, table.places);
      const across = column.kind === 'amount' ? column.sumOf : [];
      const down = row?.sumOf ?? [];
      if (across.length === 0 && down.length === 0) return { kind: 'number', number, format };
      const of =
        across.length > 0
          ? across.map((part) => ({ row: at, column: before + part }))
          : down.map((part) => ({ row: part, column: before + index }));
      return { kind: 'formula', parts: { kind: 'sum', of }, result: number, format };
    }
    case 'rate': {
      const { numeratorDong, denominatorDong } = cell.rate;
      if (column.kind !== 'rate' || column.denominator.length === 0) {
        return { kind: 'number', number: Number(numeratorDong) / Number(denominatorDong), format: '0.00%' };
      }
      const shownIn = (part: number) => {
        const found = row?.cells[part];
        return found?.kind === 'amount' ? shownNumber(found.shown, table.places) : 0;
      };
      const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + shownIn(part), 0);
      const places = (parts: readonly number[]) => parts.map((part) => ({ row: at, column: before + part }));
      const below = sum(column.denominator);
      // What rounds to nothing in the unit divides nothing: the exact rate stands as a number.
      if (below === 0) {
        return { kind: 'number', number: Number(numeratorDong) / Number(denominatorDong), format: '0.00%' };
      }
      return {
        kind: 'formula',
        parts: { kind: 'quotient', top: places(column.numerator), below: places(column.denominator) },
        result: sum(column.numerator) / below,
        format: '0.00%',
      };
    }
    default:
      return cell satisfies never;
  }
}

export function titleOf(layout: string): Text {
  return layout in layoutTexts ? layoutTexts[layout as keyof typeof layoutTexts] : tableText.free;
}

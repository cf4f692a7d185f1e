import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { writeCellAddress } from './cell-address.ts';
import type { SheetHeading } from './official-sheet.ts';

/** A sheet to be filled in by somebody else and read back: a hidden first row of keys, locked but for what may be typed. */
export interface EntrySheet {
  readonly name: string;
  /** One for each column; they stand in the hidden first row. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly attachment: string;
  /** «ĐVT: triệu đồng», on the right. */
  readonly unit: string;
  readonly headings: readonly SheetHeading[];
  readonly headingRows: number;
  readonly columns: readonly EntryColumn[];
  readonly rows: readonly EntryRow[];
  readonly fixedColumns: number;
  /** What is given back in a month stands as a negative amount. */
  readonly mayBeNegative?: boolean;
  readonly amountMessage: { readonly title: string; readonly text: string };
}

export interface EntryColumn {
  readonly width: number;
  readonly hidden?: boolean;
  /** What may be typed, in this format; else locked. */
  readonly format?: string;
  /** Numbers in the format that are only read. */
  readonly locked?: boolean;
  /** What kind of thing is typed; amounts unless it is said. */
  readonly typed?: 'amount' | 'whole' | 'text' | 'day';
  /** A list to choose from: its texts, or where a sheet of the same workbook holds them, `'Danh mục'!$A$1:$A$40`. */
  readonly choices?: readonly string[] | { readonly range: string };
  /** What Excel says instead of `amountMessage` when something else is typed. */
  readonly message?: { readonly title: string; readonly text: string };
}

/** A sheet that nobody sees: what the file is, for when it comes back. */
export interface HiddenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface EntryRow {
  readonly strong: boolean;
  readonly cells: readonly EntryCell[];
  /** 0 for the total; deeper ones are indented. */
  readonly level: number;
}

export type EntryCell =
  | string
  | number
  | undefined
  /** Adds up the rows between, those that add up themselves left out; counted from the first row of `rows`. */
  | { readonly kind: 'rows'; readonly first: number; readonly last: number; readonly result: number }
  /** Adds up columns of its own row, both ends included. */
  | { readonly kind: 'columns'; readonly first: number; readonly last: number; readonly result: number };

const titleRows = 4;
const family = { name: 'Times New Roman', size: 12 };
const line = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** The row of a sheet, from 0, that is the last of its heading. */
export function lastHeadingRow(sheet: Pick<EntrySheet, 'headingRows'>): number {
  return titleRows + sheet.headingRows - 1;
}

export function writeEntryWorkbook(sheets: readonly EntrySheet[], behind?: HiddenSheet): Promise<Uint8Array> {
  const drawn = sheets.map(writeSheet);
  const hidden: readonly WriteSheet[] =
    behind === undefined
      ? []
      : [{ name: behind.name, hidden: true, rows: behind.rows.map((row) => [...row]), protection: { sheet: true } }];
  const repeated = drawn.map(({ name }, index) => {
    const sheet = sheets[index];
    const last = sheet === undefined ? titleRows : lastHeadingRow(sheet) + 1;
    const range = `'${name.replaceAll("'", "''")}'!$${titleRows + 1}:$${last}`;
    return { name: '_xlnm.Print_Titles', range, scope: name };
  });
  return writeXlsx({ sheets: [...drawn, ...hidden], namedRanges: repeated, defaultFont: family });
}

function writeSheet(sheet: EntrySheet): WriteSheet {
  const firstRow = lastHeadingRow(sheet) + 1;
  const width = sheet.columns.length;
  const firstShown = Math.max(
    0,
    sheet.columns.findIndex(({ hidden }) => hidden !== true),
  );
  const rows: CellValue[][] = [[...sheet.keys]];
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, style: CellStyle) => cells.set(`${row},${column}`, { style });
  for (const [index, text] of [sheet.title, sheet.attachment, sheet.unit].entries()) {
    const row: CellValue[] = Array.from({ length: width }, () => null);
    row[firstShown] = text;
    rows.push(row);
    put(index + 1, firstShown, {
      font: { ...family, bold: index === 0, italic: index > 0, size: index === 0 ? 14 : 12 },
      alignment: { horizontal: index === 2 ? 'right' : 'center', wrapText: index === 0 },
    });
  }
  for (let row = 0; row < sheet.headingRows; row += 1) rows.push(Array.from({ length: width }, () => null));
  for (const heading of sheet.headings) {
    const row = rows[titleRows + heading.row];
    if (row !== undefined) row[heading.column] = heading.text;
  }
  for (let row = titleRows; row < firstRow; row += 1)
    for (let column = 0; column < width; column += 1)
      put(row, column, {
        font: { ...family, bold: true },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
        border,
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      });
  sheet.rows.forEach((row, index) => {
    rows.push(row.cells.map(plainOf));
    sheet.columns.forEach((column, at) => {
      const cell = row.cells[at];
      cells.set(`${firstRow + index},${at}`, {
        ...formulaOf(cell, firstRow + index, at, firstRow),
        style: styleOf(row, column, cell),
      });
    });
  });
  const last = firstRow + Math.max(0, sheet.rows.length - 1);
  const rangeOf = (column: number) => `${writeCellAddress(firstRow, column)}:${writeCellAddress(last, column)}`;
  return {
    name: sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    rows,
    cells,
    columns: sheet.columns.map((column) => ({
      width: column.width,
      ...(column.hidden === true ? { hidden: true } : {}),
    })),
    rowDefs: new Map([[0, { hidden: true }]]),
    merges: [
      ...[1, 2, 3].map((row) => ({ startRow: row, startCol: firstShown, endRow: row, endCol: width - 1 })),
      ...sheet.headings.map(({ row, column, rows: down, columns: across }) => ({
        startRow: titleRows + row,
        startCol: column,
        endRow: titleRows + row + down - 1,
        endCol: column + across - 1,
      })),
    ].filter(({ startRow, startCol, endRow, endCol }) => endRow > startRow || endCol > startCol),
    freezePane: { rows: firstRow, columns: sheet.fixedColumns },
    dataValidations: sheet.columns.flatMap((column, at) => {
      const check = validationOf(column, sheet);
      if (check === undefined) return [];
      const { title, text } = column.message ?? sheet.amountMessage;
      const said = { showErrorMessage: true, errorStyle: 'stop' as const, errorTitle: title, errorMessage: text };
      return [{ ...check, ...said, allowBlank: true, range: rangeOf(at) }];
    }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
  };
}

type Check = Omit<DataValidation, 'range'>;

/** What Excel refuses while it is typed. Texts are free, days may be written in any form and are read when they come back. */
function validationOf(column: EntryColumn, sheet: EntrySheet): Check | undefined {
  const { format, typed = 'amount', choices } = column;
  if (choices !== undefined)
    return 'range' in choices ? { type: 'list', formula1: choices.range } : { type: 'list', values: [...choices] };
  if (format === undefined || column.locked === true || typed === 'text' || typed === 'day') return undefined;
  const formula1 = sheet.mayBeNegative === true ? '-1000000000000000' : '0';
  const type = typed === 'whole' ? ('whole' as const) : ('decimal' as const);
  return { type, operator: 'greaterThanOrEqual', formula1 };
}

function plainOf(cell: EntryCell): CellValue {
  if (cell === undefined) return null;
  return typeof cell === 'object' ? cell.result : cell;
}

function formulaOf(cell: EntryCell, row: number, column: number, firstRow: number): Partial<Cell> {
  if (typeof cell !== 'object') return {};
  const { kind, first, last, result } = cell;
  const formula =
    kind === 'rows'
      ? `SUBTOTAL(9,${writeCellAddress(firstRow + first, column)}:${writeCellAddress(firstRow + last, column)})`
      : `SUM(${writeCellAddress(row, first)}:${writeCellAddress(row, last)})`;
  return { formula, formulaResult: result };
}

function styleOf(row: EntryRow, column: EntryColumn, cell: EntryCell): CellStyle {
  const isAmount = column.format !== undefined;
  const isTyped = isAmount && column.locked !== true && typeof cell !== 'object';
  return {
    font: { ...family, size: 11, bold: row.strong },
    border,
    alignment: isAmount
      ? { vertical: 'top', ...(column.typed === 'text' ? { wrapText: true } : {}) }
      : {
          vertical: 'top',
          wrapText: true,
          ...(typeof cell === 'string' ? { indent: Math.max(0, row.level - 1) } : {}),
        },
    ...(column.format === undefined ? {} : { numFmt: column.format }),
    ...(isTyped ? { protection: { locked: false } } : {}),
    ...(isAmount && !isTyped ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F6F8' } } } : {}),
  };
}

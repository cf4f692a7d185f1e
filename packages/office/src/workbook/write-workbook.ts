import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { writeCellAddress, writeColumnLetters } from './cell-address.ts';
import type { SheetCell, SheetColumn, SheetWriting } from './sheet-writing.ts';

export interface WorkbookName {
  readonly name: string;
  /** `'Danh mục'!$A$2:$A$40` */
  readonly range: string;
}

const font = { name: 'Times New Roman', size: 11 };
const line = { style: 'thin', color: { rgb: 'BFC5CD' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const headerStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Writes sheets that open as they should in Excel and LibreOffice: header frozen and filtered, formats, formulas. */
export async function writeWorkbook(
  sheets: readonly SheetWriting[],
  names: readonly WorkbookName[] = [],
): Promise<Uint8Array> {
  const taken = new Set<string>();
  return await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, uniqueName(sheet.name, taken))),
    namedRanges: names.map(({ name, range }) => ({ name, range })),
    defaultFont: font,
  });
}

function uniqueName(name: string, taken: Set<string>): string {
  const allowed =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let free = allowed.slice(0, 31);
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = `${allowed.slice(0, 31 - ` (${number})`.length)} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}

function writeSheet(sheet: SheetWriting, name: string): WriteSheet {
  const { columns, title = [] } = sheet;
  const headerRow = title.length === 0 ? 0 : title.length + 1;
  const firstRow = headerRow + 1;
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [];
  title.forEach((text, row) => {
    rows.push([text]);
    cells.set(`${row},0`, {
      style: { font: { ...font, bold: row === 0, size: row === 0 ? 13 : 11 }, alignment: { wrapText: false } },
    });
  });
  if (title.length > 0) rows.push([]);
  rows.push(columns.map((column) => column.header));
  columns.forEach((_, column) => {
    cells.set(`${headerRow},${column}`, { style: headerStyle });
  });
  const styles = columns.map(columnStyle);
  sheet.rows.forEach((row, index) => {
    rows.push(row.map(plainValue));
    row.forEach((cell, column) => {
      if (typeof cell === 'object') cells.set(`${firstRow + index},${column}`, detail(cell, styles[column] ?? {}));
    });
  });
  const lastRow = Math.max(firstRow, firstRow + sheet.rows.length - 1);
  const lastColumn = Math.max(0, columns.length - 1);
  const merges = [
    ...title.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })),
    ...(sheet.merges ?? []).map((merge) => ({
      startRow: firstRow + merge.firstRow,
      startCol: merge.firstColumn,
      endRow: firstRow + merge.lastRow,
      endCol: merge.lastColumn,
    })),
  ].filter((merge) => merge.endRow > merge.startRow || merge.endCol > merge.startCol);
  return {
    name,
    rows,
    cells,
    columns: columns.map((column, index) => ({
      width: column.width ?? fittingWidth(column, index, sheet),
      style: styles[index] ?? {},
    })),
    merges,
    freezePane: { rows: headerRow + 1, columns: sheet.freezeColumns ?? 0 },
    dataValidations: columns.flatMap((column, index) => validate(column, index, firstRow)),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    ...(sheet.filter === false || sheet.rows.length === 0
      ? {}
      : { autoFilter: { range: `A${headerRow + 1}:${writeCellAddress(lastRow, lastColumn)}` } }),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    ...(sheet.isProtected === true ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
  };
}

function columnStyle(column: SheetColumn): CellStyle {
  const { wrap, align, numberFormat, editable } = column;
  return {
    font,
    border,
    alignment: { vertical: 'top', wrapText: wrap === true, ...(align === undefined ? {} : { horizontal: align }) },
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(editable === true ? { protection: { locked: false } } : {}),
  };
}

function plainValue(cell: SheetCell): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    case 'formula':
      return cell.result ?? null;
    case 'strong':
    case 'coloured':
      return typeof cell.value === 'bigint' ? Number(cell.value) : cell.value;
    default:
      return cell satisfies never;
  }
}

function detail(cell: SheetCell & object, style: CellStyle): Partial<Cell> {
  switch (cell.kind) {
    case 'date':
      return { style: { ...style, numFmt: 'dd/mm/yyyy' } };
    case 'formula':
      return { style, formula: cell.formula, ...(cell.result === undefined ? {} : { formulaResult: cell.result }) };
    case 'strong':
      return { style: { ...style, font: { ...font, bold: true } } };
    case 'coloured':
      return { style: { ...style, font: { ...font, bold: true, color: { rgb: cell.colour } } } };
    default:
      return cell satisfies never;
  }
}

function fittingWidth(column: SheetColumn, index: number, sheet: SheetWriting): number {
  let widest = Math.min(column.header.length, 24);
  for (const row of sheet.rows.slice(0, 500)) {
    const value = plainValue(row[index]);
    const length =
      value instanceof Date
        ? 10
        : typeof value === 'number'
          ? value.toFixed(0).length * 1.34
          : String(value ?? '').length;
    widest = Math.max(widest, length);
  }
  return Math.min(60, Math.max(8, Math.ceil(widest + 2)));
}

/** To the last row that a person is likely to fill in, also beyond the rows that are written. */
function validate(column: SheetColumn, index: number, firstRow: number): DataValidation[] {
  const { choices } = column;
  if (choices === undefined) return [];
  const letters = writeColumnLetters(index);
  const range = `${letters}${firstRow + 1}:${letters}${firstRow + 5000}`;
  const list: Partial<DataValidation> = 'range' in choices ? { formula1: choices.range } : { values: [...choices] };
  return [{ type: 'list', allowBlank: true, showErrorMessage: true, errorStyle: 'stop', range, ...list }];
}

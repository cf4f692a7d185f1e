import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { writeColumnLetters } from './cell-address.ts';
import type { OfficialSheet, OfficialSheetCell, OfficialSheetRow } from './official-sheet.ts';
import { writeFormula } from './sheet-formula.ts';

const font = { name: 'Times New Roman', size: 12 };
const line = { style: 'thin', color: { rgb: '7D8894' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const headingStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const titleStyles = {
  title: { font: { ...font, bold: true, size: 14 }, alignment: { horizontal: 'center', wrapText: true } },
  attachment: { font: { ...font, italic: true }, alignment: { horizontal: 'center', wrapText: true } },
  unit: { font: { ...font, italic: true }, alignment: { horizontal: 'right' } },
} as const satisfies Readonly<Record<OfficialSheet['titles'][number]['as'], CellStyle>>;

/** Writes an official table: merged headings frozen and repeated on every page, groups that fold, sums as live formulas. */
export function writeOfficialSheet(sheet: OfficialSheet): Promise<Uint8Array> {
  const drawn = drawSheet(sheet);
  return writeXlsx({ sheets: [drawn], namedRanges: [repeatedOnEveryPage(sheet, drawn.name)], defaultFont: font });
}

/** Several official tables as one workbook, a sheet each, in their order; names of sheets differ. */
export function writeOfficialSheets(sheets: readonly OfficialSheet[]): Promise<Uint8Array> {
  const drawn = sheets.map((sheet) => drawSheet(sheet));
  return writeXlsx({
    sheets: drawn,
    namedRanges: sheets.map((sheet, index) => repeatedOnEveryPage(sheet, drawn[index]?.name ?? sheet.name)),
    defaultFont: font,
  });
}

/** The library writes these names without the quotes that Excel needs around a sheet's name with blanks. */
function repeatedOnEveryPage(sheet: OfficialSheet, name: string) {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const columns = `$A:$${writeColumnLetters(Math.max(0, sheet.fixedColumns - 1))}`;
  const rows = `$${sheet.titles.length + 1}:$${sheet.titles.length + sheet.headingRows}`;
  return { name: '_xlnm.Print_Titles', range: `${quoted}!${columns},${quoted}!${rows}`, scope: name };
}

function drawSheet(sheet: OfficialSheet): WriteSheet {
  const width = sheet.columnWidths.length;
  const firstHeading = sheet.titles.length;
  const firstRow = firstHeading + sheet.headingRows;
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 });
  sheet.titles.forEach(({ text, as }, row) => {
    rows.push([text]);
    cells.set(`${row},0`, { style: titleStyles[as] });
  });
  for (let row = 0; row < sheet.headingRows; row += 1) {
    const at = firstHeading + row;
    rows.push(Array.from({ length: width }, () => null));
    for (let column = 0; column < width; column += 1) cells.set(`${at},${column}`, { style: headingStyle });
  }
  for (const { row, column, text } of sheet.headings) {
    const cellsOfRow = rows[firstHeading + row];
    if (cellsOfRow !== undefined) cellsOfRow[column] = text;
  }
  sheet.rows.forEach((row, index) => {
    rows.push(row.cells.map(plainValueOf));
    row.cells.forEach((cell, column) => {
      cells.set(`${firstRow + index},${column}`, detailOf(cell, row, firstRow));
    });
  });
  const firstNote = firstRow + sheet.rows.length;
  sheet.notes.forEach((text, index) => {
    rows.push([text]);
    cells.set(`${firstNote + index},0`, {
      style: { font: { ...font, italic: true, size: 10 }, alignment: { wrapText: true } },
    });
  });
  const headings = sheet.headings.map(({ row, column, rows: down, columns: across }) => ({
    startRow: firstHeading + row,
    startCol: column,
    endRow: firstHeading + row + down - 1,
    endCol: column + across - 1,
  }));
  return {
    name: sheetName(sheet.name),
    rows,
    cells,
    columns: sheet.columnWidths.map((columnWidth) => ({ width: columnWidth })),
    rowDefs: new Map(
      sheet.rows.flatMap(({ level }, index) => (level > 1 ? [[firstRow + index, { outlineLevel: level - 1 }]] : [])),
    ),
    outlineProperties: { summaryBelow: false },
    merges: [
      ...sheet.titles.map((_, row) => whole(row)),
      ...headings,
      ...sheet.notes.map((_, row) => whole(firstNote + row)),
    ].filter((merge) => merge.endRow > merge.startRow || merge.endCol > merge.startCol),
    freezePane: { rows: firstRow, columns: sheet.fixedColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** As Excel allows it: 31 characters, none of `[]:*?/\\`. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  );
}

function plainValueOf(cell: OfficialSheetCell): CellValue {
  switch (cell.kind) {
    case 'none':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'formula':
      return cell.result;
    default:
      return cell satisfies never;
  }
}

function detailOf(cell: OfficialSheetCell, { strong }: OfficialSheetRow, firstRow: number): Partial<Cell> {
  const style: CellStyle = { font: { ...font, bold: strong }, border, alignment: { vertical: 'top' } };
  switch (cell.kind) {
    case 'none':
      return { style };
    case 'text': {
      const { align = 'left', indent = 0 } = cell;
      return { style: { ...style, alignment: { horizontal: align, vertical: 'top', wrapText: true, indent } } };
    }
    case 'number':
      return { style: { ...style, numFmt: cell.format } };
    case 'formula':
      return {
        style: { ...style, numFmt: cell.format },
        formula: writeFormula(cell.parts, firstRow),
        formulaResult: cell.result,
      };
    default:
      return cell satisfies never;
  }
}

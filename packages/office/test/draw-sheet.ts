import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** `{ formula }` without a result is what programs leave that do not compute. */
type DrawnCell = string | number | undefined | { readonly formula: string; readonly result?: number };

/** A sheet as somebody drew it by hand: rows of what stands in the cells, merges as `A1:C1`. */
export interface DrawnSheet {
  readonly name?: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly merges?: readonly string[];
  /** As people count them. */
  readonly hiddenRows?: readonly number[];
  /** As letters. */
  readonly hiddenColumns?: readonly string[];
}

export async function drawWorkbook(sheets: readonly DrawnSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: sheets.map(drawSheet) }));
}

function drawSheet({ name = 'Biểu', rows, merges = [], hiddenRows = [], hiddenColumns = [] }: DrawnSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (typeof cell !== 'object') return;
      const { formula, result } = cell;
      cells.set(`${at},${column}`, { formula, ...(result === undefined ? {} : { formulaResult: result }) });
    });
  });
  const width = Math.max(...rows.map(({ length }) => length));
  return {
    name,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell.result ?? null) : (cell ?? null)))),
    cells,
    columns: Array.from({ length: width }, (_, column) =>
      hiddenColumns.includes(String.fromCharCode(65 + column)) ? { hidden: true } : {},
    ),
    rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
    merges: merges.map((range) => {
      const [from = '', to = ''] = range.split(':');
      const [first, last] = [placeOf(from), placeOf(to)];
      return { startRow: first.row, startCol: first.column, endRow: last.row, endCol: last.column };
    }),
  };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

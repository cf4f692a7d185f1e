import { openXlsx, saveXlsx } from 'hucre/xlsx';

/** What somebody types into one cell of a workbook, as Excel names the cell: `E9`. */
export interface FilledCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number;
}

/** The workbook as it is after somebody opened it, typed into cells and saved it, with a program that computes no formulas. */
export async function fillCells(bytes: Uint8Array, filled: readonly FilledCell[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  for (const { sheet, cell, value } of filled) {
    const found = workbook.sheets.find(({ name }) => name === sheet);
    if (found === undefined)
      throw new Error(`No sheet «${sheet}»: ${workbook.sheets.map(({ name }) => name).join(', ')}`);
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const row = Number(digits) - 1;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (found.rows.length <= row) found.rows.push([]);
    const values = found.rows[row];
    if (values === undefined) throw new Error(`No cell ${cell}`);
    while (values.length <= column) values.push(null);
    values[column] = value;
    // What stands in `cells` hides what stands in `rows`.
    const drawn = found.cells?.get(`${row},${column}`);
    if (drawn !== undefined) found.cells?.set(`${row},${column}`, { ...drawn, value, type: typeof value as 'string' });
  }
  return new Uint8Array(await saveXlsx(workbook));
}

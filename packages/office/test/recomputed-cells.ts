import { writeCellAddress } from '../src/workbook/cell-address.ts';
import type { WorkbookValue } from '../src/workbook/cell-value.ts';
import { readWorkbook, type WorkbookSheet } from '../src/workbook/read-workbook.ts';
import { convertByLibreoffice } from './libreoffice.ts';

export interface Recomputed {
  /** Cells with a formula. */
  readonly formulas: number;
  /** Cells that show something else once they are computed anew, or an error: `Sheet!C5 SUM(C6:C9): 3, computed 4`. */
  readonly differences: readonly string[];
}

/**
 * Computes every formula of a workbook anew with LibreOffice and compares it with the result that the file carries. Both
 * are what we wrote: the figure beside the formula is the one of the screen.
 */
export async function recomputedCells(bytes: Uint8Array): Promise<Recomputed> {
  const [written, computed] = [await sheetsOf(bytes), await sheetsOf(convertByLibreoffice(bytes, 'xlsx', 'xlsx'))];
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of written) {
    const anew = computed.find(({ name }) => name === sheet.name);
    const values = new Map(
      (anew?.rows ?? []).flatMap(({ row, cells }) => cells.map(({ column, value }) => [`${row},${column}`, value])),
    );
    for (const { row, column } of sheet.unvalued) {
      formulas += 1;
      // A formula that shows nothing must go on showing nothing.
      const value = values.get(`${row},${column}`);
      if (value !== undefined && !isBlank(value))
        differences.push(`${sheet.name}!${writeCellAddress(row, column)}: nothing, computed ${say(value)}`);
    }
    for (const { row, cells } of sheet.rows) {
      for (const { column, value, formula } of cells) {
        if (formula === undefined) continue;
        formulas += 1;
        const other = values.get(`${row},${column}`);
        if (value.kind === 'error' || other === undefined || !isSame(value, other))
          differences.push(
            `${sheet.name}!${writeCellAddress(row, column)} ${formula}: ${say(value)}, computed ${other === undefined ? 'nothing' : say(other)}`,
          );
      }
    }
  }
  return { formulas, differences };
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.sheets;
}

/** A double holds fifteen digits; sums in another order differ in the last. */
function isSame(a: WorkbookValue, b: WorkbookValue): boolean {
  if (a.kind === 'number' && b.kind === 'number')
    return Math.abs(a.number - b.number) <= Math.max(Math.abs(a.number), Math.abs(b.number)) * 1e-12;
  return say(a) === say(b);
}

function isBlank(value: WorkbookValue): boolean {
  return value.kind === 'text' && value.text === '';
}

function say(value: WorkbookValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.boolean);
    case 'date':
      return value.date;
    case 'error':
      return value.code;
    default:
      return value satisfies never;
  }
}

import { done, type Result, refused } from '@muctieu/kernel/result';
import { readCsv } from '@muctieu/office/csv/read-csv';
import { writeCellValue } from '@muctieu/office/workbook/cell-value';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';

/** One line of a table as text, with its row as a person counts it. */
export interface TableLine {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The lines of a CSV in UTF-8, or of the first visible sheet of an XLSX; empty lines are left out. */
export async function readTableFile(bytes: Uint8Array, name: string): Promise<Result<readonly TableLine[]>> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? await readSheet(bytes, name) : readText(bytes, name);
}

async function readSheet(bytes: Uint8Array, name: string): Promise<Result<readonly TableLine[]>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return unreadable(name, workbook.problems.map(({ code }) => code).join(', '));
  const sheet = workbook.value.sheets.find(({ hidden }) => !hidden);
  const lines = (sheet?.rows ?? []).map(({ row, cells }): TableLine => {
    const texts: string[] = [];
    for (const cell of cells) texts[cell.column] = writeCellValue(cell.value).normalize('NFC');
    return { row: row + 1, cells: Array.from(texts, (text: string | undefined) => text ?? '') };
  });
  return done(lines);
}

function readText(bytes: Uint8Array, name: string): Result<readonly TableLine[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return unreadable(name, 'UTF-8');
  }
  if (text.includes('\0')) return unreadable(name, 'UTF-8');
  const lines = readCsv(text).rows.map((cells, index): TableLine => ({ row: index + 1, cells }));
  return done(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
}

function unreadable(name: string, reason: string): Result<never> {
  return refused({ code: 'import-unreadable', values: { name, reason } });
}

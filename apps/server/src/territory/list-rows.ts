import { findListHeading } from '@muctieu/domain/territory/list-heading';
import type { ListRow } from '@muctieu/domain/territory/read-official-list';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { readCsv } from '@muctieu/office/csv/read-csv';
import { convertLetters } from '@muctieu/office/legacy/convert-letters';
import { decodeText, looksBinary } from '@muctieu/office/plain/decode-text';
import { sniffKind } from '@muctieu/office/sniff-kind';
import { readWorkbook, type WorkbookSheet } from '@muctieu/office/workbook/read-workbook';
import { listRowTexts } from './list-rows.texts.ts';

export interface ListSheet {
  readonly sheet?: string;
  readonly rows: readonly ListRow[];
}

/** The rows of an uploaded list: of the first sheet of a workbook that has a heading, or of a CSV file. */
export async function listRows(file: Uint8Array): Promise<Result<ListSheet>> {
  if (file.length === 0) return unreadable('empty');
  const kind = sniffKind(file);
  if (kind === 'zip') {
    const workbook = await readWorkbook(file);
    if (!workbook.ok) return unreadable('brokenWorkbook');
    const sheets = workbook.value.sheets.filter(({ hidden }) => !hidden);
    const named = sheets.find((sheet) => findListHeading(rowsOf(sheet).map(({ cells }) => cells)) !== undefined);
    const sheet = named ?? sheets[0];
    return sheet === undefined ? unreadable('empty') : done({ sheet: sheet.name, rows: rowsOf(sheet) });
  }
  if (kind === 'ole' || kind === 'ole-encrypted') return unreadable(kind === 'ole' ? 'oldExcel' : 'locked');
  if (kind !== 'other' || looksBinary(file)) return unreadable('otherKind');
  const { raw, letters } = decodeText(file);
  const { text } = convertLetters(raw, letters);
  const { rows } = readCsv(text);
  return done({ rows: rows.map((cells, index) => ({ row: index + 1, cells })) });
}

function rowsOf(sheet: WorkbookSheet): readonly ListRow[] {
  return sheet.rows.map(({ row, cells }) => {
    const texts: string[] = [];
    for (const { column, value } of cells) {
      while (texts.length < column) texts.push('');
      // A code that Excel made a number has lost its zeros; it is read as it stands and named as wrong.
      texts[column] = textOf(value);
    }
    return { row: row + 1, cells: texts };
  });
}

function textOf(value: WorkbookSheet['rows'][number]['cells'][number]['value']): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'date' ? value.date : '';
}

function unreadable(reason: keyof typeof listRowTexts): Result<never> {
  const { vi, en } = listRowTexts[reason];
  return refused({ code: 'list-unreadable', values: { reason: vi, reasonEnglish: en } });
}

import type { ImportSheet } from '@muctieu/domain/capital/sheet-import/import-sheet';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { readCsv } from '@muctieu/office/csv/read-csv';
import { convertLetters } from '@muctieu/office/legacy/convert-letters';
import { decodeText, looksBinary } from '@muctieu/office/plain/decode-text';
import { sniffKind } from '@muctieu/office/sniff-kind';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { workbookLimits } from '@muctieu/office/workbook/workbook-limits';

const csvCharactersMost = 40_000_000;

/** The sheets of an .xlsx or .xlsm (macros are never looked at), or a CSV in any encoding as one sheet of texts. */
export async function uploadedSheets(bytes: Uint8Array, name: string): Promise<Result<readonly ImportSheet[]>> {
  const kind = sniffKind(bytes);
  if (kind === 'zip') {
    const workbook = await readWorkbook(bytes);
    return workbook.ok ? done(workbook.value.sheets) : workbook;
  }
  if (kind === 'ole-encrypted') return refused({ code: 'encrypted' });
  if (kind !== 'other' || bytes.length === 0 || looksBinary(bytes)) return unreadable(name);
  const { raw, letters } = decodeText(bytes);
  if (raw.length > csvCharactersMost) {
    return refused({
      code: 'too-large',
      values: { megabytes: raw.length >> 20, megabytesMax: csvCharactersMost >> 20 },
    });
  }
  const { text } = convertLetters(raw, letters);
  if (text.includes('\0')) return unreadable(name);
  const { rows } = readCsv(text);
  let cells = 0;
  const sheetRows = rows.map((fields, row) => ({
    row,
    hidden: false,
    cells: fields.flatMap((field, column) => {
      cells += 1;
      const written = field.normalize('NFC').trim();
      return written === '' ? [] : [{ column, value: { kind: 'text', text: written } as const }];
    }),
  }));
  if (cells > workbookLimits.cells) {
    return refused({ code: 'too-many-cells', values: { cells, cellsMax: workbookLimits.cells } });
  }
  const [, bare = name] = /^(.*?)(?:\.[^.]*)?$/.exec(name) ?? [];
  return done([
    {
      name: bare,
      hidden: false,
      rows: sheetRows.filter((row) => row.cells.length > 0),
      merges: [],
      hiddenColumns: [],
      unvalued: [],
    },
  ]);
}

function unreadable(name: string): Result<never> {
  return refused({ code: 'import-file-unreadable', values: { name } });
}

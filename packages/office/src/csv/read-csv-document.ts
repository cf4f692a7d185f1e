import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { DocumentCell, PlacedSpan, ReadDocument } from '../document.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { convertLetters } from '../legacy/convert-letters.ts';
import { decodeText } from '../plain/decode-text.ts';
import { detectDelimiter, readCsv } from './read-csv.ts';

/** A delimited file as one table; its text stays the file's. */
export function readCsvDocument(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Result<ReadDocument> {
  const { raw, letters } = decodeText(bytes);
  if (raw.length > limits.textCharacters)
    return refused({ code: 'too-much-text', values: { characters: raw.length, charactersMax: limits.textCharacters } });
  const { text, offsets } = convertLetters(raw, letters);
  const delimiter = detectDelimiter(text);
  const fields = countDelimiters(text, delimiter);
  if (fields > limits.tableCells)
    return refused({ code: 'too-many-cells', values: { cells: fields, cellsMax: limits.tableCells } });
  const { spans } = readCsv(text, delimiter);
  const cells: DocumentCell[] = [];
  const places: PlacedSpan[] = [];
  spans.forEach((fields, row) => {
    fields.forEach(([start, end], column) => {
      const quoted = text[start] === '"' && text[end - 1] === '"' && end > start + 1 ? 1 : 0;
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, start: start + quoted, end: end - quoted });
      if (end > start) places.push({ start, end, table: 1, row: row + 1, column: column + 1 });
    });
  });
  const notices: Problem[] =
    letters === 'unicode' ? [] : [{ code: 'converted-encoding', values: { encoding: letters } }];
  return done({
    kind: 'csv',
    text,
    tables: [{ start: 0, end: text.length, cells }],
    places,
    furniture: [],
    notices,
    ...(offsets === undefined ? {} : { rawOffsets: offsets }),
  });
}

function countDelimiters(text: string, delimiter: string): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}

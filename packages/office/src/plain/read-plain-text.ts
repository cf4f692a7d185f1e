import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import type { PlacedSpan, ReadDocument } from '../document.ts';
import { convertLetters } from '../legacy/convert-letters.ts';
import { decodeText } from './decode-text.ts';
import { findPipeTables } from './pipe-tables.ts';

/** `.txt` and `.md`: the text is the file, character for character, so that every place is a place of the file. */
export function readPlainText(bytes: Uint8Array, kind: 'txt' | 'md'): Result<ReadDocument> {
  const { raw, letters } = decodeText(bytes);
  const { text, offsets } = convertLetters(raw, letters);
  const notices: Problem[] =
    letters === 'unicode' ? [] : [{ code: 'converted-encoding', values: { encoding: letters } }];
  return done({
    kind,
    text,
    tables: kind === 'md' ? findPipeTables(text) : [],
    places: placeLines(text),
    furniture: [],
    notices,
    ...(offsets === undefined ? {} : { rawOffsets: offsets }),
  });
}

export function placeLines(text: string): PlacedSpan[] {
  const places: PlacedSpan[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end > start) places.push({ start, end, line });
    start = end + 1;
  }
  return places;
}

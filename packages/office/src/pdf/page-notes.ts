import type { TextLine } from './text-line.ts';

export interface PageNotes {
  readonly body: readonly TextLine[];
  readonly notes: ReadonlyMap<number, string>;
}

/** Takes the footnotes off the foot of a page: small lines, the first of which begins with a raised number. */
export function takePageNotes(lines: readonly TextLine[], bodySize: number): PageNotes {
  const first = lines.findIndex(
    (line, index) => line.noteNumber !== undefined && lines.slice(index).every((below) => below.size < bodySize * 0.96),
  );
  const notes = new Map<number, string>();
  if (first < 0) return { body: lines.map(restoreNumber), notes };
  let current: number | undefined;
  for (const line of lines.slice(first)) {
    if (line.noteNumber !== undefined) {
      current = line.noteNumber;
      notes.set(current, line.text);
    } else if (current !== undefined) notes.set(current, `${notes.get(current) ?? ''} ${line.text}`);
  }
  const body = lines.slice(0, first).map(restoreNumber);
  const called = new Set(
    body.flatMap((line) => [...line.text.matchAll(/\[footnoteRef:(\d+)\]/g)].map((match) => Number(match[1]))),
  );
  // Notes called from a table, or whose call was not recognised, must not be lost.
  return called.size === 0 && notes.size > 0 ? { body: [...body, ...lines.slice(first)], notes } : { body, notes };
}

/** A raised number at the head of a line of the text itself calls a note whose words stand elsewhere. */
function restoreNumber(line: TextLine): TextLine {
  return line.noteNumber === undefined ? line : { ...line, text: `[footnoteRef:${line.noteNumber}]${line.text}` };
}

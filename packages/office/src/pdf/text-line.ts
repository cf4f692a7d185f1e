import type { PdfWord } from './page-content.ts';

export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly xEnd: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly firstWordWidth: number;
  /** Between two words, as this line is set. */
  readonly space: number;
  /** The number of the footnote whose words begin here: a raised number at the head of the line. */
  readonly noteNumber?: number;
}

interface GrowingLine {
  readonly y: number;
  readonly size: number;
  readonly words: PdfWord[];
}

/** A gap as wide as this many letters parts columns, and is a tab. */
const columnGap = 2.6;

/** Sorts words into lines from top to bottom, each from left to right. Raised small numbers are footnote calls. */
export function readTextLines(words: readonly PdfWord[]): TextLine[] {
  const lines: GrowingLine[] = [];
  // The largest first: they give a line its base, and raised or lowered words find it.
  for (const word of words.toSorted((a, b) => b.size - a.size || a.y - b.y)) {
    let nearest: GrowingLine | undefined;
    for (const line of lines) {
      const reach = word.size < line.size * 0.85 ? 0.65 : 0.35;
      const distance = Math.abs(line.y - word.y);
      if (distance <= line.size * reach && (nearest === undefined || distance < Math.abs(nearest.y - word.y)))
        nearest = line;
    }
    if (nearest) nearest.words.push(word);
    else lines.push({ y: word.y, size: word.size, words: [word] });
  }
  return lines.toSorted((a, b) => a.y - b.y).map(writeLine);
}

function writeLine({ y, words }: GrowingLine): TextLine {
  const sorted = words.toSorted((a, b) => a.x - b.x);
  const size = commonSize(sorted);
  let text = '';
  let noteNumber: number | undefined;
  let previous: PdfWord | undefined;
  const gaps: number[] = [];
  for (const word of sorted) {
    const gap = previous === undefined ? 0 : word.x - previous.xEnd;
    if (gap > size * 0.18 && gap < size * columnGap) gaps.push(gap);
    const isRaised = word.size < size * 0.8 && word.y < y - size * 0.15 && /^\(?\d{1,3}\)?$/.test(word.text);
    if (isRaised && text === '') {
      noteNumber = Number(word.text.replace(/\D/g, ''));
    } else if (isRaised) {
      text +=
        /(?:^|[\s\d.,/])[kdcm]?m$/.test(text) && /^[23]$/.test(word.text)
          ? word.text === '2'
            ? '²'
            : '³'
          : `[footnoteRef:${word.text.replace(/\D/g, '')}]`;
    } else {
      if (text !== '' && gap > size * columnGap && !word.isSpaced) text += '\t';
      else if (text !== '' && (word.spaceBefore || gap > size * 0.18)) text += ' ';
      text += word.text;
    }
    previous = word;
  }
  const [first] = sorted;
  return {
    text: text.trim(),
    x: first?.x ?? 0,
    xEnd: Math.max(...sorted.map((word) => word.xEnd)),
    y,
    size,
    space: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? size * 0.25,
    firstWordWidth: (first?.xEnd ?? 0) - (first?.x ?? 0),
    ...(noteNumber === undefined ? {} : { noteNumber }),
  };
}

function commonSize(words: readonly PdfWord[]): number {
  const letters = new Map<number, number>();
  for (const word of words) {
    const size = Math.round(word.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + word.text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

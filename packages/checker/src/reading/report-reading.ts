import type { ReportText } from '../report-text.ts';
import { type Block, type Line, readBlocks } from './block.ts';
import { type CleanText, cleanText } from './clean-text.ts';
import type { Figure } from './figure.ts';
import { readFigures } from './read-figures.ts';
import { readSentences, type Sentence } from './sentence.ts';
import { type Table, tableOfLines, tableOfRegion } from './table.ts';

/** `[start, end)` in the raw text, UTF-16. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A report as the checks see it: read once, used by all. */
export interface ReportReading {
  readonly report: ReportText;
  readonly clean: CleanText;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly figuresOfBlock: ReadonlyMap<number, readonly Figure[]>;
  readonly figuresOfSentence: ReadonlyMap<number, readonly Figure[]>;
  readonly tables: readonly Table[];
}

export function readReport(report: ReportText): ReportReading {
  const clean = cleanText(report.text);
  const skip = (report.tables ?? []).map((table) => cleanSpan(clean, table));
  const { blocks, tableLines } = readBlocks(clean, skip);
  const sentences = readSentences(clean.text, blocks);
  const figures = readFigures(clean.text, sentences);
  return {
    report,
    clean,
    text: clean.text,
    blocks,
    sentences,
    figures,
    figuresOfBlock: groupBy(figures, (figure) => figure.block.index),
    figuresOfSentence: groupBy(figures, (figure) => figure.sentence.index),
    tables: [
      ...(report.tables ?? []).map((table) => tableOfRegion(report.text, table)),
      ...tableLines.map((lines) => tableOfLines(clean, lines)),
    ],
  };
}

/** From the clean text back to the raw. A span never reaches over the place where a footnote was taken out of order. */
export function rawSpan(reading: ReportReading, start: number, end: number): Span {
  const { rawStart, rawEnd } = reading.clean;
  const from = rawStart[start] ?? reading.report.text.length;
  const to = rawEnd[Math.max(start, end - 1)] ?? reading.report.text.length;
  return { start: from, end: Math.max(from, to) };
}

function cleanSpan(clean: CleanText, raw: Span): Line {
  return { start: firstAtOrAfter(clean.rawStart, raw.start), end: firstAtOrAfter(clean.rawStart, raw.end) };
}

/** Footnotes at the end break the order; the tables stand in the body, before them. */
function firstAtOrAfter(places: Int32Array, raw: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

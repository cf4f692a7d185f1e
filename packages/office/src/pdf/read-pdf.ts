import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadDocument } from '../document.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { recogniseEncoding } from '../legacy/recognise-encoding.ts';
import { readTcvn3 } from '../legacy/tcvn3.ts';
import { TextBuilder } from '../text-builder.ts';
import { readPdfPages } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { takePageFurniture } from './page-furniture.ts';
import { takePageNotes } from './page-notes.ts';
import { type PageBlock, type PdfPage, PdfTextWriter } from './pdf-text.ts';
import { findRuledTables, type RuledTable } from './ruled-table.ts';
import { readTextLines, type TextLine } from './text-line.ts';

/** Fewer letters than this on a page are a stamp or a page number on a picture. */
const lettersOfTextPage = 25;

export async function readPdf(
  bytes: Uint8Array,
  limits: DocumentLimits = documentLimits,
): Promise<Result<ReadDocument>> {
  const read = await readPdfPages(bytes, limits);
  if (!read.ok) return read;
  const contents = read.value;
  const empty = contents.filter((page) => countLetters(page) < lettersOfTextPage).length;
  if (empty === contents.length) return refused({ code: 'unreadable-scan', values: { pages: contents.length } });
  const tables = contents.map((page) => findRuledTables(page.rules, page.words));
  const lines = contents.map((page, index) => readTextLines(outside(page, tables[index] ?? [])));
  const furniture = takePageFurniture(
    lines,
    contents.map((page) => page.height),
  );
  const bodySize = commonSize(furniture.pages.flat());
  const leading = findLeading(furniture.pages);
  const pages = furniture.pages.map((left, index): PdfPage => {
    const { body, notes } = takePageNotes(left, bodySize);
    return {
      leading,
      number: index + 1,
      notes,
      blocks: order(body, tables[index] ?? []),
      ...findMargins(body, contents[index]?.width ?? 595),
    };
  });
  const builder = new TextBuilder();
  new PdfTextWriter(builder).write(pages);
  const written = builder.toText();
  const notices: Problem[] = empty === 0 ? [] : [{ code: 'pages-without-text', values: { pages: empty } }];
  const isTcvn3 = recogniseEncoding(written) === 'tcvn3';
  if (isTcvn3) notices.push({ code: 'converted-encoding', values: { encoding: 'tcvn3' } });
  const text = isTcvn3 ? readTcvn3(written) : written;
  return done({
    kind: 'pdf',
    text,
    tables: builder.tables,
    places: builder.places,
    furniture: furniture.texts,
    notices,
  });
}

function countLetters(page: PageContent): number {
  return page.words.reduce((sum, word) => sum + word.text.length, 0);
}

function outside(page: PageContent, tables: readonly RuledTable[]): PageContent['words'] {
  const inTable = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return page.words.filter((word) => !inTable.has(word));
}

function order(lines: readonly TextLine[], tables: readonly RuledTable[]): PageBlock[] {
  const blocks = [
    ...lines.map((line) => ({ y: line.y, block: { kind: 'line', line } as const })),
    ...tables.map((table) => ({ y: table.top, block: { kind: 'table', table } as const })),
  ];
  return blocks.toSorted((a, b) => a.y - b.y).map(({ block }) => block);
}

function commonSize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** The distance of two lines of a paragraph: of all distances a smaller one, for the larger ones part paragraphs. */
function findLeading(pages: readonly (readonly TextLine[])[]): number {
  const steps = pages.flatMap((lines) => lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)));
  const sorted = steps.filter((step) => step > 4).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.35)] ?? 0;
}

/** Where running text begins and ends: the outermost positions that several lines share. */
function findMargins(lines: readonly TextLine[], width: number): Pick<PdfPage, 'left' | 'right'> {
  const least = Math.max(2, lines.length * 0.12);
  const shared = (positions: readonly number[]) => {
    const counts = new Map<number, number>();
    for (const position of positions.map((at) => Math.round(at / 3)))
      counts.set(position, (counts.get(position) ?? 0) + 1);
    return [...counts].filter(([at, count]) => count + (counts.get(at + 1) ?? 0) >= least).map(([at]) => at * 3);
  };
  const lefts = shared(lines.map((line) => line.x));
  const rights = shared(lines.map((line) => line.xEnd));
  const left = Math.min(...(lefts.length > 0 ? lefts : lines.map((line) => line.x)), width / 2);
  const right = Math.max(...(rights.length > 0 ? rights : lines.map((line) => line.xEnd)), width / 2);
  // On a page of short lines none reaches the margin; it is never wider than the one on the left, where files are bound.
  return { left, right: Math.max(right, width - left) };
}

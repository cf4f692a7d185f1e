import type { DocumentPlace } from '../document.ts';
import { writeTable } from '../table-grid.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { RuledTable } from './ruled-table.ts';
import { readTextLines, type TextLine } from './text-line.ts';

/** The parts of a page from top to bottom. */
export type PageBlock =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: RuledTable };

export interface PdfPage {
  readonly number: number;
  readonly blocks: readonly PageBlock[];
  /** The words of the footnotes at its foot, by number. */
  readonly notes: ReadonlyMap<number, string>;
  readonly left: number;
  readonly right: number;
  /** From one line of running text to the next. */
  readonly leading: number;
}

/** Writes pages as paragraphs: lines are joined where one goes on in the next, also over the end of a page. */
export class PdfTextWriter {
  readonly #builder: TextBuilder;
  #paragraph = 0;
  #previous: { line: TextLine; page: PdfPage } | undefined;
  #waiting: { number: number; text: string; page: number }[] = [];
  #openTable: { table: RuledTable; page: number }[] = [];
  #table = 0;

  constructor(builder: TextBuilder) {
    this.#builder = builder;
  }

  write(pages: readonly PdfPage[]): void {
    for (const page of pages)
      for (const block of page.blocks) {
        if (block.kind === 'line') this.#writeLine(block.line, page);
        else this.#takeTable(block.table, page);
      }
    this.#endParagraph();
    this.#endTable();
  }

  #writeLine(line: TextLine, page: PdfPage): void {
    this.#endTable();
    const previous = this.#previous;
    // A line that breaks behind a hyphen or a stroke breaks within a word: `2021-` `2025`, `12/` `NQ-HĐND`.
    if (previous !== undefined && goesOn(previous.line, line, previous.page, page)) {
      if (!/\S[-/]$/.test(previous.line.text)) this.#builder.add(' ');
    } else {
      this.#endParagraph();
      this.#paragraph += 1;
    }
    this.#builder.addPlaced(line.text, { page: page.number, paragraph: this.#paragraph });
    for (const [, digits] of line.text.matchAll(/\[footnoteRef:(\d+)\]/g)) this.#call(Number(digits), page);
    this.#previous = { line, page };
  }

  #call(number: number, page: PdfPage): void {
    const text = page.notes.get(number);
    if (text !== undefined && !this.#waiting.some((note) => note.number === number))
      this.#waiting.push({ number, text, page: page.number });
  }

  #endParagraph(): void {
    for (const { number, text, page } of this.#waiting) {
      this.#builder.add(` [${number}: `);
      this.#builder.addPlaced(text, { page, footnote: number });
      this.#builder.add(']');
    }
    this.#waiting = [];
    this.#previous = undefined;
    this.#builder.endLine();
  }

  /** A table at the head of a page continues the one at the foot of the page before when its columns are the same. */
  #takeTable(table: RuledTable, page: PdfPage): void {
    if (this.#openTable.length === 0 || !continues(this.#openTable, table, page.number)) {
      this.#endParagraph();
      this.#endTable();
    }
    this.#openTable.push({ table, page: page.number });
    for (const cell of table.cells)
      for (const line of readTextLines(cell.words))
        for (const [, digits] of line.text.matchAll(/\[footnoteRef:(\d+)\]/g)) this.#call(Number(digits), page);
  }

  #endTable(): void {
    if (this.#openTable.length === 0) return;
    this.#table += 1;
    let rowsBefore = 0;
    const [head] = this.#openTable;
    const cells = this.#openTable.flatMap(({ table, page }, index) => {
      const skipped = index > 0 && head !== undefined ? countRepeatedHead(head.table, table) : 0;
      const shift = rowsBefore - skipped;
      rowsBefore += table.ys.length - 1 - skipped;
      return table.cells
        .filter((cell) => cell.row >= skipped)
        .map((cell) => ({
          ...cell,
          row: cell.row + shift,
          write: (builder: TextBuilder, place: DocumentPlace) =>
            builder.addPlaced(cellText(cell.words), { page, ...place }),
        }));
    });
    this.#openTable = [];
    writeTable(this.#builder, cells, { table: this.#table });
    for (const { number, text, page } of this.#waiting)
      this.#builder.addPlaced(`[${number}: ${text}]\n`, { page, footnote: number });
    this.#waiting = [];
  }
}

function cellText(words: Parameters<typeof readTextLines>[0]): string {
  let text = '';
  for (const line of readTextLines(words)) {
    const next = line.text.replaceAll('\t', ' ');
    // A number too wide for its column goes on in the next line: `1.598.7` and `16`.
    const isCut = /^\d[\d.,]*(?:[.,]|\.\d{1,2})$/.test(text) && /^\d[\d.,]*$/.test(next);
    text += text === '' || isCut || /\S[-/]$/.test(text) ? next : ` ${next}`;
  }
  return text;
}

function continues(open: readonly { table: RuledTable; page: number }[], table: RuledTable, page: number): boolean {
  const last = open.at(-1);
  return (
    last !== undefined &&
    last.page === page - 1 &&
    last.table.xs.length === table.xs.length &&
    last.table.xs.every((x, index) => Math.abs(x - (table.xs[index] ?? 0)) < 4)
  );
}

/** Header rows that Word repeats on every page of a table. */
function countRepeatedHead(head: RuledTable, table: RuledTable): number {
  const rowText = (from: RuledTable, row: number) =>
    from.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cellText(cell.words))
      .join('|');
  let rows = 0;
  while (
    rows < 5 &&
    rows < head.ys.length - 1 &&
    /\p{L}{2}/u.test(rowText(head, rows)) &&
    rowText(head, rows) === rowText(table, rows)
  )
    rows += 1;
  return rows;
}

/** Whether `line` is the same paragraph as the line before it. */
function goesOn(previous: TextLine, line: TextLine, before: PdfPage, page: PdfPage): boolean {
  if (previous.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(previous.size - line.size) > line.size * 0.12) return false;
  const isEnded = /[.;:!?…”"]$/.test(previous.text.replace(/\[footnoteRef:\d+\]/g, '').trimEnd());
  const isFull = previous.xEnd + previous.space + line.firstWordWidth > before.right + 1;
  // Ragged lines end early now and then; a small letter after a line without an end goes on all the same.
  const isNearlyFull =
    !isEnded && /^\p{Ll}/u.test(line.text) && previous.xEnd > before.right - (before.right - before.left) * 0.2;
  if (!isFull && !isNearlyFull) return false;
  const samePage = before.number === page.number;
  if (samePage && line.y - previous.y > Math.max(page.leading * 1.22, line.size * 1.3)) return false;
  // `kinh tế` `- xã hội` wraps before a dash; nothing wraps before `3.2. Dự án` or `a) Tiểu dự án`.
  if (/^(?:\d{1,2}\.){1,4}\s+\p{Lu}|^[a-zđ]\)\s+\p{Lu}|^[IVX]{1,4}\.\s+\p{Lu}/u.test(line.text)) return false;
  const isItem = /^(?:[-–+•*]\s|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s)/iu.test(line.text);
  if (isItem && isEnded) return false;
  const isIndented = line.x > page.left + line.size * 0.7;
  if (!isIndented) return true;
  const isSameIndent = samePage && Math.abs(line.x - previous.x) < line.size * 0.3;
  return !isEnded && (isSameIndent || /^[\p{Ll}\d(,;%]/u.test(line.text));
}

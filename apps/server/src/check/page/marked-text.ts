import { escapeXml } from '@muctieu/office/archive/escape-xml';
import type { ReadDocument } from '@muctieu/office/document';
import type { Finding } from '../finding.ts';

/** One stretch to be marked: a finding itself, or an operand of one. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
  /** Which operand it is; absent for the finding itself. */
  readonly operand?: number;
}

/**
 * The document's text as HTML: paragraphs and tables, with every finding and every operand marked. Marks overlap (one
 * figure may be the total of one statement and a part of another), so the text is cut at all their ends.
 */
export function writeMarkedText(document: ReadDocument, findings: readonly Finding[], prefix: string): string {
  const marks = collectMarks(findings);
  const writer = new MarkWriter(document.text, marks, prefix);
  const pieces: string[] = [];
  let at = 0;
  for (const table of document.tables.toSorted((a, b) => a.start - b.start)) {
    if (table.start < at) continue;
    pieces.push(writer.writeParagraphs(at, table.start));
    pieces.push(writeTable(document, table, writer));
    at = table.end;
  }
  pieces.push(writer.writeParagraphs(at, document.text.length));
  return pieces.join('');
}

function writeTable(document: ReadDocument, table: ReadDocument['tables'][number], writer: MarkWriter): string {
  const rows = new Map<number, string[]>();
  for (const { row, rowSpan, columnSpan, start, end } of table.cells) {
    const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
    const isFigure = /^[\s\d.,%()+-]*$/.test(document.text.slice(start, end));
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push(`<td${spans}${isFigure ? ' class="n"' : ''}>${writer.write(start, end)}</td>`);
  }
  const lines = [...rows].toSorted(([a], [b]) => a - b).map(([, cells]) => `<tr>${cells.join('')}</tr>`);
  return `<div class="scroll"><table>${lines.join('')}</table></div>`;
}

function collectMarks(findings: readonly Finding[]): Mark[] {
  const marks = findings.flatMap((finding): Mark[] => [
    { start: finding.start, end: finding.end, finding },
    ...finding.operands.flatMap(({ file, start, end }, operand) =>
      file === undefined ? [{ start, end, finding, operand }] : [],
    ),
  ]);
  return marks.filter((mark) => mark.end > mark.start).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

class MarkWriter {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #prefix: string;
  /** Marks that may still reach the place that is being written: the text is written from front to back. */
  #open: Mark[] = [];
  #next = 0;
  readonly #anchored = new Set<Finding>();

  constructor(text: string, marks: readonly Mark[], prefix: string) {
    this.#text = text;
    this.#marks = marks;
    this.#prefix = prefix;
  }

  writeParagraphs(start: number, end: number): string {
    const pieces: string[] = [];
    for (let at = start; at < end; ) {
      const lineEnd = this.#text.indexOf('\n', at);
      const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      const line = this.#text.slice(at, stop);
      if (line.trim() !== '') pieces.push(`<p>${this.write(at, stop)}</p>\n`);
      at = stop + 1;
    }
    return pieces.join('');
  }

  write(start: number, end: number): string {
    this.#advance(start, end);
    const edges = new Set([start, end]);
    for (const mark of this.#open) {
      if (mark.start > start && mark.start < end) edges.add(mark.start);
      if (mark.end > start && mark.end < end) edges.add(mark.end);
    }
    const sorted = [...edges].toSorted((a, b) => a - b);
    const pieces: string[] = [];
    sorted.forEach((from, index) => {
      const to = sorted[index + 1];
      if (to === undefined) return;
      const covering = this.#open.filter((mark) => mark.start <= from && mark.end >= to);
      pieces.push(this.#writeStretch(from, to, covering));
    });
    return pieces.join('');
  }

  #advance(start: number, end: number): void {
    this.#open = this.#open.filter((mark) => mark.end > start);
    for (let mark = this.#marks[this.#next]; mark !== undefined && mark.start < end; mark = this.#marks[this.#next]) {
      if (mark.end > start) this.#open.push(mark);
      this.#next += 1;
    }
  }

  #writeStretch(from: number, to: number, covering: readonly Mark[]): string {
    const text = escapeXml(this.#text.slice(from, to)).replace(/\[footnoteRef:(\d+)\]/g, '<sup>$1</sup>');
    if (covering.length === 0) return text;
    const own = covering.filter((mark) => mark.operand === undefined);
    const nameOf = ({ finding, operand }: Mark) =>
      `${this.#prefix}${finding.number}${operand === undefined ? '' : `.${operand}`}`;
    const names = (marks: readonly Mark[]) => [...new Set(marks.map(nameOf))].join(' ');
    const anchors = own
      .filter((mark) => mark.start === from && !this.#anchored.has(mark.finding))
      .map((mark) => {
        this.#anchored.add(mark.finding);
        return `<a id="t-${this.#prefix}${mark.finding.number}"></a>`;
      });
    const verdicts = new Set(own.map((mark) => mark.finding.statement.verdict));
    const worst = verdicts.has('fails')
      ? 'fails'
      : verdicts.has('doubtful')
        ? 'doubtful'
        : own.length > 0
          ? 'holds'
          : 'part';
    const operands = covering.filter((mark) => mark.operand !== undefined);
    const data = `${own.length > 0 ? ` data-f="${names(own)}"` : ''}${operands.length > 0 ? ` data-o="${names(operands)}"` : ''}`;
    return `${anchors.join('')}<span class="m ${worst}"${data}>${text}</span>`;
  }
}

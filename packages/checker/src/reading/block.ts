import type { CleanText } from './clean-text.ts';

/** One paragraph, bullet, heading or footnote. Tables are not blocks. */
export interface Block {
  readonly index: number;
  /** Its words in the clean text, without the list mark. */
  readonly start: number;
  readonly end: number;
  /** `II.`, `3.1.`, `a)`, `-`, `+`; empty for a paragraph without one. */
  readonly mark: string;
  /** How deep the mark stands: parts 0, roman 1, `1.` 2, `1.1.` 3 …, `a)` 7, star 8, `-` 9, `+` 10, no mark 20. */
  readonly level: number;
  /** The block that it stands under, by its list mark. */
  readonly parent: number | undefined;
  /** Number of the footnote whose body it is. */
  readonly footnote: string | undefined;
}

export interface Line {
  readonly start: number;
  readonly end: number;
}

export const levelOfParagraph = 20;

/** A longer line is cut: no paragraph of a report is as long, and checks compare figures within one. */
const longest = 12000;

const marks: readonly (readonly [RegExp, (found: RegExpExecArray) => number])[] = [
  [/^(?:PHẦN|CHƯƠNG|Phần|Chương)\s+(?:thứ\s+)?(?:[IVX]+|\d+|[\p{Ll}]+)\b[.:]?/u, () => 0],
  [/^[IVX]{1,5}\s?[.)](?=\s|\p{L})/u, () => 1],
  [/^[A-ZĐ]\s?[.)](?=\s)/u, () => 1],
  [/^\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=[\s\p{L}])(?!\s*(?:%|triệu|tỷ|đồng|ha|km|hộ|xã))/u, (found) => 2 + dots(found[0])],
  [/^\d{1,2}\s?[.)](?=\s|\p{L})/u, () => 2],
  [/^\(\d{1,2}\)/u, () => 8],
  [/^[a-zđ]\s?[.)](?=\s)/u, () => 7],
  [/^\*(?=\s)/u, () => 8],
  [/^-(?=\s|\p{L})/u, () => 9],
  [/^[+•●▪o](?=\s|\p{Lu})/u, () => 10],
];

function dots(mark: string): number {
  return mark.replace(/\.$/, '').split('.').length - 1;
}

export interface TextBlocks {
  readonly blocks: readonly Block[];
  /** Runs of lines that are rows of a table, in order. */
  readonly tableLines: readonly (readonly Line[])[];
}

/** `skip` are places (tables whose structure is known) that are not read as lines. */
export function readBlocks(clean: CleanText, skip: readonly Line[]): TextBlocks {
  const lines = readLines(clean.text, skip);
  const noteOfLine = new Map(clean.footnotes.map((note) => [note.start, note]));
  const tableLines: Line[][] = [];
  const blocks: Block[] = [];
  const stack: { level: number; index: number }[] = [];
  let table: Line[] | undefined;
  let blanks = 0;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    if (line.start === line.end) {
      blanks += 1;
      at += 1;
      continue;
    }
    const cutRow = table !== undefined && blanks === 0 && clean.text[line.start] === '\t' && line.end - line.start < 80;
    if (cutRow || isTableRow(clean.text, line)) {
      if (table === undefined || blanks > 12) {
        table = [];
        tableLines.push(table);
      }
      table.push(line);
      blanks = 0;
      at += 1;
      continue;
    }
    table = undefined;
    blanks = 0;
    const note = noteOfLine.get(line.start);
    let last = at;
    let end = line.end;
    if (note) {
      // A footnote may hold several paragraphs; they are one block.
      while (last + 1 < lines.length && (lines[last + 1]?.start ?? note.end) < note.end) last += 1;
      end = Math.max(end, Math.min(note.end, lines[last]?.end ?? end));
    } else {
      for (let next = nextLine(lines, last); next !== undefined; next = nextLine(lines, last)) {
        const following = lines[next];
        if (!following) break;
        if (
          end - line.start > longest ||
          noteOfLine.has(following.start) ||
          !continues(clean.text, { start: line.start, end }, following)
        )
          break;
        last = next;
        end = following.end;
      }
    }
    at = last + 1;
    const { mark, level, length } = note
      ? { mark: '', level: levelOfParagraph, length: 0 }
      : readMark(clean.text, line);
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
    const index = blocks.length;
    let start = line.start + length;
    while (start < end && /\s/.test(clean.text[start] ?? '')) start += 1;
    blocks.push({
      index,
      start,
      end,
      mark,
      level,
      parent: note ? undefined : stack.at(-1)?.index,
      footnote: note?.number,
    });
    if (!note && level < levelOfParagraph) stack.push({ level, index });
  }
  return { blocks, tableLines };
}

function readLines(text: string, skip: readonly Line[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at <= text.length) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (!skip.some((region) => at < region.end && region.start < Math.max(end, at + 1))) {
      let from = at;
      let to = end;
      while (from < to && text[from] === ' ') from += 1;
      while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
      // Headings of markdown.
      if (text[from] === '#') while (from < to && /[#\s]/.test(text[from] ?? '')) from += 1;
      for (; to - from > longest; from += longest) lines.push({ start: from, end: from + longest });
      lines.push({ start: from, end: to });
    }
    at = end + 1;
  }
  return lines;
}

/** A tab at the start is an indent; tabs between words make a row. */
function isTableRow(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end);
  const inner = words.replace(/^\t/, '');
  const tabs = inner.split('\t').length - 1;
  return tabs >= 2 || (tabs === 1 && words.length < 160);
}

function nextLine(lines: readonly Line[], from: number): number | undefined {
  for (let at = from + 1; at < lines.length && at <= from + 5; at += 1) {
    const line = lines[at];
    if (line && line.start < line.end) return at;
  }
  return undefined;
}

/** Lines cut by the width of a page or by a page's end: the sentence has not ended and goes on in small letters. */
function continues(text: string, paragraph: Line, line: Line): boolean {
  const before = text[paragraph.end - 1] ?? '';
  if (/[.;:!?…]/.test(before)) return false;
  const next = text.slice(line.start, line.start + 12);
  if (isTableRow(text, line)) return false;
  if (/^[a-zđ]\s?[.)]\s/.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  if (paragraph.end - paragraph.start < 40) return false;
  return (/[,(]/.test(before) && /^[\p{L}\d(]/u.test(next)) || /^[\d.,]+\s?(?:%|triệu|tỷ|đồng|ha|hộ|xã)/.test(next);
}

function readMark(text: string, line: Line): { mark: string; level: number; length: number } {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  const indent = /^\s*/.exec(head)?.[0].length ?? 0;
  for (const [form, level] of marks) {
    const found = form.exec(head.slice(indent));
    if (found) return { mark: found[0], level: level(found), length: indent + found[0].length };
  }
  return { mark: '', level: levelOfParagraph, length: indent };
}

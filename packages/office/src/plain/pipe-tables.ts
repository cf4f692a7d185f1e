import type { DocumentCell, DocumentTable } from '../document.ts';

/** Tables of Markdown: lines of cells between `|`, the second of which is a rule (`|---|---:|`). */
export function findPipeTables(text: string): DocumentTable[] {
  const lines = splitLines(text);
  const tables: DocumentTable[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const rule = lines[index];
    const head = lines[index - 1];
    if (rule === undefined || head === undefined || !isRule(rule.text) || !head.text.includes('|')) continue;
    const cells: DocumentCell[] = readCells(head, 0);
    let last = rule;
    let row = 1;
    for (index += 1; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || !line.text.includes('|') || line.text.trim() === '') break;
      cells.push(...readCells(line, row));
      last = line;
      row += 1;
    }
    tables.push({ start: head.start, end: last.start + last.text.length, cells });
  }
  return tables;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line.replace(/\r$/, '') };
    start += line.length + 1;
    return found;
  });
}

function isRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}

function readCells(line: Line, row: number): DocumentCell[] {
  const cells: DocumentCell[] = [];
  const body = line.text.trimEnd();
  const closed = body.endsWith('|') ? body.length - 1 : body.length;
  let at = body.length - body.trimStart().length;
  if (body[at] === '|') at += 1;
  for (let column = 0; at <= closed; column += 1) {
    let stop = body.indexOf('|', at);
    while (stop > 0 && body[stop - 1] === '\\') stop = body.indexOf('|', stop + 1);
    if (stop < 0 || stop > closed) stop = closed;
    const inner = body.slice(at, stop);
    const start = line.start + at + (inner.length - inner.trimStart().length);
    const end = Math.max(start, line.start + at + inner.trimEnd().length);
    cells.push({ row, column, rowSpan: 1, columnSpan: 1, start, end });
    if (stop >= closed) break;
    at = stop + 1;
  }
  return cells;
}

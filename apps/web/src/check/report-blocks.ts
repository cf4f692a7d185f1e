import type { CheckedReport, CheckedStatement, ReportTable } from '@muctieu/contract/check/checked-report';

/** A stretch of the report as it is drawn: a line of text, or a table. Offsets are UTF-16 units of the text. */
export type ReportBlock =
  | { readonly kind: 'line'; readonly start: number; readonly end: number }
  | { readonly kind: 'table'; readonly start: number; readonly end: number; readonly table: ReportTable };

export function readBlocks(text: string, tables: readonly ReportTable[]): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let at = 0;
  const addLines = (until: number) => {
    while (at < until) {
      const found = text.indexOf('\n', at);
      const end = found < 0 || found > until ? until : found;
      if (text.slice(at, end).trim() !== '') blocks.push({ kind: 'line', start: at, end });
      at = end + 1;
    }
  };
  for (const table of [...tables].sort((a, b) => a.start - b.start)) {
    // A table within a table is part of the outer one's cell.
    if (table.start < at) continue;
    addLines(table.start);
    blocks.push({ kind: 'table', start: table.start, end: table.end, table });
    at = table.end;
  }
  addLines(text.length);
  return blocks;
}

/** What lies over a stretch of text: a statement, or an operand of the one that is looked at. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly statement?: number;
  readonly operand?: number;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Shortest first: a click means the narrowest statement. */
  readonly spans: readonly Span[];
}

/** Cuts `[start, end)` wherever a span begins or ends. */
export function cutSegments(start: number, end: number, spans: readonly Span[]): readonly Segment[] {
  const mine = spans.filter((span) => span.start < end && span.end > start);
  if (mine.length === 0) return [{ start, end, spans: [] }];
  const cuts = new Set([start, end]);
  for (const span of mine) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = mine.filter((span) => span.start <= from && span.end >= to);
    return { start: from, end: to, spans: over.sort((a, b) => a.end - a.start - (b.end - b.start)) };
  });
}

/** The spans of each block, found in one walk along the text. */
export function spansOfBlocks(
  blocks: readonly ReportBlock[],
  spans: readonly Span[],
): ReadonlyMap<ReportBlock, readonly Span[]> {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const found = new Map<ReportBlock, Span[]>();
  let first = 0;
  for (const span of sorted) {
    while (first < blocks.length && (blocks[first]?.end ?? 0) <= span.start) first += 1;
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= span.end) break;
      const list = found.get(block) ?? [];
      list.push(span);
      found.set(block, list);
    }
  }
  return found;
}

/** The checker counts code points, strings count UTF-16 units: they differ only where a text has letters beyond 16 bits. */
export function inUnits(report: CheckedReport): CheckedReport {
  if (!/[\ud800-\udbff]/.test(report.text)) return report;
  const units: number[] = [];
  let at = 0;
  for (const letter of report.text) {
    units.push(at);
    at += letter.length;
  }
  const unit = (place: number) => units[place] ?? at;
  const move = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: unit(place.start),
    end: unit(place.end),
  });
  return {
    ...report,
    statements: report.statements.map(
      (statement): CheckedStatement => ({
        ...move(statement),
        // Operands in another file count in that file's text; they are not marked here.
        related: statement.related.map((related) => (related.file === undefined ? move(related) : related)),
      }),
    ),
  };
}

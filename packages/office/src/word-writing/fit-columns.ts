import { officialStyles } from './official-styles.ts';
import { broadestWordPoints, textBreadthPoints } from './text-breadth.ts';
import type { WordCell, WordRow } from './word-document.ts';

/** Both margins of a cell, its line, and a little for letters that are broader in another font. */
const cellMarginPoints = 7.5;

/** What a column needs so that no number and no word is broken, and what it would take to stand in one line. */
interface ColumnNeed {
  readonly least: number;
  readonly wanted: number;
}

/** A heading may take as many lines as this before it asks for a broader column. */
const headingLines = 3;

/**
 * Breadths of the columns of a table, as shares: every column gets what its broadest word or number needs; of the rest
 * short texts get their one line first, and the long ones what is left. Where even the least does not fit, all give way alike.
 */
export function fitColumns(rows: readonly WordRow[], headingRows: number, breadthPoints: number): readonly number[] {
  const needs = columnNeeds(rows, headingRows);
  let rest = Math.max(0, breadthPoints - needs.reduce((sum, need) => sum + need.least, 0));
  const breadths = needs.map(({ least }) => least);
  const wishing = [...needs.keys()].toSorted((a, b) => wish(needs[a]) - wish(needs[b]));
  for (const [done, at] of wishing.entries()) {
    const more = Math.min(wish(needs[at]), rest / (wishing.length - done));
    breadths[at] = (breadths[at] ?? 0) + more;
    rest -= more;
  }
  // Everything stands in one line: what is over goes to all alike, so that figures stay near their heading.
  return breadths.map((breadth) => breadth + rest / breadths.length);
}

function wish(need: ColumnNeed | undefined): number {
  return need === undefined ? 0 : need.wanted - need.least;
}

/** What each column needs so that nothing in it is broken, in points. */
export function leastColumns(rows: readonly WordRow[], headingRows: number): readonly number[] {
  return columnNeeds(rows, headingRows).map(({ least }) => least);
}

function columnNeeds(rows: readonly WordRow[], headingRows: number): readonly ColumnNeed[] {
  const needs: { least: number; wanted: number }[] = [];
  const merged: { from: number; to: number; least: number }[] = [];
  for (const [index, { cells }] of rows.entries()) {
    const lines = index < headingRows ? headingLines : 1;
    let column = 0;
    for (const cell of cells) {
      const span = cell.columns ?? 1;
      const [least, wanted] = cellNeed(cell, lines);
      for (let at = column; at < column + span; at += 1) needs[at] ??= { least: 0, wanted: 0 };
      const need = needs[column];
      if (span > 1) merged.push({ from: column, to: column + span, least });
      else if (need !== undefined) {
        need.least = Math.max(need.least, least);
        need.wanted = Math.max(need.wanted, wanted);
      }
      column += span;
    }
  }
  // A heading over several columns must not break its words either.
  for (const { from, to, least } of merged) {
    const inside = needs.slice(from, to);
    const has = inside.reduce((sum, need) => sum + need.least, 0);
    for (const need of inside) if (has < least) need.least += (least - has) / inside.length;
  }
  return needs.map(({ least, wanted }) => ({ least, wanted: Math.max(least, wanted) }));
}

function cellNeed({ paragraphs }: WordCell, lines: number): readonly [number, number] {
  let least = 0;
  let wanted = 0;
  for (const { style, runs } of paragraphs) {
    const { sizePoints, bold: heavy, capitals } = officialStyles[style];
    let line = 0;
    for (const run of runs) {
      const text = capitals ? run.text.toLocaleUpperCase('vi') : run.text;
      const bold = heavy === true || run.bold === true;
      least = Math.max(least, broadestWordPoints(text, sizePoints, bold) + cellMarginPoints);
      line += textBreadthPoints(text, sizePoints, bold);
    }
    wanted = Math.max(wanted, line / lines + cellMarginPoints);
  }
  return [least, wanted];
}

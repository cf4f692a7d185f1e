import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';

/** What stands beside the nodes of a cross table, and what all of its cells have in common. */
export type CrossWay =
  | { readonly by: 'holder'; readonly source: string; readonly capitalKind: string }
  | { readonly by: 'source'; readonly holder: string };

/** The key of the column in which a line stands; undefined where it is not in this table. */
function columnOf(row: GridRow, columns: readonly GridColumn[], way: CrossWay): string | undefined {
  const value = (key: string) => cellValue(row, columns, key);
  const [holder, source, kind] = [value('holder'), value('source'), value('capitalKind')];
  if (way.by === 'holder') {
    return source === way.source && kind === way.capitalKind && holder !== undefined ? `c.${holder}` : undefined;
  }
  return holder === way.holder && source !== undefined && kind !== undefined ? `c.${source}.${kind}` : undefined;
}

const nodeText = (row: GridRow) => (row.cells.node ?? '').trim();

/** A line that is kept apart: of another plan year or day than its cell, which has one amount only. */
const isPlain = (row: GridRow) => ['vintage', 'valueDate', 'quantity'].every((key) => (row.cells[key] ?? '') === '');

/** Lines by node and column; the first of each cell, whatever comes twice is left to the list. */
function placedLines(lines: readonly GridRow[], columns: readonly GridColumn[], way: CrossWay) {
  const placed = new Map<string, GridRow>();
  for (const row of lines) {
    const column = columnOf(row, columns, way);
    const key = `${nodeText(row)}|${column}`;
    if (column !== undefined && nodeText(row) !== '' && isPlain(row) && !placed.has(key)) placed.set(key, row);
  }
  return placed;
}

/** The lines as a table with nodes as rows. `crossRows` are the rows that were opened in it, also without an amount. */
export function crossOf(
  lines: readonly GridRow[],
  columns: readonly GridColumn[],
  way: CrossWay,
  crossRows: readonly GridRow[],
): { readonly rows: readonly GridRow[]; readonly hidden: number } {
  const placed = placedLines(lines, columns, way);
  const opened = new Set(crossRows.map(nodeText));
  const nodes = [...new Set([...placed.values()].map(nodeText))].filter((node) => !opened.has(node));
  const amounts = (node: string) => {
    const cells: Record<string, string> = {};
    for (const [key, row] of placed) {
      const [text, column] = split(key);
      if (text === node) cells[column] = row.cells.amount ?? '';
    }
    return cells;
  };
  const rows = [...crossRows, ...nodes.map((node) => ({ id: `n.${node}`, cells: { node } }))].map((row) => ({
    ...row,
    cells: { node: row.cells.node ?? '', ...amounts(nodeText(row)) },
  }));
  const shown = new Set(placed.values());
  const hidden = lines.filter((row) => !shown.has(row) && Object.values(row.cells).some((text) => text !== '')).length;
  return { rows, hidden };
}

function split(key: string): readonly [node: string, column: string] {
  const at = key.lastIndexOf('|');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** What a column says of its lines, as texts of their cells. */
function cellsOfColumn(key: string, columns: readonly GridColumn[], way: CrossWay): Record<string, string> {
  const labelOf = (column: string, value: string) =>
    columns.find((candidate) => candidate.key === column)?.choices?.find((choice) => choice.value === value)?.label ??
    value;
  const [, first = '', second = ''] = key.split('.');
  const [holder, source, capitalKind] =
    way.by === 'holder' ? [first, way.source, way.capitalKind] : [way.holder, first, second];
  return {
    holder: labelOf('holder', holder),
    source: labelOf('source', source),
    capitalKind: labelOf('capitalKind', capitalKind),
  };
}

/** Carries what was typed into the cross table over to the lines; a cell that was emptied takes its line away. */
export function takeCross(
  lines: readonly GridRow[],
  columns: readonly GridColumn[],
  way: CrossWay,
  before: readonly GridRow[],
  after: readonly GridRow[],
  newId: () => string,
): { readonly lines: readonly GridRow[]; readonly crossRows: readonly GridRow[] } {
  const placed = placedLines(lines, columns, way);
  const old = new Map(before.map((row) => [row.id, row]));
  const changed = new Map<string, GridRow>();
  const gone = new Set<string>();
  const added: GridRow[] = [];
  const kept = new Set(after.map(({ id }) => id));
  for (const row of before) {
    if (kept.has(row.id)) continue;
    for (const [key, line] of placed) if (split(key)[0] === nodeText(row)) gone.add(line.id);
  }
  for (const row of after) {
    const was = old.get(row.id);
    const keys = new Set([...Object.keys(was?.cells ?? {}), ...Object.keys(row.cells)].filter((key) => key !== 'node'));
    for (const key of keys) {
      const text = row.cells[key] ?? '';
      const line = was === undefined ? undefined : placed.get(`${nodeText(was)}|${key}`);
      if (line !== undefined && text === '') gone.add(line.id);
      else if (line !== undefined) {
        changed.set(line.id, { ...line, cells: { ...line.cells, node: row.cells.node ?? '', amount: text } });
      } else if (text !== '') {
        const cells = { node: row.cells.node ?? '', ...cellsOfColumn(key, columns, way), amount: text };
        added.push({ id: newId(), cells });
      }
    }
  }
  const next = lines.filter(({ id }) => !gone.has(id)).map((row) => changed.get(row.id) ?? row);
  return {
    lines:
      added.length === 0
        ? next
        : [...next.filter((row) => Object.values(row.cells).some((text) => text !== '')), ...added],
    crossRows: after.map(({ id, cells }) => ({ id, cells: { node: cells.node ?? '' } })),
  };
}

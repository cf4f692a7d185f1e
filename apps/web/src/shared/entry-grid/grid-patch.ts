import type { GridRow } from './grid-content.ts';

export interface CellChange {
  readonly rowId: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

interface PlacedRow {
  readonly index: number;
  readonly row: GridRow;
}

/** One step of work, small enough to be taken back: cells by the id of their row, rows by their place. */
export interface GridPatch {
  readonly cells: readonly CellChange[];
  readonly added: readonly PlacedRow[];
  readonly removed: readonly PlacedRow[];
}

export const noPatch: GridPatch = { cells: [], added: [], removed: [] };

export function isNoPatch(patch: GridPatch): boolean {
  return patch.cells.length === 0 && patch.added.length === 0 && patch.removed.length === 0;
}

/** Rows go first, then rows come, each at the place it has afterwards; last the cells change. */
export function applyPatch(rows: readonly GridRow[], patch: GridPatch): readonly GridRow[] {
  let next = [...rows];
  if (patch.removed.length > 0) {
    const gone = new Set(patch.removed.map(({ row }) => row.id));
    next = next.filter(({ id }) => !gone.has(id));
  }
  if (patch.added.length > 0) {
    const there = new Set(next.map(({ id }) => id));
    for (const { index, row } of [...patch.added].sort((a, b) => a.index - b.index)) {
      if (!there.has(row.id)) next.splice(Math.min(index, next.length), 0, row);
    }
  }
  if (patch.cells.length === 0) return next;
  const changed = new Map<string, CellChange[]>();
  for (const change of patch.cells) {
    const list = changed.get(change.rowId);
    if (list === undefined) changed.set(change.rowId, [change]);
    else list.push(change);
  }
  return next.map((row) => {
    const changes = changed.get(row.id);
    if (changes === undefined) return row;
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(changes.map(({ key, after }) => [key, after])) } };
  });
}

export function invertPatch({ cells, added, removed }: GridPatch): GridPatch {
  return {
    cells: cells.map(({ before, after, ...where }) => ({ ...where, before: after, after: before })).reverse(),
    // What was added is removed with what was typed into it since: the cells are put back first by the order of steps.
    added: removed,
    removed: added,
  };
}

/** Steps that can be taken back, and those that were. */
export interface EditHistory {
  readonly done: readonly GridPatch[];
  readonly undone: readonly GridPatch[];
}

export const emptyHistory: EditHistory = { done: [], undone: [] };
const stepsMost = 200;

export function recordStep({ done }: EditHistory, patch: GridPatch): EditHistory {
  return { done: [...done, patch].slice(-stepsMost), undone: [] };
}

export function undoStep({ done, undone }: EditHistory): { history: EditHistory; patch: GridPatch } | undefined {
  const last = done.at(-1);
  return last && { history: { done: done.slice(0, -1), undone: [...undone, last] }, patch: invertPatch(last) };
}

export function redoStep({ done, undone }: EditHistory): { history: EditHistory; patch: GridPatch } | undefined {
  const last = undone.at(-1);
  return last && { history: { done: [...done, last], undone: undone.slice(0, -1) }, patch: last };
}

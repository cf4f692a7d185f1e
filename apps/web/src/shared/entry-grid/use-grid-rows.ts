import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridRow } from './grid-content.ts';
import {
  applyPatch,
  type EditHistory,
  emptyHistory,
  type GridPatch,
  isNoPatch,
  recordStep,
  redoStep,
  undoStep,
} from './grid-patch.ts';

export interface GridRows {
  /** Changes the rows and remembers the step. */
  readonly change: (patch: GridPatch) => void;
  /** Changes the rows while a cell is still being typed; no step of its own. */
  readonly touch: (patch: GridPatch) => void;
  /** Remembers as one step what was touched before. */
  readonly record: (patch: GridPatch) => void;
  readonly undo: () => GridPatch | undefined;
  readonly redo: () => GridPatch | undefined;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly current: () => readonly GridRow[];
}

/** The rows, which belong to the page, and the steps back and forth, which belong to the grid. */
export function useGridRows(
  rows: readonly GridRow[],
  onChange: (rows: readonly GridRow[]) => void,
  /** The steps are forgotten when this changes: other texts would come back, as of another unit. */
  meaning: string,
): GridRows {
  const latest = useRef(rows);
  latest.current = rows;
  const give = useRef(onChange);
  give.current = onChange;
  const [history, setHistory] = useState<EditHistory>(emptyHistory);
  const historyRef = useRef(history);
  historyRef.current = history;
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgetting is what the change is for.
  useEffect(() => setHistory(emptyHistory), [meaning]);

  const keepHistory = useCallback((next: EditHistory) => {
    historyRef.current = next;
    setHistory(next);
  }, []);
  const touch = useCallback((patch: GridPatch) => {
    if (isNoPatch(patch)) return;
    latest.current = applyPatch(latest.current, patch);
    give.current(latest.current);
  }, []);
  const record = useCallback(
    (patch: GridPatch) => {
      if (!isNoPatch(patch)) keepHistory(recordStep(historyRef.current, patch));
    },
    [keepHistory],
  );
  const change = useCallback(
    (patch: GridPatch) => {
      touch(patch);
      record(patch);
    },
    [touch, record],
  );
  const step = useCallback(
    (take: typeof undoStep) => {
      const taken = take(historyRef.current);
      if (taken === undefined) return undefined;
      keepHistory(taken.history);
      touch(taken.patch);
      return taken.patch;
    },
    [keepHistory, touch],
  );
  return {
    change,
    touch,
    record,
    undo: useCallback(() => step(undoStep), [step]),
    redo: useCallback(() => step(redoStep), [step]),
    mayUndo: history.done.length > 0,
    mayRedo: history.undone.length > 0,
    current: useCallback(() => latest.current, []),
  };
}

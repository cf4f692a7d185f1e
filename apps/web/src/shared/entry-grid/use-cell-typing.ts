import { useCallback, useEffect, useRef, useState } from 'react';
import { noPatch } from './grid-patch.ts';
import type { GridRows } from './use-grid-rows.ts';

export interface CellTyping {
  readonly rowId: string;
  readonly key: string;
  readonly text: string;
  /** `over`: typed over what stood there, arrows lead on. `inside`: F2 or a double click, arrows move the caret. */
  readonly way: 'over' | 'inside';
}

/** Typing is handed on after this pause, so that a page that closes loses no word. */
const pauseMilliseconds = 400;

/** The cell that is being typed: one step back for the whole word, and Escape for what stood there. */
export function useCellTyping({ touch, record }: Pick<GridRows, 'touch' | 'record'>) {
  const [typing, setTyping] = useState<CellTyping>();
  const current = useRef<(CellTyping & { readonly before: string; readonly given: string }) | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const give = useCallback(
    (text: string) => {
      const now = current.current;
      clearTimeout(timer.current);
      if (now === undefined || now.given === text) return;
      current.current = { ...now, given: text };
      touch({ ...noPatch, cells: [{ rowId: now.rowId, key: now.key, before: now.given, after: text }] });
    },
    [touch],
  );
  const start = useCallback((cell: CellTyping, before: string) => {
    current.current = { ...cell, before, given: before };
    setTyping(cell);
  }, []);
  const type = useCallback(
    (text: string) => {
      const now = current.current;
      if (now === undefined) return;
      current.current = { ...now, text };
      setTyping({ rowId: now.rowId, key: now.key, way: now.way, text });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => give(text), pauseMilliseconds);
    },
    [give],
  );
  /** Ends typing; with a text, that one is taken instead of what was typed. */
  const finish = useCallback(
    (instead?: string) => {
      const now = current.current;
      if (now === undefined) return;
      const text = instead ?? now.text;
      give(text);
      current.current = undefined;
      setTyping(undefined);
      if (text !== now.before) {
        record({ ...noPatch, cells: [{ rowId: now.rowId, key: now.key, before: now.before, after: text }] });
      }
    },
    [give, record],
  );
  const cancel = useCallback(() => {
    const now = current.current;
    if (now === undefined) return;
    give(now.before);
    current.current = undefined;
    setTyping(undefined);
  }, [give]);

  useEffect(() => {
    const flush = () => current.current && give(current.current.text);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      clearTimeout(timer.current);
    };
  }, [give]);
  return { typing, start, type, finish, cancel };
}

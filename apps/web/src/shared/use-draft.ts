import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, kept } from './kept-choice.ts';
import { useSession } from './session.ts';

export interface Draft<Value> {
  readonly value: Value;
  readonly change: (next: Value | ((before: Value) => Value)) => void;
  /** When what is shown was typed, where it was restored from this machine; show it with `DraftKeeper`. */
  readonly restoredFrom: string | undefined;
  /** Call once it is saved: the draft is forgotten and the form stands at `initial` (or what is given). */
  readonly saved: (next?: Value) => void;
}

interface StoredDraft {
  readonly at: string;
  readonly value: unknown;
}

/**
 * What is typed into a form, kept on this machine at every change until it is saved: closing the page, a session that
 * ends or a machine that dies loses nothing. `name` says which form of which thing: `territory.rename.<unit id>`. Drafts
 * belong to the person: another who signs in on the machine does not see them.
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const person = useSession().person?.personId ?? 'nobody';
  const key = `muctieu.draft.${person}.${name}`;
  const [state, setState] = useState(() => ({ key, ...restore(key, initial) }));
  const initialRef = useRef(initial);
  initialRef.current = initial;

  useEffect(() => {
    setState((before) => (before.key === key ? before : { key, ...restore(key, initialRef.current) }));
  }, [key]);

  const change = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      setState((before) => {
        const value = typeof next === 'function' ? (next as (before: Value) => Value)(before.value) : next;
        keep(key, JSON.stringify({ at: new Date().toISOString(), value } satisfies StoredDraft));
        return { ...before, value };
      });
    },
    [key],
  );
  const saved = useCallback(
    (next?: Value) => {
      keep(key, undefined);
      setState({ key, value: next ?? initialRef.current, restoredFrom: undefined });
    },
    [key],
  );
  return { value: state.value, change, restoredFrom: state.restoredFrom, saved };
}

function restore<Value>(key: string, initial: Value): { value: Value; restoredFrom: string | undefined } {
  const text = kept(key);
  if (text === undefined) return { value: initial, restoredFrom: undefined };
  try {
    const stored = JSON.parse(text) as StoredDraft;
    const merged = isRecord(initial) && isRecord(stored.value) ? { ...initial, ...stored.value } : stored.value;
    return { value: merged as Value, restoredFrom: stored.at };
  } catch {
    return { value: initial, restoredFrom: undefined };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftOnServer, readDraftOnServer, type SendingState } from './draft-on-server.ts';
import { keep, kept } from './kept-choice.ts';
import { useSession } from './session.ts';

export interface Draft<Value> {
  readonly value: Value;
  readonly change: (next: Value | ((before: Value) => Value)) => void;
  /** When what is shown was typed, where it was restored from this machine or the server; show it with `DraftKeeper`. */
  readonly restoredFrom: string | undefined;
  /** Call once it is saved: the draft is forgotten and the form stands at `initial` (or what is given). */
  readonly saved: (next?: Value) => void;
  /** The browser has no room for it: how it is with the server, which keeps it instead. */
  readonly onServer: SendingState | undefined;
  /** It is being fetched from the server; what is typed meanwhile is put on top of it. */
  readonly restoring: boolean;
}

interface StoredDraft {
  readonly at: string;
  readonly value: unknown;
}

/** Stands on this machine in place of a draft that it has no room for. */
interface DraftMark {
  readonly at: string;
  readonly onServer: true;
}

type Change<Value> = Value | ((before: Value) => Value);

interface DraftState<Value> {
  readonly key: string;
  readonly value: Value;
  readonly restoredFrom: string | undefined;
  readonly restoring: boolean;
}

/**
 * What is typed into a form, kept on this machine at every change until it is saved: closing the page, a session that
 * ends or a machine that dies loses nothing. What is larger than the browser's room is kept on the server. `name` says
 * which form of which thing: `territory.rename.<unit id>`. Drafts belong to the person: another who signs in on the
 * machine does not see them.
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const person = useSession().person?.personId ?? 'nobody';
  const key = `muctieu.draft.${person}.${name}`;
  const [state, setState] = useState<DraftState<Value>>(() => ({ key, ...restore(key, initial) }));
  const [onServer, setOnServer] = useState<SendingState>();
  const initialRef = useRef(initial);
  initialRef.current = initial;
  const latest = useRef(state.value);
  latest.current = state.value;
  const isRestoring = useRef(state.restoring);
  isRestoring.current = state.restoring;
  const server = useRef<DraftOnServer>(undefined);
  const meanwhile = useRef<Change<Value>[]>([]);

  useEffect(() => {
    setState((before) => (before.key === key ? before : { key, ...restore(key, initialRef.current) }));
    const ask = (event: BeforeUnloadEvent) => {
      if (server.current?.isBehind === true) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      server.current?.leave();
      server.current = undefined;
      setOnServer(undefined);
    };
  }, [key]);

  const { restoring } = state;
  useEffect(() => {
    if (!restoring) return;
    let isOver = false;
    void readDraftOnServer(name).then((text) => {
      if (isOver) return;
      const fetched = text === undefined ? undefined : read(text, initialRef.current);
      let value = fetched?.value ?? initialRef.current;
      for (const next of meanwhile.current.splice(0)) value = applied(next, value);
      setState((before) => ({ ...before, value, restoredFrom: fetched?.restoredFrom, restoring: false }));
      if (fetched !== undefined) setOnServer('sent');
    });
    return () => {
      isOver = true;
    };
  }, [restoring, name]);

  const change = useCallback(
    (next: Change<Value>) => {
      if (isRestoring.current) {
        meanwhile.current.push(next);
        return;
      }
      const value = applied(next, latest.current);
      latest.current = value;
      setState((before) => ({ ...before, value }));
      if (server.current === undefined) {
        const text = JSON.stringify({ at: new Date().toISOString(), value } satisfies StoredDraft);
        if (keep(key, text)) return;
        // What was there before makes room for the mark.
        keep(key, undefined);
        keep(key, JSON.stringify({ at: new Date().toISOString(), onServer: true } satisfies DraftMark));
        server.current = new DraftOnServer(name, setOnServer);
      }
      server.current.put(() =>
        JSON.stringify({ at: new Date().toISOString(), value: latest.current } satisfies StoredDraft),
      );
    },
    [key, name],
  );
  const saved = useCallback(
    (next?: Value) => {
      const wasMarked = kept(key)?.includes('"onServer":true') === true;
      keep(key, undefined);
      if (wasMarked || server.current !== undefined) {
        (server.current ?? new DraftOnServer(name, setOnServer)).forget();
        server.current = undefined;
        setOnServer(undefined);
      }
      setState({ key, value: next ?? initialRef.current, restoredFrom: undefined, restoring: false });
    },
    [key, name],
  );
  return { value: state.value, change, restoredFrom: state.restoredFrom, saved, onServer, restoring };
}

function applied<Value>(next: Change<Value>, before: Value): Value {
  return typeof next === 'function' ? (next as (before: Value) => Value)(before) : next;
}

function restore<Value>(key: string, initial: Value): Omit<DraftState<Value>, 'key'> {
  const text = kept(key);
  const nothing = { value: initial, restoredFrom: undefined, restoring: false };
  if (text === undefined) return nothing;
  const found = read(text, initial);
  return found === undefined
    ? { ...nothing, restoring: text.includes('"onServer":true') }
    : { ...found, restoring: false };
}

/** Undefined where it is no draft: a mark, or what somebody else wrote there. */
function read<Value>(text: string, initial: Value): { value: Value; restoredFrom: string } | undefined {
  try {
    const stored = JSON.parse(text) as StoredDraft | DraftMark;
    if (!('value' in stored)) return undefined;
    const merged = isRecord(initial) && isRecord(stored.value) ? { ...initial, ...stored.value } : stored.value;
    return { value: merged as Value, restoredFrom: stored.at };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { callFromPage } from '../shared/caller.ts';
import { useSession } from '../shared/session.ts';
import { uploadFile } from '../shared/upload-file.ts';
import type { LaterOperation } from './later-operation.ts';
import type { KeptItem } from './outbox.ts';
import { listenToOutbox, listOutbox, putInOutbox, removeFromOutbox } from './outbox.ts';
import { OutboxContext, type OutboxState } from './outbox-state.ts';
import { sendOutbox } from './send-outbox.ts';

interface OutboxProviderProps {
  /** The operation of an item; its code travels only when something waits. */
  readonly findOperation: (operationId: string) => Promise<LaterOperation | undefined>;
  readonly children: ReactNode;
}

/** What is typed goes on after a pause: so long it is joined into one message. */
const pauseMilliseconds = 700;
const retryMilliseconds = [3_000, 10_000, 30_000, 60_000] as const;

/** Sends what people type and hand in, in order, whenever the network is there; one window of the browser at a time. */
export function OutboxProvider({ findOperation, children }: OutboxProviderProps) {
  const session = useSession();
  const client = useQueryClient();
  const personId = session.state === 'signed-in' ? session.person?.personId : undefined;
  const [items, setItems] = useState<readonly KeptItem[]>([]);
  const [way, setWay] = useState<OutboxState['way']>('idle');
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failures = useRef(0);
  const isSending = useRef(false);
  const isAgain = useRef(false);

  const read = useCallback(async () => {
    setItems(personId === undefined ? [] : await listOutbox(personId));
  }, [personId]);
  useEffect(() => {
    void read();
    return listenToOutbox(() => void read());
  }, [read]);

  const round = useRef<() => Promise<void>>(() => Promise.resolve());
  const sendAfter = useCallback((milliseconds: number) => {
    clearTimeout(clock.current);
    clock.current = setTimeout(() => void round.current(), milliseconds);
  }, []);

  const { signInAgain } = session;
  round.current = async () => {
    if (personId === undefined) return;
    // What was typed while the last round was under way gets a round of its own.
    if (isSending.current) {
      isAgain.current = true;
      return;
    }
    isSending.current = true;
    isAgain.current = false;
    try {
      const send = async (item: KeptItem) => {
        const later = await findOperation(item.operationId);
        if (later === undefined) return { ok: false, status: 410, problems: [] } as const;
        setWay('sending');
        const { params, query, body, ifMatch, file } = item.input;
        if (file !== undefined) {
          const upload = { params, query, file, idempotencyKey: item.idempotencyKey };
          return uploadFile(later.operation, upload as never, () => undefined);
        }
        const input = { params, query, body, idempotencyKey: item.idempotencyKey };
        return callFromPage(later.operation, (ifMatch === undefined ? input : { ...input, ifMatch }) as never);
      };
      const end = await oneAtATime(() => sendOutbox(personId, send, findOperation));
      if (end === 'done') {
        failures.current = 0;
        setWay('idle');
      } else if (end === 'away') {
        setWay('away');
        sendAfter(retryMilliseconds[Math.min(failures.current, retryMilliseconds.length - 1)] ?? 60_000);
        failures.current += 1;
      } else {
        setWay('signed-out');
        if (await signInAgain()) isAgain.current = true;
      }
    } finally {
      isSending.current = false;
      await read();
      if (isAgain.current) sendAfter(0);
    }
  };

  useEffect(() => {
    if (personId === undefined) return;
    const now = () => sendAfter(0);
    now();
    window.addEventListener('online', now);
    return () => {
      window.removeEventListener('online', now);
      clearTimeout(clock.current);
    };
  }, [personId, sendAfter]);

  const state = useMemo<OutboxState>(
    () => ({
      items,
      way,
      waiting: items.reduce((sum, item) => sum + (item.state === 'answered' ? 0 : item.count), 0),
      put: async (item, later) => {
        if (personId === undefined) throw new Error('Nobody is signed in');
        await putInOutbox({ ...item, personId }, later);
        await read();
        sendAfter(pauseMilliseconds);
      },
      settle: (ids) => {
        void removeFromOutbox(ids);
        void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('reporting.') });
      },
      send: () => sendAfter(0),
    }),
    [items, way, personId, sendAfter, client, read],
  );
  return <OutboxContext value={state}>{children}</OutboxContext>;
}

/** Two windows of one browser send one after the other; what the first has sent the second no longer finds. */
function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  return 'locks' in navigator ? navigator.locks.request('muctieu-outbox', work) : work();
}

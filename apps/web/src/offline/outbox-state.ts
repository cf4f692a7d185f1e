import { createContext, useContext } from 'react';
import type { LaterOperation } from './later-operation.ts';
import type { OutboxInput } from './offline-database.ts';
import type { KeptItem } from './outbox.ts';

export interface OutboxState {
  /** Everything of the signed-in person, in the order in which it was typed; also what was answered and not looked at. */
  readonly items: readonly KeptItem[];
  /** Cells and acts that have not arrived yet. */
  readonly waiting: number;
  readonly way: 'idle' | 'sending' | 'away' | 'signed-out';
  /** Resolves when it is safe on this machine. */
  readonly put: (
    item: {
      readonly subject: string;
      readonly operationId: string;
      readonly input: OutboxInput;
      readonly count: number;
      readonly idempotencyKey?: string;
    },
    later?: LaterOperation,
  ) => Promise<void>;
  /** The page has looked at these answers. */
  readonly settle: (ids: readonly number[]) => void;
  /** Tries now. */
  readonly send: () => void;
}

export const OutboxContext = createContext<OutboxState>({
  items: [],
  waiting: 0,
  way: 'idle',
  put: () => Promise.resolve(),
  settle: () => undefined,
  send: () => undefined,
});

export function useOutbox(): OutboxState {
  return useContext(OutboxContext);
}

import type { CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useSignedInCall } from './use-operation.ts';

export interface Change<O extends Operation> {
  /** Sends it; `ifMatch` is the version that was read. The answer tells whether it was done. */
  readonly send: (input?: OperationInput<O>) => Promise<CallResult<AnswerOf<O>>>;
  readonly sending: boolean;
  readonly problems: readonly ProblemItem[];
  readonly forget: () => void;
}

/**
 * Changes something. The Idempotency-Key stays the same while the same content is sent again (a network that failed, a
 * session that ended), so it is booked once; another content gets another key. Afterwards what was read is read anew:
 * everything, or what `refresh` names (`territory.` for a whole chapter).
 */
export function useChange<O extends Operation>(
  operation: O,
  options: { readonly refresh?: readonly string[] } = {},
): Change<O> {
  const call = useSignedInCall();
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemItem[]>([]);
  const attempt = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const { refresh } = options;

  const send = useCallback(
    async (input: OperationInput<O> = {}) => {
      const content = JSON.stringify([input.params, input.query, input.body, input.ifMatch]);
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
      setSending(true);
      setProblems([]);
      try {
        const outcome = await call(operation, { ...input, idempotencyKey: attempt.current.key });
        if (outcome.ok) {
          attempt.current = undefined;
          await client.invalidateQueries({
            predicate: ({ queryKey }) =>
              refresh === undefined || refresh.some((start) => String(queryKey[0]).startsWith(start)),
          });
        } else {
          setProblems(outcome.problems);
        }
        return outcome;
      } finally {
        setSending(false);
      }
    },
    [call, client, operation, refresh],
  );
  const forget = useCallback(() => setProblems([]), []);
  return { send, sending, problems, forget };
}

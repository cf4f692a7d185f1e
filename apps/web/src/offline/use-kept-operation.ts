import type { CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSession } from '../shared/session.ts';
import { type Reading, useSignedInCall } from '../shared/use-operation.ts';
import { findKeptAnswer, keepAnswer, questionOf } from './kept-answers.ts';

type KeptResult<O extends Operation> = CallResult<AnswerOf<O>> & { readonly keptAt?: string };

export interface KeptReading<Answer> extends Reading<Answer> {
  /** Since when, where the network is away and this is what was kept. */
  readonly keptAt: string | undefined;
}

/** Reads an operation and keeps the answer on this machine for its person: without a network it is read from there. */
export function useKeptOperation<O extends Operation>(
  operation: O,
  input: OperationInput<O> = {},
  options: { readonly enabled?: boolean } = {},
): KeptReading<AnswerOf<O>> {
  const call = useKeptCall();
  const { data, isPending, isFetching, refetch } = useQuery<KeptResult<O>>({
    queryKey: [operation.id, input.params ?? {}, input.query ?? {}],
    queryFn: ({ signal }) => call(operation, { ...input, signal }),
    enabled: options.enabled ?? true,
  });
  return {
    value: data?.ok ? data.value : undefined,
    version: data?.ok ? data.version : undefined,
    keptAt: data?.keptAt,
    problems: data && !data.ok ? data.problems : [],
    status: data && !data.ok ? data.status : undefined,
    loading: isPending && isFetching,
    reload: useCallback(() => void refetch(), [refetch]),
  };
}

/** Asks the server and keeps what it says; where it does not answer, what was kept. */
export function useKeptCall() {
  const call = useSignedInCall();
  const personId = useSession().person?.personId;
  return async <O extends Operation>(operation: O, input: OperationInput<O>): Promise<KeptResult<O>> => {
    const outcome = await call(operation, input);
    if (personId === undefined) return outcome;
    const question = questionOf(operation.id, input.params, input.query);
    if (outcome.ok) {
      const version = outcome.version === undefined ? {} : { version: outcome.version };
      await keepAnswer({ personId, question, value: outcome.value, ...version, at: new Date().toISOString() });
      return outcome;
    }
    if (outcome.status !== 0 && outcome.status < 500) return outcome;
    const kept = await findKeptAnswer(personId, question);
    if (kept === undefined) return outcome;
    const version = kept.version === undefined ? {} : { version: kept.version };
    // Kept by an earlier version of the application it may lack something: then it is as if it had not been kept.
    const read = operation.answer.safeParse(kept.value);
    return read.success ? { ok: true, value: read.data as AnswerOf<O>, ...version, keptAt: kept.at } : outcome;
  };
}

import type { CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callFromPage } from './caller.ts';
import { useSession } from './session.ts';

export interface Reading<Answer> {
  readonly value: Answer | undefined;
  /** The version that was read: give it to `change.send({ ifMatch })`. */
  readonly version: number | undefined;
  /** Why it could not be read; show them with `ProblemList`. */
  readonly problems: readonly ProblemItem[];
  readonly status: number | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Reads an operation and keeps it: the same question asked by two parts of a page travels once. */
export function useOperation<O extends Operation>(
  operation: O,
  input: OperationInput<O> = {},
  options: { readonly enabled?: boolean } = {},
): Reading<AnswerOf<O>> {
  const call = useSignedInCall();
  const { data, isPending, isFetching, refetch } = useQuery<CallResult<AnswerOf<O>>>({
    queryKey: [operation.id, input.params ?? {}, input.query ?? {}],
    queryFn: ({ signal }) => call(operation, { ...input, signal }),
    enabled: options.enabled ?? true,
  });
  return {
    value: data?.ok ? data.value : undefined,
    version: data?.ok ? data.version : undefined,
    problems: data && !data.ok ? data.problems : [],
    status: data && !data.ok ? data.status : undefined,
    loading: isPending && isFetching,
    reload: () => void refetch(),
  };
}

/** Calls an operation; where the session has ended meanwhile, signs in again over the page and calls once more. */
export function useSignedInCall() {
  const { signInAgain } = useSession();
  return useCallback(
    async <O extends Operation>(operation: O, input: OperationInput<O> = {}): Promise<CallResult<AnswerOf<O>>> => {
      const first = await callFromPage(operation, input);
      if (first.ok || first.status !== 401 || !(await signInAgain())) return first;
      return callFromPage(operation, input);
    },
    [signInAgain],
  );
}

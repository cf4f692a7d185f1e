import type { CallResult, OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSignedInCall } from './use-operation.ts';

interface PageShape {
  readonly items: readonly unknown[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
}

/** One item of a list operation. */
export type ItemOf<O extends Operation> = AnswerOf<O> extends { items: readonly (infer Item)[] } ? Item : never;

export interface ListReading<Item> {
  readonly items: readonly Item[];
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly problems: readonly ProblemItem[];
  readonly reload: () => void;
}

/** Reads a list page by page. */
export function useList<O extends Operation>(
  operation: O,
  input: OperationInput<O> = {},
  options: { readonly enabled?: boolean } = {},
): ListReading<ItemOf<O>> {
  const call = useSignedInCall();
  const { data, isPending, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [operation.id, 'list', input.params ?? {}, input.query ?? {}],
    queryFn: ({ signal, pageParam }): Promise<CallResult<AnswerOf<O>>> =>
      call(operation, {
        ...input,
        query: { ...(input.query as object), ...(pageParam === undefined ? {} : { cursor: pageParam }) } as never,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.ok ? (last.value as PageShape).nextCursor : undefined),
    enabled: options.enabled ?? true,
    // What was shown stays while a filter is typed: the table does not jump.
    placeholderData: keepPreviousData,
  });
  const items = useMemo(
    () => (data?.pages ?? []).flatMap((page) => (page.ok ? ((page.value as PageShape).items as ItemOf<O>[]) : [])),
    [data],
  );
  const first = data?.pages[0];
  const refusal = data?.pages.find((page) => !page.ok);
  return {
    items,
    total: first?.ok ? (first.value as PageShape).total : undefined,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage(),
    loading: isPending && isFetching,
    loadingMore: isFetchingNextPage,
    problems: refusal && !refusal.ok ? refusal.problems : [],
    reload: () => void refetch(),
  };
}

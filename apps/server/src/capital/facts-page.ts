import { type CapitalFactsAnswer, mostFactRows } from '@muctieu/contract/capital/capital-facts';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** So many rows are summed at most; of them so many are answered as the contract says. */
export const mostSummedRows = 100_000;

/** Said where a table is asked for that nobody could read. */
export const tooManyFacts: Problem = {
  code: 'facts-too-many',
  path: 'query.by',
  values: { most: mostFactRows },
};

interface PageWish {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** All rows where they are few enough; by pages, in the order of their keys, where pages are asked for. */
export function factsPage(
  answer: CapitalFactsAnswer | undefined,
  { limit, cursor }: PageWish,
): Result<CapitalFactsAnswer> {
  if (answer === undefined) return refused(tooManyFacts);
  if (limit === undefined && cursor === undefined) {
    return answer.rows.length > mostFactRows ? refused(tooManyFacts) : done(answer);
  }
  const keys = answer.by.length;
  const keyOf = (row: readonly string[]) => JSON.stringify(row.slice(0, keys));
  const sorted = answer.rows.map((row) => ({ row, key: keyOf(row) })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
  const left = sorted.filter(({ key }) => key > after);
  const page = left.slice(0, limit ?? mostFactRows);
  const last = page.at(-1);
  const rows = page.map(({ row }) => row);
  return done({
    ...answer,
    rows,
    members: answer.members.map(({ dimension, keys: members }, place) => {
      const shown = new Set(rows.map((row) => row[place]));
      return { dimension, keys: members.filter(({ key }) => shown.has(key)) };
    }),
    ...(last === undefined || left.length === page.length
      ? {}
      : { nextCursor: Buffer.from(last.key).toString('base64url') }),
  });
}

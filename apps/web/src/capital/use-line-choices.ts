import { listHolders } from '@muctieu/contract/capital/capital.operations';
import { listNodes } from '@muctieu/contract/programmes/programmes.operations';
import { plainDate } from '@muctieu/kernel/plain-date';
import { useEffect, useMemo } from 'react';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { fixedChoices, type LineChoices } from './line-columns.ts';

export interface ReadChoices extends LineChoices {
  /** Everything is there: names can be found for what is stored. */
  readonly ready: boolean;
  /** The node above each node. */
  readonly parents: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, string>;
}

/** All nodes of a plan year, and all holders, that a line may name. */
export function useLineChoices(provinceId: string, planYear: string): ReadChoices {
  const say = useSay();
  // Money belongs to the catalogue of its plan year, also where it is paid years later.
  const onDay = plainDate(Number(planYear), 12, 31);
  const nodes = useList(listNodes, { query: { limit: 1000, ...(onDay === undefined ? {} : { onDay }) } });
  const holders = useList(listHolders, { query: { provinceId, limit: 1000 } });
  useEffect(() => {
    if (nodes.hasMore && !nodes.loadingMore) nodes.loadMore();
  }, [nodes.hasMore, nodes.loadingMore, nodes.loadMore]);
  useEffect(() => {
    if (holders.hasMore && !holders.loadingMore) holders.loadMore();
  }, [holders.hasMore, holders.loadingMore, holders.loadMore]);
  const ready = !nodes.loading && !holders.loading && !nodes.hasMore && !holders.hasMore;
  return useMemo(() => {
    const parents = new Map(
      nodes.items.flatMap(({ code, parentCode }) => (parentCode === undefined ? [] : [[code, parentCode] as const])),
    );
    const names = new Map(nodes.items.map(({ code, name, shortName }) => [code, say(shortName ?? name)]));
    const topOf = (code: string): string => {
      const parent = parents.get(code);
      return parent === undefined ? code : topOf(parent);
    };
    return {
      ready,
      parents,
      programmes: new Map(nodes.items.map(({ code }) => [code, names.get(topOf(code)) ?? topOf(code)])),
      nodes: nodes.items.map(({ code, name }) => ({
        value: code,
        label: `${code} ${say(name)}`,
        also: [name.vi, name.en, `${code} ${name.vi}`, `${code} ${name.en}`],
      })),
      holders: holders.items.map(({ holderId, name }) => ({ value: holderId, label: name })),
      ...fixedChoices(say),
    };
  }, [nodes.items, holders.items, ready, say]);
}

import type { CapitalFact, CapitalFacts, TableDimension } from './capital-fact.ts';

/** A row before it has cells: the facts it is made of lie in its leaves. */
export interface RowNode {
  readonly keys: readonly string[];
  readonly children: readonly RowNode[];
  readonly facts: readonly CapitalFact[];
}

/** The rows of an axis as a tree, in the order of the members; only what has facts. */
export function rowTree(source: CapitalFacts, axis: readonly TableDimension[]): RowNode {
  const orders = axis.map((dimension) => new Map((source.members[dimension] ?? []).map((key, place) => [key, place])));
  const places = axis.map((dimension) => source.by.indexOf(dimension));
  return grow([], source.facts, 0);

  function grow(keys: readonly string[], facts: readonly CapitalFact[], depth: number): RowNode {
    const place = places[depth];
    if (place === undefined) return { keys, children: [], facts };
    const parts = new Map<string, CapitalFact[]>();
    for (const fact of facts) {
      const key = fact.keys[place] ?? '';
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [fact]);
      else part.push(fact);
    }
    const order = orders[depth];
    const last = order?.size ?? 0;
    const children = [...parts]
      .sort(([a], [b]) => (order?.get(a) ?? last) - (order?.get(b) ?? last) || (a < b ? -1 : 1))
      .map(([key, part]) => grow([...keys, key], part, depth + 1));
    // A project without sub-projects is its own only child: one row says it.
    const [only] = children;
    if (children.length === 1 && only !== undefined && only.keys.at(-1) === keys.at(-1) && keys.length > 0) {
      return { keys, children: only.children, facts };
    }
    return { keys, children, facts };
  }
}

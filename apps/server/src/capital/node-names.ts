import type { Text } from '@muctieu/kernel/text';
import type { NamedNode } from '../programmes/node.store.ts';

/** What tables call a node, by code; the part before the first dot names the programme. */
export function nodeNames(nodes: readonly NamedNode[]): ReadonlyMap<string, Text> {
  const names = new Map(nodes.map(({ code, name, shortName }) => [code, shortName ?? name]));
  for (const node of nodes) {
    // The programme of DT.P1 is DTTSMN: rows by programme carry the part before the first dot.
    const prefix = node.code.split('.')[0];
    const parent = node.parentCode === undefined ? undefined : names.get(node.parentCode);
    if (prefix !== undefined && !names.has(prefix) && parent !== undefined) names.set(prefix, parent);
  }
  return names;
}

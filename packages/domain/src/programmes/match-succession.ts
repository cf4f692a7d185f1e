import type { ProgrammeNode } from './programme-node.ts';
import { ancestorsOf, compareCodes } from './programme-tree.ts';

/** Money and figures of `fromCode` continue under `toCode` (P3); many-to-many. */
export interface SuccessionLink {
  readonly fromCode: string;
  readonly toCode: string;
}

export type SuccessionNode = Pick<ProgrammeNode, 'code' | 'parentCode' | 'order' | 'validity'>;

/**
 * The nodes of one side that the table says nothing about: no row names the node, one above it, or one below it. Of a
 * wholly unmatched branch only its top is listed, so that ten lines do not hide behind one another.
 */
export function unmatchedNodes(nodes: readonly SuccessionNode[], named: ReadonlySet<string>): readonly string[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const touched = new Set<string>();
  for (const code of named) {
    touched.add(code);
    for (const ancestor of ancestorsOf(byCode, code)) touched.add(ancestor.code);
  }
  return nodes
    .filter((node) => {
      if (touched.has(node.code)) return false;
      const above = ancestorsOf(byCode, node.code);
      if (above.some((ancestor) => named.has(ancestor.code))) return false;
      const parent = above.at(-1);
      return parent === undefined || touched.has(parent.code);
    })
    .map((node) => node.code)
    .sort(compareCodes);
}

export interface SuccessionMatch {
  readonly unmatchedFrom: readonly string[];
  readonly unmatchedTo: readonly string[];
}

export function matchSuccession(
  from: readonly SuccessionNode[],
  to: readonly SuccessionNode[],
  links: readonly SuccessionLink[],
): SuccessionMatch {
  return {
    unmatchedFrom: unmatchedNodes(from, new Set(links.map((link) => link.fromCode))),
    unmatchedTo: unmatchedNodes(to, new Set(links.map((link) => link.toCode))),
  };
}

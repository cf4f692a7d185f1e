import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ProgrammeNode } from './programme-node.ts';

/** What the tree needs of a node; a full node is one. */
export type TreeNode = Pick<ProgrammeNode, 'code' | 'parentCode' | 'order' | 'validity'>;

export interface ProgrammeBranch<Node extends TreeNode> {
  readonly node: Node;
  readonly depth: number;
  readonly children: readonly ProgrammeBranch<Node>[];
}

/** The tree as of a day (P1): nodes that hold on it, each below its parent, in their order. */
export function programmeTreeOn<Node extends TreeNode>(
  nodes: readonly Node[],
  day: PlainDate,
): readonly ProgrammeBranch<Node>[] {
  const children = Map.groupBy(
    nodes.filter((node) => holdsOn(node.validity, day)),
    (node) => node.parentCode ?? '',
  );
  const branchesBelow = (code: string, depth: number): readonly ProgrammeBranch<Node>[] =>
    (children.get(code) ?? [])
      .toSorted((a, b) => a.order - b.order || compareCodes(a.code, b.code))
      .map((node) => ({ node, depth, children: branchesBelow(node.code, depth + 1) }));
  return branchesBelow('', 0);
}

/** From the programme down to the node's parent. */
export function ancestorsOf<Node extends TreeNode>(nodes: ReadonlyMap<string, Node>, code: string): readonly Node[] {
  const above: Node[] = [];
  const seen = new Set<string>();
  let parent = nodes.get(code)?.parentCode;
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const node = nodes.get(parent);
    if (node === undefined) break;
    above.unshift(node);
    parent = node.parentCode;
  }
  return above;
}

/** `GN.P2` before `GN.P10`. */
export function compareCodes(a: string, b: string): number {
  return codeOrder.compare(a, b);
}

const codeOrder = new Intl.Collator('en', { numeric: true });

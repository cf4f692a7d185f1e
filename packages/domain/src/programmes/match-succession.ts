import type { ProgrammeNode } from './programme-node.ts';
import { ancestorsOf, compareCodes } from './programme-tree.ts';

/** Money and figures of `fromCode` continue under `toCode` (P3); many-to-many. */
export interface SuccessionLink {
  readonly fromCode: string;
  readonly toCode: string;
}

export type SuccessionNode = Pick<ProgrammeNode, 'code' | 'parentCode' | 'order' | 'validity'>;

/** A branch that no row says anything about, and how many nodes stand below its top. */
export interface UnmatchedBranch {
  readonly code: string;
  readonly below: number;
}

export interface SuccessionMatch {
  readonly unmatchedFrom: readonly UnmatchedBranch[];
  readonly unmatchedTo: readonly UnmatchedBranch[];
}

export function matchSuccession(
  from: readonly SuccessionNode[],
  to: readonly SuccessionNode[],
  links: readonly SuccessionLink[],
): SuccessionMatch {
  return {
    unmatchedFrom: unmatchedBranches(from, new Set(links.map((link) => link.fromCode))),
    unmatchedTo: unmatchedBranches(to, new Set(links.map((link) => link.toCode))),
  };
}

/**
 * A node is matched by a row that names it, a node above it or one below it. A row on a whole programme matches the
 * programme alone: that NTM goes on in the merged programme does not say where its component 3 went.
 */
export function unmatchedBranches(
  nodes: readonly SuccessionNode[],
  named: ReadonlySet<string>,
): readonly UnmatchedBranch[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const touched = new Set(named);
  for (const code of named) for (const ancestor of ancestorsOf(byCode, code)) touched.add(ancestor.code);
  const matched = (node: SuccessionNode) =>
    touched.has(node.code) ||
    ancestorsOf(byCode, node.code).some((above) => above.parentCode !== undefined && named.has(above.code));
  const open = nodes.filter((node) => !matched(node));
  const openCodes = new Set(open.map((node) => node.code));
  return open
    .filter((node) => node.parentCode === undefined || !openCodes.has(node.parentCode))
    .map((node) => ({
      code: node.code,
      below: nodes.filter((other) => ancestorsOf(byCode, other.code).some((above) => above.code === node.code)).length,
    }))
    .sort((a, b) => compareCodes(a.code, b.code));
}

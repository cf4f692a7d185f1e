import type { ProgrammeNode } from './programme-node.ts';
import { ancestorsOf } from './programme-tree.ts';

/** A province's word on one node in one year (P2). */
export interface NodeActivation {
  readonly nodeCode: string;
  readonly year: number;
  readonly active: boolean;
}

export type NodeActivity =
  | { readonly kind: 'active' }
  /** The province left this node out. */
  | { readonly kind: 'left-out' }
  /** The province left out a node above it. */
  | { readonly kind: 'left-out-above'; readonly code: string }
  /** The node does not hold on any day of that year. */
  | { readonly kind: 'not-valid' };

/** What is not named is active wherever the node is valid; who leaves out a project leaves out everything below it. */
export function nodeActivity(
  nodes: ReadonlyMap<string, Pick<ProgrammeNode, 'code' | 'parentCode' | 'order' | 'validity'>>,
  activations: readonly NodeActivation[],
  code: string,
  year: number,
): NodeActivity {
  const node = nodes.get(code);
  if (node === undefined || !holdsInYear(node.validity, year)) return { kind: 'not-valid' };
  const leftOut = new Set(
    activations.filter((activation) => activation.year === year && !activation.active).map(({ nodeCode }) => nodeCode),
  );
  const above = ancestorsOf(nodes, code).find((ancestor) => leftOut.has(ancestor.code));
  if (above !== undefined) return { kind: 'left-out-above', code: above.code };
  return leftOut.has(code) ? { kind: 'left-out' } : { kind: 'active' };
}

export function holdsInYear(validity: ProgrammeNode['validity'], year: number): boolean {
  return (
    Number(validity.from.slice(0, 4)) <= year && (validity.until === undefined || validity.until > `${year}-01-01`)
  );
}

/** The years in which a node holds; an open end is cut after `last`. */
export function yearsOf(validity: ProgrammeNode['validity'], last: number): readonly number[] {
  const first = Number(validity.from.slice(0, 4));
  const years: number[] = [];
  for (let year = first; year <= last && holdsInYear(validity, year); year += 1) years.push(year);
  return years;
}

import { searchKey } from '@muctieu/kernel/search-key';

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** Short, beside the label: a code, a class, a count. */
  readonly note?: string;
  readonly hasChildren: boolean;
}

export interface TreeRow {
  readonly node: TreeNode;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly open: boolean;
  readonly parent: number | undefined;
}

/** The rows in sight, in order: every node whose ancestors are all open. */
export function treeRows(
  roots: readonly TreeNode[],
  childrenOf: ReadonlyMap<string, readonly TreeNode[]>,
  open: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (nodes: readonly TreeNode[], level: number, parent: number | undefined) => {
    nodes.forEach((node, index) => {
      const isOpen = open.has(node.id) && node.hasChildren;
      rows.push({ node, level, place: index + 1, siblings: nodes.length, open: isOpen, parent });
      if (isOpen) add(childrenOf.get(node.id) ?? [], level + 1, rows.length - 1);
    });
  };
  add(roots, 1, undefined);
  return rows;
}

/** Type-ahead: the next row after `from` whose label begins with what was typed, without diacritics; goes round. */
export function findRowByLetters(rows: readonly TreeRow[], from: number, typed: string): number | undefined {
  const wanted = searchKey(typed);
  if (wanted === '') return undefined;
  const start = wanted.length > 1 ? from : from + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (start + step) % rows.length;
    const key = searchKey(rows[index]?.node.label ?? '');
    if (key.startsWith(wanted) || key.split(' ').some((_, word, all) => all.slice(word).join(' ').startsWith(wanted)))
      return index;
  }
  return undefined;
}

import { searchKey } from '@muctieu/kernel/search-key';
import type { RowMeaning } from './column-meaning.ts';
import type { IndexedNode } from './node-index.ts';
import type { SheetContext } from './sheet-context.ts';

/** What the label of a row stands for. */
export type LabelMeaning =
  | { readonly kind: 'node'; readonly node: IndexedNode }
  | { readonly kind: 'holder'; readonly holderId: string }
  | { readonly kind: 'total' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

const totalWords =
  /^(?:[ivxa-h] )?(?:tong so|tong cong|tong|cong|tong toan tinh|toan tinh|tong von|total|cong toan tinh)(?:$| )/;

/** By what the person said once, then as a total, a node, a holder. */
export function readLabel(label: string, nodeCode: string | undefined, context: SheetContext): LabelMeaning {
  const key = searchKey(label);
  const said = context.mapping.rows[key];
  if (said !== undefined) return saidMeaning(said, context);
  if (totalWords.test(key)) return { kind: 'total' };
  const node = context.nodes.find(label, { nodeCode });
  if (node !== undefined) return { kind: 'node', node };
  const holder = context.holders.find(label);
  if (holder?.kind === 'one') return { kind: 'holder', holderId: holder.holder.holderId };
  if (holder?.kind === 'several') return { kind: 'ambiguous', names: holder.names };
  return { kind: 'unknown' };
}

function saidMeaning(said: RowMeaning, context: SheetContext): LabelMeaning {
  switch (said.kind) {
    case 'node': {
      const node = context.nodes.get(said.nodeCode);
      return node === undefined ? { kind: 'unknown' } : { kind: 'node', node };
    }
    case 'holder':
      return context.holders.get(said.holderId) === undefined
        ? { kind: 'unknown' }
        : { kind: 'holder', holderId: said.holderId };
    case 'total':
    case 'ignored':
      return said;
    default:
      return said satisfies never;
  }
}

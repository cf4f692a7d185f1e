import type { EntryCell, EntryRow } from '@muctieu/office/workbook/write-entry-workbook';

/** A node of the tree of one template, with those of its holders that stand under it. */
export interface TemplateNode {
  readonly code: string;
  readonly parentCode?: string;
  readonly label: string;
}

export interface TemplateHolder {
  readonly holderId: string;
  readonly name: string;
}

export interface TemplateContent {
  readonly nodes: readonly TemplateNode[];
  /** Which holders have a row under a node. */
  readonly holdersOf: (nodeCode: string) => readonly TemplateHolder[];
  /** Of the columns in order, in the unit of the template; undefined stays blank. */
  readonly amountsOf: (nodeCode: string, holderId: string) => readonly (number | undefined)[];
  readonly columns: number;
  /** How many of them only tell what there is; the total of a row leaves them out. */
  readonly known: number;
  readonly totalLabel: string;
}

/** Columns before the amounts: mark, node code, holder code, number, label, total of the row. */
export const leadingColumns = 6;

/** Rows of nodes that add up what stands below them, and under each its holders, where amounts are typed. */
export function templateRows(content: TemplateContent): readonly EntryRow[] {
  const children = new Map<string, TemplateNode[]>();
  const known = new Set(content.nodes.map(({ code }) => code));
  for (const node of content.nodes) {
    const parent = node.parentCode !== undefined && known.has(node.parentCode) ? node.parentCode : '';
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const rows: { row: EntryRow; amounts: number[] }[] = [];
  const place = (node: TemplateNode, level: number, number: string): number[] => {
    const at = rows.length;
    const holders = content.holdersOf(node.code);
    const below = children.get(node.code) ?? [];
    if (holders.length === 0 && below.length === 0) return zeros(content.columns);
    rows.push({ row: { strong: true, level, cells: [] }, amounts: [] });
    const sums = zeros(content.columns);
    for (const holder of holders) {
      const written = content.amountsOf(node.code, holder.holderId);
      const amounts = written.map((amount) => amount ?? 0);
      add(sums, amounts);
      rows.push({
        row: { strong: false, level: level + 1, cells: holderCells(node, holder, written, content.known) },
        amounts,
      });
    }
    for (const [index, child] of below.entries())
      add(sums, place(child, level + 1, number === '' ? roman(index) : `${number}.${index + 1}`));
    if (rows.length === at + 1) {
      rows.pop();
      return sums;
    }
    rows[at] = {
      row: {
        strong: true,
        level,
        cells: sumCells(['', node.code, '', number, node.label], sums, content.known, at + 1, rows.length - 1),
      },
      amounts: sums,
    };
    return sums;
  };
  const all = zeros(content.columns);
  rows.push({ row: { strong: true, level: 0, cells: [] }, amounts: [] });
  for (const [index, node] of (children.get('') ?? []).entries()) add(all, place(node, 1, roman(index)));
  const leading = ['', '=', '', '', content.totalLabel];
  const total = sumCells(leading, all, content.known, 1, Math.max(1, rows.length - 1));
  rows[0] = { row: { strong: true, level: 0, cells: total }, amounts: all };
  return rows.map(({ row }) => row);
}

function holderCells(
  node: TemplateNode,
  holder: TemplateHolder,
  amounts: readonly (number | undefined)[],
  known: number,
): readonly EntryCell[] {
  const result = amounts.slice(known).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const total: EntryCell = {
    kind: 'columns',
    first: leadingColumns + known,
    last: leadingColumns + amounts.length - 1,
    result: exact(result),
  };
  return ['', node.code, holder.holderId, '', holder.name, total, ...amounts];
}

function sumCells(
  leading: readonly string[],
  sums: readonly number[],
  known: number,
  first: number,
  last: number,
): readonly EntryCell[] {
  const all = sums.slice(known).reduce((sum, one) => sum + one, 0);
  return [
    ...leading,
    ...[all, ...sums].map((result) => ({ kind: 'rows' as const, first, last, result: exact(result) })),
  ];
}

function exact(number: number): number {
  return Number(number.toPrecision(15));
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

function add(sums: number[], amounts: readonly number[]): void {
  for (const [index, amount] of amounts.entries()) sums[index] = (sums[index] ?? 0) + amount;
}

function roman(index: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][index] ?? String(index + 1);
}

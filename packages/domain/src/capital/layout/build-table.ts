import { dong } from '@muctieu/kernel/dong';
import { rate } from '../rate.ts';
import type { CapitalFact, CapitalFacts, TableDimension } from './capital-fact.ts';
import type { ColumnSpec } from './column-spec.ts';
import { expandColumns } from './expand-columns.ts';
import type {
  ColumnCondition,
  Heading,
  OfficialCell,
  OfficialColumn,
  OfficialRow,
  OfficialTable,
  TableNote,
} from './official-table.ts';
import { roundTable } from './round-table.ts';
import { rowNumber } from './row-number.ts';
import { type RowNode, rowTree } from './row-tree.ts';
import { amountOf, type PlanBasis, type TableMeasure } from './table-measure.ts';
import { rateParts } from './table-rate.ts';

export interface TableWish {
  readonly layout: string;
  readonly rowAxis: readonly TableDimension[];
  readonly columns: readonly ColumnSpec[];
  readonly plan: PlanBasis;
  readonly unitDong: bigint;
  readonly places: number;
  /** What stands in the columns of text of a row, by the row's keys joined with `|`. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly notes?: readonly TableNote[];
  /** Leaves out rows in which nothing stands, neither money nor words; a row whose parts cancel out stays. */
  readonly withoutZeroRows?: boolean;
}

interface PlainRow extends Omit<OfficialRow, 'cells'> {
  readonly facts: readonly CapitalFact[];
}

/** Lays facts out as a table. Every cell is the sum of the facts of its row and column: nothing is counted otherwise. */
export function buildTable(source: CapitalFacts, wish: TableWish): OfficialTable {
  const { headings, columns } = expandColumns(wish.columns);
  const holds = columns.map((column) => (column.kind === 'text' ? () => false : conditionOf(source, column.where)));
  const sum = (row: Pick<RowNode, 'facts'>, column: number, measure: TableMeasure) =>
    row.facts.reduce(
      (total, fact) => (holds[column]?.(fact) ? total + amountOf(fact.amounts, measure, wish.plan) : total),
      0n,
    );
  const speaks = (node: RowNode): boolean =>
    columns.some((column, place) => {
      if (column.kind === 'text') return wish.texts?.has(node.keys.join('|')) === true;
      return column.kind === 'amount' && sum(node, place, column.measure) !== 0n;
    });
  const all = rowTree(source, wish.rowAxis);
  const tree = wish.withoutZeroRows === true ? withoutSilent(all, speaks) : all;
  const rows = plainRows(tree, wish.rowAxis);
  const exact = rows.map((row) =>
    columns.map((column, place) => (column.kind === 'amount' ? sum(row, place, column.measure) : undefined)),
  );
  const smallest = wish.unitDong / 10n ** BigInt(wish.places);
  const sums = columns.map((column) => ({ sumOf: column.kind === 'amount' ? column.sumOf : [] }));
  const shown = roundTable(exact, rows, sums, smallest);
  const cellOf = (row: PlainRow, at: number, column: OfficialColumn, place: number): OfficialCell => {
    switch (column.kind) {
      case 'amount':
        if (wish.plan === 'held' && isUnknownOfSome(column)) return { kind: 'none' };
        return { kind: 'amount', dong: dong(exact[at]?.[place] ?? 0n), shown: shown[at]?.[place] ?? 0n };
      case 'rate': {
        const { numerator, denominator } = rateParts[column.basis];
        const below = denominator.reduce((total, measure) => total + sum(row, place, measure), 0n);
        const made = rate(dong(sum(row, place, numerator)), dong(below), column.basis);
        return made === undefined ? { kind: 'none' } : { kind: 'rate', rate: made };
      }
      case 'text': {
        const text = wish.texts?.get(row.keys.join('|'));
        return text === undefined ? { kind: 'none' } : { kind: 'text', text };
      }
      default:
        return column satisfies never;
    }
  };
  const notes: TableNote[] = smallest === 1n ? [] : [{ kind: 'rounded' }];
  if (wish.plan === 'held') {
    notes.push({ kind: 'held' });
    if (columns.some((column) => isUnknownOfSome(column))) notes.push({ kind: 'held-unallocated' });
  }
  if (wish.layout === 'S0-PL03') notes.push({ kind: 'with-carried' });
  const left = countRows(all) - countRows(tree);
  if (left > 0) notes.push({ kind: 'zero-rows', rows: left });
  return {
    layout: wish.layout,
    rowAxis: wish.rowAxis,
    headings,
    columns,
    rows: rows.map(({ facts: _, ...row }, at) => {
      const plain = rows[at];
      const cells = plain === undefined ? [] : columns.map((column, place) => cellOf(plain, at, column, place));
      return { ...row, cells };
    }),
    unitDong: wish.unitDong,
    places: wish.places,
    notes: [...notes, ...(wish.notes ?? [])],
  };
}

/** What holders have not divided to projects cannot be told from the sums of some of them. */
function isUnknownOfSome(column: OfficialColumn): boolean {
  return column.kind === 'amount' && column.measure === 'unallocated';
}

/** Without the rows that say nothing, nor anything below them. */
function withoutSilent(node: RowNode, speaks: (node: RowNode) => boolean): RowNode {
  const children = node.children
    .map((child) => withoutSilent(child, speaks))
    .filter((child) => child.children.length > 0 || speaks(child));
  return { ...node, children };
}

function countRows({ children }: RowNode): number {
  return children.reduce((sum, child) => sum + countRows(child), 1);
}

function plainRows(root: RowNode, axis: readonly TableDimension[]): readonly PlainRow[] {
  const rows: PlainRow[] = [];
  const total: Heading = { kind: 'word', word: 'total' };
  add(root, 0, '', total);
  return rows;

  function add(node: RowNode, level: number, number: string, heading: Heading): number {
    const place = rows.length;
    rows.push({ level, number, heading, keys: node.keys, sumOf: [], facts: node.facts });
    const parts = node.children.map((child, index) => {
      const dimension = axis[child.keys.length - 1] ?? 'node';
      const key = child.keys.at(-1) ?? '';
      return add(child, level + 1, rowNumber(number, level + 1, index), { kind: 'member', dimension, key });
    });
    const row = rows[place];
    if (row !== undefined) rows[place] = { ...row, sumOf: parts };
    return place;
  }
}

function conditionOf(source: CapitalFacts, where: readonly ColumnCondition[]): (fact: CapitalFact) => boolean {
  const vintage = source.by.indexOf('vintage');
  const year = source.by.indexOf('budgetYear');
  const tests = where.map((condition): ((fact: CapitalFact) => boolean) => {
    if (condition.kind === 'carried') {
      return ({ keys }) => (keys[vintage] !== keys[year]) === condition.carried;
    }
    const place = source.by.indexOf(condition.dimension);
    const keys = new Set(condition.keys);
    return (fact) => keys.has(fact.keys[place] ?? '') === (condition.kind === 'among');
  });
  return (fact) => tests.every((test) => test(fact));
}

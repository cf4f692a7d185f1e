import type { ColumnSpec } from './column-spec.ts';
import type { ColumnCondition, OfficialColumn, OfficialHeading } from './official-table.ts';
import { rateParts } from './table-rate.ts';

interface Leaf {
  readonly spec: ColumnSpec;
  readonly where: readonly ColumnCondition[];
  /** Places of the leaves after it under the same heading, for `sum-of-rest`. */
  readonly rest: readonly number[];
}

/** The leaves of a layout from left to right, each with what its facts have in common, and the tree of headings. */
export function expandColumns(specs: readonly ColumnSpec[]): {
  readonly headings: readonly OfficialHeading[];
  readonly columns: readonly OfficialColumn[];
} {
  const leaves: Leaf[] = [];
  const headings = walk(specs, []).made;
  const sums = sumsOf(leaves);
  return { headings, columns: leaves.map((leaf, place) => columnOf(leaf, sums[place] ?? [], leaves)) };

  /** `outer`: sums over what stands after the heading they lie under. */
  function walk(
    siblings: readonly ColumnSpec[],
    above: readonly ColumnCondition[],
  ): { readonly made: readonly OfficialHeading[]; readonly outer: readonly number[] } {
    const inner: number[] = [];
    const outer: number[] = [];
    const made = siblings.map((spec): OfficialHeading => {
      const { heading, under } = spec;
      const where = spec.where === undefined ? above : [...above, spec.where];
      if (under.kind === 'columns') {
        const below = walk(under.columns, where);
        inner.push(...below.outer);
        return { heading, children: below.made };
      }
      if (under.kind === 'sum-of-rest') (under.outer === true ? outer : inner).push(leaves.length);
      leaves.push({ spec, where, rest: [] });
      return { heading, children: [] };
    });
    for (const place of inner) {
      const leaf = leaves[place];
      if (leaf === undefined) continue;
      const rest = Array.from({ length: leaves.length - place - 1 }, (_, index) => place + 1 + index);
      leaves[place] = { ...leaf, rest };
    }
    return { made, outer };
  }
}

function columnOf({ spec, where }: Leaf, sumOf: readonly number[], leaves: readonly Leaf[]): OfficialColumn {
  const { heading, under } = spec;
  switch (under.kind) {
    case 'amount':
    case 'sum-of-rest':
      return { kind: 'amount', heading, measure: under.measure, sumOf, where };
    case 'rate': {
      const { numerator, denominator } = rateParts[under.basis];
      const find = (measure: string) =>
        leaves.findIndex((leaf) => shows(leaf, measure) && sameWhere(leaf.where, where));
      const top = find(numerator);
      const below = denominator.map(find);
      const shown = top >= 0 && below.every((place) => place >= 0);
      return {
        kind: 'rate',
        heading,
        basis: under.basis,
        numerator: shown ? [top] : [],
        denominator: shown ? below : [],
        where,
      };
    }
    case 'reason':
      return { kind: 'text', heading };
    case 'columns':
      throw new Error('A heading over columns is no leaf');
    default:
      return under satisfies never;
  }
}

/**
 * What each sum adds up, by place: from left to right whatever of its measure is not in it yet. So «cả giai đoạn» takes the
 * central and the local budget of the period, and not the totals of years as well, which hold the same money again.
 */
function sumsOf(leaves: readonly Leaf[]): readonly (readonly number[])[] {
  const sums: (readonly number[])[] = leaves.map(() => []);
  const moneyOf = (place: number): readonly number[] => {
    const parts = sums[place] ?? [];
    return parts.length === 0 ? [place] : parts.flatMap(moneyOf);
  };
  // What stands further right is known first: a sum only adds up what comes after it.
  for (const [place, { spec, rest }] of [...leaves.entries()].toReversed()) {
    const { under, where: own } = spec;
    if (under.kind !== 'sum-of-rest') continue;
    const held = new Set<number>();
    sums[place] = rest.filter((part) => {
      const leaf = leaves[part];
      if (leaf === undefined || !shows(leaf, under.measure)) return false;
      if (own !== undefined && !leaf.where.some((condition) => sameWhere([condition], [own]))) return false;
      const money = moneyOf(part);
      if (money.some((one) => held.has(one))) return false;
      for (const one of money) held.add(one);
      return true;
    });
  }
  return sums;
}

function shows({ spec: { under } }: Leaf, measure: string): boolean {
  return (under.kind === 'amount' || under.kind === 'sum-of-rest') && under.measure === measure;
}

function sameWhere(a: readonly ColumnCondition[], b: readonly ColumnCondition[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

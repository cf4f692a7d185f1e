import type { RateBasis } from '../rate.ts';
import type { CapitalFacts, TableDimension } from './capital-fact.ts';
import { amount, type ColumnSpec, group, rateOn } from './column-spec.ts';
import type { TableMeasure } from './table-measure.ts';

/**
 * The columns of a table that a person arranged: the measures and rates chosen, once for each member of the axis and its
 * axes below, with their sums in front.
 */
export function arrangedColumns(
  facts: CapitalFacts,
  axis: readonly TableDimension[],
  measures: readonly TableMeasure[],
  rates: readonly RateBasis[],
): readonly ColumnSpec[] {
  const [dimension, ...below] = axis;
  if (dimension === undefined) return [...measures.map((measure) => amount(measure)), ...rates.map(rateOn)];
  const sums = measures.map(
    (measure): ColumnSpec => ({
      heading: { kind: 'measure', measure },
      under: { kind: 'sum-of-rest', measure, outer: true },
    }),
  );
  return [
    group({ kind: 'word', word: 'total' }, [...sums, ...rates.map(rateOn)]),
    ...present(facts, dimension).map((key) =>
      group({ kind: 'member', dimension, key }, arrangedColumns(facts, below, measures, rates), {
        kind: 'among',
        dimension,
        keys: [key],
      }),
    ),
  ];
}

function present(facts: CapitalFacts, dimension: TableDimension): readonly string[] {
  const place = facts.by.indexOf(dimension);
  const found = new Set(facts.facts.map(({ keys }) => keys[place] ?? ''));
  const known = (facts.members[dimension] ?? []).filter((key) => found.has(key));
  return [...known, ...[...found].filter((key) => !known.includes(key)).toSorted()];
}

import type { RateBasis } from '../rate.ts';
import type { ColumnCondition, Heading } from './official-table.ts';
import type { TableMeasure } from './table-measure.ts';

/** A heading of a layout with what stands under it. */
export interface ColumnSpec {
  readonly heading: Heading;
  readonly where?: ColumnCondition;
  readonly under:
    | { readonly kind: 'columns'; readonly columns: readonly ColumnSpec[] }
    | { readonly kind: 'amount'; readonly measure: TableMeasure }
    /**
     * The sum of the amounts of this measure in all columns after it under the same heading; with `outer` under the
     * heading above that, for several sums that stand together under «Tổng số». With a condition of its own: of those
     * columns that have the same condition.
     */
    | { readonly kind: 'sum-of-rest'; readonly measure: TableMeasure; readonly outer?: true }
    | { readonly kind: 'rate'; readonly basis: RateBasis }
    | { readonly kind: 'reason' };
}

export const amount = (measure: TableMeasure, heading: Heading = { kind: 'measure', measure }): ColumnSpec => ({
  heading,
  under: { kind: 'amount', measure },
});

export const rateOn = (basis: RateBasis): ColumnSpec => ({
  heading: { kind: 'rate', basis },
  under: { kind: 'rate', basis },
});

export const group = (heading: Heading, columns: readonly ColumnSpec[], where?: ColumnCondition): ColumnSpec => ({
  heading,
  under: { kind: 'columns', columns },
  ...(where === undefined ? {} : { where }),
});

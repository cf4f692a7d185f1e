import type { Dong } from '@muctieu/kernel/dong';
import type { Rate, RateBasis } from '../rate.ts';
import type { TableDimension } from './capital-fact.ts';
import type { TableMeasure } from './table-measure.ts';

/**
 * A table as reports print it, apart from how it is written: the screen, Excel and Word are all drawn from this. It knows
 * no language: a heading says what it is, `packages/contract/src/capital/table-headings.ts` says it in words.
 */
export interface OfficialTable {
  /** `S0-PL02` …, or `free` for one that a person arranged. */
  readonly layout: string;
  /** What the rows stand for, outermost first. */
  readonly rowAxis: readonly TableDimension[];
  /** Headings over the amounts, as a tree; the leaves from left to right are `columns`. */
  readonly headings: readonly OfficialHeading[];
  readonly columns: readonly OfficialColumn[];
  /** The total first, then each group before what it is made of. */
  readonly rows: readonly OfficialRow[];
  /** 1, 1.000.000 or 1.000.000.000 đồng. */
  readonly unitDong: bigint;
  /** Decimal places that are shown of the unit. */
  readonly places: number;
  readonly notes: readonly TableNote[];
}

export type Heading =
  | { readonly kind: 'member'; readonly dimension: TableDimension; readonly key: string }
  | { readonly kind: 'measure'; readonly measure: TableMeasure }
  | { readonly kind: 'rate'; readonly basis: RateBasis }
  /** Money of this plan year that was carried on. */
  | { readonly kind: 'carried'; readonly vintage: string }
  | { readonly kind: 'word'; readonly word: HeadingWord };

export type HeadingWord =
  | 'total'
  | 'period'
  | 'central'
  | 'local'
  | 'plan'
  | 'actual'
  | 'allowed'
  | 'disbursed'
  /** All that was disbursed of a year's plan, also after it was carried on; and what within the year itself. */
  | 'disbursedWithCarried'
  | 'disbursedInYear'
  | 'rateWithCarried'
  | 'rateInYear'
  | 'carried'
  | 'reason';

export interface OfficialHeading {
  readonly heading: Heading;
  readonly children: readonly OfficialHeading[];
}

export type OfficialColumn =
  | {
      readonly kind: 'amount';
      readonly heading: Heading;
      readonly measure: TableMeasure;
      /** Places in `columns` whose sum it is; empty where it stands for itself. */
      readonly sumOf: readonly number[];
      /** What its facts have in common beside the row's. */
      readonly where: readonly ColumnCondition[];
    }
  | {
      readonly kind: 'rate';
      readonly heading: Heading;
      readonly basis: RateBasis;
      /** Places in `columns` of what is divided by what; empty where the table does not show them. */
      readonly numerator: readonly number[];
      readonly denominator: readonly number[];
      readonly where: readonly ColumnCondition[];
    }
  | { readonly kind: 'text'; readonly heading: Heading };

export type ColumnCondition =
  | { readonly kind: 'among'; readonly dimension: TableDimension; readonly keys: readonly string[] }
  | { readonly kind: 'except'; readonly dimension: TableDimension; readonly keys: readonly string[] }
  /** Of the plan year itself, or carried in from an earlier one. */
  | { readonly kind: 'carried'; readonly carried: boolean };

export interface OfficialRow {
  /** 0 the total, 1 the outermost groups … */
  readonly level: number;
  /** `I`, `1`, `1.2`; empty for the total. */
  readonly number: string;
  readonly heading: Heading;
  /** Keys of `rowAxis` down to this row. */
  readonly keys: readonly string[];
  /** Places in `rows` whose sum it is; empty for what is summed from the facts themselves. */
  readonly sumOf: readonly number[];
  readonly cells: readonly OfficialCell[];
}

export type OfficialCell =
  /** `shown` in 10^-places of the unit, so rounded that shown parts add up to shown totals down and across. */
  | { readonly kind: 'amount'; readonly dong: Dong; readonly shown: bigint }
  /** Of the exact amounts, not of those shown. */
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

/** Said under the table; the words stand in the contract. */
export type TableNote =
  | { readonly kind: 'rounded' }
  /** The plan of a row is without what the row's holders gave on. */
  | { readonly kind: 'held' }
  /** What is not allocated yet cannot be told of some holders alone. */
  | { readonly kind: 'held-unallocated' }
  /** Rows that hold no money and no words were left out. */
  | { readonly kind: 'zero-rows'; readonly rows: number }
  /** Money that was carried on is in this form and in that of carry-overs: the two are never added. */
  | { readonly kind: 'with-carried' }
  /** Money of a unit that could not be carried to the map asked for. */
  | { readonly kind: 'not-carried'; readonly unitId: string; readonly reason: string };

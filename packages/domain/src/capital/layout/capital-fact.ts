/** What a table can be laid out by. `project` is the first two parts of a node's code, `unitAbove` the parent of a unit. */
export const tableDimensions = [
  'province',
  'unitAbove',
  'unit',
  'holder',
  'programme',
  'project',
  'node',
  'source',
  'capitalKind',
  'vintage',
  'budgetYear',
  'month',
  /** Of mobilised capital: its six categories. */
  'category',
] as const;
export type TableDimension = (typeof tableDimensions)[number];

/**
 * The sums that a fact carries, in this order. `disbursedCarried` is what of advanced and paid came from earlier plan
 * years; `forecast` and `proposedCut` stand beside the ledger (C11) and are zero in facts that were summed from entries.
 */
export const factMeasures = [
  'granted',
  'received',
  'passed',
  'allocated',
  'carriedIn',
  'carriedOut',
  'advanced',
  'paid',
  'returned',
  'lapsed',
  'disbursedCarried',
  'forecast',
  'proposedCut',
] as const;
export type FactMeasure = (typeof factMeasures)[number];
export type FactAmounts = Readonly<Partial<Record<FactMeasure, bigint>>>;

/** Sums of entries at one crossing of dimensions. `keys` stand in the order of `by` of the facts they belong to. */
export interface CapitalFact {
  readonly keys: readonly string[];
  readonly amounts: FactAmounts;
}

/** Facts with what their keys are, and every key of a dimension in the order in which a table shows it. */
export interface CapitalFacts {
  readonly by: readonly TableDimension[];
  readonly facts: readonly CapitalFact[];
  readonly members: Readonly<Partial<Record<TableDimension, readonly string[]>>>;
}

import type { FactAmounts } from './capital-fact.ts';

/** A column of money. Every one is a sum over accounts, so that the rows of any table add up to its total. */
export const tableMeasures = [
  'assigned',
  'allocated',
  'unallocated',
  'carriedIn',
  'disbursed',
  'disbursedOwn',
  'disbursedCarried',
  'advanced',
  'carriedOut',
  'returned',
  'lapsed',
  'available',
  'forecast',
  'proposedCut',
] as const;
export type TableMeasure = (typeof tableMeasures)[number];

/**
 * What counts as plan. `granted`: each đồng where it was granted, for tables over all holders. `held`: what a holder was
 * given less what it gave on, for tables by holder or unit, where a đồng passed from the province to a commune would
 * otherwise stand twice. Over all holders both are the same.
 */
export type PlanBasis = 'granted' | 'held';

export function amountOf(amounts: FactAmounts, measure: TableMeasure, plan: PlanBasis): bigint {
  const { granted = 0n, received = 0n, passed = 0n, allocated = 0n, carriedIn = 0n, carriedOut = 0n } = amounts;
  const { advanced = 0n, paid = 0n, returned = 0n, lapsed = 0n, disbursedCarried = 0n } = amounts;
  const assigned = plan === 'granted' ? granted : granted + received - passed - allocated;
  switch (measure) {
    case 'assigned':
      return assigned;
    case 'allocated':
      return allocated;
    case 'unallocated':
      // Only over all holders: one holder's own part of it cannot be told from its sums.
      return granted - allocated;
    case 'carriedIn':
      return carriedIn;
    case 'disbursed':
      return advanced + paid;
    case 'disbursedOwn':
      return advanced + paid - disbursedCarried;
    case 'disbursedCarried':
      return disbursedCarried;
    case 'advanced':
      return advanced;
    case 'carriedOut':
      return carriedOut;
    case 'returned':
      return returned;
    case 'lapsed':
      return lapsed;
    case 'available':
      return granted + received - passed - allocated + carriedIn - carriedOut - advanced - paid - returned - lapsed;
    case 'forecast':
      return amounts.forecast ?? 0n;
    case 'proposedCut':
      return amounts.proposedCut ?? 0n;
    default:
      return measure satisfies never;
  }
}

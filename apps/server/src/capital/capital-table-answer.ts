import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { CapitalSums, CapitalTable } from '@muctieu/contract/capital/capital-table';
import { percentHundredths, type RateBasis, rate } from '@muctieu/domain/capital/rate';
import { dong } from '@muctieu/kernel/dong';
import type { Text } from '@muctieu/kernel/text';
import type { Measures, SumDimension, SumsRow } from './capital-sums.store.ts';

/** Names for keys that are ids or codes. */
export interface KeyNames {
  readonly holders: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<string, Text>;
  readonly provinces: ReadonlyMap<string, string>;
}

/**
 * Sums as a table answers them. «Assigned» of one holder is what it was granted and given by others; over all holders
 * together it is what was granted, since what one passes the other receives.
 */
export function tableAnswer(
  by: CapitalTable['by'],
  rows: readonly SumsRow[],
  names: KeyNames,
  asOf: Pick<CapitalTable, 'valueDate' | 'knownAt'>,
): CapitalTable {
  const ofHolders = by.includes('holder');
  const total = rows.reduce<Measures>((sum, { measures }) => addMeasures(sum, measures), noMeasures);
  const carriedTotal = rows.reduce((sum, { disbursedCarried }) => sum + disbursedCarried, 0n);
  return {
    ...asOf,
    by: [...by],
    rows: rows.map(({ keys, measures, disbursedCarried }) => ({
      keys: [...keys],
      labels: keys.map((key, index) => labelOf(by[index], key, names)),
      sums: sumsOf(measures, disbursedCarried, ofHolders),
    })),
    // The rows of holders pass money among themselves: their total counts each đồng where it was granted.
    total: sumsOf(total, carriedTotal, false),
  };
}

const noMeasures: Measures = {
  granted: 0n,
  received: 0n,
  passed: 0n,
  allocated: 0n,
  carried_in: 0n,
  carried_out: 0n,
  advanced: 0n,
  paid: 0n,
  returned: 0n,
  lapsed: 0n,
};

function addMeasures(a: Measures, b: Measures): Measures {
  return Object.fromEntries(
    Object.entries(a).map(([measure, amount]) => [measure, amount + b[measure as keyof Measures]]),
  ) as Measures;
}

function sumsOf(measures: Measures, disbursedCarried: bigint, ofHolders: boolean): CapitalSums {
  // Over all holders what is received is what others passed, and this is what was granted; over some of them it is what
  // came in and stayed.
  const stayed = measures.granted + measures.received - measures.passed - measures.allocated;
  const assigned = ofHolders ? measures.granted + measures.received : stayed;
  const disbursed = measures.advanced + measures.paid;
  const { carried_in: carriedIn, carried_out: carriedOut, allocated, advanced, returned, lapsed } = measures;
  const available =
    measures.granted +
    measures.received -
    measures.passed -
    allocated +
    carriedIn -
    carriedOut -
    disbursed -
    returned -
    lapsed;
  // What was carried in has a rate of its own: against the plan of the year it would show more than there was (C10).
  const rates = (
    [
      ['assigned', disbursed - disbursedCarried, assigned],
      ['allocated', disbursed, allocated],
      ['available', disbursed, assigned + carriedIn],
      ['carry', disbursedCarried, carriedIn],
      ['stage', disbursed, assigned],
    ] as const
  ).flatMap(([basis, numerator, denominator]) => rateOf(numerator, denominator, basis));
  const text = (amount: bigint) => amount.toString();
  return {
    assigned: text(assigned),
    allocated: text(allocated),
    carriedIn: text(carriedIn),
    carriedOut: text(carriedOut),
    disbursed: text(disbursed),
    advanced: text(advanced),
    returned: text(returned),
    lapsed: text(lapsed),
    available: text(available),
    rates,
  };
}

function rateOf(numerator: bigint, denominator: bigint, basis: RateBasis): CapitalSums['rates'] {
  const made = rate(dong(numerator), dong(denominator), basis);
  if (made === undefined) return [];
  return [
    {
      basis,
      numerator: numerator.toString(),
      denominator: denominator.toString(),
      hundredths: Number(percentHundredths(made)),
    },
  ];
}

function labelOf(dimension: SumDimension | undefined, key: string, names: KeyNames): Text {
  const same = (name: string): Text => ({ vi: name, en: name });
  switch (dimension) {
    case 'holder':
      return same(names.holders.get(key) ?? key);
    case 'province':
      return same(names.provinces.get(key) ?? key);
    case 'node':
    case 'project':
    case 'programme':
      return names.nodes.get(key) ?? same(key);
    case 'source':
      return sourceTexts[key] ?? same(key);
    case 'capitalKind':
      return capitalKindTexts[key] ?? same(key);
    default:
      return same(key);
  }
}

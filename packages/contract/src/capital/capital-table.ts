import { z } from 'zod';
import { dayField, dongField, momentField, provinceField } from '../http/fields.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

export const sumDimensionField = z.enum([
  'province',
  'holder',
  'programme',
  'node',
  'source',
  'capitalKind',
  'vintage',
  'budgetYear',
  'month',
]);

export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(200).optional(),
  );

/** Rows in any arrangement: `by` says what a row is, the rest what is counted, the two dates as of when (C7). */
export const capitalTableQuery = z
  .object({
    by: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(sumDimensionField).min(1).max(5)),
    provinceId: several(provinceField),
    holderId: several(holderField),
    nodeCode: nodeCodeField.optional(),
    source: several(sourceField),
    capitalKind: several(capitalKindField),
    vintage: several(yearField),
    budgetYear: several(yearField),
    valueDate: dayField.optional().describe('Only what counts at the end of this day; else everything booked.'),
    knownAt: momentField.optional().describe('Only what the ledger knew at this moment.'),
  })
  .strict();

export const rateBasisField = z.enum(['assigned', 'allocated', 'available', 'carry', 'stage']);

const rateOf = z.object({
  basis: rateBasisField,
  numerator: dongField,
  denominator: dongField,
  /** Hundredths of a percent: 6032 is 60,32 %. */
  hundredths: z.number().int(),
});

export const capitalSums = z.object({
  assigned: dongField,
  allocated: dongField,
  carriedIn: dongField,
  carriedOut: dongField,
  disbursed: dongField,
  advanced: dongField,
  returned: dongField,
  lapsed: dongField,
  available: dongField,
  rates: z.array(rateOf),
});

export const capitalTable = z.object({
  by: z.array(sumDimensionField),
  valueDate: dayField.optional(),
  knownAt: momentField,
  rows: z.array(
    z.object({
      keys: z.array(z.string()),
      labels: z.array(z.object({ vi: z.string(), en: z.string() })),
      sums: capitalSums,
    }),
  ),
  total: capitalSums,
});
export type CapitalTable = z.output<typeof capitalTable>;
export type CapitalSums = z.output<typeof capitalSums>;

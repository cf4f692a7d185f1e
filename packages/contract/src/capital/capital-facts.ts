import { factMeasures, tableDimensions } from '@muctieu/domain/capital/layout/capital-fact';
import { officialLayoutIds } from '@muctieu/domain/capital/layout/table-layouts';
import { tableMeasures } from '@muctieu/domain/capital/layout/table-measure';
import { z } from 'zod';
import { dayField, momentField, provinceField, textField } from '../http/fields.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';
import { rateBasisField, several } from './capital-table.ts';

const tableDimensionField = z.enum(tableDimensions);
/** What the ledger's own facts can be told apart by. */
const ledgerDimensionField = tableDimensionField.exclude(['category']);

const listed = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(most));

/** What is counted, and as of when: a table asked for again with the same two dates is the same (C7). */
const counted = {
  provinceId: provinceField,
  holderId: several(holderField),
  unitId: z.uuid().optional().describe('Only holders of this unit.'),
  nodeCode: nodeCodeField.optional(),
  source: several(sourceField),
  capitalKind: several(capitalKindField),
  vintage: several(yearField),
  budgetYear: several(yearField),
  valueDate: dayField.optional().describe('Only what counts at the end of this day; else everything booked.'),
  knownAt: momentField.optional().describe('Only what the ledger knew at this moment.'),
  mapDay: dayField.optional().describe('Units as they are on this day (T4); else each as it stood.'),
};

/** More rows than this are no table that anybody reads, and would hold up the server for everybody else. */
export const mostFactRows = 20_000;

export const capitalFactsQuery = z
  .object({
    by: listed(ledgerDimensionField, 8),
    ...counted,
    mobilised: z
      .enum(['yes'])
      .optional()
      .describe('Mobilised capital by programme and category; `by` and other filters are then not read.'),
    proposals: z.enum(['yes']).optional().describe('With what is asked to be cut, which is no entry (C11).'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(mostFactRows)
      .optional()
      .describe(
        'At most so many rows, the next by `nextCursor`; without it all, or a refusal where there are too many.',
      ),
    cursor: z.string().max(1000).optional(),
  })
  .strict();

export const capitalFacts = z.object({
  by: z.array(tableDimensionField),
  valueDate: dayField.optional(),
  knownAt: momentField,
  mapDay: dayField.optional(),
  /** The reader sees, or asked for, some of the holders only: a plan is then what they hold. */
  ofSome: z.boolean().optional(),
  measures: z.array(z.enum(factMeasures)).describe('Those of which some row has other than zero.'),
  /** Each key of a dimension with its name, in the order of tables. */
  members: z.array(
    z.object({ dimension: tableDimensionField, keys: z.array(z.object({ key: z.string(), label: textField })) }),
  ),
  /** Keys in the order of `by`, then sums in đồng in the order of `measures`. */
  rows: z.array(z.array(z.string())),
  /** Units whose money could not be carried to the map, and why. */
  notCarried: z.array(z.object({ unitId: z.string(), label: textField, reason: z.string() })),
  /** Where the next rows begin; there are none where it is missing. */
  nextCursor: z.string().optional(),
  /** Why capital of a node is asked to be cut: codes of reasons. */
  cutReasons: z.array(z.object({ nodeCode: z.string(), reasonCode: z.string() })),
});
export type CapitalFactsAnswer = z.output<typeof capitalFacts>;

/** A table as a file: an official form, or the arrangement on the screen. */
export const tableFileQuery = z
  .object({
    ...counted,
    form: z.enum(['xlsx', 'csv']),
    layout: z.enum(officialLayoutIds).optional(),
    rows: listed(ledgerDimensionField, 3),
    columns: listed(ledgerDimensionField, 3),
    measures: listed(z.enum(tableMeasures), tableMeasures.length),
    rates: listed(rateBasisField, 5),
    unit: z.enum(['dong', 'million', 'billion']).default('million'),
    places: z.coerce.number().int().min(0).max(3).default(0),
    zeroRows: z.enum(['hidden']).optional().describe('Without the rows in which nothing stands.'),
  })
  .strict();

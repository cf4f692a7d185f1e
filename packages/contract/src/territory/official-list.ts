import { differenceKinds } from '@muctieu/domain/territory/compare-list';
import { listMeanings } from '@muctieu/domain/territory/list-heading';
import { z } from 'zod';
import { dayField, idField, lineField, provinceField } from '../http/fields.ts';
import { problemItem } from '../http/problem-answer.ts';
import { formField, levelField } from './unit-fields.ts';

/** How a list is to be read and under what it is booked. The file itself is the body of the request. */
export const officialListQuery = z.object({
  on: dayField.describe('The day whose state the list describes; differences hold from it.'),
  symbol: lineField(120).describe('Document under which the differences are booked.'),
  issuedOn: dayField.optional(),
  provinceId: provinceField.optional().describe('Read only the rows of this province.'),
  fileName: z.string().max(200).optional(),
});

/** One unit in which list and tree differ. */
export const listDifference = z.object({
  kind: z.enum(differenceKinds),
  /** Row of the list, counted as the person sees it; a missing unit has none. */
  row: z.number().int().optional(),
  unitId: idField.optional(),
  provinceId: z.string(),
  level: levelField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});

export const differenceCounts = z.record(z.enum(differenceKinds), z.number().int());

export const listPreviewAnswer = z.object({
  /** What was compared, in short: a booking names it, and is refused where the tree or the list has changed since. */
  digest: z.string(),
  rowCount: z.number().int(),
  sheet: z.string().optional(),
  headingRow: z.number().int(),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), meaning: z.enum(listMeanings).optional() })),
  counts: differenceCounts,
  /** All but the unchanged ones, up to five thousand. */
  differences: z.array(listDifference),
  /** How many differences more there are; `counts` has them all. */
  differencesLeftOff: z.number().int(),
  problems: z.array(problemItem),
});

export const bookListQuery = officialListQuery.extend({
  digest: z.string().max(100),
  missing: z
    .enum(['keep', 'abolish'])
    .default('keep')
    .describe('Units that are not in the list: leave them, or end them on the day without successor.'),
});

export const bookListAnswer = z.object({ counts: differenceCounts, eventCount: z.number().int() });

export type ListDifferenceAnswer = z.output<typeof listDifference>;
export type ListPreviewAnswer = z.output<typeof listPreviewAnswer>;

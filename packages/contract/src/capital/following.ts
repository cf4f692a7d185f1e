import { z } from 'zod';
import { dayField, dongField, momentField, provinceField } from '../http/fields.ts';
import { capitalKindField, yearField } from './capital-fields.ts';

export const followingQuery = z
  .object({
    provinceId: provinceField,
    budgetYear: yearField,
    day: dayField.optional().describe('As of the end of this day; today if it is not said.'),
    knownAt: momentField.optional().describe('Only what the ledger knew at this moment.'),
    /** Without a movement for so many days. */
    idleDays: z.coerce.number().int().min(1).max(1000).default(60),
    /** Spent within so many days or lost. */
    expiringDays: z.coerce.number().int().min(1).max(1000).default(90),
  })
  .strict();

const balanceFields = {
  holderId: z.string(),
  holder: z.string(),
  nodeCode: z.string(),
  source: z.string(),
  capitalKind: capitalKindField,
  vintage: z.number().int(),
  availableDong: dongField,
};

export const pace = z.object({
  daysGone: z.number().int(),
  daysOfYear: z.number().int(),
  planDong: dongField,
  disbursedDong: dongField,
  /** Disbursed by 31 December if the year went on as it has gone. */
  reachedDong: dongField,
  unspentDong: dongField,
});

/** What has to be looked at in a budget year. Arithmetic over entries; what people forecast stands apart (C11). */
export const following = z.object({
  budgetYear: z.number().int(),
  day: dayField,
  knownAt: momentField,
  /** Each month of the year: sums from its beginning to the end of the month. Absent for months that have not begun. */
  months: z.array(
    z.object({
      month: z.string(),
      planDong: dongField.optional(),
      disbursedDong: dongField.optional(),
      lastYearDong: dongField,
    }),
  ),
  pace: pace.optional(),
  /** Holders that would leave most, at their own pace. */
  slow: z.array(pace.extend({ holderId: z.string(), holder: z.string() })),
  expiring: z.array(
    z.object({
      ...balanceFields,
      until: dayField,
      daysLeft: z.number().int(),
      article: z.string().optional(),
      verified: z.boolean().optional(),
    }),
  ),
  idle: z.array(
    z.object({
      holderId: z.string(),
      holder: z.string(),
      lastDay: dayField,
      days: z.number().int(),
      availableDong: dongField,
    }),
  ),
  /** What a holder has of a node against what it says it will need by the end of the year. */
  aboveNeed: z.array(
    z.object({
      holderId: z.string(),
      holder: z.string(),
      nodeCode: z.string(),
      capitalKind: capitalKindField,
      hasDong: dongField,
      needDong: dongField,
      saidOn: dayField,
      excessDong: dongField,
    }),
  ),
  counterpart: z.array(
    z.object({
      programmeCode: z.string(),
      programme: z.object({ vi: z.string(), en: z.string() }),
      capitalKind: capitalKindField,
      centralDong: dongField,
      localDong: dongField,
      neededDong: dongField,
      missingDong: dongField,
      perMille: z.number().int(),
      verified: z.boolean(),
    }),
  ),
});
export type Following = z.output<typeof following>;

import { z } from 'zod';
import { dayField, lineField, momentField, proseField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { codeField, frequencyField, levelField, periodKeyField } from './reporting-fields.ts';

export const dueRule = z
  .object({
    level: levelField,
    formCode: codeField,
    days: z.number().int().min(-60).max(366),
    counted: z.enum(['calendar', 'working']),
    graceDays: z.number().int().min(0).max(366),
  })
  .strict();

const regimeFields = {
  code: codeField,
  name: textField.strict(),
  frequency: frequencyField,
  lastDay: z.number().int().min(1).max(28).optional(),
  dues: z.array(dueRule).min(1).max(20),
  from: dayField,
  until: dayField.optional(),
  documentId: z.string().max(100),
  article: z.string().max(200).optional(),
  verified: z.boolean(),
};

/** One dated version of a regime. */
export const regimeItem = z.object({
  ...regimeFields,
  name: textField,
  documentSymbol: z.string().optional(),
  note: z.string(),
  sources: z.array(z.string()),
});
export type RegimeItem = z.output<typeof regimeItem>;
export const regimePage = pageOf(regimeItem);
export const listRegimesQuery = z.object({ ...pageQuery, onDay: dayField.optional() }).strict();

/** Begins a version on its first day and ends the one before it there. */
export const dateRegimeRequest = z.object({ ...regimeFields, note: proseField(1000).default('') }).strict();
export const regimeDated = z.object({ code: codeField, from: dayField });

export const calendarQuery = z.object({ year: z.coerce.number().int().min(2015).max(2100) }).strict();
export const calendarAnswer = z.object({
  year: z.number().int(),
  /** False where a holiday or exchanged day of the year was not compared with the announcement. */
  verified: z.boolean(),
  days: z.array(
    z.object({
      day: dayField,
      kind: z.enum(['holiday', 'worked-weekend']),
      name: textField,
      verified: z.boolean(),
      sources: z.array(z.string()),
    }),
  ),
});

/** A period of a regime, with how many owe a report for it. */
export const periodItem = z.object({
  regimeCode: codeField,
  key: periodKeyField,
  title: textField,
  from: dayField,
  to: dayField,
});
export const periodPage = pageOf(periodItem);
export const listPeriodsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    regimeCode: codeField.optional(),
    year: z.coerce.number().int().min(2015).max(2100),
  })
  .strict();

/** A report asked for case by case, of chosen reporters. */
export const openRoundRequest = z
  .object({
    provinceId: provinceField,
    regimeCode: codeField,
    key: periodKeyField,
    title: lineField(200),
    from: dayField,
    to: dayField,
    due: dayField,
    documentId: z.string().max(100),
    reason: lineField(500),
    /** Empty: everybody whose level the regime names. */
    reporterIds: z.array(z.uuid()).max(2000),
  })
  .strict();
export const roundItem = z.object({
  provinceId: provinceField,
  regimeCode: codeField,
  key: periodKeyField,
  title: z.string(),
  from: dayField,
  to: dayField,
  due: dayField,
  documentId: z.string(),
  reason: z.string(),
  reporterCount: z.number().int(),
  openedBy: z.string().optional(),
  openedAt: momentField,
});
export const roundPage = pageOf(roundItem);
export const listRoundsQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();
export const roundOpened = z.object({ regimeCode: codeField, key: periodKeyField });

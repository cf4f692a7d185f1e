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
      /** The announcement, where an administrator dated the day under it. */
      documentId: z.string().optional(),
    }),
  ),
});
/** `ordinary`: what was said of the day before no longer holds. */
export const dateWorkDayRequest = z
  .object({
    day: dayField,
    kind: z.enum(['holiday', 'worked-weekend', 'ordinary']),
    name: lineField(200),
    documentId: z.string().min(1).max(100),
  })
  .strict();
export const workDayDated = z.object({ day: dayField });

/** Who owes reports on a day, to whom, and whom they took over from. */
export const listReportersQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    onDay: dayField,
    regimeCode: codeField.optional(),
    level: levelField.optional(),
    search: z.string().max(200).optional(),
  })
  .strict();
export const reporterItem = z.object({
  reporterId: z.uuid(),
  name: z.string(),
  level: levelField,
  receiverName: z.string().optional(),
  /** Names of the units whose part it has reported since the day beside them. */
  tookOver: z.array(z.object({ name: z.string(), on: dayField })),
  /** The same in one line, for tables. */
  tookOverText: z.string(),
});
export type ReporterItem = z.output<typeof reporterItem>;
export const reporterPage = pageOf(reporterItem);

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

import { z } from 'zod';
import { dayField, momentField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { codeField, periodKeyField } from './reporting-fields.ts';

const hourField = z.number().int().min(0).max(23);

/** How somebody wishes to be reminded by e-mail; in the application everything is always shown. */
export const reminderPreference = z.object({
  email: z.string(),
  isOn: z.boolean(),
  digest: z.enum(['at-once', 'daily', 'weekly']),
  /** Nothing is sent from this hour to that one (Viet Nam). */
  quietFrom: hourField,
  quietUntil: hourField,
  daysBefore: z.array(z.number().int().min(0).max(30)).max(10),
  version: z.number().int(),
});
export const savePreferenceRequest = z
  .object({
    email: z.union([z.literal(''), z.email().max(200)]),
    isOn: z.boolean(),
    digest: z.enum(['at-once', 'daily', 'weekly']),
    quietFrom: hourField,
    quietUntil: hourField,
    daysBefore: z.array(z.number().int().min(0).max(30)).max(10),
  })
  .strict();

export const reminderItem = z.object({
  reminderId: z.uuid(),
  kind: z.enum(['due-soon', 'due-today', 'overdue', 'returned', 'handed-in', 'difficulty-overdue']),
  regimeCode: codeField.optional(),
  periodKey: periodKeyField.optional(),
  reporterId: z.uuid().optional(),
  due: dayField.optional(),
  text: textField,
  at: momentField,
  mail: z.enum(['none', 'waits', 'sent', 'failed']),
});
export const reminderPage = pageOf(reminderItem);
export const listRemindersQuery = z.object({ ...pageQuery }).strict();

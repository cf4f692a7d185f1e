import { z } from 'zod';
import { dayField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { codeField, periodKeyField, standingField } from './reporting-fields.ts';

const counts = {
  expected: z.number().int(),
  due: z.number().int(),
  handedIn: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  returned: z.number().int(),
  overdue: z.number().int(),
  never: z.number().int(),
};
export const completenessItem = z.object({
  regimeCode: codeField,
  regimeName: textField,
  periodKey: periodKeyField.optional(),
  reporterId: z.uuid().optional(),
  reporterName: z.string().optional(),
  ...counts,
});
export const completenessPage = pageOf(completenessItem);
export const completenessQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    regimeCode: codeField.optional(),
    periodKey: periodKeyField.optional(),
    by: z.enum(['regime', 'period', 'reporter']).default('period'),
    since: dayField.optional(),
  })
  .strict();

export const lateItem = z.object({
  reporterId: z.uuid(),
  reporterName: z.string(),
  reporterLevel: z.string(),
  regimeCode: codeField,
  regimeName: z.string(),
  periodKey: periodKeyField,
  due: dayField,
  daysLate: z.number().int(),
  standing: standingField,
  handedInOn: dayField.optional(),
});
export const latePage = pageOf(lateItem);
export const listLateQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    regimeCode: codeField.optional(),
    periodKey: periodKeyField.optional(),
    since: dayField.optional(),
  })
  .strict();

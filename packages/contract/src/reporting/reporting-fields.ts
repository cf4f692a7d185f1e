import { z } from 'zod';
import { provinceField } from '../http/fields.ts';

/** `bc-giai-ngan-thang`: a regime or a form. */
export const codeField = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ example: 'giai-ngan-thang' });

/** `2026-07`, `2026-Q3`, `2026-H2`, `2026`; of a round opened by itself its own name. */
export const periodKeyField = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)
  .meta({ example: '2026-H2' });

/** section/row/column. */
export const cellKeyField = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9.~_-]+\/[A-Za-z0-9.~_-]+\/[A-Za-z0-9.~_-]+$/)
  .meta({ example: 'von/DT.P1~CENTRAL~INVESTMENT~2026~2026/giai-ngan' });

export const stateField = z.enum(['none', 'draft', 'submitted', 'checked', 'accepted', 'returned']);
export const actField = z.enum(['submit', 'take-back', 'check', 'accept', 'return', 'reopen']);
export const actorField = z.enum(['reporter', 'lead-agency', 'receiver']);
export const standingField = z.enum(['not-yet-due', 'on-time', 'late', 'returned', 'overdue', 'never']);
/** Where it lies on the desk of whoever fills it in (the first six), or of whoever receives it. */
export const shelfField = z.enum([
  'returned',
  'overdue',
  'due',
  'ahead',
  'missed',
  'done',
  'waiting',
  'sent-back',
  'missing',
  'coming',
  'accepted',
]);
export const levelField = z.enum(['project-owner', 'agency', 'commune', 'district', 'province']);
export const frequencyField = z.enum(['month', 'quarter', 'half', 'year', 'ad-hoc', 'once']);

/** Names one report: who owes what for when. Nothing of it is stored before somebody types. */
export const reportParams = z
  .object({ regimeCode: codeField, periodKey: periodKeyField, reporterId: z.uuid() })
  .strict();
export const provinceQuery = z.object({ provinceId: provinceField }).strict();

export const reporterField = z.object({
  reporterId: z.uuid(),
  kind: z.enum(['unit', 'organisation']),
  level: levelField,
  name: z.string(),
  unitId: z.uuid().optional(),
});
export const citedField = z.object({ documentId: z.string().max(100), article: z.string().max(200).optional() });

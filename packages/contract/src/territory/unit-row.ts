import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { dayField, idField, lineField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { classTexts, formTexts, levelTexts } from './territory.texts.ts';
import { classField, formField, levelField } from './unit-fields.ts';

/** A unit as it was on the day of the list; one that did not exist on it, as it was last (or first) known. */
export const unitRow = z.object({
  id: idField,
  provinceId: z.string(),
  level: levelField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  parentId: idField.optional(),
  parentName: z.string().optional(),
  provinceName: z.string().optional(),
  /** `scheme:value` of every class held on the day. */
  classes: z.array(z.string()),
  /** First day of its existence, and the first day on which it no longer exists. */
  from: dayField,
  until: dayField.optional(),
  /** The document that set the name. */
  document: z.string(),
});

export const listUnitsQuery = z.object({
  ...pageQuery,
  day: dayField.optional().describe('As of this day; today if absent.'),
  provinceId: provinceField.optional(),
  level: levelField.optional(),
  form: formField.optional(),
  under: idField.optional().describe('Only units below this one on the day.'),
  class: classField.optional(),
  q: lineField(100).optional().describe('Name without regard to case and diacritics, or beginning of the code.'),
  existence: z.enum(['on-day', 'ever']).default('on-day').describe('`ever`: also units that do not exist on the day.'),
  sort: z.enum(['name', 'code', '-name', '-code']).default('name'),
});

export const unitPage = pageOf(unitRow);

export const unitColumns: readonly Column[] = [
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
  { key: 'form', title: { vi: 'Loại', en: 'Form' }, kind: 'choice', choices: formTexts },
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
  { key: 'level', title: { vi: 'Cấp', en: 'Level' }, kind: 'choice', choices: levelTexts },
  { key: 'parentName', title: { vi: 'Trực thuộc', en: 'Belongs to' }, kind: 'text' },
  { key: 'provinceId', title: { vi: 'Mã tỉnh', en: 'Province code' }, kind: 'code' },
  { key: 'provinceName', title: { vi: 'Tỉnh', en: 'Province' }, kind: 'text' },
  { key: 'classes', title: { vi: 'Phân loại', en: 'Classes' }, kind: 'choice', choices: classTexts },
  { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
  { key: 'until', title: { vi: 'Đến trước ngày', en: 'Until before' }, kind: 'date' },
  { key: 'document', title: { vi: 'Văn bản', en: 'Document' }, kind: 'text' },
];

export type UnitRow = z.output<typeof unitRow>;
export type UnitList = z.output<typeof unitPage>;
export type ListUnitsQuery = z.output<typeof listUnitsQuery>;

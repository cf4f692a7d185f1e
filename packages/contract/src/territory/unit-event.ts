import { territoryEventKinds } from '@muctieu/domain/territory/territory-event';
import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { dayField, idField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { citationField } from './citation.ts';
import { eventKindTexts } from './territory.texts.ts';
import { extentField, formField, schemeField } from './unit-fields.ts';

export const eventKindField = z.enum(territoryEventKinds);

/** A unit in an event, under the name it had then. `origin`: as it was on the eve; `result`: as it is since the day. */
export const eventUnit = z.object({
  role: z.enum(['origin', 'result', 'parent-before', 'parent-after']),
  unitId: idField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  extent: extentField.optional(),
  shareMillionths: z.number().int().optional(),
  shareReviewed: z.boolean().optional(),
  /** Of a result: it existed before the day and took the others in. */
  goesOn: z.boolean().optional(),
});

export const unitEvent = z.object({
  id: idField,
  provinceId: z.string(),
  kind: eventKindField,
  on: dayField,
  document: citationField,
  units: z.array(eventUnit),
  /** Of a reclassification: what became of which scheme; `null` for no class. */
  classChange: z
    .object({ scheme: schemeField, before: z.string().nullable(), after: z.string().nullable() })
    .optional(),
  /** In words, in the language asked for; names are official and Vietnamese. */
  summary: z.string(),
  documentSymbol: z.string(),
  bookedAt: momentField,
});

export const listEventsQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  kind: eventKindField.optional(),
  document: z.string().max(120).optional().describe('Number and symbol of the document.'),
  from: dayField.optional(),
  until: dayField.optional(),
});

export const eventPage = pageOf(unitEvent);

export const eventColumns: readonly Column[] = [
  { key: 'on', title: { vi: 'Từ ngày', en: 'From' }, kind: 'date' },
  { key: 'kind', title: { vi: 'Sự kiện', en: 'Event' }, kind: 'choice', choices: eventKindTexts },
  { key: 'summary', title: { vi: 'Nội dung', en: 'What' }, kind: 'text' },
  { key: 'documentSymbol', title: { vi: 'Văn bản', en: 'Document' }, kind: 'text' },
  { key: 'provinceId', title: { vi: 'Mã tỉnh', en: 'Province code' }, kind: 'code' },
  { key: 'bookedAt', title: { vi: 'Ghi lúc', en: 'Booked at' }, kind: 'moment' },
];

export type UnitEvent = z.output<typeof unitEvent>;
export type EventUnit = z.output<typeof eventUnit>;
export type EventList = z.output<typeof eventPage>;
export type ListEventsQuery = z.output<typeof listEventsQuery>;

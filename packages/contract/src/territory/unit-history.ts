import { z } from 'zod';
import { dayField, idField } from '../http/fields.ts';
import { citationField } from './citation.ts';
import { unitEvent } from './unit-event.ts';
import { extentField, formField, levelField, schemeField } from './unit-fields.ts';

const dated = { from: dayField, until: dayField.optional(), document: citationField, eventId: idField };

const namedUnit = z.object({ id: idField, level: levelField, form: formField, name: z.string() });

/** A flow between this unit and another one: what it was made from, what became of it. */
export const unitFlow = z.object({
  eventId: idField,
  on: dayField,
  unit: namedUnit,
  extent: extentField,
  shareMillionths: z.number().int().optional(),
  shareReviewed: z.boolean(),
});

/** Everything known of one unit (T1), and how it stood on the day asked for. */
export const unitHistory = z.object({
  id: idField,
  provinceId: z.string(),
  level: levelField,
  from: dayField,
  until: dayField.optional(),
  day: dayField,
  existsOnDay: z.boolean(),
  /** On the day; where it does not exist on it, as it was last (or will be first). */
  form: formField,
  name: z.string(),
  code: z.string().optional(),
  /** From the state down to the unit above, on the day. */
  ancestors: z.array(namedUnit),
  childCounts: z.array(z.object({ level: levelField, count: z.number().int() })),
  names: z.array(z.object({ ...dated, form: formField, name: z.string() })),
  codes: z.array(z.object({ ...dated, code: z.string() })),
  parents: z.array(z.object({ ...dated, parent: namedUnit })),
  classes: z.array(z.object({ ...dated, scheme: schemeField, value: z.string() })),
  origins: z.array(unitFlow),
  results: z.array(unitFlow),
  events: z.array(unitEvent),
  /** Of the province's territory: what `If-Match` of a booking must name. */
  territoryVersion: z.number().int(),
});

export const historyQuery = z.object({ day: dayField.optional() });

/** What stands on another day where the unit stands on the first (T4): with its share, where it was reviewed. */
export const counterpartsQuery = z.object({ from: dayField, to: dayField });
export const counterpartsAnswer = z.object({
  from: dayField,
  to: dayField,
  /** `unchanged`: the same unit and the same territory. */
  relation: z.enum(['unchanged', 'whole', 'parts', 'none']),
  items: z.array(
    z.object({
      unit: namedUnit,
      /** How much of this unit is in that one; absent where nobody has said. */
      shareMillionths: z.number().int().optional(),
      shareReviewed: z.boolean(),
    }),
  ),
});

export type UnitHistory = z.output<typeof unitHistory>;
export type UnitFlow = z.output<typeof unitFlow>;
export type CounterpartsAnswer = z.output<typeof counterpartsAnswer>;

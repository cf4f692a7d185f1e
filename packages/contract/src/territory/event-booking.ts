import { z } from 'zod';
import { dayField, idField, lineField, provinceField } from '../http/fields.ts';
import { problemItem } from '../http/problem-answer.ts';
import { citationField } from './citation.ts';
import { codeField, extentField, formField, levelField, schemeField } from './unit-fields.ts';

/** The id may be given, so that other events of the same booking can name the unit. */
const newUnit = z
  .object({
    id: idField.optional(),
    level: levelField,
    form: formField,
    name: lineField(120),
    code: codeField.optional(),
    parentId: idField,
    until: dayField
      .optional()
      .describe('Of a former unit entered after the fact: first day on which it no longer existed.'),
    classes: z
      .array(z.object({ scheme: schemeField, value: z.string().max(20) }).strict())
      .max(10)
      .optional(),
  })
  .strict();

const resultUnit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), unit: newUnit }).strict(),
  z.object({ kind: z.literal('existing'), unitId: idField }).strict(),
]);

const portion = {
  extent: extentField,
  shareMillionths: z.number().int().optional(),
  shareReviewed: z.boolean().default(false),
  childIds: z.array(idField).max(500).optional(),
} as const;

/** One event as it is proposed; document and day are those of the booking. */
export const eventProposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), unit: newUnit }).strict(),
  z
    .object({
      kind: z.literal('rename'),
      unitId: idField,
      name: lineField(120).optional(),
      form: formField.optional(),
      code: codeField.optional(),
    })
    .strict(),
  z.object({ kind: z.literal('transfer'), unitId: idField, parentId: idField }).strict(),
  z
    .object({
      kind: z.literal('reclassify'),
      unitId: idField,
      scheme: schemeField,
      value: z.string().max(20).nullable(),
      until: dayField.optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('merge'),
      origins: z
        .array(z.object({ unitId: idField, ends: z.boolean().default(true), ...portion }).strict())
        .min(1)
        .max(50),
      result: resultUnit,
    })
    .strict(),
  z
    .object({
      kind: z.literal('split'),
      originId: idField,
      ends: z.boolean().default(true),
      results: z
        .array(z.object({ result: resultUnit, ...portion }).strict())
        .min(1)
        .max(50),
    })
    .strict(),
  z.object({ kind: z.literal('abolish'), unitId: idField }).strict(),
]);

/** Events of one document and one day; they are booked together or not at all. */
export const bookEventsRequest = z
  .object({ document: citationField, on: dayField, events: z.array(eventProposal).min(1).max(500) })
  .strict();

export const provinceParams = z.object({ provinceId: provinceField });

/** One thing that would be different: before and after, as a person reads it. */
export const unitChange = z.object({
  unitId: idField,
  /** With its form, as it was before (as it will be, for a new one). */
  unitName: z.string(),
  aspect: z.enum(['begins', 'ends', 'name', 'code', 'parent', 'class', 'flow']),
  scheme: schemeField.optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  from: dayField,
  until: dayField.optional(),
});

export const eventsPreviewAnswer = z.object({
  /** Of the province's territory: goes into `If-Match` of the booking. */
  territoryVersion: z.number().int(),
  changes: z.array(unitChange),
  /** Everything that stands against booking; empty where it can be booked. */
  problems: z.array(problemItem),
});

export const bookEventsAnswer = z.object({
  territoryVersion: z.number().int(),
  eventIds: z.array(idField),
  changeCount: z.number().int(),
});

/** The shares of one origin of one event, looked at by somebody competent (T3). */
export const reviewSharesRequest = z
  .object({
    originId: idField,
    shares: z
      .array(z.object({ resultId: idField, shareMillionths: z.number().int().min(1).max(1_000_000) }).strict())
      .min(1)
      .max(50),
  })
  .strict();
export const reviewSharesParams = z.object({ provinceId: provinceField, eventId: idField });
export const reviewSharesAnswer = z.object({ territoryVersion: z.number().int() });

export type EventProposal = z.output<typeof eventProposal>;
export type EventProposalInput = z.input<typeof eventProposal>;
export type BookEventsRequest = z.output<typeof bookEventsRequest>;
export type UnitChange = z.output<typeof unitChange>;
export type EventsPreviewAnswer = z.output<typeof eventsPreviewAnswer>;

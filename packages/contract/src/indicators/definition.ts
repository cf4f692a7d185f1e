import { regroupingKinds } from '@muctieu/domain/indicators/indicator-definition';
import { ruleSeverities } from '@muctieu/domain/indicators/validation-rule';
import { z } from 'zod';
import { dayField, lineField, momentField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import {
  dimensionField,
  directionField,
  indicatorCodeField,
  kindField,
  namedIndicator,
  programmeField,
} from './indicator-fields.ts';

const nameField = z.object({ vi: lineField(300), en: lineField(300) }).strict();

export const regroupingField = z
  .object({
    kind: z.enum(regroupingKinds),
    worst: z.enum(['lowest', 'highest']).optional(),
    weight: nameField.optional(),
  })
  .strict();

/** What a version of a definition says. */
export const definitionContent = z
  .object({
    programme: programmeField,
    name: nameField,
    unit: z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), name: nameField }).strict(),
    kind: kindField,
    direction: directionField,
    regrouping: regroupingField,
    breakdowns: z.array(dimensionField).max(3),
    per: z.number().int().min(1).max(1_000_000),
    numerator: nameField.optional(),
    denominator: nameField.optional(),
    formula: z.string().max(2000).optional(),
    collectedBy: nameField,
    documentIds: z.array(z.string().max(100)).max(20),
    sources: z.array(z.string().max(40)).max(20),
    validFrom: dayField,
    validUntil: dayField.optional(),
    verified: z.boolean(),
    note: nameField.optional(),
  })
  .strict();

export type DefinitionContent = z.output<typeof definitionContent>;

export const indicatorItem = namedIndicator.extend({
  programme: programmeField,
  regrouping: z.enum(regroupingKinds),
  formula: z.string().optional(),
  validFrom: dayField,
  validUntil: dayField.optional(),
  sources: z.array(z.string()),
});

export const indicatorPage = pageOf(indicatorItem);

export const listIndicatorsQuery = z
  .object({
    ...pageQuery,
    search: z.string().max(200).optional(),
    programme: programmeField.optional(),
    kind: kindField.optional(),
    verified: z.enum(['yes', 'no']).optional(),
    onDay: dayField.optional(),
  })
  .strict();

export const indicatorDetail = z.object({
  code: indicatorCodeField,
  version: z.number().int(),
  definition: definitionContent,
  versions: z.array(
    z.object({
      number: z.number().int(),
      validFrom: dayField,
      validUntil: dayField.optional(),
      origin: z.enum(['data-file', 'person']),
      at: momentField,
      reason: z.string(),
      documentId: z.string().optional(),
      definition: definitionContent,
    }),
  ),
  operands: z.array(namedIndicator),
  usedBy: z.array(namedIndicator),
  rules: z.array(z.object({ id: z.string(), severity: z.enum(ruleSeverities), why: textField, verified: z.boolean() })),
  documents: z.array(z.object({ documentId: z.string(), symbol: z.string().optional() })),
  /** How many values and targets the reader may see. */
  observationCount: z.number().int(),
  targetCount: z.number().int(),
});

export const putDefinitionRequest = z
  .object({ definition: definitionContent, reason: lineField(1000), documentId: z.string().max(100).optional() })
  .strict();

import { ruleKinds, ruleSeverities } from '@muctieu/domain/indicators/validation-rule';
import { z } from 'zod';
import { dayField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { dimensionField, indicatorCodeField } from './indicator-fields.ts';

export const ruleIdField = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ example: 'ho-ngheo-thay-doi-30' });
export const ruleSeverityField = z.enum(ruleSeverities);

/** A code, or `*` for every indicator of which it can be asked. */
const ruledIndicator = z.union([z.literal('*'), indicatorCodeField]);
const bound = z.number().int().min(-1_000_000_000).max(1_000_000_000);
const base = {
  severity: ruleSeverityField,
  why: z.object({ vi: lineField(300), en: lineField(300) }).strict(),
  sources: z.array(z.string().max(40)).max(20),
  verified: z.boolean(),
};

/** What a version of a rule says. */
export const ruleContent = z.discriminatedUnion('kind', [
  z
    .object({ ...base, kind: z.literal('part-within-whole'), part: indicatorCodeField, whole: indicatorCodeField })
    .strict(),
  z.object({ ...base, kind: z.literal('numerator-within-denominator'), indicator: ruledIndicator }).strict(),
  z
    .object({
      ...base,
      kind: z.literal('change-within-percent'),
      indicator: ruledIndicator,
      percent: z.number().int().min(1).max(10_000),
    })
    .strict(),
  z
    .object({ ...base, kind: z.literal('breakdown-adds-up'), indicator: ruledIndicator, dimension: dimensionField })
    .strict(),
  z.object({ ...base, kind: z.literal('between'), indicator: indicatorCodeField, least: bound, most: bound }).strict(),
  z.object({ ...base, kind: z.literal('forecast-not-below-actual'), indicator: ruledIndicator }).strict(),
]);
export type RuleContent = z.output<typeof ruleContent>;

export const ruleItem = z.object({
  ruleId: ruleIdField,
  provinceId: z.string(),
  kind: z.enum(ruleKinds),
  severity: ruleSeverityField,
  /** What it asks, in words. */
  sentence: z.string(),
  why: z.string(),
  fromDay: dayField,
  version: z.number().int(),
  origin: z.enum(['data-file', 'person']),
  verified: z.boolean(),
  documentId: z.string().optional(),
  documentSymbol: z.string().optional(),
});

export const rulePage = pageOf(ruleItem);

export const listRulesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField.optional().describe('Whose figures; without it those of the state.'),
    onDay: dayField.optional(),
    indicator: indicatorCodeField.optional(),
    severity: ruleSeverityField.optional(),
  })
  .strict();

export const ruleDetail = z.object({
  ruleId: ruleIdField,
  /** Of the latest version of the province that was asked for; 0 where it has none of its own. */
  version: z.number().int(),
  versions: z.array(
    z.object({
      provinceId: z.string(),
      number: z.number().int(),
      fromDay: dayField,
      content: ruleContent,
      sentence: z.string(),
      origin: z.enum(['data-file', 'person']),
      at: momentField,
      personName: z.string().optional(),
      reason: z.string(),
      documentId: z.string().optional(),
      documentSymbol: z.string().optional(),
    }),
  ),
});

export const readRuleQuery = z.object({ provinceId: provinceField.optional() }).strict();

export const putRuleRequest = z
  .object({
    provinceId: provinceField,
    fromDay: dayField,
    content: ruleContent,
    reason: lineField(1000),
    documentId: z.string().max(100),
  })
  .strict();

import { recognitionSteps } from '@muctieu/domain/criteria/recognition';
import { z } from 'zod';
import { dayField, idField, lineField, proseField, provinceField, textField } from '../http/fields.ts';

const percentField = z.number().min(0).max(100);
const sourceFields = {
  verified: z.boolean(),
  sources: z.array(lineField(40)).max(10).default([]),
  note: proseField(500).optional(),
};
const limit = z.object({ percent: percentField, ...sourceFields }).strict();

export const ruleStep = z
  .object({
    code: z.enum(recognitionSteps),
    name: textField,
    actor: z
      .object({ level: z.enum(['province', 'district', 'commune']), action: z.enum(['write', 'approve']) })
      .strict(),
    due: z
      .object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })
      .strict()
      .optional(),
    workingDays: z.number().int().min(1).max(250).optional(),
    ...sourceFields,
  })
  .strict();

/** What a rule says, part by part. */
export const ruleContent = z.discriminatedUnion('part', [
  z
    .object({
      part: z.literal('procedure'),
      subject: z.enum(['commune', 'village', 'district']),
      name: textField,
      steps: z.array(ruleStep).min(2).max(recognitionSteps.length),
      note: proseField(1000).optional(),
    })
    .strict(),
  z
    .object({
      part: z.literal('limits'),
      coverage: z.object({ commune: limit, district: limit }).strict(),
      satisfaction: limit,
      quorum: limit,
      majority: limit,
    })
    .strict(),
  z
    .object({
      part: z.literal('withdrawal'),
      partPercent: percentField,
      halfPercent: percentField,
      communePercent: percentField,
      documentSymbol: lineField(120),
      keyCriteria: z
        .array(
          z
            .object({
              setId: lineField(60),
              numbers: z.array(z.number().int().min(1).max(99)).max(40),
              ...sourceFields,
            })
            .strict(),
        )
        .max(20),
      note: proseField(1000).optional(),
    })
    .strict(),
  z
    .object({
      part: z.literal('review'),
      everyMonths: z.number().int().min(1).max(120),
      aheadDays: z.number().int().min(0).max(365),
      note: proseField(1000).optional(),
    })
    .strict(),
]);
export type RuleContent = z.output<typeof ruleContent>;

export const ruleItem = z.object({
  ruleId: z.string(),
  provinceId: provinceField,
  from: dayField,
  until: dayField.optional(),
  content: ruleContent,
  documentId: z.string().optional(),
  article: z.string(),
  reason: z.string(),
  verified: z.boolean(),
  /** Whether it holds in the province on the day asked for: its own before the nation's. */
  holds: z.boolean(),
  by: idField.optional(),
});
export type RuleItem = z.output<typeof ruleItem>;

export const rulesQuery = z.object({ provinceId: provinceField, onDay: dayField.optional() });
export const rulesAnswer = z.object({ provinceId: provinceField, day: dayField, rules: z.array(ruleItem) });

/** A rule as a province enters it: under a document, from a day. What it had set before ends there. */
export const setRuleRequest = z
  .object({
    provinceId: provinceField,
    from: dayField,
    documentId: lineField(120),
    article: proseField(200).default(''),
    reason: lineField(1000),
    verified: z.boolean(),
    content: ruleContent,
  })
  .strict();
export type SetRuleRequest = z.input<typeof setRuleRequest>;
export const ruleSet = z.object({ ruleId: z.string() });

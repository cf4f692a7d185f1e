import { ruleKinds } from '@muctieu/domain/capital/capital-rule';
import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

export const ruleKindField = z.enum(ruleKinds);

const content = {
  /** The most that all years of a medium-term plan together may give to a holder under a node. */
  ceiling: z
    .object({
      kind: z.literal('ceiling'),
      nodeCode: nodeCodeField,
      source: sourceField,
      capitalKind: capitalKindField,
      holderId: holderField,
      fromYear: yearField,
      toYear: yearField,
      amountDong: dongField,
    })
    .strict(),
  counterpart: z
    .object({
      kind: z.literal('counterpart'),
      programmeCode: nodeCodeField,
      capitalKind: capitalKindField,
      atLeastPerMille: z.number().int().min(0).max(10_000),
    })
    .strict(),
  norm: z
    .object({
      kind: z.literal('norm'),
      nodeCode: nodeCodeField,
      item: lineField(300),
      unit: lineField(60),
      mostDong: dongField,
    })
    .strict(),
  'carry-over': z
    .object({
      kind: z.literal('carry-over'),
      capitalKinds: z.array(capitalKindField).min(1).max(3),
      fromBudgetYear: yearField,
      toBudgetYear: yearField,
      fromVintage: yearField,
      toVintage: yearField,
      spendUntil: dayField,
      article: lineField(300),
    })
    .strict(),
};

export const ruleContent = z.discriminatedUnion('kind', [
  content.ceiling,
  content.counterpart,
  content.norm,
  content['carry-over'],
]);
export type RuleContent = z.output<typeof ruleContent>;

const writtenRule = {
  provinceId: provinceField,
  content: ruleContent,
  from: dayField,
  /** The first day on which it holds no more. */
  until: dayField.optional(),
  documentId: documentIdField.optional(),
  verified: z.boolean(),
  note: proseField(2000).default(''),
};
export const createRuleRequest = z.object(writtenRule).strict();
export const editRuleRequest = z.object({ ...writtenRule, reason: lineField(1000) }).strict();
export const endRuleRequest = z
  .object({ provinceId: provinceField, until: dayField, reason: lineField(1000) })
  .strict();
/** The same kind of rule from a day on, under the document that says so; the rule before ends on that day. */
export const replaceRuleRequest = z
  .object({
    provinceId: provinceField,
    content: ruleContent,
    from: dayField,
    documentId: documentIdField,
    verified: z.boolean(),
    note: proseField(2000).default(''),
    reason: lineField(1000),
  })
  .strict();
export const ruleWritten = z.object({ ruleId: z.string(), version: z.number().int() });

export const ruleItem = z.object({
  ruleId: z.string(),
  /** `VN` for a rule of the state that the province has not made its own. */
  provinceId: provinceField,
  kind: ruleKindField,
  /** What it is about: a node, a programme, or the article. */
  subject: z.string(),
  amountDong: dongField.optional(),
  perMille: z.number().int().optional(),
  unit: z.string().optional(),
  from: dayField,
  until: dayField.optional(),
  documentId: documentIdField.optional(),
  documentSymbol: z.string().optional(),
  verified: z.boolean(),
  note: z.string(),
  content: ruleContent,
  changedBy: z.string().optional(),
  changedAt: momentField,
  version: z.number().int(),
  /** The rule that ended where this one begins. */
  replacesRuleId: z.string().optional(),
});
/** A version of the rule, or of one before or after it in the chain of replacements. */
const ruleVersion = ruleItem.omit({ replacesRuleId: true }).extend({ reason: z.string() });
export const ruleHistoryQuery = z.object({ provinceId: provinceField }).strict();
export const ruleHistory = z.object({ versions: z.array(ruleVersion) });
export const rulePage = pageOf(ruleItem);
export const listRulesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    kind: ruleKindField.optional(),
    day: dayField.optional().describe('Only what holds on this day.'),
  })
  .strict();
export type RuleItem = z.output<typeof ruleItem>;

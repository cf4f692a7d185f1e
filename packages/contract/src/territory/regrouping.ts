import { z } from 'zod';
import { dayField, idField } from '../http/fields.ts';
import { formField, levelField } from './unit-fields.ts';

/** An exact decimal as text, with a dot: `-12.5`. Never a percentage of something (I1). */
const decimalField = z
  .string()
  .regex(/^-?\d{1,18}(\.\d{1,12})?$/)
  .meta({ example: '1250.5' });

export const regroupRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sum') }).strict(),
  z.object({ kind: z.literal('ratio-of-sums') }).strict(),
  z.object({ kind: z.literal('worst'), worst: z.enum(['lowest', 'highest']) }).strict(),
  z.object({ kind: z.literal('must-be-reassessed') }).strict(),
]);

/** Figures of units of one level as of `from`, to be carried to the units of `to`. */
export const regroupRequest = z
  .object({
    rule: regroupRule,
    from: dayField,
    to: dayField,
    facts: z
      .array(z.object({ unitId: idField, value: decimalField, denominator: decimalField.optional() }).strict())
      .min(1)
      .max(5000),
  })
  .strict();

const namedUnit = z.object({
  id: idField,
  level: levelField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
});

export const regroupAnswer = z.object({
  facts: z.array(
    z.object({
      unit: namedUnit,
      /** Present where it was carried over. */
      value: z.string().optional(),
      denominator: z.string().optional(),
      notCarried: z.enum(['share-not-reviewed', 'fact-missing', 'must-be-reassessed', 'merged-since']).optional(),
      becauseOf: z.array(namedUnit),
    }),
  ),
  /** Units with figures that went, wholly or in part, into something without a successor. */
  withoutSuccessor: z.array(namedUnit),
});

export type RegroupAnswer = z.output<typeof regroupAnswer>;
export type RegroupRequest = z.output<typeof regroupRequest>;

import {
  breakdownDimensions,
  breakdownParts,
  indicatorDirections,
  indicatorKinds,
} from '@muctieu/domain/indicators/indicator-definition';
import { targetKinds, targetOperators } from '@muctieu/domain/indicators/indicator-target';
import { observationStatuses } from '@muctieu/domain/indicators/observation';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { z } from 'zod';
import { idField, textField } from '../http/fields.ts';
import { formField, levelField } from '../territory/unit-fields.ts';

/** `GNBV.TY-LE-HO-NGHEO`. */
export const indicatorCodeField = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9]+([.-][A-Z0-9]+)*$/)
  .meta({ example: 'GNBV.TY-LE-HO-NGHEO' });

export const programmeField = z.enum(['NTM', 'GNBV', 'DTTSMN', 'MTQG2635']);
export const kindField = z.enum(indicatorKinds);
export const directionField = z.enum(indicatorDirections);
export const statusField = z.enum(observationStatuses);
export const targetKindField = z.enum(targetKinds);
export const operatorField = z.enum(targetOperators);
export const dimensionField = z.enum(breakdownDimensions);

/** `2024`, `2024-H1`, `2024-Q2`, `2024-06`, `2021-2025` or a day. */
export const periodField = z
  .string()
  .max(12)
  .refine((text) => parsePeriod(text) !== undefined)
  .transform((text) => text as ObservationPeriod)
  .meta({ example: '2024' });

const breakdowns = breakdownDimensions.flatMap((dimension) =>
  breakdownParts[dimension].map((part) => `${dimension}:${part}`),
);

/** Empty for the total; else `sex:female`. */
export const breakdownField = z.enum(['', ...breakdowns] as [string, ...string[]]);

/** An exact decimal as text, with a dot: `36996`, `27.33`. */
export const decimalField = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
  .meta({ example: '36996' });

export const yearField = z.coerce.number().int().min(2000).max(2100);

export const namedUnit = z.object({
  id: idField,
  provinceId: z.string(),
  level: levelField,
  form: formField,
  name: z.string(),
  code: z.string().optional(),
});

export const namedIndicator = z.object({
  code: indicatorCodeField,
  name: textField,
  unitName: textField,
  kind: kindField,
  direction: directionField,
  verified: z.boolean(),
});

/**
 * A figure with what it is made of (I1). `shown` is rounded to two places for reading; `origin` says whether it follows from its
 * parts, from a formula, or is only what a document prints.
 */
export const figure = z.object({
  shown: z.string().optional(),
  value: z.string().optional(),
  denominator: z.string().optional(),
  printed: z.string().optional(),
  origin: z.enum(['parts', 'formula', 'printed', 'none']),
  /** Where it cannot be computed: «không xác định», and for the sake of which indicators. */
  undetermined: z.enum(['division-by-zero', 'operand-missing']).optional(),
  becauseOf: z.array(z.string()).optional(),
});

export type Figure = z.output<typeof figure>;

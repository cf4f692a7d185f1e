import { z } from 'zod';
import { idField, lineField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import {
  decimalField,
  figure,
  indicatorCodeField,
  namedUnit,
  operatorField,
  periodField,
  programmeField,
  targetKindField,
  yearField,
} from './indicator-fields.ts';

export const setTargetsRequest = z
  .object({
    provinceId: provinceField,
    reason: lineField(500),
    documentId: z.string().max(100).optional(),
    targets: z
      .array(
        z
          .object({
            unitId: idField,
            indicator: indicatorCodeField,
            period: periodField,
            kind: targetKindField,
            operator: operatorField,
            value: decimalField,
            denominator: decimalField.optional(),
            note: proseField(300).optional(),
            basedOn: z.number().int().min(0).optional(),
          })
          .strict(),
      )
      .min(1)
      .max(2000),
  })
  .strict();

export const targetsSet = z.object({ set: z.number().int(), unchanged: z.number().int() });

export const trafficLightField = z.enum(['reached', 'near', 'behind', 'unknown']);

/** One line of the target board. */
export const boardItem = z.object({
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  unitOfMeasure: z.string(),
  direction: z.enum(['up', 'down']),
  verified: z.boolean(),
  baseline: z.string().optional(),
  baselinePeriod: z.string().optional(),
  target: z.string().optional(),
  targetKind: targetKindField.optional(),
  targetPeriod: z.string().optional(),
  operator: operatorField.optional(),
  targetOrigin: z.enum(['own', 'above']).optional(),
  actual: z.string().optional(),
  actualPeriod: z.string().optional(),
  actualFigure: figure.optional(),
  forecast: z.string().optional(),
  forecastPeriod: z.string().optional(),
  achievement: z.string().optional(),
  achievementOf: z.string().optional(),
  light: trafficLightField,
  because: z.string(),
});

export const boardPage = pageOf(boardItem);

export const readBoardQuery = z
  .object({
    ...pageQuery,
    unitId: idField,
    year: yearField,
    programme: programmeField.optional(),
    light: trafficLightField.optional(),
  })
  .strict();

export const gapItem = z.object({
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  period: periodField,
  kind: targetKindField,
  parentTarget: z.string(),
  childrenSum: z.string().optional(),
  difference: z.string().optional(),
  childrenCount: z.number().int(),
  missingCount: z.number().int(),
  /** Names of the first thirty. */
  missing: z.array(z.string()),
  sentence: z.string(),
});

export const gapPage = pageOf(gapItem);

export const listGapsQuery = z.object({ ...pageQuery, unitId: idField, period: periodField.optional() }).strict();

export const targetItem = z.object({
  unit: namedUnit,
  unitName: z.string(),
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  period: periodField,
  kind: targetKindField,
  operator: operatorField,
  value: z.string(),
  denominator: z.string().optional(),
  version: z.number().int(),
  documentId: z.string().optional(),
  note: z.string(),
});

export const targetPage = pageOf(targetItem);

export const listTargetsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    unitId: idField.optional(),
    around: idField
      .optional()
      .describe('This unit and those right below it on the last day of the period, whichever province keeps them.'),
    indicator: indicatorCodeField.optional(),
    period: periodField.optional(),
    kind: targetKindField.optional(),
  })
  .strict();

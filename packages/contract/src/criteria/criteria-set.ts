import { indicatorMeasures, setSubjects } from '@muctieu/domain/criteria/criteria-set';
import { z } from 'zod';
import { dayField, idField, lineField, proseField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { problemItem } from '../http/problem-answer.ts';

export const setIdField = z
  .string()
  .regex(/^[a-z0-9-]{3,60}$/)
  .meta({ example: 'ntm-commune-2021-2025' });
/** Of a criterion (`7`) or an indicator (`7.1`). */
export const criterionCodeField = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$/)
  .meta({ example: '3.1' });
/** Digits with a point. */
export const figureField = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
  .meta({ example: '36.5' });

const level = z.object({
  code: z.string(),
  name: textField,
  from: z.number().int(),
  to: z.number().int(),
  verified: z.boolean(),
});

export const setIndicator = z.object({
  code: criterionCodeField,
  name: z.string(),
  measure: z.enum(indicatorMeasures),
  unit: z.string().optional(),
  observedAs: z.string().optional(),
  verified: z.boolean(),
});

export const criteriaSetItem = z.object({
  id: setIdField,
  name: textField,
  nameVi: z.string(),
  subject: z.enum(setSubjects),
  validFrom: dayField,
  validUntil: dayField.optional(),
  documentId: z.string().optional(),
  criteriaLoaded: z.number().int(),
  criteriaDeclared: z.number().int().optional(),
  indicatorsLoaded: z.number().int(),
  indicatorsDeclared: z.number().int().optional(),
  thresholdsLoaded: z.number().int(),
  thresholdsVerified: z.number().int(),
  verified: z.boolean(),
  version: z.number().int(),
});
export const criteriaSetPage = pageOf(criteriaSetItem);
export const listSetsQuery = z.object({ ...pageQuery, onDay: dayField.optional() }).strict();

export const thresholdItem = z.object({
  id: z.string(),
  setId: setIdField,
  code: criterionCodeField,
  provinceId: provinceField,
  region: z.string().optional(),
  communeGroup: z.string().optional(),
  from: dayField,
  until: dayField.optional(),
  kind: z.enum(['figure', 'reached', 'province-sets']),
  value: figureField.optional(),
  documentId: z.string().optional(),
  article: z.string().optional(),
  sources: z.array(z.string()),
  verified: z.boolean(),
  note: z.string().optional(),
});
export type ThresholdItem = z.output<typeof thresholdItem>;

/** What an indicator must reach for the unit on the day, and why it is this and no other. */
export const resolvedThreshold = z.object({
  kind: z.enum(['found', 'province-must-set', 'contradictory', 'missing']),
  because: z.enum(['own-province', 'own-group', 'own-region', 'borrowed-region', 'everybody']).optional(),
  threshold: thresholdItem.optional(),
  /** There is one, for other days. */
  otherDays: z.boolean().optional(),
});
export type ResolvedThresholdItem = z.output<typeof resolvedThreshold>;

export const criteriaSetDetail = criteriaSetItem.extend({
  day: dayField,
  note: z.string().optional(),
  sources: z.array(z.string()),
  groups: z.array(z.object({ code: z.string(), name: textField })),
  levels: z.array(level),
  provinceStatuses: z.array(z.object({ code: z.string(), name: textField, takenFrom: z.string() })),
  /** Of whom the thresholds are told. */
  subjectUnit: z
    .object({
      unitId: idField,
      name: z.string(),
      provinceId: provinceField,
      region: z.string().optional(),
      communeGroup: z.string().optional(),
      borrowsRegion: z.string().optional(),
    })
    .optional(),
  criteria: z.array(
    z.object({
      number: z.number().int(),
      name: textField,
      group: z.string().optional(),
      verified: z.boolean(),
      threshold: resolvedThreshold.optional(),
      indicators: z.array(setIndicator.extend({ threshold: resolvedThreshold })),
    }),
  ),
});
export type CriteriaSetDetail = z.output<typeof criteriaSetDetail>;

export const readSetQuery = z
  .object({
    onDay: dayField.optional(),
    provinceId: provinceField.optional(),
    unitId: idField.optional(),
  })
  .strict();

/** A threshold as one enters it: under a document, from a day. What held before ends there. */
export const setThresholdRequest = z
  .object({
    provinceId: provinceField,
    code: criterionCodeField,
    region: z
      .string()
      .regex(/^[A-Z]{2,8}$/)
      .optional(),
    communeGroup: z.enum(['1', '2', '3']).optional(),
    from: dayField,
    until: dayField.optional(),
    kind: z.enum(['figure', 'reached', 'province-sets']),
    value: figureField.optional(),
    documentId: lineField(120),
    article: proseField(200).optional(),
    verified: z.boolean(),
    note: proseField(1000).optional(),
  })
  .strict();
export type SetThresholdRequest = z.output<typeof setThresholdRequest>;

/** The set itself as a file or form gives it: criteria and indicators, mended or completed under a document. */
export const editSetRequest = z
  .object({
    documentId: lineField(120),
    reason: lineField(1000),
    indicators: z
      .array(
        z
          .object({
            code: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
            name: lineField(500),
            measure: z.enum(indicatorMeasures),
            unit: lineField(60).optional(),
            observedAs: lineField(80).optional(),
            verified: z.boolean(),
          })
          .strict(),
      )
      .min(1)
      .max(200),
  })
  .strict();

export const importSetQuery = z.object({
  /** `VN`, or the province whose own thresholds these are. */
  provinceId: provinceField,
  from: dayField,
  documentId: lineField(120),
  verified: z.enum(['yes', 'no']).describe('Whether the file was compared with the document.'),
});
/** What a file would change, and every cell that means nothing. */
export const setImport = z.object({
  headingRow: z.number().int(),
  rowCount: z.number().int(),
  added: z.number().int(),
  indicators: z.array(z.object({ code: z.string(), name: z.string(), before: z.string().optional() })),
  thresholds: z.array(
    z.object({
      code: z.string(),
      region: z.string().optional(),
      communeGroup: z.string().optional(),
      before: z.string().optional(),
      after: z.string(),
    }),
  ),
  unchanged: z.number().int(),
  problems: z.array(problemItem),
});
export type SetImport = z.output<typeof setImport>;

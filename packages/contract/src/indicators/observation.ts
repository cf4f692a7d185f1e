import { z } from 'zod';
import { evidenceFile } from '../documents/evidence-file.ts';
import { dayField, idField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { levelField } from '../territory/unit-fields.ts';
import {
  breakdownField,
  decimalField,
  dimensionField,
  figure,
  indicatorCodeField,
  namedIndicator,
  namedUnit,
  operatorField,
  periodField,
  statusField,
  targetKindField,
} from './indicator-fields.ts';

/** One cell of an entry. Of a rate both parts; of an average its weighted total or, as people say it, `average` and the weight. */
export const observedCell = z
  .object({
    unitId: idField,
    indicator: indicatorCodeField,
    period: periodField,
    status: statusField.default('actual'),
    breakdown: breakdownField.default(''),
    value: decimalField.optional(),
    denominator: decimalField.optional(),
    average: decimalField.optional(),
    printed: decimalField.optional(),
    justification: proseField(500).optional(),
    place: proseField(300).optional(),
    /** The version that was read; 0 where there was none. Another one stored: somebody was faster. */
    basedOn: z.number().int().min(0).optional(),
  })
  .strict();

export const recordObservationsRequest = z
  .object({
    provinceId: provinceField,
    reason: proseField(500).default(''),
    documentId: z.string().max(100).optional(),
    cells: z.array(observedCell).min(1).max(5000),
  })
  .strict();

export const recordedAnswer = z.object({
  batchId: idField,
  recorded: z.number().int(),
  unchanged: z.number().int(),
});

export const observationItem = z.object({
  unit: namedUnit,
  unitName: z.string(),
  unitCode: z.string().optional(),
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  period: periodField,
  status: statusField,
  breakdown: z.string(),
  value: z.string().optional(),
  denominator: z.string().optional(),
  printed: z.string().optional(),
  shown: z.string().optional(),
  version: z.number().int(),
  at: momentField,
  place: z.string(),
});

export const observationPage = pageOf(observationItem);

export const listObservationsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    unitId: idField.optional(),
    indicator: indicatorCodeField.optional(),
    period: periodField.optional(),
    status: statusField.optional(),
  })
  .strict();

export const observationQuery = z
  .object({
    unitId: idField,
    indicator: indicatorCodeField,
    period: periodField,
    status: statusField.default('actual'),
    breakdown: breakdownField.default(''),
  })
  .strict();

/** Everything behind one figure. */
export const observationDetail = z.object({
  unit: namedUnit,
  indicator: namedIndicator,
  period: periodField,
  status: statusField,
  breakdown: z.string(),
  figure,
  /** Of a formula: each operand with its figure, which opens in its turn. */
  formula: z.string().optional(),
  operands: z.array(z.object({ indicator: namedIndicator, figure })),
  /** Units directly below with a figure of the same indicator and period, and their regrouped sum. */
  parts: z.array(z.object({ unit: namedUnit, figure })),
  partsTotal: figure.optional(),
  breakdowns: z.array(z.object({ breakdown: z.string(), figure })),
  /** Photos and papers that prove it. */
  files: z.array(evidenceFile),
  versions: z.array(
    z.object({
      version: z.number().int(),
      figure,
      at: momentField,
      personName: z.string().optional(),
      reason: z.string(),
      justification: z.string(),
      documentId: z.string().optional(),
      documentSymbol: z.string().optional(),
      place: z.string(),
    }),
  ),
});

/** Units against indicators and periods: what a screen shows of a table that the whole country fits into. */
export const readTableQuery = z
  .object({
    from: z.coerce
      .number()
      .int()
      .min(0)
      .max(200_000)
      .default(0)
      .describe('How many units stand before the first one asked for.'),
    limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many units at the most.'),
    provinceId: provinceField.optional(),
    under: idField.optional(),
    level: levelField.default('commune'),
    onDay: dayField.optional(),
    indicators: z
      .string()
      .max(6000)
      .transform((text) => text.split(',').filter((code) => code !== ''))
      .pipe(z.array(indicatorCodeField).max(100))
      .optional()
      .describe('Codes with commas between; without it those of the programme.'),
    programme: z.enum(['NTM', 'GNBV', 'DTTSMN', 'MTQG2635']).optional(),
    periods: z
      .string()
      .max(200)
      .transform((text) => text.split(',').filter((period) => period !== ''))
      .pipe(z.array(periodField).min(1).max(12)),
    status: statusField.default('actual'),
    says: z.enum(['filled']).optional().describe('Whether to say which indicators have any figure.'),
    dimension: dimensionField.optional().describe('With it every cell brings its parts of this division.'),
  })
  .strict();

const tablePart = z.object({
  a: z.string().optional(),
  b: z.string().optional(),
  v: z.number().int(),
});

/** A cell without text is not there; `v` is the version, for the next entry. */
const tableCell = tablePart.extend({
  /** Shown figure. */
  s: z.string().optional(),
  /** Only printed, its parts are not known. */
  p: z.boolean().optional(),
  /** Its parts of the division that was asked for: `sex:female`. */
  d: z.record(z.string(), tablePart).optional(),
});

export const indicatorTable = z.object({
  indicators: z.array(
    namedIndicator.extend({
      per: z.number(),
      formula: z.string().optional(),
      breakdowns: z.array(dimensionField),
      /** Whether any of the units has a figure in any of the periods: what nobody entered needs no column. */
      filled: z.boolean().optional(),
    }),
  ),
  periods: z.array(periodField),
  from: z.number().int(),
  total: z.number().int(),
  items: z.array(
    z.object({
      unit: namedUnit,
      cells: z.array(z.array(tableCell.nullable())).describe('By period, then by indicator.'),
    }),
  ),
});

export const readNationQuery = z
  .object({
    periods: readTableQuery.shape.periods,
    indicators: readTableQuery.shape.indicators,
    programme: readTableQuery.shape.programme,
    level: levelField.default('commune'),
    status: statusField.default('actual'),
  })
  .strict();

/** Sums over the units of one level in every province, from the kept roll-up. */
export const nationTable = z.object({
  indicators: z.array(namedIndicator),
  periods: z.array(periodField),
  rows: z.array(
    z.object({
      provinceId: z.string(),
      cells: z.array(
        z.array(
          z
            .object({ s: z.string().optional(), a: z.string(), b: z.string().optional(), n: z.number().int() })
            .nullable(),
        ),
      ),
    }),
  ),
});

export const readSeriesQuery = z.object({ unitId: idField, indicator: indicatorCodeField }).strict();

export const indicatorSeries = z.object({
  unit: namedUnit,
  indicator: namedIndicator,
  points: z.array(z.object({ period: periodField, status: statusField, figure })),
  targets: z.array(
    z.object({ period: periodField, kind: targetKindField, operator: operatorField, value: z.string() }),
  ),
});

export const outlierItem = z.object({
  unit: namedUnit,
  unitName: z.string(),
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  period: periodField,
  shown: z.string(),
  comparedWith: z.enum(['own-past', 'peers']),
  median: z.string(),
  times: z.string().optional(),
  count: z.number().int(),
  sentence: z.string(),
});

export const outlierPage = pageOf(outlierItem);

export const listOutliersQuery = z
  .object({ ...pageQuery, provinceId: provinceField, period: periodField, level: levelField.default('commune') })
  .strict();

export const printedItem = z.object({
  unit: namedUnit,
  unitName: z.string(),
  indicator: indicatorCodeField,
  indicatorName: z.string(),
  period: periodField,
  status: statusField,
  place: z.string(),
  documentSymbol: z.string().optional(),
  value: z.string(),
  denominator: z.string().optional(),
  printed: z.string(),
  computed: z.string(),
  verdict: z.enum(['cut', 'differs']),
  /** A rate by its parts, or the achievement of a target: actual by target. */
  of: z.enum(['rate', 'achievement']),
});

export const printedPage = pageOf(printedItem);

export const listPrintedQuery = z
  .object({ ...pageQuery, provinceId: provinceField, verdict: z.enum(['cut', 'differs']).optional() })
  .strict();

export const listRegroupedQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    indicator: indicatorCodeField,
    period: periodField,
    onDay: dayField.optional(),
  })
  .strict();

export const regroupedItem = z.object({
  unit: namedUnit,
  unitName: z.string(),
  shown: z.string().optional(),
  value: z.string().optional(),
  denominator: z.string().optional(),
  notCarried: z
    .enum([
      'share-not-reviewed',
      'fact-missing',
      'must-be-reassessed',
      'merged-since',
      'only-printed',
      'weight-missing',
    ])
    .optional(),
  reason: z.string(),
  becauseOf: z.array(z.string()),
});

export const regroupedPage = pageOf(regroupedItem);

export const importQuery = z
  .object({
    name: lineField(200),
    provinceId: provinceField,
    period: periodField,
    status: statusField.default('actual'),
    documentId: z.string().max(100).optional(),
    reason: z.string().max(500).optional(),
    justification: z.string().max(500).optional().describe('Why figures stand though a soft rule speaks against them.'),
  })
  .strict();

export const importPreview = z.object({
  rowCount: z.number().int(),
  cellCount: z.number().int(),
  changedCount: z.number().int(),
  unchangedCount: z.number().int(),
  sample: z.array(
    z.object({ unitName: z.string(), indicator: z.string(), before: z.string().optional(), after: z.string() }),
  ),
});

import { z } from 'zod';
import { textField } from '../http/fields.ts';

/** The same lists as `packages/checker/src/statement.ts` (a test of the server holds the two together). */
export const statementKind = z.enum([
  'ratio',
  'sum',
  'difference',
  'carry',
  'cross',
  'count',
  'average',
  'table',
  'date',
  'number',
  'forecast',
]);
export const verdict = z.enum(['fails', 'doubtful', 'holds']);
export const relatedRole = z.enum([
  'part',
  'total',
  'numerator',
  'base',
  'minuend',
  'subtrahend',
  'same',
  'item',
  'basis',
]);

/** `[start, end)` in Unicode code points of the report's text. */
const place = {
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  /** Only where it stands in another of the reports that were checked together. */
  file: z.string().optional(),
} as const;

/** Where a person finds it in the file; everything counts from 1. */
export const filePlace = z.object({
  page: z.number().int().optional(),
  paragraph: z.number().int().optional(),
  line: z.number().int().optional(),
  table: z.number().int().optional(),
  row: z.number().int().optional(),
  column: z.number().int().optional(),
  footnote: z.number().int().optional(),
  textBox: z.boolean().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
});

/** One statement that was recomputed. */
export const checkedStatement = z.object({
  ...place,
  kind: statementKind,
  verdict,
  stated: z.string(),
  expected: z.string(),
  difference: z.string(),
  message: textField,
  related: z.array(z.object({ ...place, role: relatedRole })),
  doubt: z.object({ code: z.string(), reason: textField }).optional(),
  cause: z.object({ code: z.string(), explanation: textField }).optional(),
  /** Index, among the statements, of the failure that this one follows from. */
  root: z.number().int().optional(),
  place: filePlace.optional(),
});

/** `[start, end)` here in UTF-16 code units. */
export const reportTable = z.object({
  start: z.number().int(),
  end: z.number().int(),
  cells: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      rowSpan: z.number().int(),
      columnSpan: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
    }),
  ),
});

export const checkSummary = z.object({ holds: z.number().int(), fails: z.number().int(), doubtful: z.number().int() });

export const checkResult = z.object({
  file: z.string(),
  characters: z.number().int(),
  statements: z.array(checkedStatement),
  summary: checkSummary,
});

/** A file, read and checked: with its text, so that the marks can be shown in it. */
export const checkedReport = checkResult.extend({
  text: z.string(),
  tables: z.array(reportTable),
  /** What a reader of the result should know: pages that are scans, an encoding that was converted. */
  notices: z.array(textField),
});

export type CheckedStatement = z.output<typeof checkedStatement>;
export type CheckResultAnswer = z.output<typeof checkResult>;
export type CheckedReport = z.output<typeof checkedReport>;
export type FilePlace = z.output<typeof filePlace>;
export type ReportTable = z.output<typeof reportTable>;

import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import {
  capitalKindField,
  decisionKindField,
  holderField,
  nodeCodeField,
  sourceField,
  yearField,
} from './capital-fields.ts';

export const importKindField = z.enum(['plan', 'disbursement', 'carry-over']);
export const unitField = z.enum(['dong', 'thousand', 'million', 'billion']);

const attributes = z
  .object({
    measure: z.enum(['planned', 'disbursed']).optional(),
    nodeCode: nodeCodeField.optional(),
    source: sourceField.optional(),
    capitalKind: capitalKindField.optional(),
    year: z.number().int().optional(),
    vintage: z.number().int().optional(),
    month: z.number().int().min(1).max(12).optional(),
    until: dayField.optional(),
    cumulative: z.literal(true).optional(),
    carried: z.literal(true).optional(),
    unit: unitField.optional(),
  })
  .strict();

const labelRoleField = z.enum([
  'order',
  'node',
  'node-code',
  'holder',
  'holder-code',
  'source',
  'capital-kind',
  'year',
  'vintage',
  'month',
  'day',
  'unit',
]);

/** What a column of an uploaded sheet is. */
export const columnMeaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('label'), role: labelRoleField }).strict(),
  z.object({ kind: z.literal('amount'), attributes }).strict(),
  z.object({ kind: z.literal('total'), attributes }).strict(),
  z
    .object({
      kind: z.literal('ignored'),
      reason: z.enum(['unknown', 'note', 'rate', 'forecast', 'rest', 'other-measure', 'other-year', 'chosen']),
    })
    .strict(),
]);
export type ColumnMeaningAnswer = z.output<typeof columnMeaning>;

const rowMeaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), nodeCode: nodeCodeField }).strict(),
  z.object({ kind: z.literal('holder'), holderId: holderField }).strict(),
  z.object({ kind: z.literal('total') }).strict(),
  z.object({ kind: z.literal('ignored') }).strict(),
]);

/** What a person said about a layout: kept for the province and every sheet with the same heading. */
export const importMapping = z
  .object({
    columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), columnMeaning),
    rows: z.record(z.string().max(400), rowMeaning),
    defaults: z
      .object({
        unit: unitField.optional(),
        source: sourceField.optional(),
        capitalKind: capitalKindField.optional(),
        holderId: holderField.optional(),
        nodeCode: nodeCodeField.optional(),
        numberStyle: z.enum(['vi', 'en']).optional(),
      })
      .strict(),
  })
  .strict();
export type ImportMappingContent = z.output<typeof importMapping>;

export const fingerprintField = z.string().regex(/^[0-9a-f]{64}$/);

export const uploadImportQuery = z.object({ provinceId: provinceField, name: z.string().min(1).max(200) }).strict();
export const importUploaded = z.object({ importId: z.uuid() });

/** How the file is to be read. */
const asked = {
  kind: importKindField.describe('What the file is.'),
  budgetYear: yearField.describe('Where the sheet itself names no year.'),
  until: dayField.optional().describe('Payments without a month are all that was paid up to this day.'),
  decisionKind: decisionKindField
    .optional()
    .describe('What the file becomes: grant, assign (the default) or allocate of a plan; payment or advance.'),
  giverId: holderField.optional().describe('Who gives what is assigned or allocated.'),
};
export const readImportQuery = z.object(asked).strict();

const severity = z.enum(['error', 'warning', 'note']);
const importProblem = z.object({
  severity,
  code: z.string(),
  sheet: z.string(),
  /** `B7`; absent where the whole sheet is meant. */
  cell: z.string().optional(),
  text: z.object({ vi: z.string(), en: z.string() }),
});
export type ImportProblemAnswer = z.output<typeof importProblem>;

const importDifference = z.object({
  state: z.enum(['new', 'changed', 'same', 'missing']),
  nodeCode: z.string(),
  node: z.string(),
  holderId: holderField,
  holder: z.string(),
  source: z.string(),
  capitalKind: capitalKindField,
  vintage: z.number().int(),
  budgetYear: z.number().int(),
  day: z.string().optional(),
  storedDong: dongField,
  fileDong: dongField,
  sheet: z.string().optional(),
  cell: z.string().optional(),
});
export type ImportDifferenceAnswer = z.output<typeof importDifference>;

const counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  missing: z.number().int(),
});

export const importPreview = z.object({
  importId: z.uuid(),
  name: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      headingRow: z.number().int(),
      rows: z.number().int(),
      unit: unitField.optional(),
      isTemplate: z.boolean(),
      fingerprint: fingerprintField,
      mapping: importMapping.optional(),
      columns: z.array(
        z.object({ column: z.string(), heading: z.string(), hidden: z.boolean(), meaning: columnMeaning }),
      ),
    }),
  ),
  amounts: z.number().int(),
  totalsChecked: z.number().int(),
  totalsHolding: z.number().int(),
  counts,
  problems: z.array(importProblem),
  problemCounts: z.object({ error: z.number().int(), warning: z.number().int(), note: z.number().int() }),
  unknownLabels: z.array(
    z.object({ key: z.string(), label: z.string(), sheet: z.string(), row: z.number().int(), count: z.number().int() }),
  ),
  /** New and changed ones first; at most some thousand. */
  differences: z.array(importDifference),
  differencesLeftOff: z.number().int(),
  drafts: z.array(
    z.object({ kind: decisionKindField, budgetYear: z.number().int(), lines: z.number().int(), totalDong: dongField }),
  ),
  digest: z.string(),
});
export type ImportPreviewAnswer = z.output<typeof importPreview>;

export const draftImportRequest = z
  .object({
    ...asked,
    budgetYear: z.number().int().min(2010).max(2100),
    digest: z.string().max(100),
    documentId: documentIdField,
    valueDate: dayField.describe('The day from which it counts, where the sheet names none.'),
    reason: lineField(1000),
    justification: proseField(4000).default('').describe('What is said to the warnings.'),
  })
  .strict();
export const importDrafted = z.object({ decisionIds: z.array(z.uuid()), lines: z.number().int() });

export const keepMappingRequest = z
  .object({ provinceId: provinceField, kind: importKindField, fingerprint: fingerprintField, mapping: importMapping })
  .strict();
export const mappingKept = z.object({ fingerprint: fingerprintField });

export const importItem = z.object({
  importId: z.uuid(),
  provinceId: provinceField,
  name: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  uploadedAt: momentField,
  decisionIds: z.array(z.uuid()),
});
export const importPage = pageOf(importItem);
export const listImportsQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();

export const templateQuery = z
  .object({
    provinceId: provinceField,
    year: yearField,
    unit: unitField.default('million'),
    decisionKind: z.enum(['grant', 'assign', 'allocate']).default('assign').describe('Of a plan: what it will become.'),
    holderId: holderField.optional().describe('Only this holder; else all.'),
    programme: nodeCodeField.optional().describe('Only this programme; else all that hold in the year.'),
  })
  .strict();

/** How long uploads are kept that no decision and no statement rests on. */
export const importKeeping = z.object({ days: z.number().int(), version: z.number().int() });
export const importKeepingQuery = z.object({ provinceId: provinceField }).strict();
export const changeKeepingRequest = z
  .object({ provinceId: provinceField, days: z.number().int().min(7).max(3650) })
  .strict();

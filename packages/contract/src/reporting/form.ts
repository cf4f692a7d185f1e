import { cellRegroupings, cellTypes, columnMeasures, sectionKinds } from '@muctieu/domain/reporting/report-form';
import { z } from 'zod';
import { lineField, momentField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { indicatorCodeField } from '../indicators/indicator-fields.ts';
import { codeField, periodKeyField } from './reporting-fields.ts';

const formKey = z.string().min(1).max(60);

export const formColumn = z
  .object({
    key: formKey,
    title: textField.strict(),
    type: z.enum(cellTypes),
    holds: z.enum(['known', 'asked']),
    measure: z.enum(columnMeasures).optional(),
    regrouping: z.enum(cellRegroupings),
    required: z.boolean(),
    choices: z
      .array(z.object({ value: lineField(60), title: textField.strict() }).strict())
      .max(60)
      .optional(),
  })
  .strict();

export const formRow = z
  .object({
    key: formKey,
    title: textField.strict(),
    indicator: indicatorCodeField.optional(),
    breakdown: z.string().max(60).optional(),
    unitName: textField.strict().optional(),
  })
  .strict();

export const formSection = z
  .object({
    key: formKey,
    kind: z.enum(sectionKinds),
    title: textField.strict(),
    note: textField.strict().optional(),
    columns: z.array(formColumn).max(40),
    rows: z.array(formRow).max(500),
    rowSource: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('fixed') }).strict(),
      z.object({ kind: z.literal('accounts'), nodes: z.array(z.string().max(40)).max(200) }).strict(),
      z.object({ kind: z.literal('open'), most: z.number().int().min(1).max(500) }).strict(),
    ]),
    leadOrganisationId: z.uuid().optional(),
    criteriaSetId: z.string().max(80).optional(),
  })
  .strict();

const columnKeys = z.array(formKey).min(1).max(20);
export const formCheck = z
  .object({
    id: formKey,
    severity: z.enum(['hard', 'soft']),
    message: textField.strict(),
    rule: z.discriminatedUnion('kind', [
      z
        .object({
          kind: z.literal('compare'),
          section: formKey,
          left: columnKeys,
          operator: z.enum(['<=', '=', '>=']),
          right: columnKeys,
        })
        .strict(),
      z
        .object({ kind: z.literal('total'), section: formKey, row: formKey, of: z.array(formKey).min(1).max(500) })
        .strict(),
      z
        .object({
          kind: z.literal('change'),
          section: formKey,
          column: formKey,
          against: formKey,
          mostPercent: z.number().int().min(1).max(100_000),
        })
        .strict(),
    ]),
  })
  .strict();

/** What a form says; see `packages/domain/src/reporting/report-form.ts`. */
export const reportForm = z
  .object({
    code: codeField,
    name: textField.strict(),
    moneyUnit: z.enum(['dong', 'million-dong']),
    sections: z.array(formSection).min(1).max(30),
    checks: z.array(formCheck).max(200),
  })
  .strict();
export type ReportFormAnswer = z.output<typeof reportForm>;

/** Version 0 is the draft. */
export const formItem = z.object({
  code: codeField,
  name: textField,
  publishedVersion: z.number().int().optional(),
  publishedAt: momentField.optional(),
  hasDraft: z.boolean(),
  sections: z.number().int(),
});
export const formPage = pageOf(formItem);
export const listFormsQuery = z.object({ ...pageQuery }).strict();
export const formParams = z.object({ formCode: codeField }).strict();
export const readFormQuery = z.object({ formVersion: z.coerce.number().int().min(0).optional() }).strict();
/** `version` is that of the draft, for If-Match; 0 where there is none. */
export const formDetail = z.object({
  form: reportForm,
  formVersion: z.number().int(),
  state: z.enum(['draft', 'published']),
  verified: z.boolean(),
  note: z.string(),
  version: z.number().int(),
});
export const saveFormRequest = z.object({ form: reportForm, reason: lineField(500) }).strict();
export const formSaved = z.object({ code: codeField, version: z.number().int() });
export const publishFormRequest = z.object({ reason: lineField(500) }).strict();
export const formPublished = z.object({
  code: codeField,
  formVersion: z.number().int(),
  version: z.number().int(),
});
/** The draft as one reporter would see it for one period; nothing is kept. */
export const tryFormQuery = z
  .object({ provinceId: provinceField, regimeCode: codeField, periodKey: periodKeyField, reporterId: z.uuid() })
  .strict();

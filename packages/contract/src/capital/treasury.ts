import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { problemItem } from '../http/problem-answer.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';
import { fingerprintField } from './sheet-import.ts';

export const statementRoleField = z.enum(['day', 'amount', 'holder', 'node', 'reference', 'text']);
const columnField = z.number().int().min(0).max(300);

/** Which column of a statement is what; kept for the province and every file with the same heading. */
export const statementMapping = z
  .object({
    columns: z
      .object({
        day: columnField.optional(),
        amount: columnField.optional(),
        holder: columnField.optional(),
        node: columnField.optional(),
        reference: columnField.optional(),
        text: columnField.optional(),
      })
      .strict(),
    numberStyle: z.enum(['vi', 'en']).optional(),
  })
  .strict();
export type StatementMappingContent = z.output<typeof statementMapping>;

const readLine = z.object({
  row: z.number().int(),
  day: dayField,
  amountDong: dongField,
  holderText: z.string(),
  holder: z.string().optional(),
  nodeCode: z.string().optional(),
  reference: z.string(),
  text: z.string(),
});

/** A statement as it reads before it is stored. */
export const statementPreview = z.object({
  fingerprint: fingerprintField,
  headingRow: z.number().int(),
  heading: z.array(z.string()),
  mapping: statementMapping,
  missing: z.array(statementRoleField),
  lines: z.number().int(),
  totalDong: dongField,
  first: z.array(readLine),
  problems: z.array(problemItem),
});
export type StatementPreviewAnswer = z.output<typeof statementPreview>;

export const keepStatementMappingRequest = z
  .object({ provinceId: provinceField, fingerprint: fingerprintField, mapping: statementMapping })
  .strict();
export const statementStored = z.object({ stored: z.number().int(), known: z.number().int(), exact: z.number().int() });

const candidate = z.object({
  entryIds: z.array(z.string()),
  /** Other open lines that are the same payment. */
  alsoLineIds: z.array(z.uuid()),
  score: z.number().int(),
  grounds: z.array(z.string()),
  says: z.array(z.string()),
});

export const treasuryStateField = z.enum(['open', 'linked', 'not-ours', 'drafted']);
export const treasuryLineItem = z.object({
  lineId: z.uuid(),
  day: dayField,
  amountDong: dongField,
  holderText: z.string(),
  holderId: holderField.optional(),
  nodeCode: z.string().optional(),
  reference: z.string(),
  text: z.string(),
  file: z.string(),
  row: z.number().int(),
  state: treasuryStateField,
  /** Of a settled line: how, why, who (where the reader may see the person), when. */
  how: z.enum(['exact', 'likely', 'hand']).optional(),
  reason: z.string().optional(),
  personName: z.string().optional(),
  at: momentField.optional(),
  /** What it is in the ledger: together the amount of the line. */
  entries: z.array(z.object({ entryId: z.string(), amountDong: dongField })),
  /** Open again because an entry that it was linked to was reversed. */
  lostEntry: z.boolean(),
  decisionId: z.uuid().optional(),
  /** Of an open line: what it may be. */
  candidates: z.array(candidate),
});
export type TreasuryLineAnswer = z.output<typeof treasuryLineItem>;
export const treasuryLinePage = pageOf(treasuryLineItem);
export const listTreasuryLinesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    state: treasuryStateField.optional(),
    from: dayField.optional(),
    until: dayField.optional(),
    holderId: holderField.optional(),
  })
  .strict();

export const treasuryEntryItem = z.object({
  entryId: z.string(),
  day: dayField,
  holderId: holderField,
  holderName: z.string(),
  nodeCode: z.string(),
  text: z.string(),
  amountDong: dongField,
  /** What no line is linked to yet. */
  freeDong: dongField,
});
export type TreasuryEntryAnswer = z.output<typeof treasuryEntryItem>;
export const treasuryEntryPage = pageOf(treasuryEntryItem);
export const listTreasuryEntriesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    from: dayField,
    until: dayField,
    holderId: holderField.optional(),
  })
  .strict();

const positiveDong = z.string().regex(/^[1-9]\d{0,17}$/);
const entryIdField = z.string().regex(/^\d{1,18}$/);
export const resolveTreasuryLineRequest = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('linked'),
      provinceId: provinceField,
      entryIds: z.array(entryIdField).min(1).max(20),
      /** How much of each entry, where it is not the whole or there are several ways. */
      amounts: z.array(positiveDong).min(1).max(20).optional(),
      /** Other lines of the same payment: all of them are settled together, or none. */
      alsoLineIds: z.array(z.uuid()).max(20).default([]),
      how: z.enum(['likely', 'hand']).default('hand'),
      reason: lineField(1000),
    })
    .strict(),
  z.object({ kind: z.literal('not-ours'), provinceId: provinceField, reason: lineField(1000) }).strict(),
  z.object({ kind: z.literal('undone'), provinceId: provinceField, reason: lineField(1000) }).strict(),
]);
export const treasuryLineResolved = z.object({ lineId: z.uuid() });

export const draftTreasuryPaymentRequest = z
  .object({
    provinceId: provinceField,
    holderId: holderField,
    nodeCode: nodeCodeField,
    source: sourceField,
    capitalKind: capitalKindField,
    vintage: yearField,
    budgetYear: yearField,
    documentId: documentIdField,
    reason: lineField(1000),
  })
  .strict();
export const treasuryPaymentDrafted = z.object({ decisionId: z.uuid() });

export const reconciliationQuery = z.object({ provinceId: provinceField, year: yearField }).strict();
export const reconciliation = z.object({
  rows: z.array(
    z.object({
      /** Absent for lines whose holder is not known. */
      holderId: holderField.optional(),
      holder: z.string(),
      month: z.string(),
      bookedDong: dongField,
      treasuryDong: dongField,
      differenceDong: dongField,
      openLines: z.number().int(),
    }),
  ),
  bookedDong: dongField,
  treasuryDong: dongField,
  differenceDong: dongField,
});

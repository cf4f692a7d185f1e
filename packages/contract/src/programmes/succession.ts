import { z } from 'zod';
import { lineField, proseField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { nodeCodeField } from './programme-node.ts';

/** P3: what of 2021-2025 goes on where in 2026-2035. */
export const successionItem = z.object({
  rowId: z.uuid(),
  fromCode: nodeCodeField,
  fromName: textField,
  toCode: nodeCodeField,
  toName: textField,
  documentId: z.string().optional(),
  documentSymbol: z.string().optional(),
  sources: z.array(z.string()),
  verified: z.boolean(),
  note: z.string(),
  version: z.number().int(),
});

export const successionPage = pageOf(successionItem);

export const listSuccessionsQuery = z
  .object({ ...pageQuery, search: z.string().max(200).optional(), code: nodeCodeField.optional() })
  .strict();

const unmatchedBranch = z.object({
  code: nodeCodeField,
  name: textField,
  below: z.number().int().describe('How many nodes below it are unmatched with it.'),
});

export const unmatchedAnswer = z.object({ from: z.array(unmatchedBranch), to: z.array(unmatchedBranch) });

export const addSuccessionRequest = z
  .object({
    fromCode: nodeCodeField,
    toCode: nodeCodeField,
    documentId: z.string().max(100).describe('The document that says so.'),
    verified: z.boolean().default(false),
    sources: z.array(lineField(300)).max(50).default([]),
    note: proseField(2000).default(''),
  })
  .strict();

export const editSuccessionRequest = z
  .object({
    documentId: z.string().max(100),
    verified: z.boolean().default(false),
    sources: z.array(lineField(300)).max(50).default([]),
    note: proseField(2000).default(''),
  })
  .strict();

export const withdrawSuccessionRequest = z
  .object({ documentId: z.string().max(100), reason: lineField(1000) })
  .strict();

export const successionAnswer = z.object({ rowId: z.uuid(), version: z.number().int() });

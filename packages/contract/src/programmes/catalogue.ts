import { z } from 'zod';
import { dayField, momentField, textField } from '../http/fields.ts';
import { catalogueIdField, nodeCodeField, sourcedFields } from './programme-node.ts';

export const catalogueItem = z.object({
  catalogueId: catalogueIdField,
  programmeCode: z.string(),
  name: textField,
  validFrom: dayField,
  validUntil: dayField.optional(),
  complete: z.boolean().describe('`false`: nodes are known to be missing and wait to be imported.'),
  ...sourcedFields,
  nodeCount: z.number().int(),
  unverifiedCount: z.number().int().describe('Facts that nobody has verified.'),
  version: z.number().int().describe('Version that is in use.'),
  waiting: z.number().int().describe('Versions from data files that wait for somebody to apply them.'),
});

export const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

export const nodeDifference = z.object({
  kind: z.enum(['added', 'moved', 'changed', 'missing']),
  code: nodeCodeField,
  name: z.string(),
  changes: z.array(fieldChange),
});

export const differenceCounts = z.object({
  added: z.number().int(),
  moved: z.number().int(),
  changed: z.number().int(),
  missing: z.number().int(),
});

export const catalogueVersionItem = z.object({
  catalogueId: catalogueIdField,
  number: z.number().int(),
  origin: z.enum(['data-file', 'import']),
  fileName: z.string(),
  checksum: z.string(),
  at: momentField,
  state: z.enum(['in-use', 'earlier', 'waiting']),
  reason: z.string(),
  documentId: z.string().optional(),
  nodeCount: z.number().int(),
  counts: differenceCounts,
});

export const catalogueVersionDetail = catalogueVersionItem.extend({ differences: z.array(nodeDifference) });

/** What an import would do; nothing is stored. */
export const importPreview = z.object({
  catalogueId: catalogueIdField,
  basedOn: z.number().int().describe('The version that was compared with; an import names it in `If-Match`.'),
  rowCount: z.number().int(),
  counts: differenceCounts,
  differences: z.array(nodeDifference),
});

export const catalogueImported = z.object({
  catalogueId: catalogueIdField,
  version: z.number().int(),
  counts: differenceCounts,
});

import { capitalKinds, programmeNodeLevels } from '@muctieu/domain/programmes/programme-node';
import { z } from 'zod';
import { dayField, provinceField, textField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';

export const nodeCodeField = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/)
  .max(60)
  .meta({ example: 'GN.P4.S2' });

export const catalogueIdField = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]*$/)
  .max(60)
  .meta({ example: 'GNBV-2021-2025' });

export const sourcedFields = {
  sources: z.array(z.string()),
  verified: z.boolean(),
  note: z.string().optional(),
} as const;

/** One line of the tree, parents before children. */
export const nodeItem = z.object({
  code: nodeCodeField,
  parentCode: nodeCodeField.optional(),
  catalogueId: catalogueIdField,
  level: z.enum(programmeNodeLevels),
  depth: z.number().int(),
  name: textField,
  shortName: textField.optional(),
  capitalKinds: z.array(z.enum(capitalKinds)),
  leadAgencies: z.array(z.string()),
  /** For tables that people mend and import again: `(?)` stands behind what nobody has verified. */
  nameVi: z.string(),
  nameEn: z.string(),
  shortNameVi: z.string(),
  capitalWords: z.string(),
  leadWords: z.string(),
  validFrom: dayField,
  validUntil: dayField.optional(),
  verified: z.boolean(),
  unverifiedFacts: z.number().int().describe('How many facts of the node nobody has verified, itself included.'),
  childCount: z.number().int(),
});

export const listNodesQuery = z
  .object({
    ...pageQuery,
    onDay: dayField.optional().describe('The tree as of that day; today where it is left out.'),
    catalogue: catalogueIdField.optional(),
    search: z.string().max(200).optional().describe('Words of code or name, with or without diacritics.'),
    verified: z.enum(['yes', 'no']).optional(),
  })
  .strict();

export const nodePage = pageOf(nodeItem);

export const yearActivity = z.object({
  year: z.number().int(),
  kind: z.enum(['active', 'left-out', 'left-out-above', 'not-valid']),
  above: nodeCodeField.optional().describe('The node above that was left out.'),
  reason: z.string().optional(),
  documentId: z.string().optional(),
  verified: z.boolean().optional(),
});

const relative = z.object({ code: nodeCodeField, name: textField, shortName: textField.optional() });

const sourcedRelative = relative.extend({
  rowId: z.uuid(),
  documentId: z.string().optional(),
  ...sourcedFields,
});

/** Everything about one node. */
export const nodeDetail = z.object({
  code: nodeCodeField,
  catalogueId: catalogueIdField,
  level: z.enum(programmeNodeLevels),
  name: textField,
  shortName: textField.optional(),
  ...sourcedFields,
  validFrom: dayField,
  validUntil: dayField.optional(),
  above: z.array(relative),
  below: z.array(relative.extend({ validFrom: dayField, validUntil: dayField.optional() })),
  capitalKinds: z.array(z.object({ kind: z.enum(capitalKinds), ...sourcedFields })),
  leadAgencies: z.array(z.object({ name: z.string(), ...sourcedFields })),
  treasuryCode: z.object({ code: z.string(), ...sourcedFields }).optional(),
  criteria: z.array(z.number().int()),
  documents: z.array(
    z.object({
      documentId: z.string(),
      symbol: z.string().optional().describe('Absent where the register does not hold the document yet.'),
      abstract: z.string().optional(),
    }),
  ),
  activity: z.array(z.object({ provinceId: provinceField, years: z.array(yearActivity) })),
  predecessors: z.array(sourcedRelative),
  successors: z.array(sourcedRelative),
});

import { documentKinds } from '@muctieu/domain/documents/document-kind';
import { z } from 'zod';
import { dayField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';

/** `90-qd-ttg-2022` for what the product's data brings, a UUID for what people enter. */
export const documentIdField = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
  .meta({ example: '90-qd-ttg-2022' });

export const documentKindField = z.enum(documentKinds);

export const issuerLevels = ['party', 'central', 'province', 'district', 'commune'] as const;
export const issuerLevelField = z.enum(issuerLevels);

export const forceStates = [
  'not-yet-in-force',
  'in-force',
  'in-force-in-part',
  'no-longer-in-force',
  'unknown',
] as const;

/** A date that a source gives; two different ones are a conflict. */
export const claimedDate = z.object({ date: dayField, sources: z.array(z.string()) });

/** One row of the register. */
export const documentItem = z.object({
  documentId: documentIdField,
  provinceId: provinceField.describe('Whose register it stands in: `VN` for the state, else the province.'),
  symbol: z.string().describe('As it should be printed; the name where it has no number.'),
  symbolKey: z.string().describe('The same for every writing of one symbol.'),
  kind: documentKindField,
  issuer: z.string(),
  issuerLevel: issuerLevelField,
  issuedOn: dayField.optional(),
  abstract: z.string(),
  validFrom: dayField.optional(),
  validUntil: dayField.optional(),
  forceState: z.enum(forceStates).describe('On the day asked for.'),
  amended: z.boolean().describe('An amendment has taken effect by that day.'),
  verified: z.boolean(),
  disputed: z.boolean().describe('Sources give different dates and nobody has settled which is right.'),
  fileCount: z.number().int(),
  citationCount: z.number().int().describe('How often loaded sources name it.'),
  version: z.number().int(),
});

const sortedColumns = [
  'symbol',
  'kind',
  'issuer',
  'issuedOn',
  'abstract',
  'validFrom',
  'validUntil',
  'forceState',
  'verified',
] as const;

export type DocumentSortColumn = (typeof sortedColumns)[number];

/** A column, or a column with `-` in front for the other direction. */
export const documentSorts = sortedColumns.flatMap((column) => [column, `-${column}`] as const);

export const listDocumentsQuery = z
  .object({
    ...pageQuery,
    search: z.string().max(200).optional().describe('Words of symbol or abstract, with or without diacritics.'),
    kind: z.union([documentKindField, z.array(documentKindField)]).optional(),
    issuer: z.string().max(300).optional(),
    issuerLevel: issuerLevelField.optional(),
    year: z.coerce.number().int().min(1945).max(2999).optional(),
    inForceOn: dayField.optional().describe('Only what is in force on that day, wholly or in part.'),
    onDay: dayField.optional().describe('Day for which the state is said; today where it is left out.'),
    verified: z.enum(['yes', 'no']).optional(),
    province: provinceField.optional(),
    sort: z.enum(documentSorts).default('-issuedOn'),
  })
  .strict();

export const documentPage = pageOf(documentItem);

export const documentFile = z.object({
  fileId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  attachedAt: momentField,
});

const documentFields = {
  symbol: lineField(120).describe('Number and symbol as written; or the name, with `unnumbered`.'),
  unnumbered: z.boolean().default(false).describe('It has no number and symbol, only a name.'),
  kind: documentKindField.optional().describe('Needed where the symbol does not tell.'),
  issuer: lineField(300),
  issuerLevel: issuerLevelField,
  issuedOn: dayField.optional(),
  abstract: proseField(4000).default(''),
  validFrom: dayField.optional(),
  validUntil: dayField.optional(),
  verified: z.boolean().default(false).describe('Somebody has compared it with the text itself.'),
  sources: z.array(lineField(300)).max(50).default([]).describe('Where it was read.'),
  note: proseField(4000).default(''),
};

export const createDocumentRequest = z
  .object({ provinceId: provinceField.describe('The register it is entered in.'), ...documentFields })
  .strict();
export const editDocumentRequest = z.object(documentFields).strict();

export const documentCreated = z.object({ documentId: documentIdField, version: z.number().int() });

export const issuerItem = z.object({ issuer: z.string(), issuerLevel: issuerLevelField, count: z.number().int() });

import { documentRelationKinds } from '@muctieu/domain/documents/document-relation';
import { z } from 'zod';
import { dayField, lineField, proseField, provinceField } from '../http/fields.ts';
import { documentIdField, documentKindField } from './document.ts';

export const relationKindField = z.enum(documentRelationKinds);

/** A relation as the page of one of its documents shows it; `other` is the document at the other end. */
export const relationShown = z.object({
  relationId: z.uuid(),
  provinceId: provinceField,
  kind: relationKindField,
  reach: z.enum(['whole', 'part']),
  article: z.string().optional(),
  effectiveOn: dayField.optional().describe('As recorded; absent: with the entry into force of the acting document.'),
  startsOn: dayField.optional().describe('Day from which it has effect, as far as it is known.'),
  verified: z.boolean(),
  sources: z.array(z.string()),
  note: z.string(),
  other: z.object({
    documentId: documentIdField,
    symbol: z.string(),
    kind: documentKindField,
    issuer: z.string(),
    issuedOn: dayField.optional(),
    abstract: z.string(),
  }),
});

/** «The document of this address … the target»: it replaces, amends, guides the target. */
export const relateDocumentsRequest = z
  .object({
    provinceId: provinceField.describe(
      'The register it is entered in: your province, or `VN` with rights for the state.',
    ),
    kind: relationKindField,
    targetId: documentIdField,
    reach: z.enum(['whole', 'part']).default('whole'),
    article: lineField(300).optional().describe('The article, where only a part is meant.'),
    effectiveOn: dayField.optional(),
    verified: z.boolean().default(false),
    sources: z.array(lineField(300)).max(50).default([]),
    note: proseField(2000).default(''),
  })
  .strict();

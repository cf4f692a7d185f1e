import { z } from 'zod';
import { dayField, textField } from '../http/fields.ts';
import { claimedDate, documentFile, documentIdField, documentItem, documentKindField } from './document.ts';
import { relationShown } from './relation.ts';

/** Everything about one document. */
export const documentDetail = documentItem.extend({
  numbered: z.boolean(),
  otherKinds: z.array(documentKindField).describe('What the symbol may also stand for.'),
  onDay: dayField.describe('The day for which the state is said.'),
  forceFrom: dayField.optional(),
  forceFromAssumed: z.boolean().describe('The day of entry into force is unknown; the date of issue stands in for it.'),
  forceUntil: dayField.optional(),
  dates: z.array(claimedDate),
  rawSpellings: z.array(z.string()),
  sources: z.array(z.string()),
  note: z.string(),
  fromData: z.boolean().describe('Came with the product’s data and was not edited since.'),
  acts: z.array(relationShown).describe('What it does to others.'),
  suffers: z.array(relationShown).describe('What others do to it.'),
  files: z.array(documentFile),
  namesakes: z
    .array(
      z.object({ documentId: documentIdField, symbol: z.string(), issuer: z.string(), issuedOn: dayField.optional() }),
    )
    .describe('Other documents with the same symbol: other issuers, other years.'),
});

/** One place in the system, or in a loaded source, that names the document. */
export const citationShown = z.object({
  source: z.string().describe('Which chapter or source: `report`, `programme-node` …'),
  sourceTitle: textField,
  subjectId: z.string(),
  title: z.string(),
  quote: z.string().optional(),
  /** Path in the web application, where there is a page. */
  link: z.string().optional(),
});

export const citationList = z.object({ items: z.array(citationShown) });

/** One symbol, two dates. */
export const conflictShown = z.object({
  kind: z.enum(['dates-of-one-document', 'documents-of-one-symbol']),
  symbol: z.string(),
  documents: z.array(
    z.object({
      documentId: documentIdField,
      issuer: z.string(),
      issuedOn: dayField.optional(),
      abstract: z.string(),
      dates: z.array(claimedDate),
    }),
  ),
});

export const conflictList = z.object({ items: z.array(conflictShown) });

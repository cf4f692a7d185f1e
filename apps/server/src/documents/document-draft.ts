import type { editDocumentRequest } from '@muctieu/contract/documents/document';
import { checkDocumentDays } from '@muctieu/domain/documents/check-document';
import type { DocumentKind } from '@muctieu/domain/documents/document-kind';
import { formatDocumentSymbol } from '@muctieu/domain/documents/document-symbol';
import { documentKeyOf, parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { StoredDocument } from './document-row.ts';

export type DocumentFields = z.output<typeof editDocumentRequest>;

/** What people may write of a document, checked: the rest (id, register, version) is the caller's. */
export type DocumentDraft = Omit<StoredDocument, 'provinceId' | 'documentId' | 'version' | 'dataChecksum' | 'edited'>;

/** Turns the fields of a form into a document, or names everything that is wrong with them. */
export function draftDocument(fields: DocumentFields, knownSpellings: readonly string[]): Result<DocumentDraft> {
  const problems: Problem[] = [];
  const parsed = fields.unnumbered ? undefined : parseDocumentSymbol(fields.symbol);
  if (parsed !== undefined && !parsed.ok) {
    problems.push(...parsed.problems.map((problem) => ({ ...problem, path: 'symbol' })));
  }
  const parts = parsed?.ok ? parsed.value : undefined;
  const kind = kindOf(fields, parts?.kind, parts?.otherKinds ?? [], problems);
  problems.push(...checkDocumentDays(daysOf(fields), fields.issuerLevel));
  if (problems.length > 0 || kind === undefined) return refused(...problems);
  const symbol = parts === undefined ? fields.symbol : formatDocumentSymbol(parts);
  return done({
    kind,
    symbol,
    numbered: parts !== undefined,
    symbolKey: documentKeyOf(symbol),
    rawSpellings: [...new Set([...knownSpellings, fields.symbol])],
    issuer: fields.issuer,
    issuerLevel: fields.issuerLevel,
    ...daysOf(fields),
    abstract: fields.abstract,
    verified: fields.verified,
    sources: fields.sources,
    note: fields.note,
  });
}

function kindOf(
  fields: DocumentFields,
  told: DocumentKind | undefined,
  others: readonly DocumentKind[],
  problems: Problem[],
): DocumentKind | undefined {
  const values = { symbol: fields.symbol };
  const kind = fields.kind ?? told;
  if (kind === undefined) {
    // A symbol that cannot be read is problem enough.
    if (fields.unnumbered || others.length > 0) problems.push({ code: 'kind-needed', path: 'kind', values });
    return undefined;
  }
  const possible = told === undefined ? others : [told, ...others];
  if (possible.length > 0 && !possible.includes(kind)) {
    problems.push({ code: 'kind-against-symbol', path: 'kind', values });
  }
  return kind;
}

function daysOf(fields: DocumentFields) {
  return {
    ...(fields.issuedOn === undefined ? {} : { issuedOn: fields.issuedOn }),
    ...(fields.validFrom === undefined ? {} : { validFrom: fields.validFrom }),
    ...(fields.validUntil === undefined ? {} : { validUntil: fields.validUntil }),
  };
}

import type { IssuerLevel } from '@muctieu/domain/documents/check-document';
import type { DocumentKind } from '@muctieu/domain/documents/document-kind';
import { documentKeyOf, parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Selectable } from 'kysely';
import type { DocumentsTables } from './documents.tables.ts';

/** One document of the register, without what hangs on it. */
export interface StoredDocument {
  readonly provinceId: string;
  readonly documentId: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly numbered: boolean;
  readonly symbolKey: string;
  readonly rawSpellings: readonly string[];
  readonly issuer: string;
  readonly issuerLevel: IssuerLevel;
  readonly issuedOn?: PlainDate;
  readonly abstract: string;
  readonly validFrom?: PlainDate;
  readonly validUntil?: PlainDate;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
  readonly dataChecksum?: string;
  readonly edited: boolean;
}

export function documentOf(row: Selectable<DocumentsTables['document']>): StoredDocument {
  return {
    provinceId: row.province_id,
    documentId: row.document_id,
    version: row.version,
    // What was written through this chapter's schemas is read back as such.
    kind: row.kind as DocumentKind,
    symbol: row.symbol,
    numbered: row.numbered,
    symbolKey: row.symbol_key,
    rawSpellings: row.raw_spellings,
    issuer: row.issuer,
    issuerLevel: row.issuer_level as IssuerLevel,
    ...(row.issued_on === null ? {} : { issuedOn: row.issued_on }),
    abstract: row.abstract,
    ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
    verified: row.verified,
    sources: row.sources,
    note: row.note,
    ...(row.data_checksum === null ? {} : { dataChecksum: row.data_checksum }),
    edited: row.edited,
  };
}

/** Every column that is written; `search_words` makes itself. */
export function documentRow(document: StoredDocument) {
  const symbol = document.numbered ? parseDocumentSymbol(document.symbol) : undefined;
  const parts = symbol?.ok ? symbol.value : undefined;
  return {
    province_id: document.provinceId,
    document_id: document.documentId,
    version: document.version,
    kind: document.kind,
    symbol: document.symbol,
    numbered: document.numbered,
    symbol_number: parts?.number ?? null,
    symbol_year: parts?.year ?? null,
    symbol_key: documentKeyOf(document.symbol),
    raw_spellings: [...document.rawSpellings],
    issuer: document.issuer,
    issuer_level: document.issuerLevel,
    issued_on: document.issuedOn ?? null,
    abstract: document.abstract,
    valid_from: document.validFrom ?? null,
    valid_until: document.validUntil ?? null,
    verified: document.verified,
    sources: [...document.sources],
    note: document.note,
    data_checksum: document.dataChecksum ?? null,
    edited: document.edited,
  };
}

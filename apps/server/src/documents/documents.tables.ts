import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated, GeneratedAlways } from 'kysely';

export interface DocumentsTables {
  readonly document: DocumentTable;
  readonly document_date: DocumentDateTable;
  readonly document_citation: DocumentCitationTable;
  readonly document_relation: DocumentRelationTable;
  readonly document_file: DocumentFileTable;
}

interface DocumentTable {
  readonly province_id: string;
  readonly document_id: string;
  readonly version: Generated<number>;
  readonly kind: string;
  readonly symbol: string;
  readonly numbered: boolean;
  readonly symbol_number: number | null;
  readonly symbol_year: number | null;
  readonly symbol_key: string;
  readonly raw_spellings: readonly string[];
  readonly issuer: string;
  readonly issuer_level: string;
  readonly issued_on: PlainDate | null;
  readonly abstract: string;
  readonly valid_from: PlainDate | null;
  readonly valid_until: PlainDate | null;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
  readonly data_checksum: string | null;
  readonly edited: Generated<boolean>;
  readonly search_words: GeneratedAlways<string>;
}

interface DocumentDateTable {
  readonly province_id: string;
  readonly document_id: string;
  readonly claimed_on: PlainDate;
  readonly sources: readonly string[];
}

interface DocumentCitationTable {
  readonly province_id: string;
  readonly document_id: string;
  readonly citation_number: number;
  readonly source: string;
  readonly source_offset: number | null;
  readonly raw: string;
}

interface DocumentRelationTable {
  readonly province_id: string;
  readonly relation_id: string;
  readonly acting_id: string;
  readonly target_id: string;
  readonly kind: string;
  readonly reach: string;
  readonly article: string | null;
  readonly effective_on: PlainDate | null;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
  readonly from_data: Generated<boolean>;
}

interface DocumentFileTable {
  readonly province_id: string;
  readonly file_id: string;
  readonly document_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: Uint8Array;
  readonly content: Uint8Array;
  readonly attached_at: Date;
  readonly attached_by: string | null;
}

import type { Generated, GeneratedAlways } from 'kysely';

export interface JournalTables {
  readonly journal: JournalTable;
  readonly journal_era: JournalEraTable;
  readonly journal_seal: JournalSealTable;
}

interface JournalTable {
  readonly province_id: string;
  readonly entry_id: string;
  readonly era: GeneratedAlways<number>;
  /** `xid8`, as digits. */
  readonly transaction_id: GeneratedAlways<string>;
  readonly at: Date;
  readonly person_id: string | null;
  readonly command: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly unit_id: string | null;
  /** Given as JSON text. */
  readonly before: unknown;
  readonly after: unknown;
  readonly request_id: string;
}

interface JournalEraTable {
  readonly era: number;
  readonly system_identifier: string;
  readonly begun_at: GeneratedAlways<Date>;
}

interface JournalSealTable {
  readonly province_id: string;
  /** int8, as digits; 1 is the first. */
  readonly seal_number: string;
  readonly era: number;
  readonly last_transaction_id: string;
  readonly last_entry_id: string;
  readonly entry_ids: readonly string[];
  readonly entry_hashes: readonly Buffer<ArrayBuffer>[];
  readonly previous_hash: Buffer<ArrayBuffer>;
  readonly hash: Buffer<ArrayBuffer>;
  readonly at: Generated<Date>;
}

import type { Transaction } from 'kysely';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Tables } from './tables.ts';

/** One transaction that sees one state of the database. A store's `find…` and `get…` take this. */
export interface ReadTransaction {
  /** Every table of schema `muctieu` (the schema is added by itself; in `sql` templates write it: `muctieu.search_key(…)`). */
  readonly tables: Transaction<Tables>;
}

/** One transaction that changes. Whatever reads takes this too. */
export interface WriteTransaction extends ReadTransaction {
  /** Says what changed; written with the change, or not at all. A write that changed rows and says nothing here fails. */
  journal(entry: JournalEntry): void;
}

/** What a person asked for, as the journal names it. */
export interface Act {
  /** `11`, or `VN` for what belongs to the state. */
  readonly provinceId: string;
  /** The name of the command or operation: `rename-unit`. */
  readonly command: string;
  readonly requestId: string;
  readonly at: Date;
  /** Given where the request may come twice: the same key and fingerprint is answered as the first time. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

import type { ReadTransaction } from '../database/transaction.ts';

/** An entry as readers see it. */
export interface ListedEntry {
  readonly provinceId: string;
  readonly entryId: string;
  readonly at: Date;
  /** Absent when the program acted by itself. */
  readonly personId?: string;
  readonly command: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly unitId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly requestId: string;
}

export interface JournalFilter {
  readonly provinceId?: string;
  readonly subject?: { readonly kind: string; readonly id?: string };
  readonly personId?: string;
  readonly command?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Entries older than this one: the last of the page before. */
  readonly beforeEntryId?: string;
  readonly limit: number;
}

/** Newest first, within the scope. Ids of entries are UUIDs of version 7, so their order is that of time. */
export async function listEntries({ tables }: ReadTransaction, filter: JournalFilter): Promise<readonly ListedEntry[]> {
  const { provinceId, subject, personId, command, from, until, beforeEntryId, limit } = filter;
  const rows = await tables
    .selectFrom('journal')
    .selectAll()
    .$if(provinceId !== undefined, (query) => query.where('province_id', '=', provinceId ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject_kind', '=', subject?.kind ?? ''))
    .$if(subject?.id !== undefined, (query) => query.where('subject_id', '=', subject?.id ?? ''))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(command !== undefined, (query) => query.where('command', '=', command ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? new Date(0)))
    .$if(beforeEntryId !== undefined, (query) => query.where('entry_id', '<', beforeEntryId ?? ''))
    .orderBy('entry_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    entryId: row.entry_id,
    at: row.at,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    command: row.command,
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.before === null ? {} : { before: row.before }),
    ...(row.after === null ? {} : { after: row.after }),
    requestId: row.request_id,
  }));
}

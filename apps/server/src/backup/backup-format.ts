import { z } from 'zod';

/**
 * A backup is a gzipped text that `zcat` shows: one line of JSON about the whole, then for every table a line of JSON with
 * its columns, its rows in PostgreSQL's COPY text format in pieces of `+<bytes>` and as many bytes, and a line of JSON with
 * its sums; last a line with the sum over all. What is cut off or changed anywhere shows.
 */
export const backupFormat = 'muctieu-backup';
export const backupFormatVersion = 1;

/** So large a piece is none of ours: a file that claims it is refused before memory is asked for it. */
export const pieceBytesMost = 16 * 1024 * 1024;

const name = z.string().min(1).max(63);
const sum = z.string().regex(/^[0-9a-f]{64}$/);

export const backupHeader = z.strictObject({
  format: z.literal(backupFormat),
  version: z.int(),
  takenAt: z.iso.datetime(),
  /** The steps that made the schema, in order: what a restored database is brought to before the rows come in. */
  migrations: z.array(z.strictObject({ name, checksum: sum })).min(1),
  /** Last values of the sequences; null where none was drawn. */
  sequences: z.array(z.strictObject({ name, value: z.string().regex(/^\d+$/).nullable() })),
});
export type BackupHeader = z.output<typeof backupHeader>;

export const tableBeginning = z.strictObject({ table: name, columns: z.array(name).min(1) });
export type TableBeginning = z.output<typeof tableBeginning>;

export const tableEnd = z.strictObject({ rows: z.int().nonnegative(), sha256: sum });

export const backupEnd = z.strictObject({ tables: z.int().nonnegative(), sha256: sum });

/** What there is in a backup, for people. */
export interface BackupSummary {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
}

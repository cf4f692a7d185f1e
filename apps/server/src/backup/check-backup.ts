import { done, type Result, refused } from '@muctieu/kernel/result';
import { readMigrationFiles } from '../database/migration-file.ts';
import type { BackupHeader, BackupSummary } from './backup-format.ts';
import { backupFormatVersion } from './backup-format.ts';
import { DamagedBackup, ForeignBackup, readBackup } from './read-backup.ts';

/** Reads the whole file against its sums, and says whether this program can bring it in. */
export async function checkBackup(
  path: string,
): Promise<Result<{ readonly header: BackupHeader; readonly summary: BackupSummary }>> {
  let header: BackupHeader | undefined;
  let tables = 0;
  let rows = 0;
  try {
    for await (const part of readBackup(path)) {
      if (part.kind === 'header') {
        header = part.header;
        const stranger = strangerOf(header);
        if (stranger !== undefined) return refused({ code: 'backup-newer', values: { file: path, stranger } });
      } else if (part.kind === 'table-end') {
        tables += 1;
        rows += part.rows;
      }
    }
  } catch (error) {
    if (error instanceof ForeignBackup) return refused({ code: 'backup-foreign', values: { file: path } });
    if (error instanceof DamagedBackup) return refused({ code: 'backup-damaged', values: { file: path } });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (reason !== undefined && /^E[A-Z]+$/.test(reason))
      return refused({ code: 'backup-file-unreadable', values: { file: path, reason } });
    throw error;
  }
  if (header === undefined) throw new Error('A backup was read to its end without a header');
  return done({ header, summary: { takenAt: header.takenAt, tables, rows } });
}

/** What of the backup this program does not know: a step of the schema it lacks, or has otherwise. */
function strangerOf({ version, migrations }: BackupHeader): string | undefined {
  if (version > backupFormatVersion) return `version ${version}`;
  const own = new Map(readMigrationFiles().map(({ name, checksum }) => [name, checksum]));
  return migrations.find(({ name, checksum }) => own.get(name) !== checksum)?.name;
}

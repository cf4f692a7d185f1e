import type { CellFileItem } from '@muctieu/contract/criteria/criterion-cell';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Of which cell. */
export interface CellKey {
  readonly provinceId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly code: string;
}

/** Files of the cells of one unit, by code, in the order in which they came; withdrawn ones among them. */
export async function findCellFiles(
  { tables }: ReadTransaction,
  cells: Omit<CellKey, 'code'>,
): Promise<ReadonlyMap<string, readonly CellFileItem[]>> {
  const rows = await tables
    .selectFrom('criterion_file as file')
    .leftJoin('person', 'person.person_id', 'file.attached_by')
    .select([
      'file.file_id',
      'file.code',
      'file.name',
      'file.media_type',
      'file.size',
      'file.sha256',
      'file.attached_at',
      'file.withdrawn_at',
      'file.withdrawn_reason',
      'person.name as attached_by_name',
    ])
    .where('file.province_id', '=', cells.provinceId)
    .where('file.round_id', '=', cells.roundId)
    .where('file.unit_id', '=', cells.unitId)
    .orderBy('file.attached_at')
    .orderBy('file.file_id')
    .execute();
  const files = new Map<string, CellFileItem[]>();
  for (const row of rows) {
    const own = files.get(row.code) ?? [];
    files.set(row.code, own);
    own.push({
      fileId: row.file_id,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
      sha256: Buffer.from(row.sha256).toString('hex'),
      attachedAt: row.attached_at.toISOString(),
      ...(row.attached_by_name === null ? {} : { attachedBy: row.attached_by_name }),
      ...(row.withdrawn_at === null
        ? {}
        : { withdrawn: { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason } }),
    });
  }
  return files;
}

/** The bytes, withdrawn or not: what a reviewer once looked at stays readable. */
export async function findCellFileContent({ tables }: ReadTransaction, cell: CellKey, fileId: string) {
  const row = await tables
    .selectFrom('criterion_file')
    .select(['name', 'media_type', 'content'])
    .where('province_id', '=', cell.provinceId)
    .where('round_id', '=', cell.roundId)
    .where('unit_id', '=', cell.unitId)
    .where('code', '=', cell.code)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row && { name: row.name, mediaType: row.media_type, bytes: row.content };
}

/** Two who send at once wait for one another: the limit of a cell holds for both. */
export async function lockCellFiles({ tables }: WriteTransaction, cell: CellKey): Promise<void> {
  const key = `criterion-file ${cell.roundId} ${cell.unitId} ${cell.code}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tables);
}

export interface NewCellFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly attachedAt: Date;
  readonly personId?: string;
}

export async function addCellFile(
  transaction: WriteTransaction,
  cell: CellKey,
  file: NewCellFile,
  content: Uint8Array,
): Promise<void> {
  await transaction.tables
    .insertInto('criterion_file')
    .values({
      province_id: cell.provinceId,
      file_id: file.fileId,
      round_id: cell.roundId,
      unit_id: cell.unitId,
      code: cell.code,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: Buffer.from(file.sha256, 'hex'),
      content,
      attached_at: file.attachedAt,
      attached_by: file.personId ?? null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: '',
    })
    .execute();
  transaction.journal({
    subject: { kind: 'criterion-file', id: file.fileId },
    provinceId: cell.provinceId,
    unitId: cell.unitId,
    after: { ...cell, name: file.name, size: file.size, mediaType: file.mediaType, sha256: file.sha256 },
  });
}

/** False where there is none that stands. */
export async function withdrawCellFile(
  transaction: WriteTransaction,
  cell: CellKey,
  fileId: string,
  withdrawal: { readonly at: Date; readonly reason: string; readonly personId?: string },
): Promise<boolean> {
  const changed = await transaction.tables
    .updateTable('criterion_file')
    .set({
      withdrawn_at: withdrawal.at,
      withdrawn_by: withdrawal.personId ?? null,
      withdrawn_reason: withdrawal.reason,
    })
    .where('province_id', '=', cell.provinceId)
    .where('round_id', '=', cell.roundId)
    .where('unit_id', '=', cell.unitId)
    .where('code', '=', cell.code)
    .where('file_id', '=', fileId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  transaction.journal({
    subject: { kind: 'criterion-file', id: fileId },
    provinceId: cell.provinceId,
    unitId: cell.unitId,
    before: { withdrawn: false },
    after: { withdrawn: true, reason: withdrawal.reason },
  });
  return true;
}

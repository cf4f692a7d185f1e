import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** What files prove: a row of a chapter's own table of files, which has the columns that are named here besides those of `of`. */
export interface EvidencePlace {
  readonly table: 'criterion_file' | 'observation_file' | 'recognition_file';
  readonly provinceId: string;
  readonly unitId: string;
  /** The other columns that name what is proven. */
  readonly of: Readonly<Record<string, string | number>>;
}

interface Row {
  readonly of_key: string;
  readonly file_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: Uint8Array;
  readonly attached_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string;
  readonly attached_by_name: string | null;
}

/** Files in the order in which they came, withdrawn ones among them, by the value of one column. */
export async function findEvidenceFiles(
  { tables }: ReadTransaction,
  place: EvidencePlace,
  by: string,
): Promise<ReadonlyMap<string, readonly EvidenceFileItem[]>> {
  const { rows } = await sql<Row>`
    select ${sql.ref(`file.${by}`)}::text as of_key, file.file_id, file.name, file.media_type, file.size, file.sha256,
      file.attached_at, file.withdrawn_at, file.withdrawn_reason, person.name as attached_by_name
    from ${tableOf(place)} file left join muctieu.person person on person.person_id = file.attached_by
    where ${isOf(place)} order by file.attached_at, file.file_id`.execute(tables);
  const files = new Map<string, EvidenceFileItem[]>();
  for (const row of rows) {
    const own = files.get(row.of_key) ?? [];
    files.set(row.of_key, own);
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
export async function findEvidenceContent({ tables }: ReadTransaction, place: EvidencePlace, fileId: string) {
  const { rows } = await sql<{ name: string; media_type: string; content: Uint8Array<ArrayBuffer> }>`
    select file.name, file.media_type, file.content from ${tableOf(place)} file
    where ${isOf(place)} and file.file_id = ${fileId}`.execute(tables);
  const [row] = rows;
  return row && { name: row.name, mediaType: row.media_type, bytes: row.content };
}

/** Two who send at once wait for one another: the limit of files holds for both. */
export async function lockEvidence({ tables }: WriteTransaction, place: EvidencePlace): Promise<void> {
  const key = `${subjectOf(place)} ${place.unitId} ${Object.values(place.of).join(' ')}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tables);
}

export interface NewEvidenceFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly attachedAt: Date;
  readonly personId?: string;
}

export async function addEvidenceFile(
  transaction: WriteTransaction,
  place: EvidencePlace,
  file: NewEvidenceFile,
  content: Uint8Array,
): Promise<void> {
  const columns = Object.keys(place.of).map((column) => sql.ref(column));
  const values = Object.values(place.of).map((value) => sql`${value}`);
  await sql`insert into ${tableOf(place)} (province_id, unit_id, ${sql.join(columns)}, file_id, name, media_type, size, sha256,
      content, attached_at, attached_by)
    values (${place.provinceId}, ${place.unitId}, ${sql.join(values)}, ${file.fileId}, ${file.name}, ${file.mediaType},
      ${file.size}, ${Buffer.from(file.sha256, 'hex')}, ${content}, ${file.attachedAt}, ${file.personId ?? null})`.execute(
    transaction.tables,
  );
  const { name, size, mediaType, sha256 } = file;
  transaction.journal({
    subject: { kind: subjectOf(place), id: file.fileId },
    provinceId: place.provinceId,
    unitId: place.unitId,
    after: { ...place.of, unitId: place.unitId, name, size, mediaType, sha256 },
  });
}

/** False where there is none that stands. */
export async function withdrawEvidenceFile(
  transaction: WriteTransaction,
  place: EvidencePlace,
  fileId: string,
  withdrawal: { readonly at: Date; readonly reason: string; readonly personId?: string },
): Promise<boolean> {
  const changed = await sql`update ${tableOf(place)} file set withdrawn_at = ${withdrawal.at},
      withdrawn_by = ${withdrawal.personId ?? null}, withdrawn_reason = ${withdrawal.reason}
    where ${isOf(place)} and file.file_id = ${fileId} and file.withdrawn_at is null`.execute(transaction.tables);
  if ((changed.numAffectedRows ?? 0n) === 0n) return false;
  transaction.journal({
    subject: { kind: subjectOf(place), id: fileId },
    provinceId: place.provinceId,
    unitId: place.unitId,
    before: { withdrawn: false },
    after: { withdrawn: true, reason: withdrawal.reason },
  });
  return true;
}

function tableOf({ table }: EvidencePlace): RawBuilder<unknown> {
  return sql.table(`muctieu.${table}`);
}

function subjectOf({ table }: EvidencePlace): string {
  return table.replace('_', '-');
}

function isOf({ provinceId, unitId, of }: EvidencePlace): RawBuilder<unknown> {
  const conditions = [
    sql`file.province_id = ${provinceId}`,
    sql`file.unit_id = ${unitId}`,
    ...Object.entries(of).map(([column, value]) => sql`${sql.ref(`file.${column}`)} = ${value}`),
  ];
  return sql.join(conditions, sql` and `);
}

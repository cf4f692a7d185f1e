import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface AttachedFile {
  readonly fileId: string;
  readonly provinceId: string;
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** As hexadecimal digits. */
  readonly sha256: string;
  readonly attachedAt: Date;
}

const described = [
  'file_id',
  'province_id',
  'document_id',
  'name',
  'media_type',
  'size',
  'sha256',
  'attached_at',
] as const;

export async function findFilesOf({ tables }: ReadTransaction, documentId: string): Promise<readonly AttachedFile[]> {
  const rows = await tables
    .selectFrom('document_file')
    .select(described)
    .where('document_id', '=', documentId)
    .orderBy('attached_at')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    provinceId: row.province_id,
    documentId: row.document_id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: Buffer.from(row.sha256).toString('hex'),
    attachedAt: row.attached_at,
  }));
}

export async function findFileContent({ tables }: ReadTransaction, documentId: string, fileId: string) {
  const row = await tables
    .selectFrom('document_file')
    .select(['name', 'media_type', 'content'])
    .where('document_id', '=', documentId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row && { name: row.name, mediaType: row.media_type, bytes: row.content };
}

/** False where the document has this very file already. */
export async function addFile(
  transaction: WriteTransaction,
  file: AttachedFile,
  content: Uint8Array,
  personId: string | undefined,
): Promise<boolean> {
  const inserted = await transaction.tables
    .insertInto('document_file')
    .values({
      province_id: file.provinceId,
      file_id: file.fileId,
      document_id: file.documentId,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: Buffer.from(file.sha256, 'hex'),
      content,
      attached_at: file.attachedAt,
      attached_by: personId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  transaction.journal({
    subject: { kind: 'document-file', id: file.fileId },
    provinceId: file.provinceId,
    after: file,
  });
  return true;
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  type BackupHeader,
  backupEnd,
  backupFormat,
  backupHeader,
  pieceBytesMost,
  type TableBeginning,
  tableBeginning,
  tableEnd,
} from './backup-format.ts';
import { ByteReader } from './byte-reader.ts';

/** What stands in a backup, in its order. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: TableBeginning }
  | { readonly kind: 'piece'; readonly bytes: Buffer }
  | { readonly kind: 'table-end'; readonly rows: number };

/** The file is no backup, or none of a kind this program knows. */
export class ForeignBackup extends Error {}
/** The file was a backup, and is not whole any more. */
export class DamagedBackup extends Error {}

/** Reads a backup and its sums; throws `ForeignBackup` or `DamagedBackup` where it does not hold. */
export async function* readBackup(path: string): AsyncGenerator<BackupPart, void> {
  const file = createReadStream(path);
  const unzipped = file.pipe(createGunzip());
  file.on('error', (error) => unzipped.destroy(error));
  const reader = new ByteReader(unzipped);
  try {
    const header = await readHeader(reader);
    yield { kind: 'header', header };
    const all = createHash('sha256').update(JSON.stringify(header));
    let tables = 0;
    for (;;) {
      const line = await lineOf(reader);
      const table = parsed(tableBeginning, line);
      if (table === undefined) {
        const end = parsed(backupEnd, line);
        if (end?.tables !== tables || end.sha256 !== all.digest('hex')) throw new DamagedBackup();
        if ((await reader.line()) !== undefined) throw new DamagedBackup();
        return;
      }
      tables += 1;
      yield { kind: 'table', table };
      const hash = createHash('sha256').update(line);
      for (;;) {
        const next = await lineOf(reader);
        if (!next.startsWith('+')) {
          const end = parsed(tableEnd, next);
          if (end?.sha256 !== hash.digest('hex')) throw new DamagedBackup();
          all.update(`${end.rows} ${end.sha256}`);
          yield { kind: 'table-end', rows: end.rows };
          break;
        }
        const length = Number(next.slice(1));
        if (!Number.isSafeInteger(length) || length < 1 || length > pieceBytesMost) throw new DamagedBackup();
        const bytes = await reader.bytes(length);
        if (bytes === undefined) throw new DamagedBackup();
        hash.update(bytes);
        yield { kind: 'piece', bytes };
      }
    }
  } catch (error) {
    if (isZipError(error)) throw new DamagedBackup();
    throw error;
  } finally {
    file.destroy();
    unzipped.destroy();
  }
}

async function readHeader(reader: ByteReader): Promise<BackupHeader> {
  let line: string | undefined;
  try {
    line = await reader.line();
  } catch (error) {
    if (isZipError(error)) throw new ForeignBackup();
    throw error;
  }
  if (line === undefined || !line.includes(backupFormat)) throw new ForeignBackup();
  const header = parsed(backupHeader, line);
  if (header === undefined) throw new ForeignBackup();
  return header;
}

async function lineOf(reader: ByteReader): Promise<string> {
  const line = await reader.line();
  if (line === undefined) throw new DamagedBackup();
  return line;
}

function parsed<Schema extends z.ZodType>(schema: Schema, line: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isZipError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

import { createHash, type Hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { escapeIdentifier, type Pool, type PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import {
  type BackupHeader,
  type BackupSummary,
  backupFormat,
  backupFormatVersion,
  pieceBytesMost,
  type TableBeginning,
} from './backup-format.ts';
import { bindToEverything } from './bind-to-everything.ts';
import { listStoredTables, type StoredTable } from './stored-table.ts';
import { writeTo } from './write-to.ts';

/** Writes every row of the product as one moment shows it; others go on reading and writing meanwhile. */
export async function writeBackup(owner: Pool, out: Writable, now: Date): Promise<BackupSummary> {
  const client = await owner.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await bindToEverything(client);
    const header: BackupHeader = {
      format: backupFormat,
      version: backupFormatVersion,
      takenAt: now.toISOString(),
      migrations: (await client.query('select name, checksum from muctieu.migration order by name')).rows,
      sequences: (
        await client.query(
          `select sequencename as name, last_value::text as value from pg_sequences
           where schemaname = 'muctieu' order by sequencename`,
        )
      ).rows,
    };
    await writeTo(out, `${JSON.stringify(header)}\n`);
    const all = createHash('sha256').update(JSON.stringify(header));
    let rows = 0;
    const tables = await listStoredTables(client);
    for (const table of tables) rows += await writeTable(client, table, out, all);
    await writeTo(out, `${JSON.stringify({ tables: tables.length, sha256: all.digest('hex') })}\n`);
    await client.query('commit');
    client.release();
    return { takenAt: header.takenAt, tables: tables.length, rows };
  } catch (error) {
    // Amid a COPY the connection can do nothing else any more.
    client.release(true);
    throw error;
  }
}

async function writeTable(client: PoolClient, { name, columns }: StoredTable, out: Writable, all: Hash) {
  const beginning = JSON.stringify({ table: name, columns: [...columns] } satisfies TableBeginning);
  await writeTo(out, `${beginning}\n`);
  const hash = createHash('sha256').update(beginning);
  // From a SELECT: a COPY of the table itself is refused where row-level security holds for the owner too.
  const list = columns.map((column) => escapeIdentifier(column)).join(', ');
  const rows = client.query(to(`copy (select ${list} from muctieu.${escapeIdentifier(name)}) to stdout`));
  for await (const piece of rows as AsyncIterable<Buffer>) {
    hash.update(piece);
    for (let at = 0; at < piece.length; at += pieceBytesMost) {
      const part = piece.subarray(at, at + pieceBytesMost);
      await writeTo(out, `+${part.length}\n`);
      await writeTo(out, part);
    }
  }
  const sha256 = hash.digest('hex');
  all.update(`${rows.rowCount} ${sha256}`);
  await writeTo(out, `${JSON.stringify({ rows: rows.rowCount, sha256 })}\n`);
  return rows.rowCount;
}

import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { placeBeforeAll, readFinalRows, readJournalProvinces } from './journal-row.ts';
import { firstPreviousHash, hashSeal } from './seal-hash.ts';

/** Any number, as long as it is not the migrations'. */
const lockNumber = 7_304_991_164;
const entriesMost = 1000;
const reason = 'the chain over the journal is no change of record';

/** Seals every entry that is final now; gives how many. Another sealer at work does it instead, and this one does nothing. */
export async function sealJournal(database: Database): Promise<number> {
  let sealed = 0;
  for (const provinceId of await database.read(programScope, readJournalProvinces)) {
    for (;;) {
      const count = await database.writeUnjournaled(programScope, reason, (transaction) =>
        sealNext(transaction, provinceId),
      );
      sealed += count;
      if (count < entriesMost) break;
    }
  }
  return sealed;
}

async function sealNext(transaction: ReadTransaction, provinceId: string): Promise<number> {
  const { tables } = transaction;
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lockNumber}) as mine`.execute(
    tables,
  );
  if (!rows[0]?.mine) return 0;
  const last = await tables
    .selectFrom('journal_seal')
    .select(['seal_number', 'era', 'last_transaction_id', 'last_entry_id', 'hash'])
    .where('province_id', '=', provinceId)
    .orderBy('seal_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const after =
    last === undefined
      ? placeBeforeAll
      : { era: last.era, transactionId: last.last_transaction_id, entryId: last.last_entry_id };
  const entries = await readFinalRows(transaction, provinceId, after, entriesMost);
  const lastEntry = entries.at(-1);
  if (lastEntry === undefined) return 0;
  const content = {
    provinceId,
    sealNumber: String(BigInt(last?.seal_number ?? '0') + 1n),
    previousHash: last?.hash ?? firstPreviousHash,
    entryIds: entries.map(({ place }) => place.entryId),
    entryHashes: entries.map(({ hash }) => hash),
  };
  await tables
    .insertInto('journal_seal')
    .values({
      province_id: provinceId,
      seal_number: content.sealNumber,
      era: lastEntry.place.era,
      last_transaction_id: lastEntry.place.transactionId,
      last_entry_id: lastEntry.place.entryId,
      entry_ids: content.entryIds,
      entry_hashes: content.entryHashes,
      previous_hash: content.previousHash,
      hash: hashSeal(content),
    })
    .execute();
  return entries.length;
}

import type { ReadTransaction } from '../database/transaction.ts';
import {
  countRowsAfter,
  type HashedRow,
  type JournalPlace,
  placeBeforeAll,
  readJournalProvinces,
  readRowsBetween,
} from './journal-row.ts';
import { firstPreviousHash, hashSeal } from './seal-hash.ts';

/** The last seal of a province, kept outside of the database: what was cut off behind it shows. */
export interface JournalAnchor {
  readonly provinceId: string;
  readonly sealNumber: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The first place at which what stands there is not what was sealed. */
export type JournalBreak =
  | {
      readonly kind: 'entry-changed' | 'entry-removed' | 'entry-inserted';
      readonly sealNumber: string;
      readonly entryId: string;
    }
  | { readonly kind: 'seal-changed' | 'seal-removed' | 'anchor-missed'; readonly sealNumber: string };

export interface VerifiedProvince {
  readonly provinceId: string;
  readonly entriesSealed: number;
  readonly entriesUnsealed: number;
  readonly anchor?: JournalAnchor;
  readonly firstBreak?: JournalBreak;
}

const sealsAtOnce = 20;

/** Computes the chain of each province again, in one state of the database. */
export async function verifyJournal(
  transaction: ReadTransaction,
  wanted: { readonly provinceId?: string; readonly anchors?: readonly JournalAnchor[] },
): Promise<readonly VerifiedProvince[]> {
  const anchors = wanted.anchors ?? [];
  const present = await readJournalProvinces(transaction);
  // A province of which nothing is left is seen by its anchor only.
  const all = new Set([...present, ...anchors.map(({ provinceId }) => provinceId)]);
  const asked = wanted.provinceId === undefined ? [...all].sort() : [wanted.provinceId];
  const verified: VerifiedProvince[] = [];
  for (const provinceId of asked) {
    const expected = anchors.filter((anchor) => anchor.provinceId === provinceId);
    verified.push(await verifyProvince(transaction, provinceId, expected));
  }
  return verified;
}

async function verifyProvince(
  transaction: ReadTransaction,
  provinceId: string,
  anchors: readonly JournalAnchor[],
): Promise<VerifiedProvince> {
  let previous = { sealNumber: 0n, hash: firstPreviousHash, place: placeBeforeAll };
  let entriesSealed = 0;
  const outcome = async (firstBreak?: JournalBreak): Promise<VerifiedProvince> => ({
    provinceId,
    entriesSealed,
    entriesUnsealed: firstBreak === undefined ? await countRowsAfter(transaction, provinceId, previous.place) : 0,
    ...(previous.sealNumber === 0n
      ? {}
      : { anchor: { provinceId, sealNumber: String(previous.sealNumber), hash: previous.hash.toString('hex') } }),
    ...(firstBreak === undefined ? {} : { firstBreak }),
  });

  for (;;) {
    const seals = await readSeals(transaction, provinceId, previous.sealNumber);
    for (const seal of seals) {
      const sealNumber = String(previous.sealNumber + 1n);
      if (seal.seal_number !== sealNumber) return outcome({ kind: 'seal-removed', sealNumber });
      const content = {
        provinceId,
        sealNumber,
        previousHash: previous.hash,
        entryIds: seal.entry_ids,
        entryHashes: seal.entry_hashes,
      };
      const isWhole =
        seal.previous_hash.equals(previous.hash) &&
        seal.hash.equals(hashSeal(content)) &&
        seal.entry_ids.at(-1) === seal.last_entry_id;
      if (!isWhole) return outcome({ kind: 'seal-changed', sealNumber });
      const place: JournalPlace = {
        era: seal.era,
        transactionId: seal.last_transaction_id,
        entryId: seal.last_entry_id,
      };
      const rows = await readRowsBetween(transaction, provinceId, previous.place, place);
      const difference = firstDifference(rows, seal.entry_ids, seal.entry_hashes);
      if (difference !== undefined) return outcome({ ...difference, sealNumber });
      previous = { sealNumber: previous.sealNumber + 1n, hash: seal.hash, place };
      entriesSealed += rows.length;
      const anchor = anchors.find((candidate) => candidate.sealNumber === sealNumber);
      if (anchor !== undefined && anchor.hash !== seal.hash.toString('hex'))
        return outcome({ kind: 'anchor-missed', sealNumber });
    }
    if (seals.length < sealsAtOnce) break;
  }
  const beyond = anchors.find(({ sealNumber }) => BigInt(sealNumber) > previous.sealNumber);
  return outcome(beyond === undefined ? undefined : { kind: 'anchor-missed', sealNumber: beyond.sealNumber });
}

function readSeals({ tables }: ReadTransaction, provinceId: string, after: bigint) {
  return tables
    .selectFrom('journal_seal')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('seal_number', '>', String(after))
    .orderBy('seal_number')
    .limit(sealsAtOnce)
    .execute();
}

/** Walks along what stands there and what was sealed, both in order. */
function firstDifference(
  rows: readonly HashedRow[],
  entryIds: readonly string[],
  entryHashes: readonly Buffer[],
): { readonly kind: 'entry-changed' | 'entry-removed' | 'entry-inserted'; readonly entryId: string } | undefined {
  const sealedIds = new Set(entryIds);
  for (let at = 0; at < Math.max(rows.length, entryIds.length); at += 1) {
    const row = rows[at];
    const sealedId = entryIds[at];
    if (row?.place.entryId === sealedId && sealedId !== undefined) {
      if (row === undefined || entryHashes[at]?.equals(row.hash) !== true)
        return { kind: 'entry-changed', entryId: sealedId };
    } else if (row !== undefined && !sealedIds.has(row.place.entryId)) {
      return { kind: 'entry-inserted', entryId: row.place.entryId };
    } else if (sealedId !== undefined) {
      return { kind: 'entry-removed', entryId: sealedId };
    }
  }
  return undefined;
}

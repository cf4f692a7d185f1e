import type { CapitalEntry, DraftEntry } from '@muctieu/domain/capital/capital-entry';
import { book, emptyLedger, type Ledger } from '@muctieu/domain/capital/ledger';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { addClosing, findClosedUntil, stopPostings } from '../../src/capital/closings.store.ts';
import { type BookableEntry, bookEntries, postEntries } from '../../src/capital/entries.store.ts';
import { programScope } from '../../src/database/scope.ts';
import { type TestDatabase, testAct } from '../harness/test-database.ts';

/** Holders of the tests by their names: each name is a budget with an id made from it. */
export const holderIds = {
  tinh: '00000000-0000-7000-8000-00000000000a',
  huyen: '00000000-0000-7000-8000-00000000000b',
  xa: '00000000-0000-7000-8000-00000000000c',
} as const;

export const documentId = '00000000-0000-7000-8000-00000000000d';

export async function addHolders(test: TestDatabase, provinceId: string): Promise<void> {
  for (const [name, id] of Object.entries(holderIds)) {
    await test.ownerQuery(
      `insert into muctieu.capital_holder (province_id, holder_id, kind, name) values ($1, $2, 'owner', $3)`,
      [provinceId, id, name],
    );
  }
}

/** Books on the real PostgreSQL, as one statement with its journal. */
export function postInDatabase(
  test: TestDatabase,
  provinceId: string,
  lines: readonly BookableEntry[],
  id: string = uuid(),
): Promise<Result<void>> {
  const command = { id, provinceId, knownAt: new Date() };
  return postEntries(test.database, programScope, testAct(provinceId, 'post-entries'), command, lines);
}

/** Books on the real PostgreSQL, in a transaction of its own. */
export function bookInDatabase(
  test: TestDatabase,
  provinceId: string,
  lines: readonly BookableEntry[],
): Promise<Result<void>> {
  return test.database.write(programScope, testAct(provinceId, 'post-entries'), (transaction) =>
    bookEntries(transaction, { id: uuid(), provinceId, knownAt: new Date() }, lines),
  );
}

/** Closes, or reopens, in the database. */
export async function closeInDatabase(test: TestDatabase, provinceId: string, until: PlainDate): Promise<void> {
  await test.database.write(programScope, testAct(provinceId, 'close-period'), async (transaction) => {
    await stopPostings(transaction, provinceId);
    const before = await findClosedUntil(transaction, provinceId);
    const by = { documentId: undefined, personId: undefined, now: new Date() };
    await addClosing(transaction, { provinceId, until, before, reason: 'lịch sử thử', ...by });
    return done(undefined);
  });
}

/** The plain ledger in memory beside the database: what one books the other must book. */
export class LedgerPeer {
  #ledger: Ledger = emptyLedger;
  #commands = 0;

  get entries(): readonly CapitalEntry[] {
    return this.#ledger.entries;
  }

  /** Closed or reopened up to and with a day. */
  close(until: PlainDate): void {
    this.#ledger = { ...this.#ledger, closed: { until, closedBy: '' } };
  }

  book(lines: readonly DraftEntry[]): Result<Ledger> {
    this.#commands += 1;
    const result = book(this.#ledger, { lines, knownAt: this.#commands }, (line) => `${this.#commands}.${line}`);
    if (result.ok) this.#ledger = result.value;
    return result;
  }
}

/** What two refusals have in common, whoever found them: line, code and state. */
export function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ path, code, values }) => `${path} ${code} ${values?.state ?? ''}`).sort();
}

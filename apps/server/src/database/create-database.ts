import type { Result } from '@muctieu/kernel/result';
import { type ControlledTransaction, Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { JournalRecorder } from '../journal/journal-recorder.ts';
import { callFunction, callTogether } from './call-function.ts';
import type { Database } from './database.ts';
import { findAnswer, keepAnswer } from './idempotency.ts';
import { retry } from './retry.ts';
import type { Scope } from './scope.ts';
import type { Tables } from './tables.ts';
import type { Act, ReadTransaction, WriteTransaction } from './transaction.ts';

/** The database as the application sees it, over a pool that signs in as the application role. The pool stays the caller's. */
export function createDatabase(pool: Pool): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('muctieu');

  async function transact<Value>(
    scope: Scope,
    kind: 'read' | 'write',
    work: (transaction: ReadTransaction) => Promise<Outcome<Value>>,
  ): Promise<Value> {
    const tables = await kysely
      .startTransaction()
      // A report reads several tables: all of them must show one moment. Writers lock rows instead (`FOR UPDATE`).
      .setIsolationLevel(kind === 'read' ? 'repeatable read' : 'read committed')
      .setAccessMode(kind === 'read' ? 'read only' : 'read write')
      .execute();
    try {
      await bind(tables, scope);
      const { keep, value } = await work({ tables });
      await (keep ? tables.commit() : tables.rollback()).execute();
      return value;
    } catch (error) {
      if (!tables.isCommitted && !tables.isRolledBack) await tables.rollback().execute().catch(ignoreLostConnection);
      throw error;
    }
  }

  return {
    read: (scope, work) =>
      transact(scope, 'read', async (transaction) => ({ keep: true, value: await work(transaction) })),

    write: (scope, act, work) =>
      retry(() => transact(scope, 'write', (transaction) => change(transaction, scope, act, work))),

    call: (scope, act, call) => callFunction(pool, scope, act, call),

    callTogether: (call) => callTogether(pool, call),

    writeUnjournaled: (scope, _reason, work) =>
      retry(() =>
        transact(scope, 'write', async (transaction) => {
          const value = await work(transaction);
          await hasChanged(transaction);
          return { keep: true, value };
        }),
      ),

    async answers() {
      try {
        await sql`select 1`.execute(kysely);
        return true;
      } catch {
        return false;
      }
    },
  };
}

interface Outcome<Value> {
  readonly keep: boolean;
  readonly value: Value;
}

async function change<Value>(
  { tables }: ReadTransaction,
  scope: Scope,
  act: Act,
  work: (transaction: WriteTransaction) => Promise<Result<Value>>,
): Promise<Outcome<Result<Value>>> {
  const recorder = new JournalRecorder(act, scope.personId);
  const transaction: WriteTransaction = { tables, journal: (entry) => recorder.add(entry) };
  const repeatable = act.idempotency === undefined ? undefined : { ...act, idempotency: act.idempotency };
  if (repeatable !== undefined) {
    const answer = await findAnswer(transaction, repeatable);
    // What was kept is what `work` of the same act gave, as JSON.
    if (answer !== undefined) return { keep: false, value: answer as Result<Value> };
  }
  const result = await work(transaction);
  if (!result.ok) return { keep: false, value: result };
  if (!recorder.isEmpty) await recorder.write(transaction);
  else if (await hasChanged(transaction)) {
    throw new Error(`«${act.command}» changed rows and told the journal nothing; call transaction.journal(…)`);
  }
  if (repeatable !== undefined) await keepAnswer(transaction, repeatable, result.value);
  return { keep: true, value: result };
}

/**
 * Whether the transaction wrote anything. Also asked before a commit for its second effect: where an SQL error was
 * caught and forgotten inside, this fails; COMMIT itself would roll back and report success.
 */
async function hasChanged({ tables }: ReadTransaction): Promise<boolean> {
  const { rows } = await sql<{
    changed: boolean;
  }>`select pg_current_xact_id_if_assigned() is not null as changed`.execute(tables);
  return rows[0]?.changed ?? false;
}

async function bind(tables: ControlledTransaction<Tables>, scope: Scope): Promise<void> {
  const provinces = scope.provinces === '*' ? '*' : scope.provinces.join(',');
  await sql`select set_config('muctieu.person', ${scope.personId ?? ''}, true),
    set_config('muctieu.provinces', ${provinces}, true),
    set_config('muctieu.units', ${scope.units.join(',')}, true),
    set_config('muctieu.organisations', ${(scope.organisations ?? []).join(',')}, true),
    set_config('muctieu.projects_only', ${(scope.projectsOnly ?? []).join(',')}, true)`.execute(tables);
}

/** The connection is gone: PostgreSQL rolls back by itself, and the error worth telling is the first one. */
function ignoreLostConnection(): void {}

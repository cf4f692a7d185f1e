import type { Result } from '@muctieu/kernel/result';
import type { QueryResultRow } from 'pg';
import type { FunctionCall, SharedCall } from './call-function.ts';
import type { Scope } from './scope.ts';
import type { Act, ReadTransaction, WriteTransaction } from './transaction.ts';

export interface Database {
  /** One state of the database, read only, within the scope. */
  read<Value>(scope: Scope, work: (transaction: ReadTransaction) => Promise<Value>): Promise<Value>;

  /**
   * One change with its journal, within the scope. What is refused is rolled back, and so is what throws. `work` may run
   * again when it met another writer (deadlock), so it does nothing but talk to the database. With `act.idempotency` the
   * value is kept as JSON and given again as JSON: no dates and no bigint in it.
   */
  write<Value>(
    scope: Scope,
    act: Act,
    work: (transaction: WriteTransaction) => Promise<Result<Value>>,
  ): Promise<Result<Value>>;

  /**
   * One change in one statement, for what must be fast: a function of the database that sets the scope, checks, changes and
   * writes the journal by itself, and leaves nothing behind where it refuses (`post_capital_command`).
   */
  call<Row extends QueryResultRow>(scope: Scope, act: Act, call: FunctionCall): Promise<readonly Row[]>;

  /** Such a change for several callers at once, each with their own scope and act: one round trip and one commit for all. */
  callTogether<Row extends QueryResultRow>(call: SharedCall): Promise<readonly Row[]>;

  /**
   * For rows that are no change of record and whose every touch nobody wants to read: a session's last use, a counter of
   * failed sign-ins. `reason` says on the line why the journal does not need it.
   */
  writeUnjournaled<Value>(
    scope: Scope,
    reason: string,
    work: (transaction: ReadTransaction) => Promise<Value>,
  ): Promise<Value>;

  /** Whether it answers now. */
  answers(): Promise<boolean>;
}

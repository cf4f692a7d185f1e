import type { Pool, QueryResultRow } from 'pg';
import { retry } from './retry.ts';
import type { Scope } from './scope.ts';
import type { Act } from './transaction.ts';

/**
 * A call of a function of the database that is a whole change: `select … from muctieu.f($1, $2, $3, $4, $5, …)`. The first
 * five are person, provinces and units of the scope, command and request of the act; `values` begin at `$6`.
 */
export interface FunctionCall {
  /** The same for the same text: each connection prepares it once. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One statement, one round trip, committed with its answer: begin, scope, change, journal and commit would be seven. */
export async function callFunction<Row extends QueryResultRow>(
  pool: Pool,
  scope: Scope,
  act: Act,
  { name, text, values }: FunctionCall,
): Promise<readonly Row[]> {
  const provinces = scope.provinces === '*' ? '*' : scope.provinces.join(',');
  const all = [scope.personId ?? '', provinces, scope.units.join(','), act.command, act.requestId, ...values];
  return (await retry(() => pool.query<Row>({ name, text, values: all }))).rows;
}

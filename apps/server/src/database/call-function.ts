import type { Pool, QueryResultRow } from 'pg';
import { retry } from './retry.ts';
import type { Scope } from './scope.ts';
import type { Act } from './transaction.ts';

/** Who calls with which rights, for which act, with which values. */
export interface CallOfOne {
  readonly scope: Scope;
  readonly act: Act;
  readonly values: readonly unknown[];
}

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

/**
 * A function that does a change for several callers, in one statement and one commit: all of it or nothing. Its parameters
 * are those of a `FunctionCall`, each an array with one item a caller.
 */
export interface SharedCall {
  readonly name: string;
  readonly text: string;
  readonly callers: readonly CallOfOne[];
}

/** One statement, one round trip, committed with its answer: begin, scope, change, journal and commit would be seven. */
export async function callFunction<Row extends QueryResultRow>(
  pool: Pool,
  scope: Scope,
  act: Act,
  { name, text, values }: FunctionCall,
): Promise<readonly Row[]> {
  const all = parametersOf({ scope, act, values });
  return (await retry(() => pool.query<Row>({ name, text, values: [...all] }))).rows;
}

export async function callTogether<Row extends QueryResultRow>(
  pool: Pool,
  { name, text, callers }: SharedCall,
): Promise<readonly Row[]> {
  const rows = callers.map(parametersOf);
  const columns = rows[0]?.map((_, place) => rows.map((row) => row[place])) ?? [];
  return (await retry(() => pool.query<Row>({ name, text, values: columns }))).rows;
}

function parametersOf({ scope, act, values }: CallOfOne): readonly unknown[] {
  const provinces = scope.provinces === '*' ? '*' : scope.provinces.join(',');
  return [scope.personId ?? '', provinces, scope.units.join(','), act.command, act.requestId, ...values];
}

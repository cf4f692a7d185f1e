import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/**
 * Touches secrets inside a person's own transaction: for this piece of work the transaction acts in nobody's name, as the
 * policies of the tables of secrets demand, and afterwards in the person's again, so that the journal names them. Nothing
 * that the work reads may leave as it is.
 */
export async function inProgramsName<Value>({ tables }: ReadTransaction, work: () => Promise<Value>): Promise<Value> {
  const { rows } = await sql<{ person: string; provinces: string; units: string }>`
    select coalesce(current_setting('muctieu.person', true), '') as person,
      coalesce(current_setting('muctieu.provinces', true), '') as provinces,
      coalesce(current_setting('muctieu.units', true), '') as units`.execute(tables);
  const before = rows[0] ?? { person: '', provinces: '', units: '' };
  await sql`select set_config('muctieu.person', '', true), set_config('muctieu.provinces', '*', true),
    set_config('muctieu.units', '', true)`.execute(tables);
  // A failure aborts the transaction, and with it the settings: nothing to put back.
  const value = await work();
  await sql`select set_config('muctieu.person', ${before.person}, true), set_config('muctieu.provinces', ${before.provinces}, true),
    set_config('muctieu.units', ${before.units}, true)`.execute(tables);
  return value;
}

import type { ClientBase } from 'pg';

/**
 * Every row is seen, and every value written so that any PostgreSQL reads it again. Row-level security is forced on the
 * owner, who is no superuser on a server of one's own: this is the scope of the program itself, for one transaction.
 */
export async function bindToEverything(client: ClientBase): Promise<void> {
  await client.query(`select set_config('muctieu.provinces', '*', true), set_config('muctieu.person', '', true),
    set_config('muctieu.units', '', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('timezone', 'UTC', true),
    set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
    set_config('client_min_messages', 'warning', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`);
}

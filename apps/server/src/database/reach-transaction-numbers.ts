import type { Pool } from 'pg';

/**
 * The cubes and quarters of capital say by a transaction's number how far they have come. Rows brought into another cluster
 * (a restored backup, a dump) carry the numbers of the old one, while the new one counts from the beginning: what is booked
 * there would lie before the mark and never be summed. So the new cluster counts on from where the old one stood. Each number
 * is a transaction that does nothing; a million take some ten seconds, once.
 */
export async function reachTransactionNumbers(owner: Pool): Promise<void> {
  const client = await owner.connect();
  try {
    const target = await highestNumber(client);
    if (target === undefined) return;
    await client.query('set synchronous_commit = off');
    await client.query(`do $$ begin
      while pg_current_xact_id() <= '${target}'::xid8 loop commit; end loop;
    end $$`);
    await client.query('reset synchronous_commit');
  } finally {
    client.release();
  }
}

/** Digits only: it becomes part of a statement that takes no values. */
async function highestNumber(client: { query: Pool['query'] }): Promise<string | undefined> {
  const { rows: found } = await client.query<{ here: boolean }>(
    "select to_regclass('muctieu.capital_cube_mark') is not null as here",
  );
  if (found[0]?.here !== true) return undefined;
  await client.query('begin');
  // Row-level security is forced on the owner too.
  await client.query("select set_config('muctieu.provinces', '*', true)");
  // Every mark of the row, whichever steps of the schema have been run.
  const { rows } = await client.query<{ highest: string; behind: boolean }>(`
    select highest::text, highest >= pg_snapshot_xmax(pg_current_snapshot())::text::numeric as behind
    from (select greatest((select max(mark.value::numeric) from jsonb_each_text(to_jsonb(m) - 'one_row') mark),
                          (select max(e.transaction_id)::text::numeric from muctieu.capital_entry e)) as highest
          from muctieu.capital_cube_mark m) marks`);
  await client.query('commit');
  const [row] = rows;
  return row?.behind === true && /^\d+$/.test(row.highest) ? row.highest : undefined;
}

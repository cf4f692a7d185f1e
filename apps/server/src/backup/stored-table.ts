import type { ClientBase } from 'pg';

/** A table as a backup takes it: without the columns that PostgreSQL computes. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The steps of the schema travel by name, and are run again on restoring. */
const bookkeeping = 'migration';

/** Every table of the schema, referred ones before those that refer to them, so that rows can come in in this order. */
export async function listStoredTables(client: ClientBase): Promise<readonly StoredTable[]> {
  const { rows: columns } = await client.query<{ table: string; columns: readonly string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'muctieu'::regnamespace and c.relkind = 'r' and c.relname <> $1
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [bookkeeping],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct f.relname as from, t.relname as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'muctieu'::regnamespace and f.oid <> t.oid`,
  );
  return inOrderOfReference(
    columns.map(({ table, columns: names }) => ({ name: table, columns: names })),
    references,
  );
}

function inOrderOfReference(
  tables: readonly StoredTable[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly StoredTable[] {
  const ordered: StoredTable[] = [];
  let rest = tables;
  while (rest.length > 0) {
    const isWaiting = ({ name }: StoredTable) =>
      references.some(({ from, to }) => from === name && rest.some((other) => other.name === to));
    const ready = rest.filter((table) => !isWaiting(table));
    if (ready.length === 0) {
      throw new Error(`Tables refer to each other in a circle: ${rest.map(({ name }) => name).join(', ')}`);
    }
    ordered.push(...ready);
    rest = rest.filter(isWaiting);
  }
  return ordered;
}

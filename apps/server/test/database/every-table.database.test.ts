import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { programScope, type Scope, strangerScope } from '../../src/database/scope.ts';
import { insertRowsOfEveryChapter } from '../harness/rows-of-every-chapter.ts';
import { readTableCatalogue } from '../harness/table-catalogue.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, appQuery, close } = await createTestDatabase();
afterAll(close);
await insertRowsOfEveryChapter(ownerQuery);
const tables = await readTableCatalogue(ownerQuery);

const somebodyElse = '01980000-0000-7000-8000-00000000ffff';
const hanoiOnly: Scope = { personId: somebodyElse, provinces: ['01'], units: [] };
const anotherCommuneOnly: Scope = { personId: somebodyElse, provinces: [], units: [somebodyElse] };

/** Rows that the scope shows; a table the application may not read at all shows none. */
async function countRows(scope: Scope, table: string): Promise<number> {
  try {
    const { rows } = await database.read(scope, ({ tables: all }) =>
      sql<{ count: string }>`select count(*) as count from ${sql.table(`muctieu.${table}`)}`.execute(all),
    );
    return Number(rows[0]?.count);
  } catch (error) {
    if (error instanceof Error && /permission denied/.test(error.message)) return 0;
    throw error;
  }
}

test('there are tables to look at', () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['answer', 'journal', 'journal_seal', 'migration']),
  );
});

describe.each(tables)('$name', (table) => {
  test('has a comment, and so has each column', () => {
    expect(table.comment, `COMMENT ON TABLE muctieu.${table.name} IS '…'`).not.toBe('');
    expect(table.uncommented, `COMMENT ON COLUMN muctieu.${table.name}.… IS '…'`).toEqual([]);
  });

  test('is bound by row-level security, also for its owner', () => {
    expect(table.isBound, `SELECT muctieu.bind_to_province('muctieu.${table.name}') in its migration`).toBe(true);
  });

  test('leads its key with the province, or is reference data', () => {
    const says = `PRIMARY KEY (province_id, …), or begin the table's comment with «reference:»`;
    if (table.hasProvince && !table.isReference) expect(table.key[0], says).toBe('province_id');
    if (!table.hasProvince) expect(table.isReference, says).toBe(true);
    expect(table.key.length, 'a primary key').toBeGreaterThan(0);
  });

  test('has a row to prove it with', async () => {
    const [row] = await ownerQuery<{ count: string }>(`select count(*) as count from muctieu.${table.name}`);
    expect(
      Number(row?.count),
      `INSERT INTO muctieu.${table.name} … in test/<chapter>/<chapter>.rows.sql`,
    ).toBeGreaterThan(0);
    if (table.mayRead) expect(await countRows(programScope, table.name), 'seen by the program').toBeGreaterThan(0);
  });

  test('shows no row to a stranger', async () => {
    expect(await countRows(strangerScope, table.name)).toBe(0);
    if (table.mayRead) expect(await appQuery(`select from muctieu.${table.name}`), 'outside of any scope').toEqual([]);
  });

  test.skipIf(table.isReference)('shows no row to readers of another province or commune', async () => {
    expect(await countRows(hanoiOnly, table.name)).toBe(0);
    expect(await countRows(anotherCommuneOnly, table.name)).toBe(0);
  });

  test.runIf(table.isAppendOnly)('is append-only: the application may neither change nor remove', async () => {
    const [right] = await ownerQuery<{ update: boolean; delete: boolean }>(
      `select has_any_column_privilege('muctieu_app', 'muctieu.${table.name}', 'UPDATE') as update,
              has_table_privilege('muctieu_app', 'muctieu.${table.name}', 'DELETE') as delete`,
    );
    expect(right).toEqual({ update: false, delete: false });
    await expect(appQuery(`delete from muctieu.${table.name}`)).rejects.toThrow(/permission denied/);
    const first = table.key[0] ?? '';
    await expect(appQuery(`update muctieu.${table.name} set ${first} = ${first}`)).rejects.toThrow(/permission denied/);
  });

  test('cannot be emptied, altered or owned by the application', async () => {
    const [right] = await ownerQuery(
      `select has_table_privilege('muctieu_app', c.oid, 'TRUNCATE') as truncate,
              has_table_privilege('muctieu_app', c.oid, 'TRIGGER') as trigger,
              has_table_privilege('muctieu_app', c.oid, 'REFERENCES') as reference,
              pg_has_role('muctieu_app', c.relowner, 'MEMBER') as owner
       from pg_class c where c.oid = 'muctieu.${table.name}'::regclass`,
    );
    expect(right).toEqual({ truncate: false, trigger: false, reference: false, owner: false });
  });
});

test('foreign keys between province tables stay inside a province', async () => {
  const strays = await ownerQuery(`
    select conrelid::regclass::text as table, conname as name from pg_constraint k
    where contype = 'f' and connamespace = 'muctieu'::regnamespace
      and exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                  where i.indrelid = k.confrelid and i.indisprimary and a.attname = 'province_id')
      and not exists (select from unnest(confkey) c join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c
                      where a.attname = 'province_id')`);
  expect(strays, 'FOREIGN KEY (province_id, …) REFERENCES … (province_id, …)').toEqual([]);
});

test('views show what the reader may see, not what the owner may', async () => {
  const loose = await ownerQuery(`
    select relname as view from pg_class where relnamespace = 'muctieu'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))`);
  expect(loose, 'CREATE VIEW … WITH (security_invoker = true); no materialized views: they know no scope').toEqual([]);
});

test('every function says what it is for', async () => {
  const silent = await ownerQuery(`
    select oid::regprocedure::text as function from pg_proc
    where pronamespace = 'muctieu'::regnamespace and obj_description(oid, 'pg_proc') is null`);
  expect(silent, 'COMMENT ON FUNCTION … IS …').toEqual([]);
});

test('the application is nobody mighty and makes nothing', async () => {
  const [role] = await ownerQuery(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      has_schema_privilege('muctieu_app', 'muctieu', 'CREATE') as may_create,
      exists (select from pg_auth_members where member = r.oid) as is_member
    from pg_roles r where rolname = 'muctieu_app'`);
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    may_create: false,
    is_member: false,
  });
});

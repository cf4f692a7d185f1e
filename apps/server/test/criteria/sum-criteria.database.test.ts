import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../harness/test-database.ts';

const { ownerQuery, close } = await createTestDatabase();
afterAll(close);

describe('the counting of criteria runs as the owner', () => {
  test('and nobody else may call it or hang it on a table of their own', async () => {
    const [row] = await ownerQuery<{ app: boolean; public: boolean }>(
      `select has_function_privilege('muctieu_app', 'muctieu.sum_criteria()', 'execute') as app,
        has_function_privilege('public', 'muctieu.sum_criteria()', 'execute') as public`,
    );
    expect(row).toEqual({ app: false, public: false });
  });

  test('and finds no object of the caller before those of the system', async () => {
    const rows = await ownerQuery<{ name: string; config: readonly string[] }>(
      `select proname as name, proconfig as config from pg_proc
       where proname = 'sum_criteria'`,
    );
    expect(rows.map(({ config }) => config)).toEqual([['search_path=pg_catalog, pg_temp']]);
  });

  test('and only it writes the sums', async () => {
    const rows = await ownerQuery<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
       where table_schema = 'muctieu' and table_name = 'criteria_sum' and grantee = 'muctieu_app'`,
    );
    expect(rows).toEqual([{ privilege: 'SELECT' }]);
  });
});

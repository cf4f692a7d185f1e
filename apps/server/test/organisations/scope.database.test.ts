import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProgramsName } from '../../src/access/in-programs-name.ts';
import type { Scope } from '../../src/database/scope.ts';
import { insertRowsOfEveryChapter } from '../harness/rows-of-every-chapter.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, close } = await createTestDatabase();
afterAll(close);

const holder = '01980000-0000-7000-8000-000000000d01';
const deputy = '01980000-0000-7000-8000-000000000d02';
const somebody = '01980000-0000-7000-8000-00000000ffff';
let commune = '';
beforeAll(async () => {
  await insertRowsOfEveryChapter(ownerQuery);
  const [unit] = await ownerQuery<{ unit_id: string }>(
    `select unit_id from muctieu.unit where province_id = '11' limit 1`,
  );
  commune = unit?.unit_id ?? '';
});

async function seen(scope: Scope): Promise<Readonly<Record<string, number>>> {
  return await database.read(scope, async ({ tables }) => ({
    people: (await tables.selectFrom('person').select('person_id').execute()).length,
    roles: (await tables.selectFrom('person_role').select('role_id').execute()).length,
    delegations: (await tables.selectFrom('delegation').select('delegation_id').execute()).length,
  }));
}

test('people, roles and delegations are seen in scope, and one’s own always', async () => {
  const all = { people: 2, roles: 1, delegations: 1 };
  expect(await seen({ personId: somebody, provinces: ['11'], units: [] }), 'the province').toEqual(all);
  expect(await seen({ personId: somebody, provinces: ['12'], units: [] }), 'another province').toEqual({
    people: 0,
    roles: 0,
    delegations: 0,
  });
  expect(await seen({ personId: holder, provinces: [], units: [] }), 'oneself').toEqual({
    people: 1,
    roles: 1,
    delegations: 1,
  });
  expect(await seen({ personId: deputy, provinces: [], units: [] }), 'whoever received').toEqual({
    people: 1,
    roles: 0,
    delegations: 1,
  });
});

test('whoever holds a role in one’s unit is seen by name, wherever they work', async () => {
  await ownerQuery(`update muctieu.person_role set unit_id = $1 where person_id = $2`, [commune, holder]);
  expect(await seen({ personId: somebody, provinces: [], units: [commune] })).toMatchObject({ people: 1, roles: 1 });
});

test('one’s own row may be read and not written: nobody raises themselves below the routes', async () => {
  const changed = await database.writeUnjournaled(
    { personId: holder, provinces: [], units: [] },
    'a test',
    ({ tables }) =>
      tables
        .updateTable('person_role')
        .set({ until_day: null, role: 'administrator' })
        .where('person_id', '=', holder)
        .returning('role_id')
        .execute(),
  );
  expect(changed).toEqual([]);
  await expect(
    database.writeUnjournaled({ personId: holder, provinces: [], units: [] }, 'a test', ({ tables }) =>
      tables
        .insertInto('person_role')
        .values({
          province_id: '11',
          role_id: crypto.randomUUID(),
          person_id: holder,
          role: 'administrator',
          unit_id: null,
          organisation_id: null,
          programme_code: null,
          from_day: '2026-01-01' as never,
          until_day: null,
          granted_by: null,
          granted_at: new Date(),
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('secrets are there for the program only, and what it did in between leaves the scope as it was', async () => {
  const scope: Scope = { personId: holder, provinces: ['11'], units: [] };
  await database.read(scope, async (transaction) => {
    const count = async () => (await transaction.tables.selectFrom('credential').select('person_id').execute()).length;
    expect(await count()).toBe(0);
    expect(await inProgramsName(transaction, count)).toBe(1);
    expect(await count()).toBe(0);
    expect((await transaction.tables.selectFrom('person').select('person_id').execute()).length).toBe(2);
  });
});

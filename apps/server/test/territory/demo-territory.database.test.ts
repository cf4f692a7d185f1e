import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readDienBien, readPhongTho } from '@muctieu/demo/territory';
import { ancestors, subtree } from '@muctieu/domain/territory/tree';
import { nearestName } from '@muctieu/domain/territory/unit-state';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programScope } from '../../src/database/scope.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { subtreeIds } from '../../src/territory/subtree.store.ts';
import { findProvincesOn, getTerritory } from '../../src/territory/territory-state.store.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const { database, ownerQuery, appQuery, close } = await createTestDatabase();
afterAll(close);
const at = new Date('2026-11-21T00:00:00Z');
const day = (text: string) => text as PlainDate;

beforeAll(async () => {
  await loadProvinces(database, readProvinceCatalogue(), at);
  await loadDemoTerritory(database, readDienBien(), at);
  await loadDemoTerritory(database, readPhongTho(), at);
});

const territory = () => database.read(programScope, (transaction) => getTerritory(transaction, '11'));

describe('the provinces', () => {
  test.each([
    ['2025-06-30', 63, { code: '02', name: 'Hà Giang', provinceId: '08' }],
    ['2025-07-01', 34, undefined],
  ])('T2: on %s there are %i of them; Hà Giang is kept by Tuyên Quang', async (on, count, haGiang) => {
    const provinces = await database.read(programScope, (transaction) => findProvincesOn(transaction, day(on)));
    expect(provinces.size).toBe(count);
    expect(provinces.get('02')).toEqual(haGiang);
  });

  test('loading them again books nothing', async () => {
    expect(await loadProvinces(database, readProvinceCatalogue(), at)).toBe(0);
    expect(await loadDemoTerritory(database, readDienBien(), at)).toBe(0);
  });
});

describe('Điện Biên', () => {
  test.each([
    ['2019-12-31', 10, 130],
    ['2025-06-30', 10, 129],
    ['2025-07-01', 0, 45],
    ['2026-11-21', 0, 45],
  ])('T2: on %s it has %i districts and %i communes', async (on, districts, communes) => {
    const units = subtree(await territory(), stableUnitId('province-11'), day(on));
    expect(units.filter(({ level }) => level === 'district')).toHaveLength(districts);
    expect(units.filter(({ level }) => level === 'commune')).toHaveLength(communes);
  });

  test('T2: the ancestors of a village depend on the day', async () => {
    const all = await territory();
    const village = readDienBien().units.find(({ level }) => level === 'village');
    const above = (on: string) =>
      ancestors(all, stableUnitId(village?.id ?? ''), day(on)).map((unit) => [unit.level, nearestName(unit, day(on))]);
    expect(above('2025-06-30').map(([level]) => level)).toEqual(['commune', 'district', 'province', 'nation']);
    expect(above('2025-07-01').map(([level]) => level)).toEqual(['commune', 'province', 'nation']);
  });

  test.each(['2020-06-01', '2025-06-30', '2025-07-01'])(
    'the subtree in the database is the domain’s, on %s',
    async (on) => {
      const province = stableUnitId('province-11');
      const stored = await database.read(programScope, (transaction) =>
        subtreeIds(transaction, '11', province, day(on)),
      );
      expect([...stored].sort()).toEqual(
        subtree(await territory(), province, day(on))
          .map(({ id }) => id)
          .sort(),
      );
    },
  );
});

describe('T1 in the database itself', () => {
  const unit = stableUnitId('commune-03316');

  test('two names on one day are refused, whoever writes them', async () => {
    await expect(
      ownerQuery(
        `insert into muctieu.unit_name (province_id, unit_id, from_day, name, form, event_id)
         select province_id, unit_id, '2022-01-01', 'Khác', 'xa', event_id from muctieu.unit_name where unit_id = $1`,
        [unit],
      ),
    ).rejects.toThrow(/unit_name_one_a_day/);
  });

  test.each([
    ['a name', `update muctieu.unit_name set name = 'Khác'`],
    ['a class', `update muctieu.unit_class set value = 'I'`],
    ['an event', `update muctieu.unit_event set document_symbol = 'x'`],
    ['an interval', `delete from muctieu.unit_parent`],
    ['a flow', `delete from muctieu.unit_flow`],
  ])('the application can rewrite or remove no %s', async (_what, statement) => {
    await expect(appQuery(statement)).rejects.toThrow(/permission denied/);
  });

  test('whoever has another province in scope reads the tree and changes nothing in it', async () => {
    const scope = { personId: '01980000-0000-7000-8000-00000000ffff', provinces: ['01'], units: [] };
    const seen = await database.read(scope, ({ tables }) =>
      tables.selectFrom('unit').selectAll().where('unit_id', '=', unit).execute(),
    );
    expect(seen).toHaveLength(1);
    const changed = await database.writeUnjournaled(scope, 'tries what must not be', ({ tables }) =>
      tables
        .updateTable('unit')
        .set({ until_day: day('2030-01-01') })
        .where('unit_id', '=', unit)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });
});

import { listOutliers, recordObservationsOperation } from '@muctieu/contract/indicators/observations.operations';
import { spreadOf } from '@muctieu/domain/indicators/find-outlier';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { answered, key, nameOwnCommune, startIndicatorsServer } from './indicators-server.ts';

const { call, database, close } = await startIndicatorsServer();
afterAll(close);

const units = await database.ownerQuery<{ unit_id: string }>(
  `select unit_id from muctieu.unit where province_id = '11' and level = 'commune' and until_day > '2024-01-01' order by unit_id limit 12`,
);
const communes = units.map(({ unit_id }) => unit_id);
const indicator = 'GNBV.DAO-TAO-NGHE';

function record(values: readonly { readonly unit: number; readonly value: number; readonly period: string }[]) {
  const cells = values.map(({ unit, value, period }) => ({
    unitId: communes[unit] ?? '',
    indicator,
    period,
    value: String(value),
  }));
  const body = { provinceId: '11', reason: 'thử', cells } as never;
  return answered(call('standing', recordObservationsOperation, { body, idempotencyKey: key() }));
}

test('what is kept as usual is what all latest figures say, after any entries and corrections', async () => {
  const entry = fc.record({ unit: fc.nat(11), value: fc.nat(5000), period: fc.constantFrom('2019', '2020') });
  const latest = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: ({ unit, period }) => `${unit} ${period}` }),
      async (entries) => {
        await record(entries);
        for (const { unit, value, period } of entries) latest.set(`${unit} ${period}`, value);
        for (const period of ['2019', '2020']) {
          const values = [...latest].flatMap(([place, value]) => (place.endsWith(period) ? [value] : []));
          const rows = await database.ownerQuery<{ median: number; deviation: number; unit_count: number }>(
            `select median, deviation, unit_count from muctieu.observation_spread spread join muctieu.indicator using (indicator_no)
           where code = $1 and period = $2 and level = 'commune' and province_id = '11'`,
            [indicator, period],
          );
          const { median, deviation, count } = spreadOf(values);
          const expected = values.length === 0 ? [] : [{ median, deviation, unit_count: count }];
          expect(rows).toEqual(expected);
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('two who enter at once do not miss each other: the spread counts both', async () => {
  await Promise.all(communes.map((_, unit) => record([{ unit, value: 100 + unit, period: '2023' }])));
  const rows = await database.ownerQuery<{ median: number; unit_count: number }>(
    `select median, unit_count from muctieu.observation_spread join muctieu.indicator using (indicator_no)
     where code = $1 and period = '2023' and level = 'commune'`,
    [indicator],
  );
  expect(rows).toEqual([{ median: 105.5, unit_count: 12 }]);
});

test('the own past is found by its periods: four calm years and a jump, in a sentence that can be checked', async () => {
  const years = ['2019', '2020', '2021', '2022'];
  await record(years.map((period, index) => ({ unit: 0, value: 200 + (index % 2) * 4, period })));
  await record([{ unit: 0, value: 900, period: '2023' }]);
  const query = { provinceId: '11', period: '2023', level: 'commune' } as never;
  const { items } = await answered(call('standing', listOutliers, { query }));
  const mine = items.find(({ unit }) => unit.id === communes[0]);
  expect(mine).toMatchObject({ comparedWith: 'own-past', shown: '900', median: '202', count: 4 });
  expect(mine?.sentence).toBe('900 cách trung vị 202 của 4 kỳ trước 698, trong khi thường chỉ lệch 2: gấp 349 lần.');
});

test('a commune is told how it stands among peers whose figures it may not read', async () => {
  const own = await nameOwnCommune(database);
  const now = await database.ownerQuery<{ unit_id: string }>(
    `select unit_id from muctieu.unit where province_id = '11' and level = 'commune' and until_day is null and unit_id <> $1 order by unit_id limit 9`,
    [own],
  );
  const cellOf = (unitId: string, value: number) => ({ unitId, indicator, period: '2026', value: String(value) });
  const body = { provinceId: '11', cells: now.map(({ unit_id }, index) => cellOf(unit_id, 50 + index)) } as never;
  await answered(call('standing', recordObservationsOperation, { body, idempotencyKey: key() }));
  const mine = { provinceId: '11', cells: [cellOf(own, 5000)] } as never;
  await answered(call('commune', recordObservationsOperation, { body: mine, idempotencyKey: key() }));
  const query = { provinceId: '11', period: '2026', level: 'commune' } as never;
  const { items } = await answered(call('commune', listOutliers, { query }));
  expect(items.map(({ unit, comparedWith, count }) => [unit.id, comparedWith, count])).toEqual([[own, 'peers', 9]]);
  const elsewhere = await answered(call('neighbour', listOutliers, { query }));
  expect(elsewhere.items).toEqual([]);
});

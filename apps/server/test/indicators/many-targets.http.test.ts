import { listGaps, listTargets, readBoard, setTargets } from '@muctieu/contract/indicators/indicators.operations';
import { afterAll, expect, test } from 'vitest';
import { answered, codesOf, dienBien, key, startIndicatorsServer } from './indicators-server.ts';

const { call, database, close } = await startIndicatorsServer();
afterAll(close);

const indicator = 'GNBV.HO-TRO-NHA-O';
const periods = [
  '2026',
  ...[2026, 2027, 2028, 2029, 2030].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)),
  '2027',
  '2028',
  '2029',
];
const rows = await database.ownerQuery<{ unit_id: string }>(
  `select unit_id from muctieu.unit join muctieu.unit_name using (province_id, unit_id)
   where province_id = '11' and level = 'commune' and unit.until_day is null order by unit_id`,
);
const communes = rows.map(({ unit_id }) => unit_id);
const target = (unitId: string, period: string, value: number) => ({
  unitId,
  indicator,
  period,
  kind: 'annual',
  operator: 'at-least',
  value: String(value),
});
const set = (targets: readonly object[]) =>
  call('standing', setTargets, { body: { provinceId: '11', reason: 'Giao', targets } as never, idempotencyKey: key() });

test('an indicator has more than a thousand targets: all are listed by pages, and none twice', async () => {
  for (const period of periods) {
    const shared = communes.map((unitId, index) => target(unitId, period, 10 + index));
    await answered(set([target(dienBien, period, 5000), ...shared]));
  }
  const expected = periods.length * (communes.length + 1);
  expect(expected).toBeGreaterThan(1000);
  const seen = new Set<string>();
  let cursor: string | undefined;
  let total: number | undefined;
  do {
    const query = { provinceId: '11', indicator, limit: 300, ...(cursor === undefined ? {} : { cursor }) } as never;
    const page = await answered(call('standing', listTargets, { query }));
    for (const { unit, period, kind } of page.items) seen.add(`${unit.id} ${period} ${kind}`);
    total ??= page.total;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  // One stands there since the report was loaded: the target of the whole period.
  expect([total, seen.size]).toEqual([expected + 1, expected + 1]);
});

test('a unit with those right below it is asked for by one period, whatever else there is', async () => {
  const query = {
    provinceId: '11',
    around: dienBien,
    indicator,
    period: '2026-Q3',
    kind: 'annual',
    limit: 1000,
  } as never;
  const { items, nextCursor } = await answered(call('standing', listTargets, { query }));
  expect(nextCursor).toBeUndefined();
  expect(new Set(items.map(({ unit }) => unit.id))).toEqual(new Set([dienBien, ...communes]));
});

test('the gap of every period is the plain sum of the communes less the target above', async () => {
  const sum = communes.reduce((total, _, index) => total + 10 + index, 0);
  const { items } = await answered(call('standing', listGaps, { query: { unitId: dienBien, limit: 500 } as never }));
  const mine = items.filter((item) => item.indicator === indicator);
  expect(mine).toHaveLength(periods.length);
  for (const { childrenSum, difference, childrenCount } of mine) {
    expect([childrenSum, difference, childrenCount]).toEqual([String(sum), String(sum - 5000), communes.length]);
  }
});

test('the board of one commune shows its own target among all of them', async () => {
  const query = { unitId: communes[7], year: 2027, limit: 500 } as never;
  const { items } = await answered(call('standing', readBoard, { query }));
  expect(items.find((item) => item.indicator === indicator)).toMatchObject({
    targetOrigin: 'own',
    target: 'từ 17 trở lên',
  });
});

test('the same targets again change nothing; one changed meanwhile is refused', async () => {
  const all = communes.map((unitId, index) => target(unitId, '2026', 10 + index));
  expect(await answered(set(all))).toEqual({ set: 0, unchanged: communes.length });
  expect(await codesOf(set([{ ...all[0], value: '99', basedOn: 5 }]))).toEqual(['target-changed-meanwhile']);
});

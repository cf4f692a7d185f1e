import { holdsOn, overlap } from '@muctieu/kernel/day-interval';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';
import { readProvinceCatalogue } from '../src/province-catalogue.ts';

const { provinces, events } = readProvinceCatalogue();
const byId = new Map(provinces.map((province) => [province.id, province]));

describe('the provinces', () => {
  test.each([
    ['2024-12-31', 63, 5],
    ['2025-06-30', 63, 6],
    ['2025-07-01', 34, 6],
  ])('on %s there are %i, %i of them cities under the centre', (day, count, cities) => {
    const date = parsePlainDate(day);
    const held = provinces.filter((province) => date !== undefined && holdsOn(province, date));
    expect(held).toHaveLength(count);
    expect(held.filter(({ form }) => form === 'thanh-pho-trung-uong')).toHaveLength(cities);
  });

  test('a code and a name belong to one province on one day', () => {
    for (const a of provinces)
      for (const b of provinces)
        if (a.id < b.id && (a.code === b.code || a.name === b.name))
          expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false);
  });

  test('23 mergers: every province that ends is an origin, every one that begins a result', () => {
    expect(events.filter(({ kind }) => kind === 'merge')).toHaveLength(23);
    const origins = events.flatMap(({ originIds }) => originIds);
    const results = events.flatMap(({ resultIds }) => resultIds);
    expect(new Set(origins).size).toBe(origins.length);
    expect(new Set(origins)).toEqual(new Set(provinces.filter(({ until }) => until !== undefined).map(({ id }) => id)));
    expect(new Set(results)).toEqual(new Set(provinces.filter(({ from }) => from > '2019-01-01').map(({ id }) => id)));
    for (const { on, originIds, resultIds } of events) {
      for (const id of originIds) expect(byId.get(id)?.until, id).toBe(on);
      for (const id of resultIds) expect(byId.get(id)?.from, id).toBe(on);
    }
  });

  test('Điện Biên, Lai Châu and Lạng Sơn go on unchanged', () => {
    for (const id of ['province-11', 'province-12', 'province-20']) expect(byId.get(id)?.until, id).toBeUndefined();
  });
});

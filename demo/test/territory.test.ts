import { readFileSync } from 'node:fs';
import { type DayInterval, holdsOn, overlap } from '@muctieu/kernel/day-interval';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';
import { readDienBien, readPhongTho, type TerritoryUnit, type UnitForm, type UnitLevel } from '../src/territory.ts';

const dienBien = readDienBien();
const phongTho = readPhongTho();
const units = [...dienBien.units, ...phongTho.units];
const events = [...dienBien.events, ...phongTho.events];
const byId = new Map(units.map((unit) => [unit.id, unit]));
const twoTier = '2025-07-01';

function held(day: string, of: readonly TerritoryUnit[], level: UnitLevel, form?: UnitForm): readonly TerritoryUnit[] {
  const date = parsePlainDate(day);
  if (date === undefined) throw new Error(day);
  return of.filter(
    (unit) =>
      unit.level === level &&
      holdsOn(unit.existence, date) &&
      (form === undefined || unit.names.some((name) => name.form === form && holdsOn(name, date))),
  );
}

function childrenOn(day: string, parentId: string): readonly TerritoryUnit[] {
  const date = parsePlainDate(day);
  if (date === undefined) throw new Error(day);
  return units.filter((unit) => unit.parents.some((parent) => parent.parentId === parentId && holdsOn(parent, date)));
}

describe('T2: Điện Biên in both eras', () => {
  test.each([
    ['2019-12-31', 'district', undefined, 10],
    ['2019-12-31', 'commune', undefined, 130],
    ['2020-01-01', 'commune', undefined, 129],
    ['2025-06-30', 'district', undefined, 10],
    ['2025-06-30', 'commune', undefined, 129],
    ['2025-06-30', 'commune', 'xa', 115],
    ['2025-06-30', 'commune', 'phuong', 9],
    ['2025-06-30', 'commune', 'thi-tran', 5],
    ['2025-07-01', 'district', undefined, 0],
    ['2025-07-01', 'commune', undefined, 45],
    ['2025-07-01', 'commune', 'xa', 42],
    ['2025-07-01', 'commune', 'phuong', 3],
    ['2025-07-01', 'village', undefined, 26],
  ] as const)('on %s: %s (%s) %i', (day, level, form, count) => {
    expect(held(day, dienBien.units, level, form)).toHaveLength(count);
  });

  test.each([
    ['094', 'Điện Biên Phủ', 'thanh-pho', 9, 12],
    ['095', 'Mường Lay', 'thi-xa', 3, 3],
    ['096', 'Mường Nhé', 'huyen', 11, 11],
    ['097', 'Mường Chà', 'huyen', 12, 12],
    ['098', 'Tủa Chùa', 'huyen', 12, 12],
    ['099', 'Tuần Giáo', 'huyen', 19, 19],
    ['100', 'Điện Biên', 'huyen', 25, 21],
    ['101', 'Điện Biên Đông', 'huyen', 14, 14],
    ['102', 'Mường Ảng', 'huyen', 10, 10],
    ['103', 'Nậm Pồ', 'huyen', 15, 15],
  ] as const)('district %s %s (%s) has %i units in 2019 and %i from 2020', (code, name, form, before, after) => {
    const district = byId.get(`district-${code}`);
    expect(district?.names[0]).toMatchObject({ name, form, until: twoTier });
    expect(childrenOn('2019-12-31', `district-${code}`)).toHaveLength(before);
    expect(childrenOn('2025-06-30', `district-${code}`)).toHaveLength(after);
  });

  test('the seven poor districts have the 93 communes that report S0 counts', () => {
    const poor = dienBien.units.filter(({ classes }) => classes.some(({ scheme }) => scheme === 'poor-district'));
    expect(poor.flatMap(({ id }) => childrenOn('2024-06-30', id))).toHaveLength(93);
  });

  test('from 2026: zone I 2, zone II 5, zone III 38', () => {
    const date = parsePlainDate('2026-06-30');
    const zones = held('2026-06-30', dienBien.units, 'commune').flatMap(({ classes }) =>
      classes
        .filter((one) => one.scheme === 'zone' && date !== undefined && holdsOn(one, date))
        .map(({ value }) => value),
    );
    expect(zones.toSorted()).toEqual([...Array(2).fill('I'), ...Array(5).fill('II'), ...Array(38).fill('III')]);
  });
});

describe('Phong Thổ', () => {
  test('17 units as report S2 counts them in December 2022, 18 before Ma Li Chải joined Sì Lở Lầu', () => {
    expect(childrenOn('2022-12-22', 'district-109')).toHaveLength(17);
    expect(childrenOn('2019-12-31', 'district-109')).toHaveLength(18);
  });

  test('what they became: five communes and, for Lản Nhì Thàng, the ward Đoàn Kết', () => {
    const became = events
      .filter(({ originIds }) =>
        originIds.some((id) => childrenOn('2025-06-30', 'district-109').some((unit) => unit.id === id)),
      )
      .flatMap(({ resultIds, on }) => (on === twoTier ? resultIds : []));
    const names = new Set(became.flatMap((id) => byId.get(id)?.names.map(({ name }) => name) ?? []));
    expect(names).toEqual(new Set(['Sin Suối Hồ', 'Phong Thổ', 'Dào San', 'Sì Lở Lầu', 'Khổng Lào', 'Đoàn Kết']));
  });
});

describe('T1: intervals', () => {
  function disjoint(intervals: readonly DayInterval[]): boolean {
    return intervals.every((a, index) => intervals.slice(index + 1).every((b) => !overlap(a, b)));
  }

  test('an id stands once', () => {
    expect(byId.size).toBe(units.length);
  });

  test('names, codes, parents and the classes of one scheme never overlap and lie within the existence', () => {
    for (const { id, existence, names, codes, parents, classes } of units) {
      for (const list of [names, codes, parents]) expect(disjoint(list), id).toBe(true);
      for (const scheme of new Set(classes.map((one) => one.scheme)))
        expect(disjoint(classes.filter((one) => one.scheme === scheme)), `${id} ${scheme}`).toBe(true);
      for (const { from, until } of [...names, ...codes, ...parents, ...classes]) {
        expect(from >= existence.from, id).toBe(true);
        expect((until ?? '9999') <= (existence.until ?? '9999'), id).toBe(true);
        expect(from < (until ?? '9999'), id).toBe(true);
      }
    }
  });

  test('every unit has a name and, below the nation, a parent on each of its days; the parent exists then', () => {
    for (const { id, level, existence, names, parents } of units) {
      for (const list of level === 'nation' ? [names] : [names, parents]) {
        const sorted = list.toSorted((a, b) => (a.from < b.from ? -1 : 1));
        expect(sorted[0]?.from, id).toBe(existence.from);
        expect(sorted.at(-1)?.until, id).toBe(existence.until);
        for (const [index, one] of sorted.entries()) if (index > 0) expect(sorted[index - 1]?.until, id).toBe(one.from);
      }
      for (const { parentId, from, until } of parents) {
        const parent = byId.get(parentId);
        expect(parent, `${id} ${parentId}`).toBeDefined();
        expect((parent?.existence.from ?? '9999') <= from, id).toBe(true);
        expect((parent?.existence.until ?? '9999') >= (until ?? '9999'), id).toBe(true);
      }
    }
  });

  test('an official code has its length and belongs to one unit on one day', () => {
    const digits: Readonly<Record<UnitLevel, number>> = { nation: 0, province: 2, district: 3, commune: 5, village: 0 };
    const uses = new Map<string, DayInterval[]>();
    for (const { id, level, codes } of units) {
      expect(codes.length > 0, id).toBe(digits[level] > 0);
      for (const code of codes) {
        expect(code.code, id).toMatch(new RegExp(`^\\d{${digits[level]}}$`));
        uses.set(`${level} ${code.code}`, [...(uses.get(`${level} ${code.code}`) ?? []), code]);
      }
    }
    for (const [code, list] of uses) expect(disjoint(list), code).toBe(true);
  });

  test('every day is a day', () => {
    const days = units.flatMap(({ existence, names, codes, parents, classes }) =>
      [existence, ...names, ...codes, ...parents, ...classes].flatMap(({ from, until }) => [from, until ?? from]),
    );
    expect([...days, ...events.map(({ on }) => on)].filter((day) => parsePlainDate(day) !== day)).toEqual([]);
  });
});

describe('T3: events', () => {
  test('45 clauses of NQ 1661: every commune that ends is a whole origin once, every one that begins a result once', () => {
    const clauses = dienBien.events.filter(({ documentId }) => documentId === '1661-nq-ubtvqh15-2025');
    expect(clauses).toHaveLength(45);
    const origins = clauses.flatMap(({ originIds }) => originIds);
    const results = clauses.flatMap(({ resultIds }) => resultIds);
    expect(origins).toHaveLength(129);
    expect(new Set(origins)).toEqual(new Set(held('2025-06-30', dienBien.units, 'commune').map(({ id }) => id)));
    expect(results).toHaveLength(45);
    expect(new Set(results)).toEqual(new Set(held('2025-07-01', dienBien.units, 'commune').map(({ id }) => id)));
    expect(
      clauses.flatMap(({ flows }) => flows).filter(({ extent, share }) => extent !== 'whole' || share !== 1),
    ).toEqual([]);
  });

  test('16 of the clauses bring two units together, 29 three or more (Bộ Nội vụ)', () => {
    const sizes = dienBien.events.filter(({ id }) => id.startsWith('nq-1661')).map(({ originIds }) => originIds.length);
    expect(sizes.filter((size) => size === 2)).toHaveLength(16);
    expect(sizes.filter((size) => size >= 3)).toHaveLength(29);
  });

  test('whatever ends is an origin on that day', () => {
    const ends = units.filter(({ existence }) => existence.until !== undefined);
    const origins = new Set(events.flatMap(({ on, originIds }) => originIds.map((id) => `${id} ${on}`)));
    expect(ends.filter(({ id, existence }) => !origins.has(`${id} ${existence.until}`))).toEqual([]);
  });

  test('a part never carries a share that nobody reviewed', () => {
    const parts = events.flatMap(({ flows }) => flows).filter(({ extent }) => extent !== 'whole');
    expect(parts).toEqual([
      { originId: 'commune-03250', resultId: 'commune-03217', extent: 'part', shareReviewed: false },
    ]);
  });

  test('flows lead from origins to results, and all of them exist', () => {
    for (const { id, originIds, resultIds, flows } of events) {
      for (const unitId of [...originIds, ...resultIds]) expect(byId.has(unitId), `${id} ${unitId}`).toBe(true);
      for (const { originId, resultId } of flows) {
        expect(originIds, id).toContain(originId);
        expect(resultIds, id).toContain(resultId);
      }
    }
  });

  test('every document named is in the register', () => {
    const register = readFileSync(new URL('../../data/documents/legal-documents.json', import.meta.url), 'utf8');
    const named = [
      ...events.flatMap(({ documentId }) => documentId ?? []),
      ...units.flatMap(({ names, parents, classes }) =>
        [...names, ...parents, ...classes].flatMap(({ documentId }) => documentId ?? []),
      ),
    ];
    expect([...new Set(named)].filter((id) => !register.includes(`"id": "${id}"`))).toEqual([]);
  });
});

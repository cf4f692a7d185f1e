import { previewEvents } from '@muctieu/domain/territory/preview-events';
import { ancestors, subtree } from '@muctieu/domain/territory/tree';
import { nationId } from '@muctieu/domain/territory/unit';
import { findUnitState } from '@muctieu/domain/territory/unit-state';
import { describe, expect, test } from 'vitest';
import { booked, commune, create, day, empty, event, province, refusals, village } from './country.ts';

const on = day('2026-07-01');
const namesOf = (territory: typeof province, unitId: string) =>
  (territory.units.get(unitId)?.names ?? []).map(({ name, from, until }) => [name, from, until]);
const whole = (unitId: string) => ({ unitId, extent: 'whole', shareReviewed: true, ends: true }) as const;
const part = (unitId: string, shareMillionths?: number) =>
  ({
    unitId,
    extent: 'part',
    shareReviewed: false,
    ends: false,
    ...(shareMillionths === undefined ? {} : { shareMillionths }),
  }) as const;
const newCommune = (id: string, code: string) =>
  ({ kind: 'new', unit: { id, level: 'commune', form: 'xa', name: id, code, parentId: 'P' } }) as const;
const existing = (unitId: string) => ({ kind: 'existing', unitId }) as const;

describe('T1: what holds for some days', () => {
  test('a new name closes the old one on the day of the new', () => {
    const after = booked(province, event({ kind: 'rename', on, unitId: 'A', name: 'A mới' }));
    expect(namesOf(after, 'A')).toEqual([
      ['A', '2025-07-01', '2026-07-01'],
      ['A mới', '2026-07-01', undefined],
    ]);
  });

  test('a name that is booked later for an earlier day holds until the next one', () => {
    const later = booked(province, event({ kind: 'rename', on, unitId: 'A', name: 'Sau' }));
    const after = booked(later, event({ kind: 'rename', on: day('2026-01-01'), unitId: 'A', name: 'Trước' }));
    expect(namesOf(after, 'A')).toEqual([
      ['A', '2025-07-01', '2026-01-01'],
      ['Trước', '2026-01-01', '2026-07-01'],
      ['Sau', '2026-07-01', undefined],
    ]);
  });

  test('a class has its scheme’s own intervals, and an end that the document gives', () => {
    const after = booked(
      province,
      event({ kind: 'reclassify', on, unitId: 'A', scheme: 'zone', value: 'III', until: day('2031-01-01') }),
      event({ kind: 'reclassify', on, unitId: 'A', scheme: 'border', value: 'yes' }),
      event({ kind: 'reclassify', on: day('2028-01-01'), unitId: 'A', scheme: 'zone', value: 'II' }),
      event({ kind: 'reclassify', on: day('2029-01-01'), unitId: 'A', scheme: 'border', value: null }),
    );
    const classes = after.units.get('A')?.classes.map(({ scheme, value, from, until }) => [scheme, value, from, until]);
    expect(classes).toEqual([
      ['zone', 'III', '2026-07-01', '2028-01-01'],
      ['border', 'yes', '2026-07-01', '2029-01-01'],
      ['zone', 'II', '2028-01-01', undefined],
    ]);
  });
});

describe('T2: two eras', () => {
  const both = booked(
    empty,
    create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh' }),
    create('D', '2019-01-01', 'P', { level: 'district', form: 'huyen', until: day('2025-07-01') }),
    commune('A', '2019-01-01', 'D', { until: day('2025-07-01') }),
    commune('B', '2025-07-01', 'P'),
  );
  test.each([
    ['A', '2025-06-30', ['D', 'P', nationId]],
    ['B', '2025-07-01', ['P', nationId]],
  ])('above %s stand, on %s, %j', (unitId, text, expected) => {
    expect(ancestors(both, unitId, day(text)).map(({ id }) => id)).toEqual(expected);
  });

  test('a subtree is of its day', () => {
    expect(subtree(both, 'P', day('2025-06-30')).map(({ id }) => id)).toEqual(['P', 'D', 'A']);
    expect(subtree(both, 'P', day('2025-07-01')).map(({ id }) => id)).toEqual(['P', 'B']);
    expect(subtree(both, 'D', day('2025-07-01'))).toEqual([]);
  });

  test.each([
    ['a commune under a province in the district era', commune('X', '2024-01-01', 'P'), 'parent-of-wrong-level'],
    ['a commune that outlives its district', commune('X', '2024-01-01', 'D'), 'parent-does-not-exist'],
    [
      'a district in the two-tier era',
      create('X', '2025-07-01', 'P', { level: 'district', form: 'huyen' }),
      'level-not-on-day',
    ],
    ['a village under a province', village('x', '2026-01-01', 'P'), 'parent-of-wrong-level'],
  ])('%s is refused', (_what, given, code) => {
    expect(refusals(both, given)).toContain(code);
  });
});

describe('T3: mergers and divisions', () => {
  test('a merger ends its origins, takes their villages along and records the whole of each', () => {
    const { territory, changes, problems } = previewEvents(province, [
      event({ kind: 'merge', on, origins: [whole('A'), whole('B')], result: newCommune('AB', '03001') }),
    ]);
    expect(problems).toEqual([]);
    expect(territory.units.get('A')?.existence).toEqual({ from: '2025-07-01', until: '2026-07-01' });
    expect(subtree(territory, 'AB', on).map(({ id }) => id)).toEqual(['AB', 'v1', 'v2']);
    expect(
      territory.flows.map(({ originId, resultId, shareMillionths }) => [originId, resultId, shareMillionths]),
    ).toEqual([
      ['A', 'AB', 1_000_000],
      ['B', 'AB', 1_000_000],
    ]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(
      new Set(['unit-begun', 'unit-ended', 'interval-opened', 'interval-closed', 'flow-recorded']),
    );
  });

  test('the clauses of one resolution may take a commune apart in several events, in any order', () => {
    const clauses = [
      event({
        kind: 'merge',
        on,
        origins: [{ ...whole('C') }, { ...part('A', 300_000), childIds: ['v1'] }],
        result: newCommune('CA', '03004'),
      }),
      event({
        kind: 'merge',
        on,
        origins: [
          whole('B'),
          { unitId: 'A', extent: 'remainder', shareMillionths: 700_000, shareReviewed: false, ends: true },
        ],
        result: newCommune('BA', '03005'),
      }),
    ];
    const after = booked(province, ...clauses);
    expect(subtree(after, 'CA', on).map(({ id }) => id)).toEqual(['CA', 'v1']);
    expect(subtree(after, 'BA', on).map(({ id }) => id)).toEqual(['BA', 'v2']);
  });

  test('a unit that takes others in goes on, and keeps its villages', () => {
    const after = booked(province, event({ kind: 'merge', on, origins: [whole('B')], result: existing('A') }));
    expect(after.units.get('A')?.existence).toEqual({ from: '2025-07-01' });
    expect(subtree(after, 'A', on)).toHaveLength(3);
  });

  const halves = (one: number, two: number, children: readonly [string[], string[]] = [['v1'], ['v2']]) =>
    event({
      kind: 'split',
      on,
      originId: 'A',
      ends: true,
      results: [
        {
          extent: 'part',
          shareMillionths: one,
          shareReviewed: true,
          childIds: children[0],
          result: newCommune('A1', '03006'),
        },
        {
          extent: 'part',
          shareMillionths: two,
          shareReviewed: true,
          childIds: children[1],
          result: newCommune('A2', '03007'),
        },
      ],
    });

  test.each([
    ['a unit that does not exist', [event({ kind: 'rename', on, unitId: 'X', name: 'Y' })], ['unit-not-found']],
    [
      'a day before the unit',
      [event({ kind: 'rename', on: day('2025-01-01'), unitId: 'A', name: 'Y' })],
      ['unit-begins-later'],
    ],
    ['the same name', [event({ kind: 'rename', on, unitId: 'A', name: 'A' })], ['nothing-changes']],
    [
      'two names on one day',
      [event({ kind: 'rename', on, unitId: 'A', name: 'Y' }), event({ kind: 'rename', on, unitId: 'A', name: 'Z' })],
      ['changed-on-same-day'],
    ],
    ['a code of another', [event({ kind: 'rename', on, unitId: 'A', code: '03002' })], ['code-taken']],
    ['a circle', [event({ kind: 'transfer', on, unitId: 'A', parentId: 'v1' })], ['parent-of-wrong-level']],
    ['an end that leaves villages behind', [event({ kind: 'abolish', on, unitId: 'A' })], ['unit-has-children-left']],
    ['a division that forgets a village', [halves(400_000, 600_000, [['v1'], []])], ['unit-has-children-left']],
    ['shares above the whole', [halves(500_000, 600_000)], ['shares-exceed-whole']],
    ['shares below the whole', [halves(400_000, 500_000)], ['shares-below-whole']],
    ['a share of nothing', [halves(0, 1_000_000)], ['share-out-of-range']],
    [
      'the whole twice',
      [
        event({ kind: 'merge', on, origins: [whole('A')], result: existing('B') }),
        event({ kind: 'merge', on, origins: [part('A')], result: existing('C') }),
      ],
      ['whole-and-more'],
    ],
    [
      'an origin twice',
      [event({ kind: 'merge', on, origins: [whole('A'), whole('A')], result: existing('B') })],
      ['origin-twice'],
    ],
    [
      'a merger of one with itself',
      [event({ kind: 'merge', on, origins: [whole('A')], result: existing('A') })],
      ['merge-without-origin'],
    ],
    [
      'a village into a commune',
      [event({ kind: 'merge', on, origins: [whole('v1')], result: existing('A') })],
      ['origin-of-other-level'],
    ],
    [
      'an origin of that very day',
      [commune('N', '2026-07-01', 'P'), event({ kind: 'merge', on, origins: [whole('N')], result: existing('A') })],
      ['origin-begins-same-day'],
    ],
    ['the state', [event({ kind: 'rename', on, unitId: nationId, name: 'X' })], ['nation-is-fixed']],
  ])('%s is refused', (_what, events, codes) => {
    const found = refusals(province, ...events);
    for (const code of codes) expect(found).toContain(code);
  });

  test('an end before something that is already booked is refused', () => {
    const later = booked(province, event({ kind: 'rename', on, unitId: 'B', name: 'Sau' }));
    expect(refusals(later, event({ kind: 'abolish', on: day('2026-01-01'), unitId: 'B' }))).toEqual([
      'later-event-contradicts',
    ]);
  });

  test('a refused batch leaves the territory as it was', () => {
    const before = findUnitState(province.units.get('A') ?? never(), on);
    refusals(
      province,
      event({ kind: 'rename', on, unitId: 'A', name: 'Y' }),
      event({ kind: 'abolish', on, unitId: 'A' }),
    );
    expect(findUnitState(province.units.get('A') ?? never(), on)).toEqual(before);
  });
});

function never(): never {
  throw new Error('A is missing');
}

import { describe, expect, test } from 'vitest';
import type { BoundaryFeature } from '../../../src/territory/boundary/boundary-feature.ts';
import { type MappedUnit, matchBoundaries } from '../../../src/territory/boundary/match-boundaries.ts';

const commune = (code: string, name: string, parentName: string): MappedUnit => ({
  id: code,
  level: 'commune',
  form: 'xa',
  name,
  code,
  parentName,
  provinceName: 'Điện Biên',
});
const units: readonly MappedUnit[] = [
  commune('03127', 'Mường Phăng', 'Điện Biên Phủ'),
  commune('03128', 'Thanh An', 'Điện Biên'),
  commune('03129', 'Thạnh An', 'Điện Biên'),
  commune('03130', 'Chà Nưa', 'Nậm Pồ'),
  commune('03131', 'Hòa Bình', 'Nậm Pồ'),
  { id: '11', level: 'province', form: 'tinh', name: 'Điện Biên', code: '11' },
];
const areas = (...rows: readonly Readonly<Record<string, string>>[]): BoundaryFeature[] =>
  rows.map((properties, index) => ({ number: index + 1, properties, polygons: [[[0, 0, 1, 0, 1, 1]]] }));
const found = (features: readonly BoundaryFeature[]) => {
  const match = matchBoundaries(features, units);
  return {
    matched: match.matched.map(
      ({ unit, by, features: own }) => `${unit.id} ${by} ${own.map(({ number }) => number).join('+')}`,
    ),
    left: match.unmatchedFeatures.map(({ feature, reason }) => `${feature.number} ${reason}`),
    missing: match.unmatchedUnits.map(({ id }) => id),
    match,
  };
};

describe('things of a file and units', () => {
  test('are matched by code whatever the property is called, also where zeros were lost', () => {
    const { matched, match } = found(
      areas({ GHI: 'a', MA_XA: '03127' }, { GHI: 'b', MA_XA: '3128' }, { GHI: 'c', MA_XA: '3129.0' }),
    );
    expect(matched).toEqual(['03127 code 1', '03128 code 2', '03129 code 3']);
    expect(match.codeProperty).toBe('MA_XA');
  });

  test('a code of another province is no unit of ours, whatever its name', () => {
    const { matched, left } = found(areas({ code: '03127', ten: 'Mường Phăng' }, { code: '99999', ten: 'Chà Nưa' }));
    expect(matched).toEqual(['03127 code 1']);
    expect(left).toEqual(['2 not-found']);
  });

  test('are matched by name without diacritics and form, by diacritics only where names are alike', () => {
    const { matched, left } = found(
      areas({ ten: 'Xã muong phang' }, { ten: 'XÃ THẠNH AN' }, { ten: 'Xã Hoà Bình' }, { ten: 'Lạ' }),
    );
    expect(matched).toEqual(['03127 name 1', '03129 name 2', '03131 name 3']);
    expect(left).toEqual(['4 not-found']);
  });

  test('two names that are alike without diacritics are not guessed', () => {
    expect(found(areas({ ten: 'thanh an' })).left).toEqual([]);
    expect(found(areas({ ten: 'THÀNH AN' }, { ten: 'Chà Nưa' })).left).toEqual(['1 several']);
  });

  test('a name counts only within its parent where the file tells parents', () => {
    const { matched, left } = found(
      areas({ ten: 'Chà Nưa', huyen: 'Huyện Nậm Pồ' }, { ten: 'Mường Phăng', huyen: 'Mường La' }),
    );
    expect(matched).toEqual(['03130 name 1']);
    expect(left).toEqual(['2 not-found']);
  });

  test('islands of one code are one unit; strangers of one name are left open', () => {
    expect(found(areas({ ma: '03127' }, { ma: '03127' })).matched).toEqual(['03127 code 1+2']);
    expect(found(areas({ ten: 'Chà Nưa' }, { ten: 'Chà Nưa' }, { ten: 'Hòa Bình' })).left).toEqual([
      '1 several',
      '2 several',
    ]);
  });

  test('what is left over is named on both sides, and a unit of another level as such', () => {
    const { left, missing } = found(areas({ ma: '03127' }, { ma: '03128' }, { ma: '11' }));
    expect(left).toEqual(['3 other-level']);
    expect(missing).toEqual(['03129', '03130', '03131']);
  });
});

import { overlap } from '@muctieu/kernel/day-interval';
import { describe, expect, test } from 'vitest';
import { readCriteriaRegions, readCriteriaSets } from '../src/criteria-set.ts';
import { readLegalDocuments } from '../src/legal-document.ts';

const sets = readCriteriaSets();
const documents = new Set(readLegalDocuments().map(({ id }) => id));

describe('K1: each set by itself, with what it declares beside what is loaded', () => {
  test.each([
    ['ntm-commune-2016-2020', 19, 0, 49],
    ['ntm-commune-2021-2025', 19, 57, 57],
    ['ntm-commune-advanced-2021-2025', 19, 0, 75],
    ['ntm-commune-model-2021-2025', 4, 0, undefined],
    ['ntm-village-2021-2025', 0, 0, undefined],
    ['ntm-district-2021-2025', 9, 0, 36],
    ['ntm-commune-2026-2030', 10, 0, 47],
  ] as const)('%s: %i criteria, %i indicators loaded of %s', (id, criteria, loaded, declared) => {
    const set = sets.find((one) => one.id === id);
    expect(set?.criteria).toHaveLength(criteria);
    expect(set?.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(loaded);
    expect(set?.declared.indicators).toBe(declared);
  });

  test('criterion 12 is another thing in the set of 2016-2020, and 14 in the advanced one', () => {
    const nameOf = (id: string, number: number) =>
      sets.find((set) => set.id === id)?.criteria.find((criterion) => criterion.number === number)?.name.vi;
    expect([nameOf('ntm-commune-2016-2020', 11), nameOf('ntm-commune-2016-2020', 12)]).toEqual([
      'Hộ nghèo',
      'Tỷ lệ lao động có việc làm',
    ]);
    expect([nameOf('ntm-commune-2021-2025', 14), nameOf('ntm-commune-advanced-2021-2025', 14)]).toEqual([
      'Giáo dục và đào tạo',
      'Y tế',
    ]);
  });
});

describe.each(sets)('$id', (set) => {
  test('names documents of the register', () => {
    const named = [set.documentId, ...set.thresholds.map(({ documentId }) => documentId)];
    expect(named.filter((id) => id !== undefined && !documents.has(id))).toEqual([]);
  });

  test('its thresholds are of its own codes and never two on one day', () => {
    const codes = new Set(
      set.criteria.flatMap(({ number, indicators }) => [String(number), ...indicators.map(({ code }) => code)]),
    );
    for (const [index, one] of set.thresholds.entries()) {
      expect(codes, one.id).toContain(one.code);
      const rivals = set.thresholds
        .slice(index + 1)
        .filter((other) => other.code === one.code && other.audience.region === one.audience.region);
      expect(
        rivals.filter((other) => overlap(one, other)),
        one.id,
      ).toEqual([]);
    }
  });

  test('its levels leave no number of criteria out and take none twice', () => {
    const all = set.criteria.length;
    const isWhole = set.levels.length > 1;
    for (let met = 0; isWhole && met <= all; met += 1) {
      expect(set.levels.filter(({ from, to }) => from <= met && met <= to)).toHaveLength(1);
    }
  });
});

test('regions are told only for provinces of reports that were read, and marked unverified', () => {
  const { provinces } = readCriteriaRegions();
  expect(provinces.map(({ provinceId, verified }) => [provinceId, verified])).toEqual([
    ['11', false],
    ['12', false],
    ['20', false],
  ]);
});

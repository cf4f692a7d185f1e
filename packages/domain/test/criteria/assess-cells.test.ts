import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';
import { assessCells } from '../../src/criteria/assess-cells.ts';
import type { CellEdit, CriterionCell } from '../../src/criteria/criterion-cell.ts';
import { readCellText } from '../../src/criteria/read-cell-text.ts';
import type { ResolvedThreshold } from '../../src/criteria/resolve-threshold.ts';
import { resolveThreshold } from '../../src/criteria/resolve-threshold.ts';
import { compareUnit } from '../../src/criteria/round-change.ts';
import type { Threshold } from '../../src/criteria/threshold.ts';
import { madeSet } from './made-set.ts';

const set = madeSet(true);
const day = (text: string) => text as PlainDate;
const threshold = (part: Partial<Threshold>): Threshold => ({
  id: 't',
  setId: 'made',
  code: '15.1',
  provinceId: 'VN',
  audience: {},
  from: day('2022-01-01'),
  kind: 'figure',
  value: '90',
  sources: [],
  verified: true,
  ...part,
});
const bar: ResolvedThreshold = { kind: 'found', because: 'everybody', threshold: threshold({}) };

function assess(edits: readonly CellEdit[], before: readonly CriterionCell[] = []) {
  return assessCells(
    {
      set,
      units: new Map([['u', 'Xã Thử']]),
      cell: (unitId, code) => before.find((cell) => cell.unitId === unitId && cell.code === code),
      threshold: (_, code) => (code === '15.1' ? bar : { kind: 'missing', otherDays: false }),
      personId: 'p',
    },
    edits,
  );
}

function statuses(result: ReturnType<typeof assess>) {
  return result.ok
    ? result.value.map(({ code, status, basis }) => `${code} ${status ?? '–'} ${basis}`)
    : result.problems.map(({ code, path }) => `${code} ${path}`);
}

const edit = (part: Partial<CellEdit>): CellEdit => ({ unitId: 'u', code: '1', version: 0, ...part });

describe('what an edit does', () => {
  test.each<[string, readonly Partial<CellEdit>[], readonly string[]]>([
    ['a status is taken', [{ status: 'met' }], ['1 met assessed']],
    [
      'a figure decides against the bar of 90, and the criterion waits for its other indicator',
      [{ code: '15.1', value: '92.5' }],
      ['15.1 met assessed', '15 in-progress derived'],
    ],
    [
      'K2: both indicators met, so is the criterion',
      [
        { code: '15.1', value: '90' },
        { code: '15.2', status: 'met' },
      ],
      ['15.1 met assessed', '15.2 met assessed', '15 met derived'],
    ],
    [
      'one indicator below its bar decides',
      [{ code: '15.1', value: '89.99' }],
      ['15.1 not-met assessed', '15 not-met derived'],
    ],
    [
      'saying otherwise than the figure needs a reason',
      [{ code: '15.1', value: '80', status: 'met' }],
      ['override-needs-reason cells[0].overrideReason'],
    ],
    [
      'with a reason it stands as an override',
      [{ code: '15.1', value: '80', status: 'met', overrideReason: 'số liệu cũ' }],
      ['15.1 met overridden', '15 in-progress derived'],
    ],
    [
      'saying otherwise than the indicators needs a reason too',
      [
        { code: '15.1', value: '80' },
        { code: '15', status: 'met' },
      ],
      ['criterion-follows-indicators cells[1].overrideReason'],
    ],
    [
      'every problem is named, not only the first',
      [{ unitId: 'x', status: 'met' }, { code: '99' }, { code: '2', version: 3 }, { code: '15.2', value: '1' }],
      [
        'assessed-unit-unknown cells[0].unitId',
        'criterion-code-unknown cells[1].code',
        'cell-changed-meanwhile cells[2]',
        'cell-takes-no-figure cells[3].value',
      ],
    ],
    ['a cell stands once in a command', [{ status: 'met' }, { status: 'not-met' }], ['cell-given-twice cells[1]']],
  ])('%s', (_, edits, expected) => {
    expect(statuses(assess(edits.map(edit)))).toEqual(expected);
  });

  test('a new assessment forgets the review of the old one, and counts the version on', () => {
    const before: CriterionCell = {
      ...{ unitId: 'u', code: '1', status: 'met', basis: 'assessed', note: 'n', overrideReason: '', evidence: [] },
      ...{ review: 'accepted', reviewedBy: 'q', reviewReason: '', version: 4 },
    };
    const result = assess([edit({ version: 4, status: 'not-met' })], [before]);
    expect(result).toMatchObject({ ok: true, value: [{ status: 'not-met', note: 'n', version: 5 }] });
    expect(result.ok && result.value[0]).not.toHaveProperty('review');
  });
});

describe('which threshold holds', () => {
  const north = threshold({ id: 'north', audience: { region: 'TDMNPB' } });
  const all = threshold({ id: 'all', value: '95' });
  const own = threshold({ id: 'own', provinceId: '11', value: '85', from: day('2024-01-01') });
  test.each([
    ['2023-06-01', { provinceId: '11', region: 'TDMNPB' }, 'north own-region'],
    ['2023-06-01', { provinceId: '79', region: 'DNB' }, 'all everybody'],
    ['2023-06-01', { provinceId: '79', region: 'DNB', borrowsRegion: 'TDMNPB' }, 'north borrowed-region'],
    ['2024-06-01', { provinceId: '11', region: 'TDMNPB' }, 'own own-province'],
    ['2021-06-01', { provinceId: '11', region: 'TDMNPB' }, 'missing'],
  ])('on %s for %j: %s', (on, subject, expected) => {
    const found = resolveThreshold([north, all, own], '15.1', subject, day(on));
    expect(found.kind === 'found' ? `${found.threshold.id} ${found.because}` : found.kind).toBe(expected);
  });

  test('two that are equally particular are said to contradict, not chosen from', () => {
    const twice = [north, { ...north, id: 'north 2' }];
    const subject = { provinceId: '11', region: 'TDMNPB' };
    expect(resolveThreshold(twice, '15.1', subject, day('2023-01-01')).kind).toBe('contradictory');
  });
});

describe('why a unit stands lower', () => {
  const round = (setId: string, cells: Readonly<Record<string, CriterionCell['status']>>, more = {}) => ({
    setId,
    numbers: [1, 15],
    cell: (unitId: string, code: string) => {
      const status = cells[`${unitId} ${code}`];
      return status === undefined ? undefined : { status, ...(code === '15.1' ? more : {}) };
    },
    indicatorsOf: (number: number) => (number === 15 ? ['15.1'] : []),
  });
  const metBefore = { 'u 1': 'met', 'u 15': 'met', 'u 15.1': 'met' } as const;
  const lost = { 'u 1': 'met', 'u 15': 'not-met', 'u 15.1': 'not-met' } as const;
  test.each([
    [
      'the figure fell',
      round('a', metBefore, { value: '92', thresholdId: 't1' }),
      round('a', lost, { value: '88', thresholdId: 't1' }),
      ['value-changed'],
    ],
    [
      'the bar rose',
      round('a', metBefore, { value: '92', thresholdId: 't1' }),
      round('a', lost, { value: '92', thresholdId: 't2' }),
      ['threshold-changed'],
    ],
    ['another judgement', round('a', metBefore), round('a', lost), ['status-changed']],
    ['nobody looked', round('a', metBefore), round('a', { 'u 1': 'met' }), ['not-assessed-now']],
    ['K1: another set, whose numbers mean other things', round('a', metBefore), round('b', lost), ['set-changed']],
  ])('%s', (_, before, after, reasons) => {
    expect(compareUnit(before, after, 'u', ['u'])).toMatchObject({ kind: 'compared', metBefore: 2, reasons });
  });

  test('T4: a unit made of two is to be reassessed; what they had is told and not carried over', () => {
    const before = round('a', { 'v 1': 'met', 'w 1': 'met', 'w 15': 'met' });
    expect(compareUnit(before, round('a', {}), 'u', ['v', 'w'])).toEqual({
      kind: 'must-be-reassessed',
      unitId: 'u',
      origins: [
        { unitId: 'v', met: 1 },
        { unitId: 'w', met: 2 },
      ],
    });
  });
});

describe('what people write into a cell', () => {
  test.each([
    ['1', 'met'],
    [' x ', 'met'],
    ['Đ', 'met'],
    ['đạt', 'met'],
    ['1,0', 'met'],
    ['0', 'not-met'],
    ['K', 'not-met'],
    ['Chưa đạt', 'not-met'],
    ['KAD', 'not-applicable'],
    ['-', 'not-applicable'],
    ['đang thực hiện', 'in-progress'],
    ['', 'blank'],
    ['2', 'unreadable'],
    ['đtạ', 'unreadable'],
  ])('«%s» in a column of criteria is %s', (written, expected) => {
    const reading = readCellText(written, false);
    expect(reading.kind === 'status' ? reading.status : reading.kind).toBe(expected);
  });

  test.each([
    ['1', '1'],
    ['0', '0'],
    ['92,5', '92.5'],
    ['92,50 %', '92.5'],
    ['1.234', '1234'],
    ['x', 'met'],
    ['12.34.5', 'unreadable'],
  ])('«%s» in a column of figures is %s', (written, expected) => {
    const reading = readCellText(written, true);
    expect(reading.kind === 'figure' ? reading.value : reading.kind === 'status' ? reading.status : reading.kind).toBe(
      expected,
    );
  });
});

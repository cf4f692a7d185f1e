import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessCells } from '../../src/criteria/assess-cells.ts';
import type { CellStatus } from '../../src/criteria/cell-status.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { CriterionCell } from '../../src/criteria/criterion-cell.ts';
import { type ProposalGround, proposeFromObservations, proposeFromRound } from '../../src/criteria/propose-cells.ts';
import type { ResolvedThreshold } from '../../src/criteria/resolve-threshold.ts';
import { madeSet } from './made-set.ts';

const income = {
  code: '10.1',
  name: 'Thu nhập',
  measure: 'at-least',
  observedAs: 'NTM.THU-NHAP',
  verified: false,
} as const;
const poverty = { code: '11.1', name: 'Nghèo', measure: 'at-most', observedAs: 'GNBV.TY-LE', verified: false } as const;
const plan = {
  code: '1.1',
  name: 'Quy hoạch',
  measure: 'reached',
  observedAs: 'NTM.QUY-HOACH',
  verified: false,
} as const;
const set: CriteriaSet = {
  ...madeSet(),
  criteria: [
    { number: 1, name: { vi: 'Quy hoạch', en: 'Planning' }, indicators: [plan], verified: true },
    { number: 2, name: { vi: 'Giao thông', en: 'Roads' }, indicators: [], verified: true },
    { number: 10, name: { vi: 'Thu nhập', en: 'Income' }, indicators: [income], verified: true },
    { number: 11, name: { vi: 'Nghèo', en: 'Poverty' }, indicators: [poverty], verified: true },
  ],
};

const bars: Readonly<Record<string, string>> = { '10.1': '45', '11.1': '13' };
function threshold(_: string, code: string): ResolvedThreshold {
  const value = bars[code];
  if (value === undefined) return { kind: 'missing', otherDays: false };
  return {
    kind: 'found',
    because: 'everybody',
    threshold: {
      id: code,
      setId: set.id,
      code,
      provinceId: 'VN',
      audience: {},
      from: '2021-01-01' as never,
      kind: 'figure',
      value,
      sources: [],
      verified: true,
    },
  };
}

function cellOf(code: string, status?: CellStatus, value?: string): CriterionCell {
  return {
    unitId: 'a',
    code,
    ...(status === undefined ? {} : { status }),
    ...(value === undefined ? {} : { value }),
    basis: 'assessed',
    note: '',
    overrideReason: '',
    evidence: [],
    reviewReason: '',
    version: 3,
  };
}

function groundOf(...cells: CriterionCell[]): ProposalGround {
  return { set, unitIds: ['a'], cell: (_, code) => cells.find((cell) => cell.code === code), threshold };
}

describe('K2: an observation proposes, and decides nothing', () => {
  const propose = (code: string, figure: string, ...cells: CriterionCell[]) =>
    proposeFromObservations(groundOf(...cells), (_, observed) => (observed === code ? figure : undefined));

  test.each([
    ['NTM.THU-NHAP', '45', '10.1', 'met'],
    ['NTM.THU-NHAP', '44.999999', '10.1', 'not-met'],
    ['GNBV.TY-LE', '13', '11.1', 'met'],
    ['GNBV.TY-LE', '13.000001', '11.1', 'not-met'],
  ])('%s of %s: indicator %s is %s by its threshold', (observed, figure, code, status) => {
    expect(propose(observed, figure)).toMatchObject([{ code, status, value: figure, version: 0, differs: false }]);
  });

  test.each([
    ['1', 'met'],
    ['0', 'not-met'],
  ])('what is reached or not is read from %s, and takes no figure', (figure, status) => {
    const [proposal] = propose('NTM.QUY-HOACH', figure);
    expect(proposal).toMatchObject({ code: '1.1', status });
    expect(proposal).not.toHaveProperty('value');
  });

  test('a cell that says just that already is not proposed again, however many zeros are written', () => {
    expect(propose('NTM.THU-NHAP', '50', cellOf('10.1', 'met', '50.00'))).toEqual([]);
  });

  test('a cell that says otherwise is marked, with the version it had', () => {
    expect(propose('NTM.THU-NHAP', '40', cellOf('10.1', 'met', '46'))).toMatchObject([
      { status: 'not-met', differs: true, version: 3 },
    ]);
  });

  test('who says the opposite of an observation says why; without one nothing more is asked', () => {
    const assess = (observed: string | undefined, overrideReason?: string) =>
      assessCells(
        {
          set,
          units: new Map([['a', 'Xã A']]),
          cell: () => undefined,
          threshold,
          observed: (_, code) => (code === '1.1' ? observed : undefined),
        },
        [{ unitId: 'a', code: '1.1', version: 0, status: 'met', ...(overrideReason ? { overrideReason } : {}) }],
      );
    expect(assess('0')).toMatchObject({ ok: false, problems: [{ code: 'observation-says-otherwise' }] });
    expect(assess('0', 'quy hoạch mới duyệt')).toMatchObject({ ok: true, value: [{ basis: 'overridden' }, {}] });
    expect(assess('1')).toMatchObject({ ok: true, value: [{ basis: 'assessed' }, {}] });
    expect(assess(undefined).ok).toBe(true);
  });
});

describe('K3: what an earlier round had is proposed for blank cells only', () => {
  const from = (earlier: readonly CriterionCell[], ...now: CriterionCell[]) =>
    proposeFromRound(groundOf(...now), (_, code) => earlier.find((cell) => cell.code === code));

  test('a figure is judged by the threshold of now, and what changed by it is marked', () => {
    expect(from([cellOf('10.1', 'met', '40')])).toMatchObject([
      { code: '10.1', status: 'not-met', value: '40', differs: true },
    ]);
  });

  test('a criterion that follows from its indicators is not copied beside them', () => {
    expect(from([cellOf('10.1', 'met', '50'), cellOf('10', 'met')]).map(({ code }) => code)).toEqual(['10.1']);
    expect(from([cellOf('10', 'met')]).map(({ code }) => code)).toEqual(['10']);
  });

  test('whatever stands in either round, no cell that has a status is ever proposed over', () => {
    const codes = ['1', '1.1', '2', '10', '10.1', '11', '11.1'];
    const status = fc.option(fc.constantFrom<CellStatus>('met', 'not-met', 'in-progress'), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(status, { minLength: 7, maxLength: 7 }),
        fc.array(status, { minLength: 7, maxLength: 7 }),
        (was, is) => {
          const proposals = from(
            codes.map((code, place) => cellOf(code, was[place])),
            ...codes.map((code, place) => cellOf(code, is[place])),
          );
          for (const { code } of proposals) {
            expect(is[codes.indexOf(code)]).toBeUndefined();
            expect(was[codes.indexOf(code)]).toBeDefined();
          }
        },
      ),
    );
  });
});

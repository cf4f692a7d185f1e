import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, stopping } from '../../src/reporting/check-report.ts';
import { consolidate } from '../../src/reporting/consolidate.ts';
import { readCellText } from '../../src/reporting/form-cell.ts';
import type { FormColumn, ReportForm } from '../../src/reporting/report-form.ts';

const text = { vi: '', en: '' };
const column = (key: string, more: Partial<FormColumn> = {}): FormColumn => ({
  ...{ key, title: text, type: 'dong', holds: 'asked', regrouping: 'sum', required: false },
  ...more,
});
const form: ReportForm = {
  code: 'thu',
  name: text,
  moneyUnit: 'dong',
  sections: [
    {
      ...{ key: 'von', kind: 'capital', title: text, rows: [], rowSource: { kind: 'accounts', nodes: [] } },
      columns: [column('giai-ngan'), column('con-lai', { holds: 'known' })],
    },
    {
      ...{
        key: 'loi',
        kind: 'narrative',
        title: text,
        rowSource: { kind: 'fixed' },
        rows: [{ key: 'mot', title: text }],
      },
      columns: [column('noi-dung', { type: 'text', regrouping: 'beside', required: true })],
    },
  ],
  checks: [
    {
      ...{ id: 'khong-qua', severity: 'hard', message: text },
      rule: { kind: 'compare', section: 'von', left: ['giai-ngan'], operator: '<=', right: ['con-lai'] },
    },
  ],
};
const account = 'DT.P1~CENTRAL~INVESTMENT~2026~2026';

describe('what people type', () => {
  it.each([
    ['1.250.000', 'dong', 'dong', '1250000'],
    ['12,5', 'dong', 'million-dong', '12500000'],
    ['0,0000001', 'dong', 'million-dong', 'cell-not-a-number'],
    ['12,5', 'dong', 'dong', 'cell-not-whole-dong'],
    ['-3', 'count', 'dong', 'cell-not-a-count'],
    ['27,33', 'decimal', 'dong', '27.33'],
    ['30/6/2026', 'day', 'dong', '2026-06-30'],
    ['31/6/2026', 'day', 'dong', 'cell-not-a-day'],
    ['một trăm', 'dong', 'dong', 'cell-not-a-number'],
    ['  ', 'dong', 'dong', undefined],
  ] as const)('«%s» as %s in %s is %s', (typed, type, moneyUnit, read) => {
    const found = readCellText(typed, column('a', { type }), { moneyUnit });
    expect(found.value ?? found.problem?.code).toBe(read);
  });
});

describe('the form of the level above', () => {
  it('two holders of one line are one line; who left it empty is named, never a zero', () => {
    const { cells, texts } = consolidate(form, [
      {
        reporterId: 'a',
        cells: new Map([
          [`von/${account}~h1/giai-ngan`, '10'],
          [`von/${account}~h2/giai-ngan`, '5'],
        ]),
      },
      { reporterId: 'b', cells: new Map([['loi/mot/noi-dung', 'Chưa có vốn']]) },
    ]);
    expect(cells).toEqual([
      {
        key: `von/${account}/giai-ngan`,
        value: '15',
        units: 1,
        empty: ['b'],
        parts: [{ reporterId: 'a', value: '15' }],
      },
    ]);
    expect(texts).toEqual([{ key: 'loi/mot/noi-dung', reporterId: 'b', text: 'Chưa có vốn' }]);
  });

  it('sums what every unit said, in any order, to the đồng', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { minLength: 1, maxLength: 60 }), (amounts) => {
        const reports = amounts.map((amount, index) => ({
          reporterId: String(index),
          cells: new Map([[`von/${account}~h${index}/giai-ngan`, amount.toString()]]),
        }));
        const sum = amounts.reduce((total, amount) => total + amount, 0n).toString();
        expect(consolidate(form, reports).cells[0]?.value).toBe(sum);
        expect(consolidate(form, reports.toReversed()).cells[0]?.value).toBe(sum);
      }),
    );
  });
});

it('a hard finding stops the report; what is required and empty does too', () => {
  const row = `${account}~h`;
  const findings = checkReport(form, {
    values: new Map([
      [`von/${row}/giai-ngan`, '11'],
      [`von/${row}/con-lai`, '10'],
    ]),
    problems: new Map(),
    explanations: new Map(),
    rows: [{ section: 'von', key: row }],
  });
  expect(stopping(findings).map(({ code, cell }) => [code, cell])).toEqual([
    ['report-cell-required', 'loi/mot/noi-dung'],
    ['report-check-failed', `von/${row}/giai-ngan`],
  ]);
});

import { decimal } from '@muctieu/kernel/decimal';
import { dong } from '@muctieu/kernel/dong';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { evaluateExpression } from '../../src/word-template/evaluate-expression.ts';
import { readTemplateExpression } from '../../src/word-template/template-expression.ts';
import { textOf } from '../../src/word-template/template-filters.ts';
import { record, type TemplateFigure, type TemplateRecord, text } from '../../src/word-template/template-value.ts';

const amount = (key: string, millions: number): TemplateFigure => ({
  kind: 'figure',
  key,
  measure: { kind: 'dong', amountDong: dong(BigInt(millions) * 1_000_000n) },
});
const ratio = (key: string, numerator: number, denominator: number): TemplateFigure => ({
  kind: 'figure',
  key,
  measure: { kind: 'ratio', numerator: decimal(numerator), denominator: decimal(denominator) },
});
const day = parsePlainDate('2026-02-05');
if (day === undefined) throw new Error('no day');

const communes = (...names: readonly string[]): readonly TemplateRecord[] =>
  names.map((name) => record({ ten: text(name) }));

const values = record({
  tinh: text('điện biên'),
  ngay: { kind: 'figure', key: 'day', measure: { kind: 'day', day } },
  von: record({
    nay: amount('now', 964_282),
    truoc: amount('before', 844_000),
    bang_nhau: amount('same', 964_282),
    thieu: { kind: 'figure', key: 'missing', measure: undefined },
    ty_le: ratio('rate', 964_282, 1_598_716),
    ty_le_truoc: ratio('rate-before', 1, 2),
    khong_ke_hoach: ratio('no-plan', 5, 0),
  }),
  xa: { kind: 'figure', key: 'communes', measure: { kind: 'number', value: decimal(12_085, 1) } },
  cham: { kind: 'list', items: communes('Nà Tấu', 'Mường Pồn', 'Thanh Nưa'), outOf: 45 },
  mot: { kind: 'list', items: communes('Nà Tấu'), outOf: 45 },
  het: { kind: 'list', items: communes('Nà Tấu', 'Mường Pồn'), outOf: 2 },
  trong: { kind: 'list', items: [], outOf: 45 },
  ghi_chu: text(''),
});

/** The words without the marks that bind figures to their sources. */
function shows(written: string): string | undefined {
  const expression = readTemplateExpression(written);
  const value = expression && evaluateExpression(expression, [values]);
  return value && textOf(value).replace(/\ue0f0[^\ue0f1]*\ue0f1([^\ue0f2]*)\ue0f2/g, '$1');
}

test.each([
  ['von.nay', '964.282'],
  ['von.nay | dong', '964.282.000.000'],
  ['von.nay | ty:1', '964,3'],
  ['von.nay|ty', '964'],
  ['von.ty_le', '60,32%'],
  ['von.ty_le | phan_tram:1', '60,3%'],
  ['von.khong_ke_hoach', '…'],
  ['von.thieu', '…'],
  ['von.thieu | trieu', '…'],
  ['von.thieu | neu_trong:"chưa có số liệu"', 'chưa có số liệu'],
  ['ghi_chu | neu_trong:“không có”', 'không có'],
  ['von.nay | so_voi:von.truoc', 'tăng 120.282 triệu đồng (14,25%)'],
  ['von.truoc | so_voi:von.nay', 'giảm 120.282 triệu đồng (12,47%)'],
  ['von.nay | so_voi:von.bang_nhau', 'không thay đổi'],
  ['von.ty_le | so_voi:von.ty_le_truoc', 'tăng 10,32 điểm phần trăm'],
  ['von.nay | so_voi:von.thieu', '…'],
  ['xa', '1.208,5'],
  ['xa | so:0', '1.209'],
  ['ngay', '05/02/2026'],
  ['ngay | ngay_chu', 'ngày 05 tháng 02 năm 2026'],
  ['tinh | hoa', 'ĐIỆN BIÊN'],
  ['tinh | dau_hoa', 'Điện biên'],
  ['cham | dem', '3'],
  ['cham | liet_ke', 'Nà Tấu, Mường Pồn và Thanh Nưa'],
  ['mot | liet_ke', 'Nà Tấu'],
  ['trong | liet_ke:"không có xã nào"', 'không có xã nào'],
  ['het | liet_ke:"không có xã nào":"tất cả các xã"', 'tất cả các xã'],
])('{%s} is written «%s»', (written, shown) => {
  expect(shows(written)).toBe(shown);
});

test.each([
  ['von.nay > 900000', true],
  ['von.nay > 964282', false],
  ['von.nay >= 964282', true],
  ['von.nay ≥ 964282', true],
  ['von.ty_le < 60,33', true],
  ['von.ty_le = von.ty_le_truoc', false],
  ['khong trong', true],
  ['khong cham', false],
  ['khong von.nay > 900000', false],
  ['cham >= 3', true],
  ['tinh = "điện biên"', true],
  ['ngay > von.thieu', false],
  ['von.thieu = 0', false],
])('the condition {#%s} holds: %s', (written, holds) => {
  const expression = readTemplateExpression(written);
  const value = expression && evaluateExpression(expression, [values]);
  expect(value).toEqual({ kind: 'truth', holds });
});

test.each([
  '',
  ' ',
  'a b',
  '.a',
  'a.',
  'a |',
  'a | "x"',
  '1 +',
  'a > ',
  'a = b = c',
  'constructor()',
  'a[0]',
  '$a',
  'a;b',
])('{%s} is no expression', (written) => {
  expect(readTemplateExpression(written)).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'von.constructor', 'von.nay | constructor'])(
  '{%s} reaches nothing that the values do not hold',
  (written) => {
    expect(shows(written)).toBeUndefined();
  },
);

test('the item of a loop hides what has the same name outside', () => {
  const expression = readTemplateExpression('tinh');
  const inner = record({ tinh: text('trong') });
  expect(expression && evaluateExpression(expression, [values, inner])).toEqual(text('trong'));
});

import { type Decimal, decimal, roundDecimal, subtractDecimals } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { markFigure, withoutMarks } from '../word-writing/figure-mark.ts';
import { formatAmount, formatMeasure, percentOf, unknownFigure } from './format-measure.ts';
import type { Measure, TemplateList, TemplateValue } from './template-value.ts';

/** One helper of the template language: what it can be put behind, and the words it makes. */
export interface TemplateFilter {
  /** Kinds of values it takes: those of `TemplateValue`, a figure's with its measure. */
  readonly takes: readonly string[];
  readonly apply: (value: TemplateValue, given: readonly TemplateValue[]) => TemplateValue;
}

export const templateFilters: Readonly<Record<string, TemplateFilter>> = {
  dong: amountFilter('dong'),
  trieu: amountFilter('trieu'),
  ty: amountFilter('ty'),
  so: {
    takes: ['figure:number'],
    apply: (value, given) =>
      shown(value, (measure) =>
        measure.kind === 'number'
          ? formatNumberText(roundDecimal(measure.value, places(given, measure.value.scale)))
          : undefined,
      ),
  },
  phan_tram: {
    takes: ['figure:ratio'],
    apply: (value, given) =>
      shown(value, (measure) => {
        if (measure.kind !== 'ratio') return undefined;
        const percent = percentOf(measure.numerator, measure.denominator, places(given, 2));
        return percent === undefined ? undefined : `${formatNumberText(percent)}%`;
      }),
  },
  ngay: {
    takes: ['figure:day'],
    apply: (value) => shown(value, (measure) => (measure.kind === 'day' ? formatPlainDate(measure.day) : undefined)),
  },
  ngay_chu: {
    takes: ['figure:day'],
    apply: (value) => shown(value, (measure) => (measure.kind === 'day' ? dayInWords(measure.day) : undefined)),
  },
  hoa: textFilter((words) => words.toLocaleUpperCase('vi')),
  dau_hoa: textFilter((words) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)),
  neu_trong: {
    takes: ['text', 'sentence', 'figure:dong', 'figure:number', 'figure:ratio', 'figure:day'],
    apply: (value, given) => (isBlank(value) ? (given[0] ?? { kind: 'text', text: '' }) : value),
  },
  so_voi: {
    takes: ['figure:dong', 'figure:number', 'figure:ratio'],
    apply: (value, given) => compared(value, given[0]),
  },
  dem: {
    takes: ['list'],
    apply: (value) => ({ kind: 'text', text: value.kind === 'list' ? String(value.items.length) : '' }),
  },
  liet_ke: {
    takes: ['list'],
    apply: (value, given) => ({ kind: 'shown', marked: value.kind === 'list' ? listed(value, given) : '' }),
  },
};

function amountFilter(unit: string): TemplateFilter {
  return {
    takes: ['figure:dong'],
    apply: (value, given) =>
      shown(value, (measure) =>
        measure.kind === 'dong' ? formatAmount(measure.amountDong, unit, places(given, 0)) : undefined,
      ),
  };
}

function textFilter(change: (words: string) => string): TemplateFilter {
  return {
    takes: ['text'],
    apply: (value) => (value.kind === 'text' ? { kind: 'text', text: change(value.text) } : value),
  };
}

/** The words of a figure, still bound to it. */
function shown(value: TemplateValue, words: (measure: Measure) => string | undefined): TemplateValue {
  if (value.kind !== 'figure') return value;
  const made = value.measure === undefined ? undefined : words(value.measure);
  return { kind: 'shown', marked: made === undefined ? unknownFigure : markFigure(value.key, made) };
}

function places(given: readonly TemplateValue[], otherwise: number): number {
  const first = given[0];
  if (first?.kind !== 'figure' || first.measure?.kind !== 'number') return otherwise;
  return Math.min(6, Math.max(0, Number(first.measure.value.digits)));
}

/** `ngày 05 tháng 02 năm 2026`: days below 10 and months 1 and 2 are padded (Nghị định 30/2020, Phụ lục I). */
function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function isBlank(value: TemplateValue): boolean {
  if (value.kind === 'text') return value.text.trim() === '';
  if (value.kind === 'shown') return value.marked === unknownFigure;
  if (value.kind === 'sentence') return value.parts.length === 0;
  return value.kind === 'figure' && value.measure === undefined;
}

/** «tăng 120.334 triệu đồng (14,25%)», «giảm 3,20 điểm phần trăm», «không thay đổi». */
function compared(value: TemplateValue, other: TemplateValue | undefined): TemplateValue {
  if (value.kind !== 'figure' || other?.kind !== 'figure') return { kind: 'text', text: unknownFigure };
  const change = changeOf(value.measure, other.measure);
  if (change === undefined) return { kind: 'text', text: unknownFigure };
  if (change.sign === 0) return { kind: 'text', text: 'không thay đổi' };
  const verb = change.sign > 0 ? 'tăng' : 'giảm';
  return { kind: 'shown', marked: `${verb} ${markFigure(`${value.key} - ${other.key}`, change.words)}` };
}

function changeOf(now: Measure | undefined, before: Measure | undefined): { sign: number; words: string } | undefined {
  if (now?.kind === 'dong' && before?.kind === 'dong') {
    const change = now.amountDong - before.amountDong;
    const share = shareOf(decimal(change), decimal(before.amountDong));
    return { sign: signOf(change), words: `${formatAmount(absolute(change), 'trieu', 0)} triệu đồng${share}` };
  }
  if (now?.kind === 'number' && before?.kind === 'number') {
    const change = subtractDecimals(now.value, before.value);
    const size: Decimal = { ...change, digits: absolute(change.digits) };
    return { sign: signOf(change.digits), words: `${formatNumberText(size)}${shareOf(change, before.value)}` };
  }
  if (now?.kind === 'ratio' && before?.kind === 'ratio') {
    const [later, earlier] = [
      percentOf(now.numerator, now.denominator, 2),
      percentOf(before.numerator, before.denominator, 2),
    ];
    if (later === undefined || earlier === undefined) return undefined;
    const change = later.digits - earlier.digits;
    return { sign: signOf(change), words: `${formatNumberText(decimal(absolute(change), 2))} điểm phần trăm` };
  }
  return undefined;
}

function shareOf(change: Decimal, before: Decimal): string {
  const percent = percentOf(
    { ...change, digits: absolute(change.digits) },
    { ...before, digits: absolute(before.digits) },
    2,
  );
  return percent === undefined ? '' : ` (${formatNumberText(percent)}%)`;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function signOf(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** The names of a list: none, all, or «A, B và C». */
function listed(list: TemplateList, given: readonly TemplateValue[]): string {
  const words = (index: number) => {
    const value = given[index];
    return value?.kind === 'text' ? value.text : undefined;
  };
  if (list.items.length === 0) return words(0) ?? 'không có';
  const all = words(1);
  if (all !== undefined && list.outOf !== undefined && list.items.length === list.outOf) return all;
  const names = list.items.map((item) => textOf(item.fields.ten ?? { kind: 'text', text: unknownFigure }));
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/** A value in words; figures stay marked. */
export function textOf(value: TemplateValue): string {
  switch (value.kind) {
    case 'figure':
      return value.measure === undefined ? unknownFigure : markFigure(value.key, formatMeasure(value.measure));
    case 'text':
      return withoutMarks(value.text);
    case 'shown':
      return value.marked;
    case 'sentence':
      return value.parts.map((part) => (typeof part === 'string' ? withoutMarks(part) : textOf(part))).join('');
    case 'truth':
      return value.holds ? 'có' : 'không';
    case 'list':
      return String(value.items.length);
    case 'record':
      return value.fields.ten === undefined ? '' : textOf(value.fields.ten);
    case 'blocks':
      return '';
    default:
      return value satisfies never;
  }
}

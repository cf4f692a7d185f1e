import { roundDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { markFigure, withoutMarks } from '../word-writing/figure-mark.ts';
import { comparedWords, countedOf } from './compare-measures.ts';
import { formatAmount, formatMeasure, percentOf, unknownFigure } from './format-measure.ts';
import type { Measure, TemplateList, TemplateValue } from './template-value.ts';

/** One helper of the template language: what it can be put behind, and the words it makes. */
export interface TemplateFilter {
  /** Kinds of values it takes: those of `TemplateValue`, a figure's with its measure. */
  readonly takes: readonly string[];
  /** It compares: its first argument must be there and of the same kind as the value. */
  readonly needs?: 'same';
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
    needs: 'same',
    apply: (value, given) => comparedWords(value, given[0], textIn(given, 1)),
  },
  tren: {
    takes: ['figure:number'],
    needs: 'same',
    apply: (value, given) => countedOf(value, given[0], textIn(given, 1) ?? ''),
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

function textIn(given: readonly TemplateValue[], at: number): string | undefined {
  const value = given[at];
  return value?.kind === 'text' ? value.text : undefined;
}

/** The names of a list: none, all, or «A, B và C». */
function listed(list: TemplateList, given: readonly TemplateValue[]): string {
  if (list.items.length === 0) return textIn(given, 0) ?? 'không có';
  const all = textIn(given, 1);
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

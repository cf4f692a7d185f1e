import {
  absoluteDecimal,
  type Decimal,
  decimal,
  roundDecimal,
  shiftDecimal,
  subtractDecimals,
} from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { markFigure } from '../word-writing/figure-mark.ts';
import { amountUnits, percentOf, unknownFigure } from './format-measure.ts';
import type { Measure, TemplateValue } from './template-value.ts';

const unitWords: Readonly<Record<string, string>> = { dong: 'đồng', trieu: 'triệu đồng', ty: 'tỷ đồng' };

/**
 * «tăng 120.334 triệu đồng (14,25%)», «giảm 3,20 điểm phần trăm», «không thay đổi»: of the figures as they are printed, so
 * that whoever subtracts what stands on paper gets what stands on paper, and a rise of nothing is never said.
 *
 * @param unit `dong`, `trieu` or `ty` of amounts; the noun of counts, `hộ`.
 */
export function comparedWords(value: TemplateValue, other: TemplateValue | undefined, unit = ''): TemplateValue {
  const unknown: TemplateValue = { kind: 'text', text: unknownFigure };
  if (value.kind !== 'figure' || other?.kind !== 'figure') return unknown;
  const [now, before] = [printed(value.measure, unit), printed(other.measure, unit)];
  if (now === undefined || before === undefined || now.words !== before.words) return unknown;
  const change = subtractDecimals(now.size, before.size);
  if (change.digits === 0n) return { kind: 'text', text: 'không thay đổi' };
  const verb = change.digits > 0n ? 'tăng' : 'giảm';
  const words = [formatNumberText(absoluteDecimal(change)), now.words].filter((one) => one !== '').join(' ');
  const share = now.isRate ? '' : shareOf(change, before.size);
  return { kind: 'shown', marked: `${verb} ${markFigure(`${value.key} - ${other.key}`, `${words}${share}`)}` };
}

interface Printed {
  readonly size: Decimal;
  readonly words: string;
  /** Of a rate only the points are said: a share of a share misleads. */
  readonly isRate: boolean;
}

function printed(measure: Measure | undefined, unit: string): Printed | undefined {
  switch (measure?.kind) {
    case 'dong': {
      const power = amountUnits[unit] === undefined ? 'trieu' : unit;
      const size = roundDecimal(
        shiftDecimal(decimal(measure.amountDong), -(amountUnits[power] ?? 0)),
        power === 'ty' ? 1 : 0,
      );
      return { size, words: unitWords[power] ?? '', isRate: false };
    }
    case 'number':
      return { size: measure.value, words: unit, isRate: false };
    case 'ratio': {
      const size = percentOf(measure.numerator, measure.denominator, 2);
      return size && { size, words: 'điểm phần trăm', isRate: true };
    }
    default:
      return undefined;
  }
}

/** Nothing where there was nothing before, or where it rounds to nothing. */
function shareOf(change: Decimal, before: Decimal): string {
  const percent = percentOf(absoluteDecimal(change), absoluteDecimal(before), 2);
  return percent === undefined || percent.digits === 0n ? '' : ` (${formatNumberText(percent)}%)`;
}

/** «23/115 xã (20,00%)», «chưa có xã nào», «tất cả 115 xã»: a count out of all there are. */
export function countedOf(value: TemplateValue, all: TemplateValue | undefined, noun: string): TemplateValue {
  const [part, whole] = [countOf(value), countOf(all)];
  if (value.kind !== 'figure' || part === undefined || whole === undefined || whole.digits === 0n)
    return { kind: 'text', text: unknownFigure };
  if (part.digits === 0n) return { kind: 'shown', marked: markFigure(value.key, `chưa có ${noun} nào`) };
  const equal = subtractDecimals(part, whole).digits === 0n;
  const [has, of] = [formatNumberText(part), formatNumberText(whole)];
  if (equal && of !== '1') return { kind: 'shown', marked: `tất cả ${markFigure(value.key, of)} ${noun}` };
  const percent = percentOf(part, whole, 2);
  const share = percent === undefined || equal ? '' : ` (${formatNumberText(percent)}%)`;
  return { kind: 'shown', marked: `${markFigure(value.key, `${has}/${of}`)} ${noun}${share}` };
}

function countOf(value: TemplateValue | undefined): Decimal | undefined {
  return value?.kind === 'figure' && value.measure?.kind === 'number' ? value.measure.value : undefined;
}

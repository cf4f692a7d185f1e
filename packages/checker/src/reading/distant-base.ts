import { decimalToNumber } from '@muctieu/kernel/decimal';
import { fitsRatio, impliedBase } from '../judge/percentage.ts';
import type { Figure } from './figure.ts';
import { sharedWords } from './label-key.ts';
import type { RatioReading } from './ratio.ts';
import { kindOf } from './ratio-sisters.ts';
import type { ReportReading } from './report-reading.ts';

export function doneOnly(label: string): boolean {
  return /(?<!\p{L})(?:giải ngân|đã chi|thanh toán|còn lại|đạt)(?!\p{L})[^,;]*$/iu.test(label);
}

/** Denominators that the report uses again and again: the 115 xã of a province. */
export function commonDenominators(reading: ReportReading): Figure[] {
  const counts = new Map<string, { figure: Figure; count: number }>();
  for (const figure of reading.figures) {
    if (figure.under === undefined || figure.unit.kind !== 'count') continue;
    const entry = counts.get(figure.written);
    if (entry) entry.count += 1;
    else counts.set(figure.written, { figure, count: 1 });
  }
  return [...counts.values()]
    .filter((entry) => entry.count >= 2)
    .sort((a, b) => b.count - a.count)
    .slice(0, 4)
    .map((entry) => entry.figure);
}

/** Long amounts of one kind, or a plan: no chance meeting. */
function sameMoney(base: Figure, part: Figure): boolean {
  if (base.unit.kind !== 'money' || doneOnly(base.label)) return false;
  const long = (figure: Figure) => figure.written.replace(/\D/g, '').length >= 5;
  return long(base) && long(part) && (kindOf(base) === kindOf(part) || /kế hoạch|khv|tổng/iu.test(base.label));
}

/** The figures of each unit, by size: a base is looked for among those of the right size only. */
type BySize = ReadonlyMap<string, readonly { readonly size: number; readonly figure: Figure }[]>;
const bySize = new WeakMap<ReportReading, BySize>();
const found = new WeakMap<Figure, readonly Figure[]>();

function figuresBySize(reading: ReportReading): BySize {
  const known = bySize.get(reading);
  if (known) return known;
  const sizes = new Map<string, { size: number; figure: Figure }[]>();
  for (const figure of reading.figures) {
    const key = `${figure.unit.kind} ${figure.unit.name}`;
    const list = sizes.get(key) ?? [];
    list.push({ size: decimalToNumber(figure.value), figure });
    sizes.set(key, list);
  }
  for (const list of sizes.values()) list.sort((a, b) => a.size - b.size || a.figure.index - b.figure.index);
  bySize.set(reading, sizes);
  return sizes;
}

/** Other figures of the report that may be the base because they speak of the same thing. */
export function distantBases(reading: ReportReading, ratio: RatioReading): readonly Figure[] {
  const { percentage, part } = ratio;
  if (percentage.value.scale < 2) return [];
  const known = found.get(percentage);
  if (known) return known;
  const list = figuresBySize(reading).get(`${part.unit.kind} ${part.unit.name}`) ?? [];
  const range = impliedBase(percentage, part);
  const low = range && percentage.bound === 'exact' ? range[0] * 0.97 : Number.NEGATIVE_INFINITY;
  const high = range && percentage.bound === 'exact' ? range[1] * 1.03 : Number.POSITIVE_INFINITY;
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.size ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  const bases: Figure[] = [];
  for (let at = from; at < list.length && bases.length < 20; at += 1) {
    const one = list[at];
    if (!one || one.size > high) break;
    const { figure } = one;
    if (figure === part || !fitsRatio(percentage, part, figure)) continue;
    if (sharedWords(figure.key, part.key) >= 2 || (!ratio.named && sameMoney(figure, part))) bases.push(figure);
  }
  bases.sort((a, b) => a.index - b.index);
  found.set(percentage, bases);
  return bases;
}

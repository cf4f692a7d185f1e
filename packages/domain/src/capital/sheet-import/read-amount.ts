import { type AmountUnit, unitPlaces } from './amount-unit.ts';
import type { SheetValue } from './import-sheet.ts';

/** How a column writes its numbers as text: `1.234,5` or `1,234.5`. */
export type NumberStyle = 'vi' | 'en';

export type ReadAmount =
  | { readonly ok: true; readonly dong: bigint; readonly isRounded: boolean }
  | { readonly ok: false; readonly code: 'amount-unreadable' | 'amount-negative' | 'amount-too-large' | 'cell-error' };

/** A thousand times the programmes of ten years: whoever writes more has the wrong unit. */
const mostDong = 10n ** 17n;

/** A blank, a dash or a cross where there is nothing. */
export function isNothing(value: SheetValue | undefined): boolean {
  if (value === undefined) return true;
  return value.kind === 'text' && /^[\s\u00a0\-–—xX./]*$/.test(value.text);
}

/** What the texts of a column speak for; a text that both styles read alike speaks for neither. */
export function styleOf(texts: Iterable<string>): { readonly vi: number; readonly en: number } {
  let vi = 0;
  let en = 0;
  for (const text of texts) {
    const written = bare(text);
    const asVi = readsAs(written, 'vi');
    const asEn = readsAs(written, 'en');
    if (asVi && !asEn) vi += 1;
    if (asEn && !asVi) en += 1;
  }
  return { vi, en };
}

/** Whether the two styles read it differently: `1.234` is a thousand or one and a bit. */
export function isAmbiguous(text: string): boolean {
  const written = bare(text);
  return /[.,]/.test(written) && readsAs(written, 'vi') && readsAs(written, 'en');
}

/** One sign that only this style can read, and nothing else to hold it to: `125.1635`, where `1,234.5` would be sure. */
export function hasLoneMark(text: string, style: NumberStyle): boolean {
  const written = bare(text);
  const other = style === 'vi' ? 'en' : 'vi';
  return (written.match(/[.,]/g) ?? []).length === 1 && readsAs(written, style) && !readsAs(written, other);
}

/** @param mayBeNegative of payments of a month: what was given back in it. */
export function readAmount(value: SheetValue, unit: AmountUnit, style: NumberStyle, mayBeNegative = false): ReadAmount {
  const turned = mayBeNegative ? withoutMinus(value) : undefined;
  if (turned !== undefined) {
    const read = readAmount(turned, unit, style);
    return read.ok ? { ...read, dong: -read.dong } : read;
  }
  switch (value.kind) {
    case 'number':
      return fromNumber(value.number, unit);
    case 'text': {
      const written = bare(value.text);
      if (/^\(.*\)$/.test(written) || /^[-–−]\d/.test(written)) return { ok: false, code: 'amount-negative' };
      if (!readsAs(written, style)) return { ok: false, code: 'amount-unreadable' };
      const plain = style === 'vi' ? written.replaceAll('.', '').replace(',', '.') : written.replaceAll(',', '');
      return fromDecimal(plain, unit);
    }
    case 'error':
      return { ok: false, code: 'cell-error' };
    case 'boolean':
    case 'date':
      return { ok: false, code: 'amount-unreadable' };
    default:
      return value satisfies never;
  }
}

function withoutMinus(value: SheetValue): SheetValue | undefined {
  if (value.kind === 'number' && value.number < 0) return { kind: 'number', number: -value.number };
  if (value.kind !== 'text') return undefined;
  const written = /^(?:[-–−](\d.*)|\((\d.*)\))$/.exec(bare(value.text));
  const digits = written?.[1] ?? written?.[2];
  return digits === undefined ? undefined : { kind: 'text', text: digits };
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f']/g, '').replace(/(?:đồng|đ|vnđ|vnd)$/i, '');
}

function readsAs(written: string, style: NumberStyle): boolean {
  return style === 'vi'
    ? /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(written)
    : /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(written);
}

/** Fifteen digits are what a double holds: 0,1 + 0,2 of a formula is 0,3. */
function fromNumber(number: number, unit: AmountUnit): ReadAmount {
  if (!Number.isFinite(number)) return { ok: false, code: 'amount-unreadable' };
  if (number < 0) return { ok: false, code: 'amount-negative' };
  if (number > 1e18) return { ok: false, code: 'amount-too-large' };
  const short = Number(number.toPrecision(15));
  return fromDecimal(short < 1e-6 ? '0' : plainDigits(short), unit);
}

function plainDigits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12) : text;
}

function fromDecimal(plain: string, unit: AmountUnit): ReadAmount {
  const [whole = '0', fraction = ''] = plain.split('.');
  if (whole.length > 19) return { ok: false, code: 'amount-too-large' };
  const places = unitPlaces[unit];
  const within = fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  let dong = BigInt(whole + within);
  const isRounded = /[1-9]/.test(rest);
  if (isRounded && rest >= '5') dong += 1n;
  return dong > mostDong ? { ok: false, code: 'amount-too-large' } : { ok: true, dong, isRounded };
}

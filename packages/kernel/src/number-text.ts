import type { Decimal } from './decimal.ts';

/** What is odd about the way a number is written. Vietnamese: a dot groups thousands, a comma starts the decimals. */
export type NumberFault =
  /** `12.5`, `1.25`: one dot, and not three digits behind it. Reads as a decimal comma. */
  | 'dot-for-comma'
  /** `125.1635`, `1.854.31`, `12.34.567`: a group that has not three digits. */
  | 'broken-group'
  /** `1,234,567` or `1,234.5`: groups and decimals the English way. */
  | 'comma-groups'
  /** `12,5,3` or `1,23.456`: no reading at all. */
  | 'unreadable';

export interface NumberReading {
  readonly value: Decimal;
  readonly fault?: NumberFault;
  /** Other values that the same signs may mean: `5,257` may be a slip for 5.257, `12.345` for 12,345. */
  readonly others: readonly Decimal[];
}

/** Reads a number as Vietnamese reports write it. `undefined` when it is none. */
export function readNumberText(written: string): NumberReading | undefined {
  if (!/^\d+(?:[.,]\d+)*$/.test(written)) return undefined;
  if (/^\d+$/.test(written)) return { value: fromDigits(written, ''), others: [] };

  const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(written);
  if (grouped) {
    const value = fromDigits(grouped[1] ?? '', grouped[2] ?? '');
    const lone = /^(\d{1,3})\.(\d{3})$/.exec(written);
    return { value, others: lone ? [fromDigits(lone[1] ?? '', lone[2] ?? '')] : [] };
  }
  const comma = /^(\d+),(\d+)$/.exec(written);
  if (comma) {
    const [whole = '', fraction = ''] = comma.slice(1);
    const slip = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
    return { value: fromDigits(whole, fraction), others: slip ? [fromDigits(whole + fraction, '')] : [] };
  }
  const english = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(written);
  if (english) return { value: fromDigits(english[1] ?? '', english[2] ?? ''), fault: 'comma-groups', others: [] };

  const dot = /^(\d+)\.(\d+)$/.exec(written);
  if (dot) {
    const [whole = '', fraction = ''] = dot.slice(1);
    const value = fromDigits(whole, fraction);
    if (fraction.length <= 2) return { value, fault: 'dot-for-comma', others: [fromDigits(whole + fraction, '')] };
    // `125.1635` is most likely `125.163,5`: the comma after the thousands was lost.
    const lostComma = fraction.length > 3 ? [fromDigits(whole + fraction.slice(0, 3), fraction.slice(3))] : [];
    return { value, fault: 'broken-group', others: [...lostComma, fromDigits(whole + fraction, '')] };
  }
  const parts = written.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const head = parts.slice(0, -1).join('');
  const onlyDots = !written.includes(',');
  if (onlyDots || written.lastIndexOf(',') > written.lastIndexOf('.')) {
    const others = [fromDigits(head + last, '')];
    if (onlyDots && last.length > 3) others.unshift(fromDigits(head + last.slice(0, 3), last.slice(3)));
    return { value: fromDigits(head, last), fault: 'broken-group', others };
  }
  return { value: fromDigits(head, last), fault: 'unreadable', others: [fromDigits(head + last, '')] };
}

/** As Vietnamese reports print it: 1.598.716 and 55.167,06305. All places of the scale are written. */
export function formatNumberText(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = value.scale > 0 ? `,${digits.slice(digits.length - value.scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

function fromDigits(whole: string, fraction: string): Decimal {
  return { digits: BigInt(whole.replace(/\D/g, '') + fraction || '0'), scale: fraction.length };
}

import { type Decimal, decimal, trimDecimal } from '@muctieu/kernel/decimal';

/** Reads what `decimalField` let through. */
export function decimalOfText(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return decimal(BigInt(whole + fraction), fraction.length);
}

/** With a dot, as decimals travel; all places of the scale are written. */
export function textOfDecimal({ digits, scale }: Decimal): string {
  const written = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const text = scale === 0 ? written : `${written.slice(0, -scale)}.${written.slice(-scale)}`;
  return digits < 0n ? `-${text}` : text;
}

/** Without zeros at the end: a database gives 36996.000000 for 36996. */
export function shortTextOfDecimal(value: Decimal): string {
  return textOfDecimal(trimDecimal(value));
}

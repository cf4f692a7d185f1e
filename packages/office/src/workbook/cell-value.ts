/** What stands in a cell. For a formula it is the result that was stored with it; nothing is recomputed. */
export type WorkbookValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `date` as `YYYY-MM-DD`, `time` as `HH:MM:SS` where it is not midnight. */
  | { readonly kind: 'date'; readonly date: string; readonly time?: string }
  /** `#REF!`, `#DIV/0!` … */
  | { readonly kind: 'error'; readonly code: string };

/** The value as a person would type it without knowing the cell's format: numbers with a comma, days as 01/7/2025. */
export function writeCellValue(value: WorkbookValue, numberFormat?: string): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return writeNumber(value.number, numberFormat);
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'date': {
      const [year, month, day] = value.date.split('-');
      return `${day}/${month}/${year}${value.time === undefined ? '' : ` ${value.time}`}`;
    }
    case 'error':
      return value.code;
    default:
      return value satisfies never;
  }
}

/** With the decimals that the format shows; percentages as percentages. The grouping is Vietnamese: 1.598.716,25. */
function writeNumber(number: number, numberFormat: string | undefined): string {
  const [positive = ''] = (numberFormat ?? 'General').split(';');
  const pattern = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const isPercent = pattern.includes('%');
  const decimals = /[0#?][.]([0#?]+)/.exec(pattern)?.[1]?.length;
  const isPlain = !/[0#?]/.test(pattern);
  const shown = isPercent ? number * 100 : number;
  const fraction = isPlain ? countDecimals(shown) : (decimals ?? 0);
  const grouped = isPlain
    ? Math.abs(shown) >= 10_000 && fraction + 1 > 0
    : pattern.includes(',') || Math.abs(shown) >= 10_000;
  const text = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: isPlain ? 0 : Math.min(fraction, (/[.](0+)/.exec(pattern)?.[1] ?? '').length),
    maximumFractionDigits: Math.min(fraction, 20),
    useGrouping: grouped,
  }).format(shown);
  return isPercent ? `${text}%` : text;
}

/** Decimals of a number as Excel shows it without a format: ten digits in all, so that 0,1 + 0,2 is 0,3. */
function countDecimals(number: number): number {
  const rounded = Number(number.toPrecision(10));
  const [, fraction = ''] = String(rounded).split('.');
  return fraction.includes('e') ? 10 : Math.min(fraction.length, 10);
}

import type { FormColumn, ReportForm } from './report-form.ts';

/** A value as somebody in Vietnam would type it, so that it can be read again: money in the form's unit, a comma before decimals. */
export function writeCellText(
  value: string | undefined,
  column: Pick<FormColumn, 'type' | 'choices'>,
  { moneyUnit }: Pick<ReportForm, 'moneyUnit'>,
): string {
  if (value === undefined || value === '') return '';
  switch (column.type) {
    case 'dong':
      return grouped(moneyUnit === 'dong' ? value : inMillions(value));
    case 'decimal':
    case 'count':
      return grouped(value);
    case 'day': {
      const [year, month, day] = value.split('-');
      return year === undefined || month === undefined || day === undefined ? value : `${day}/${month}/${year}`;
    }
    case 'choice':
      return column.choices?.find((choice) => choice.value === value)?.title.vi ?? value;
    case 'text':
      return value;
    default:
      return column.type satisfies never;
  }
}

/** Whole đồng as a decimal number of millions: `1250500000` is `1250.5`. */
export function inMillions(dong: string): string {
  const sign = dong.startsWith('-') ? '-' : '';
  const digits = dong.replace('-', '').padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

function grouped(value: string): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === '') return value;
  const parts = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${sign}${parts}${fraction === undefined ? '' : `,${fraction}`}`;
}

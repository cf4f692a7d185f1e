import { type Decimal, shiftDecimal, trimDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { Figure } from '../reading/figure.ts';
import type { Unit } from '../reading/unit.ts';

const wordOfPower: Readonly<Record<number, string>> = {
  0: 'đồng',
  3: 'nghìn đồng',
  6: 'triệu đồng',
  9: 'tỷ đồng',
  12: 'nghìn tỷ đồng',
};

/** A value as the report would print it beside a figure of that unit: `964.282 triệu đồng`, `60,32%`, `23 xã`. */
export function formatAmount(value: Decimal, unit: Unit): string {
  const shifted = shiftDecimal(value, -unit.power);
  const number = formatNumberText(unit.power > 0 ? trimDecimal(shifted) : shifted);
  if (unit.kind === 'percent') return `${number}%`;
  if (unit.kind !== 'money') return unit.name === '' ? number : `${number} ${unit.name}`;
  const [, ...per] = unit.name.split('/');
  return [`${number} ${wordOfPower[unit.power] ?? 'đồng'}`, ...per].join('/');
}

/** A value of a figure's unit with as many places as the figure has. */
export function formatLike(value: Decimal, figure: Figure): string {
  return formatAmount(value, figure.unit);
}

export function formatFigure(figure: Figure): string {
  return formatAmount(figure.value, figure.unit);
}

import { compareDecimals, type Decimal, decimal } from '@muctieu/kernel/decimal';
import type { CellStatus } from './cell-status.ts';
import type { IndicatorMeasure } from './criteria-set.ts';
import type { ResolvedThreshold } from './resolve-threshold.ts';

/** A figure as it is kept: digits with a point, `36.5`. */
export function readFigure(text: string): Decimal | undefined {
  const parts = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  return decimal(BigInt(`${sign}${whole}${fraction}`), fraction.length);
}

/** Met or not by the figure itself; undefined where no figure decides. */
export function judgeValue(
  measure: IndicatorMeasure,
  value: string,
  resolved: ResolvedThreshold,
): CellStatus | undefined {
  if (measure === 'reached' || resolved.kind !== 'found' || resolved.threshold.value === undefined) return undefined;
  const own = readFigure(value);
  const bar = readFigure(resolved.threshold.value);
  if (own === undefined || bar === undefined) return undefined;
  const order = compareDecimals(own, bar);
  return (measure === 'at-least' ? order >= 0 : order <= 0) ? 'met' : 'not-met';
}

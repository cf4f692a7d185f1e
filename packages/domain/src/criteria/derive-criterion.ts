import type { CellStatus } from './cell-status.ts';

/**
 * K2: a criterion is met when all its indicators are, those that do not apply left out. One that is not met decides; one
 * that nobody assessed leaves it open. Without any assessed indicator nothing follows.
 */
export function deriveCriterion(indicators: readonly (CellStatus | undefined)[]): CellStatus | undefined {
  if (indicators.every((status) => status === undefined)) return undefined;
  if (indicators.includes('not-met')) return 'not-met';
  if (indicators.includes(undefined) || indicators.includes('in-progress')) return 'in-progress';
  return indicators.every((status) => status === 'not-applicable') ? 'not-applicable' : 'met';
}

import type { RateBasis } from '../rate.ts';
import type { TableMeasure } from './table-measure.ts';

/**
 * What each rate divides by what (C10). Money carried in has its own rate: held against the plan of the year it would show
 * more than a hundred per cent. Over several years `stage` counts each đồng of plan once, and never its carry-overs.
 */
export const rateParts: Readonly<
  Record<RateBasis, { readonly numerator: TableMeasure; readonly denominator: readonly TableMeasure[] }>
> = {
  assigned: { numerator: 'disbursedOwn', denominator: ['assigned'] },
  allocated: { numerator: 'disbursed', denominator: ['allocated'] },
  available: { numerator: 'disbursed', denominator: ['assigned', 'carriedIn'] },
  carry: { numerator: 'disbursedCarried', denominator: ['carriedIn'] },
  stage: { numerator: 'disbursed', denominator: ['assigned'] },
};

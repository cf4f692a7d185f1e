import type { figures } from '@muctieu/contract/capital/capital-entry';
import { type CapitalMeasure, entryEffects } from '@muctieu/domain/capital/entry-effects';

const measuresOf: Readonly<Record<(typeof figures)[number], readonly CapitalMeasure[]>> = {
  assigned: ['granted', 'received', 'passed'],
  allocated: ['allocated'],
  carriedIn: ['carried_in'],
  disbursed: ['advanced', 'paid'],
  carriedOut: ['carried_out'],
  returned: ['returned'],
  lapsed: ['lapsed'],
};

/** The kinds of entries that a column of the tables counts; what is reversed counts by what it reversed. */
export function effectsOfFigure(figure: (typeof figures)[number]): readonly string[] {
  const measures = measuresOf[figure];
  return [...new Set(entryEffects.filter(({ measure }) => measures.includes(measure)).map(({ effect }) => effect))];
}

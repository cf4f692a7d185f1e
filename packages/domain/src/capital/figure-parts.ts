import { type CapitalMeasure, entryEffects } from './entry-effects.ts';
import type { EntryKind } from './entry-kinds.ts';

/** Every column of the tables that is summed from entries, as what of the entries one wants to see behind it. */
export const figures = [
  'assigned',
  'held',
  'plan',
  'allocated',
  'unallocated',
  'carriedIn',
  'disbursed',
  'disbursedOwn',
  'disbursedCarried',
  'advanced',
  'carriedOut',
  'returned',
  'lapsed',
  'available',
] as const;
export type Figure = (typeof figures)[number];

interface FigureParts {
  readonly measures: Readonly<Partial<Record<CapitalMeasure, 1 | -1>>>;
  /** Only of money carried in from an earlier plan year, or only of the year's own. */
  readonly carried?: boolean;
}

const held = { granted: 1, received: 1, passed: -1, allocated: -1 } as const;

/** What each figure counts; the same sums as `amountOf` of the tables, a test holds the two together. */
export const figureParts: Readonly<Record<Figure, FigureParts>> = {
  assigned: { measures: { granted: 1 } },
  held: { measures: held },
  plan: { measures: { granted: 1, carried_in: 1 } },
  allocated: { measures: { allocated: 1 } },
  unallocated: { measures: { granted: 1, allocated: -1 } },
  carriedIn: { measures: { carried_in: 1 } },
  disbursed: { measures: { advanced: 1, paid: 1 } },
  disbursedOwn: { measures: { advanced: 1, paid: 1 }, carried: false },
  disbursedCarried: { measures: { advanced: 1, paid: 1 }, carried: true },
  advanced: { measures: { advanced: 1 } },
  carriedOut: { measures: { carried_out: 1 } },
  returned: { measures: { returned: 1 } },
  lapsed: { measures: { lapsed: 1 } },
  available: {
    measures: { ...held, carried_in: 1, carried_out: -1, advanced: -1, paid: -1, returned: -1, lapsed: -1 },
  },
};

export interface FigureWeight {
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly side: 'from' | 'to';
  readonly weight: number;
}

/** How often the amount of an entry counts in a figure, by its effect and the account on each of its sides. */
export function figureWeights(figure: Figure): readonly FigureWeight[] {
  const { measures } = figureParts[figure];
  const weights = new Map<string, FigureWeight>();
  for (const { effect, side, measure, sign } of entryEffects) {
    const at = `${effect}|${side}`;
    const before = weights.get(at)?.weight ?? 0;
    weights.set(at, { effect, side, weight: before + sign * (measures[measure] ?? 0) });
  }
  return [...weights.values()].filter(({ weight }) => weight !== 0);
}

import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';

/** The six groups of the OCOP programme as lists name them; not compared with the law. */
export const ocopGroups = ['food', 'drink', 'herbs', 'crafts', 'ornamental', 'tourism'] as const;
export type OcopGroup = (typeof ocopGroups)[number];

export interface OcopProduct {
  readonly name: string;
  /** An organisation: cooperative, enterprise, business household by its registered name. No personal data. */
  readonly owner: string;
  readonly group: OcopGroup;
  readonly stars: number;
  readonly score?: number | undefined;
  readonly decidedOn: PlainDate;
  readonly validUntil: PlainDate;
}

/** Months for which a decision holds where it says nothing else; from memory, shown as not verified. */
export const usualValidityMonths = 36;

/** Points from which a number of stars is given; from memory, so that what falls outside is doubted and not refused. */
const pointsOfStars: Readonly<Record<number, readonly [number, number]>> = {
  3: [50, 69.99],
  4: [70, 89.99],
  5: [90, 100],
};

export function usualValidUntil(decidedOn: PlainDate): PlainDate {
  const [year = 0, month = 1, day = 1] = decidedOn.split('-').map(Number);
  const months = month - 1 + usualValidityMonths;
  return lastPossible(year + Math.floor(months / 12), (months % 12) + 1, day);
}

function lastPossible(year: number, month: number, day: number): PlainDate {
  return plainDate(year, month, day) ?? lastPossible(year, month, day - 1);
}

/** What cannot be of a product. */
export function faultsOfProduct(product: OcopProduct): readonly Problem[] {
  const problems: Problem[] = [];
  if (product.stars < 3 || product.stars > 5)
    problems.push({ code: 'ocop-stars', path: 'stars', values: { found: product.stars } });
  if (product.score !== undefined && (product.score < 0 || product.score > 100))
    problems.push({ code: 'ocop-score', path: 'score', values: { found: product.score } });
  if (product.validUntil <= product.decidedOn) {
    const values = { found: product.validUntil, decided: product.decidedOn };
    problems.push({ code: 'ocop-validity', path: 'validUntil', values });
  }
  return problems;
}

/** Whether stars and score do not go together by the usual points: to be looked at, not refused. */
export function isScoreDoubtful({ stars, score }: Pick<OcopProduct, 'stars' | 'score'>): boolean {
  const points = pointsOfStars[stars];
  return score !== undefined && points !== undefined && (score < points[0] || score > points[1]);
}

export type OcopStanding = 'valid' | 'expires-soon' | 'expired' | 'ended';

/** Where a product stands on a day: 90 days ahead of its end it is time to have it judged again. */
export function standingOf(
  { validUntil, endedOn }: { readonly validUntil: PlainDate; readonly endedOn?: PlainDate | undefined },
  today: PlainDate,
  soon: PlainDate,
): OcopStanding {
  if (endedOn !== undefined && endedOn <= today) return 'ended';
  if (validUntil <= today) return 'expired';
  return validUntil <= soon ? 'expires-soon' : 'valid';
}

import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';

/** The next day on which what was recognised is looked at again: every so many months after the decision, never before today. */
export function nextReviewDay(recognisedOn: PlainDate, everyMonths: number, today: PlainDate): PlainDate {
  const [year = 0, month = 1, day = 1] = recognisedOn.split('-').map(Number);
  for (let count = 1; ; count += 1) {
    const months = month - 1 + count * everyMonths;
    const review = lastPossible(year + Math.floor(months / 12), (months % 12) + 1, day);
    if (review >= today) return review;
  }
}

/** 29 February has its anniversary on the 28th. */
function lastPossible(year: number, month: number, day: number): PlainDate {
  const found = plainDate(year, month, day);
  return found ?? lastPossible(year, month, day - 1);
}

export type Review =
  | { readonly kind: 'day'; readonly on: PlainDate }
  | { readonly kind: 'year'; readonly year: number };

/**
 * When what was recognised is looked at again. Lists of former years name the year alone: then nothing but the year is known,
 * and no day is made of it: 26 villages of one list would all fall due on its 31 December.
 */
export function nextReview(
  one: { readonly year: number; readonly recognisedOn?: PlainDate },
  everyMonths: number,
  today: PlainDate,
): Review {
  if (one.recognisedOn !== undefined) return { kind: 'day', on: nextReviewDay(one.recognisedOn, everyMonths, today) };
  const thisYear = Number(today.slice(0, 4));
  const everyYears = Math.max(1, Math.ceil(everyMonths / 12));
  const passed = Math.max(1, Math.ceil((thisYear - one.year) / everyYears));
  return { kind: 'year', year: one.year + passed * everyYears };
}

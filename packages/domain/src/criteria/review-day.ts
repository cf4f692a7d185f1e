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

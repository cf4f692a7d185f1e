import { type PlainDate, plainDate } from '@muctieu/kernel/plain-date';

/** A day as the text writes it; `date` is undefined when there is no such day (31/4/2022). */
export interface DayMention {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly date: PlainDate | undefined;
}

const forms: readonly RegExp[] = [
  /(?<![\d.,/])(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?((?:19|20)\d\d)(?![\d/])/g,
  /(?<=(?:ngày|từ|đến|trước)\s{1,2})(\d{1,2})[-.](\d{1,2})[-.]((?:19|20)\d\d)(?![\d/])/gi,
  /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)/giu,
];

export function findDays(text: string): DayMention[] {
  const days: DayMention[] = [];
  for (const form of forms) {
    for (const found of text.matchAll(form)) {
      const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
      const start = found.index;
      days.push({
        start,
        end: start + found[0].length,
        written: found[0],
        year,
        month,
        day,
        date: plainDate(year, month, day),
      });
    }
  }
  return days.sort((a, b) => a.start - b.start);
}

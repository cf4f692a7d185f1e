/** A calendar day without time or zone, as `YYYY-MM-DD`. Made by `parsePlainDate` or `plainDate`, trusted everywhere else. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as PlainDate;
}

/**
 * Reads a day as people write it: `2025-07-01`, `1/7/2025`, `01-07-2025`, `01.7.2025`, `ngày 01 tháng 7 năm 2025`.
 * Day before month, as in Vietnamese documents. Gives `undefined` for what is no day (`31/02/2025`).
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  const written = text.normalize('NFC').trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const vietnamese =
    /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*(\d{4})$/iu.exec(written);
  return vietnamese ? plainDate(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1])) : undefined;
}

export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as PlainDate;
}

/** As Vietnamese documents print it: `01/7/2025` (Nghị định 30/2020/NĐ-CP pads the day, and months 1 and 2). */
export function formatPlainDate(date: PlainDate): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

import type { PlainDate } from '@muctieu/kernel/plain-date';

const dayInVietNam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today in Viet Nam. */
export function today(): PlainDate {
  // The Canadian form of a date is the ISO one.
  return dayInVietNam.format(new Date()) as PlainDate;
}

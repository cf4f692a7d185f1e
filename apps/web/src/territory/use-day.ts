import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { useAddressState } from '../shared/use-address-state.ts';

/** The day in Viet Nam, which is the day that law and offices mean. */
export function todayInVietNam(): PlainDate {
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const day = parsePlainDate(written);
  if (day === undefined) throw new Error(`${written} is no day`);
  return day;
}

/** The day as of which a page shows things; it stands in the address, so that a link shows the same. */
export function useDay(): [PlainDate, (day: PlainDate | undefined) => void] {
  const [written, setWritten] = useAddressState('ngay');
  return [parsePlainDate(written) ?? todayInVietNam(), (day) => day !== undefined && setWritten(day)];
}

import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { isWorkingDay, type WorkCalendar } from './working-day.ts';

/** How somebody wishes to get letters of reminders. */
export interface LetterWish {
  readonly isOn: boolean;
  readonly digest: 'at-once' | 'daily' | 'weekly';
  /** Nothing leaves from this hour until that one, also over midnight; the same hour twice: no quiet at all. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

export interface MomentOfDay {
  readonly day: PlainDate;
  readonly hour: number;
}

/** A day and an hour in Viet Nam (UTC+7), as people's quiet hours mean them. */
export function momentInVietNam(now: Date): MomentOfDay {
  const text = new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString();
  return { day: text.slice(0, 10) as PlainDate, hour: Number(text.slice(11, 13)) };
}

export function isQuiet({ quietFrom, quietUntil }: LetterWish, hour: number): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? quietFrom <= hour && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}

/** Whether a letter may leave now: on working days, outside the quiet hours, where letters are wished at all. */
export function mayLeave(wish: LetterWish, { day, hour }: MomentOfDay, calendar: WorkCalendar): boolean {
  return wish.isOn && isWorkingDay(calendar, day) && !isQuiet(wish, hour);
}

/**
 * The name of the one letter that a person may get at this moment: of a day, of the week that begins with a Monday, or of
 * an hour. Who has got the letter of that name gets no second one. Undefined: not now.
 */
export function letterNow(wish: LetterWish, moment: MomentOfDay, calendar: WorkCalendar): string | undefined {
  if (!mayLeave(wish, moment, calendar)) return undefined;
  const { day, hour } = moment;
  switch (wish.digest) {
    case 'daily':
      return day;
    case 'weekly': {
      const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      return `w${addDays(day, -sinceMonday)}`;
    }
    case 'at-once':
      return `${day}T${String(hour).padStart(2, '0')}`;
    default:
      return wish.digest satisfies never;
  }
}

const minutesUntil: readonly number[] = [1, 5, 15, 60, 240, 720];

/** Minutes until a letter that could not be handed over is tried again; undefined after the last try. */
export function nextTryAfter(tries: number): number | undefined {
  return minutesUntil[tries - 1];
}

/**
 * At which of the wished days before the due day somebody is to be told now: the last one that has come, so that a server
 * that slept over it still tells. Undefined: none has come yet.
 */
export function thresholdOf(daysLeft: number, daysBefore: readonly number[]): number | undefined {
  const reached = daysBefore.filter((days) => days >= daysLeft);
  return reached.length === 0 ? undefined : Math.min(...reached);
}

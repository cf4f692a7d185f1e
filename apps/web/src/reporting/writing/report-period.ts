import { parsePeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { say } from '@muctieu/kernel/text';
import { periodFieldTexts as texts } from './period-fields.texts.ts';

/** What a report or a batch is begun with. */
export interface ReportPeriod {
  readonly periodName: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly valueDate: PlainDate;
  readonly previousDate: PlainDate;
}

/** As people choose it: a kind (`H1`, `Q2`, `06`, empty for the year, `own`) and a year; the rest where it is their own. */
export interface ChosenPeriod {
  readonly kind: string;
  readonly year: string;
  readonly name: string;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly previous?: PlainDate | undefined;
}

/** The same name and days as `muctieu report --period` gives. */
export function reportPeriod(chosen: ChosenPeriod): ReportPeriod | undefined {
  const { kind, year, name, from, to, previous } = chosen;
  if (kind === 'own') {
    if (name.trim() === '' || from === undefined || to === undefined || previous === undefined) return undefined;
    return { periodName: name, from, to, valueDate: to, previousDate: previous };
  }
  const period = parsePeriod(kind === '' ? year : `${year}-${kind}`);
  if (period === undefined) return undefined;
  const days = periodDays(period);
  return {
    periodName: nameOf(kind, year),
    from: days.from,
    to: days.to,
    valueDate: days.to,
    previousDate: addDays(days.from, -1),
  };
}

function nameOf(kind: string, year: string): string {
  if (kind === '') return say(texts.nameOfYear, 'vi', { year });
  if (kind === 'H1' || kind === 'H2')
    return say(kind === 'H1' ? texts.nameOfFirstHalf : texts.nameOfSecondHalf, 'vi', { year });
  if (kind.startsWith('Q')) return say(texts.nameOfQuarter, 'vi', { number: kind.slice(1), year });
  return say(texts.nameOfMonth, 'vi', { number: Number(kind), year });
}

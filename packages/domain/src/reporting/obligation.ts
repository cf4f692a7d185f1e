import { type DayInterval, holdsOn } from '@muctieu/kernel/day-interval';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { ReportingPeriod } from './reporting-period.ts';
import { type DueRule, type OwingLevel, type ReportingRegime, regimeHolds } from './reporting-regime.ts';
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from './working-day.ts';

/** Whoever may owe a report: a unit or an organisation, with the days for which it is there. */
export interface Reporter {
  readonly id: string;
  readonly level: OwingLevel;
  /** To whom it reports on a day: the unit or agency above. */
  readonly receiverOn: (day: PlainDate) => string | undefined;
  readonly existence: DayInterval;
  /** Whom it took over from, and when: their part of the period is its to report. */
  readonly tookOver: readonly { readonly id: string; readonly on: PlainDate }[];
}

/** R3: who owes what to whom until when. Derived, never typed. */
export interface Obligation {
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
  readonly receiverId: string | undefined;
  readonly formCode: string;
  readonly cutOff: PlainDate;
  readonly due: PlainDate;
  /** Until here it is expected, though late. */
  readonly graceUntil: PlainDate;
  /** Those that ended within the period and whose part this report holds too. */
  readonly alsoFor: readonly string[];
}

/** A later day given to one reporter for one report, with who gave it kept beside it. */
export interface Extension {
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
  readonly due: PlainDate;
}

/**
 * What a regime asks for a period from the reporters in force on its last day (R3). Who ended before that day owes
 * nothing; who took it over reports for both.
 */
export function obligationsOf(
  regime: ReportingRegime,
  period: ReportingPeriod,
  reporters: readonly Reporter[],
  calendar: WorkCalendar,
  extensions: readonly Extension[] = [],
): readonly Obligation[] {
  if (!regimeHolds(regime, period.to)) return [];
  const given = new Map(
    extensions
      .filter(({ regimeCode, periodKey }) => regimeCode === regime.code && periodKey === period.key)
      .map(({ reporterId, due }) => [reporterId, due]),
  );
  // Days are the same for all of one level: counted once, not for each of a thousand communes.
  const rules = new Map(
    regime.dues.map((rule) => {
      const due = dueDay(rule, period, calendar);
      return [rule.level, { rule, due, graceUntil: addDays(due, rule.graceDays) }];
    }),
  );
  return reporters.flatMap((reporter) => {
    const found = rules.get(reporter.level);
    if (found === undefined || !holdsOn(reporter.existence, period.to)) return [];
    const { rule } = found;
    const later = given.get(reporter.id);
    const due = later ?? found.due;
    return [
      {
        regimeCode: regime.code,
        periodKey: period.key,
        reporterId: reporter.id,
        receiverId: reporter.receiverOn(period.to),
        formCode: rule.formCode,
        cutOff: period.to,
        due,
        graceUntil: later === undefined ? found.graceUntil : addDays(later, rule.graceDays),
        alsoFor: reporter.tookOver.filter(({ on }) => period.from <= on && on <= period.to).map(({ id }) => id),
      },
    ];
  });
}

export function dueDay(
  rule: Pick<DueRule, 'days' | 'counted'>,
  period: ReportingPeriod,
  calendar: WorkCalendar,
): PlainDate {
  return rule.counted === 'working'
    ? addWorkingDays(calendar, period.to, rule.days)
    : nextWorkingDay(calendar, addDays(period.to, rule.days));
}

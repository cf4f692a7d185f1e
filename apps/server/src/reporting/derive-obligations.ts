import { type Answer, type ObligationStanding, standingOf } from '@muctieu/domain/reporting/completeness';
import { type Obligation, obligationsOf } from '@muctieu/domain/reporting/obligation';
import { periodsOfYear, type ReportingPeriod } from '@muctieu/domain/reporting/reporting-period';
import type { ReportingRegime } from '@muctieu/domain/reporting/reporting-regime';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../database/transaction.ts';
import {
  findExtensions,
  findRegimes,
  findRounds,
  type StoredExtension,
  type StoredRegime,
  type StoredRound,
  untilOf,
} from './regimes.store.ts';
import { findReporters, type NamedReporter } from './reporters.store.ts';
import { findSubmissions, type StoredSubmission } from './submissions.store.ts';
import { findWorkCalendar } from './work-calendar.store.ts';

export interface ObligationFilter {
  readonly provinceId: string;
  readonly regimeCode?: string | undefined;
  readonly periodKey?: string | undefined;
  readonly since?: PlainDate | undefined;
  /** Only of these; their names and those of the province are read. */
  readonly reporterIds?: readonly string[] | undefined;
}

/** An obligation with all that is known of it. */
export interface KnownObligation {
  readonly provinceId: string;
  readonly obligation: Obligation;
  readonly regime: StoredRegime;
  readonly period: ReportingPeriod;
  /** Of a round opened by itself: its title. */
  readonly title?: string;
  readonly reporter: NamedReporter;
  readonly receiver: NamedReporter | undefined;
  readonly extension: StoredExtension | undefined;
  readonly submission: StoredSubmission | undefined;
  readonly standing: ObligationStanding;
}

interface PeriodOfRegime {
  readonly regime: StoredRegime;
  readonly period: ReportingPeriod;
  readonly round?: StoredRound;
}

/** R3: obligations are computed at the moment of asking, from who is in force; nothing of them is stored. */
export async function findObligations(
  transaction: ReadTransaction,
  filter: ObligationFilter,
  facts: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): Promise<readonly KnownObligation[]> {
  const { provinceId, reporterIds } = filter;
  const since = filter.since ?? (filter.periodKey === undefined ? addDays(facts.today, -365) : undefined);
  const calendar = await findWorkCalendar(transaction, facts.calendar);
  const regimes = await findRegimes(transaction);
  const rounds = await findRounds(transaction, provinceId);
  const extensions = await findExtensions(transaction, provinceId);
  const reporters = await findReporters(transaction, provinceId, reporterIds);
  const submissions = await findSubmissions(transaction, { ...filter, since });
  const submissionOf = new Map(submissions.map((one) => [nameOf(one), one]));
  const extensionOf = new Map(extensions.map((one) => [nameOf(one), one]));
  const byId = new Map(reporters.map((reporter) => [reporter.id, reporter]));
  const wanted = reporterIds === undefined ? undefined : new Set(reporterIds);
  const owing = wanted === undefined ? reporters : reporters.filter(({ id }) => wanted.has(id));
  return periodsAsked(regimes, rounds, { ...filter, since }, facts.today).flatMap(({ regime, period, round }) => {
    const chosen =
      round === undefined || round.reporterIds.length === 0
        ? owing
        : owing.filter(({ id }) => round.reporterIds.includes(id));
    return obligationsOf(domainRegime(regime), period, chosen, calendar, extensions).map((derived): KnownObligation => {
      const extension = extensionOf.get(nameOf(derived));
      const obligation =
        round === undefined || extension !== undefined
          ? derived
          : { ...derived, due: round.due, graceUntil: addDays(round.due, 60) };
      const submission = submissionOf.get(nameOf(derived));
      const reporter = byId.get(obligation.reporterId);
      if (reporter === undefined) throw new Error('Obligations are of the reporters that were given');
      return {
        provinceId,
        obligation,
        regime,
        period,
        ...(round === undefined ? {} : { title: round.title }),
        reporter,
        receiver: obligation.receiverId === undefined ? undefined : byId.get(obligation.receiverId),
        extension,
        submission,
        standing: standingOf(obligation, answerOf(submission), facts.today),
      };
    });
  });
}

function answerOf(submission: StoredSubmission | undefined): Answer | undefined {
  if (submission === undefined) return undefined;
  const { state, firstSubmittedOn } = submission;
  return firstSubmittedOn === undefined ? { state } : { state, firstSubmittedOn };
}

function nameOf(one: { readonly regimeCode: string; readonly periodKey: string; readonly reporterId: string }): string {
  return `${one.regimeCode}|${one.periodKey}|${one.reporterId}`;
}

export function domainRegime(regime: StoredRegime): ReportingRegime {
  const { lastDay, article, from, ...rest } = regime;
  return {
    ...rest,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(article === undefined ? {} : { article }),
    validity: { from, ...untilOf(regime) },
  };
}

/** Periods that have begun and ended no earlier than asked, each with the version of its regime that holds on its last day. */
export function periodsAsked(
  regimes: readonly StoredRegime[],
  rounds: readonly StoredRound[],
  filter: Pick<ObligationFilter, 'regimeCode' | 'periodKey' | 'since'>,
  today: PlainDate,
): readonly PeriodOfRegime[] {
  const { regimeCode, periodKey, since } = filter;
  const thisYear = Number(today.slice(0, 4));
  const yearOfKey = /^(\d{4})(-|$)/.exec(periodKey ?? '')?.[1];
  const firstYear = since === undefined ? Number(yearOfKey ?? thisYear) : Number(since.slice(0, 4));
  const lastYear = Math.max(thisYear, firstYear) + 1;
  return regimes
    .filter(({ code }) => regimeCode === undefined || code === regimeCode)
    .flatMap((regime) => {
      const own = rounds.filter((round) => round.regimeCode === regime.code);
      const found: PeriodOfRegime[] = own.map((round) => ({
        regime,
        period: { key: round.key, from: round.from, to: round.to },
        round,
      }));
      for (let year = firstYear; year <= lastYear; year += 1)
        for (const period of periodsOfYear(domainRegime(regime), year)) found.push({ regime, period });
      return found.filter(
        ({ period }) =>
          (periodKey === undefined || period.key === periodKey) &&
          (since === undefined || period.to >= since) &&
          period.from <= today &&
          regime.from <= period.to &&
          (regime.until === undefined || period.to < regime.until),
      );
    });
}

import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { operatorTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { boardItem } from '@muctieu/contract/indicators/target';
import { achievement, trafficLight } from '@muctieu/domain/indicators/achievement';
import type { ObservationStatus } from '@muctieu/domain/indicators/observation';
import { comparePeriods, type ObservationPeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
import { type Quotient, quotient, wholeQuotient } from '@muctieu/domain/indicators/quotient';
import { decimal, multiplyDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Language, say } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import type { StoredDefinition } from './definition.store.ts';
import { type ComputedFigure, computeFigure, type Definitions, shownText } from './figures.ts';
import { indicatorSentences } from './indicator-sentences.texts.ts';
import { findObservations, type StoredObservation } from './observation.store.ts';
import { findTargets, type StoredTarget } from './target.store.ts';
import type { UnitFacts } from './unit-facts.store.ts';

export type BoardItem = z.output<typeof boardItem>;

interface PeriodFigure extends ComputedFigure {
  readonly period: ObservationPeriod;
}

/** Up to which day results count, and as they were known when; left out: all of the year, as known now. */
export interface BoardDates {
  readonly valueDate?: PlainDate;
  readonly knownAt?: Date;
}

/** What was asked of a unit in a year, what was there before, and what came of it (I3). Its own target goes before one from above. */
export async function readBoardItems(
  transaction: ReadTransaction,
  unit: UnitFacts,
  year: number,
  definitions: Definitions,
  language: Language,
  ancestors: readonly UnitFacts[],
  asOf: BoardDates = {},
): Promise<readonly BoardItem[]> {
  const { valueDate, knownAt } = asOf;
  const known = await findObservations(transaction, {
    provinceIds: [unit.provinceId],
    unitIds: [unit.unitId],
    breakdown: '',
    knownAt,
  });
  const observations =
    valueDate === undefined
      ? known
      : known.filter(({ period, status }) => status === 'forecast' || periodDays(period).to <= valueDate);
  const asked = [unit, ...ancestors];
  const targets = await findTargets(transaction, {
    provinceIds: [...new Set(asked.map(({ provinceId }) => provinceId))],
    unitIds: asked.map(({ unitId }) => unitId),
    knownAt,
  });
  const items: BoardItem[] = [];
  for (const stored of definitions.values()) {
    const mine = targets.filter(({ indicatorNo }) => indicatorNo === stored.no);
    const figures = (status: ObservationStatus) => figuresOf(stored, definitions, observations, status);
    const actuals = figures('actual').filter(({ period }) => Number(periodDays(period).to.slice(0, 4)) <= year);
    const forecasts = figures('forecast').filter(({ period }) => covers(period, year));
    const target = chooseTarget(stored, mine, asked, year);
    if (target === undefined && actuals.length === 0 && forecasts.length === 0) continue;
    items.push(
      itemOf(stored, target, baselineOf(mine, asked, actuals), actuals.at(-1), forecasts.at(-1), unit, language),
    );
  }
  return items;
}

/** Figures of every period of a unit, in order; formulas are computed in each period in which any operand stands. */
export function figuresOf(
  { definition, no }: StoredDefinition,
  definitions: Definitions,
  observations: readonly StoredObservation[],
  status: ObservationStatus,
): readonly PeriodFigure[] {
  const own = definition.formula === undefined ? observations.filter((one) => one.indicatorNo === no) : observations;
  const periods = [...new Set(own.filter((one) => one.status === status).map(({ period }) => period))];
  return periods.toSorted(comparePeriods).flatMap((period) => {
    const find = (code: string) => {
      const indicatorNo = definitions.get(code)?.no;
      const found = (wanted: ObservationStatus) =>
        observations.find((one) => one.period === period && one.indicatorNo === indicatorNo && one.status === wanted);
      return found(status);
    };
    const computed = computeFigure(definition, definitions, find);
    return computed.figure.origin === 'none' ? [] : [{ ...computed, period }];
  });
}

function covers(period: ObservationPeriod, year: number): boolean {
  const { from, to } = periodDays(period);
  return from.slice(0, 4) <= String(year) && String(year) <= to.slice(0, 4);
}

/** The unit's own year, its own period, then the same of whoever is above. */
function chooseTarget(
  { definition }: StoredDefinition,
  targets: readonly StoredTarget[],
  asked: readonly UnitFacts[],
  year: number,
) {
  for (const { unitId } of asked) {
    const own = targets.filter((one) => one.unitId === unitId && one.kind !== 'baseline' && covers(one.period, year));
    const chosen = own.find(({ kind }) => kind === 'annual') ?? own.find(({ kind }) => kind === 'period');
    if (chosen !== undefined) return chosen;
    // A count asked of the province is asked of no single commune; a rate is.
    if (definition.regrouping.kind === 'sum') return undefined;
  }
  return undefined;
}

interface Baseline {
  readonly exact: Quotient;
  readonly period: ObservationPeriod;
}

function baselineOf(
  targets: readonly StoredTarget[],
  asked: readonly UnitFacts[],
  actuals: readonly PeriodFigure[],
): Baseline | undefined {
  const set = targets.find(({ kind, unitId }) => kind === 'baseline' && unitId === asked[0]?.unitId);
  if (set !== undefined) return { exact: targetQuotient(set, 100), period: set.period };
  const [first] = actuals;
  return first?.exact !== undefined && actuals.length > 1 ? { exact: first.exact, period: first.period } : undefined;
}

/** A planned rate may be given by its parts. */
export function targetQuotient({ value, denominator }: StoredTarget, per: number): Quotient {
  if (denominator === undefined) return wholeQuotient(value);
  return quotient(multiplyDecimals(value, decimal(per)), denominator) ?? wholeQuotient(value);
}

function itemOf(
  { definition }: StoredDefinition,
  target: StoredTarget | undefined,
  baseline: Baseline | undefined,
  actual: PeriodFigure | undefined,
  forecast: PeriodFigure | undefined,
  unit: UnitFacts,
  language: Language,
): BoardItem {
  const made =
    target === undefined
      ? undefined
      : achievement({
          direction: definition.direction,
          operator: target.operator,
          target: targetQuotient(target, definition.per),
          ...(actual?.exact === undefined ? {} : { actual: actual.exact }),
          ...(baseline === undefined ? {} : { baseline: baseline.exact }),
        });
  const targetText = target && shownText(targetQuotient(target, definition.per));
  const isOwn = target?.unitId === unit.unitId;
  const sentence = (): string => {
    if (target === undefined) return say(indicatorSentences.noTarget, language);
    if (made?.kind === 'undetermined') {
      return say(made.reason === 'no-actual' ? indicatorSentences.noActual : indicatorSentences.noBaseline, language);
    }
    if (made?.measures === 'way') {
      return say(indicatorSentences.reachedWay, language, {
        baseline: baseline === undefined ? '' : written(shownText(baseline.exact), language),
        achieved: written(shownText(made.numerator), language),
        planned: written(shownText(made.denominator), language),
      });
    }
    return say(indicatorSentences.reachedLevel, language, {
      actual: written(actual?.figure.shown ?? '', language),
      target: written(targetText ?? '', language),
    });
  };
  const above = target === undefined || isOwn ? '' : ` ${say(indicatorSentences.targetFromAbove, language)}`;
  return {
    indicator: definition.code,
    indicatorName: say(definition.name, language),
    unitOfMeasure: say(definition.unit.name, language),
    direction: definition.direction,
    verified: definition.verified,
    light: made === undefined ? 'unknown' : trafficLight(made),
    because: `${sentence()}${above}`,
    ...(baseline === undefined ? {} : { baseline: shownText(baseline.exact), baselinePeriod: baseline.period }),
    ...(target === undefined
      ? {}
      : {
          target: say(operatorTexts[target.operator] ?? { vi: '{value}', en: '{value}' }, language, {
            value: written(targetText ?? shortTextOfDecimal(target.value), language),
          }),
          targetKind: target.kind,
          targetPeriod: target.period,
          operator: target.operator,
          targetOrigin: isOwn ? ('own' as const) : ('above' as const),
        }),
    ...(actual === undefined
      ? {}
      : { actual: actual.figure.shown ?? '', actualPeriod: actual.period, actualFigure: actual.figure }),
    ...(forecast?.figure.shown === undefined
      ? {}
      : { forecast: forecast.figure.shown, forecastPeriod: forecast.period }),
    ...(made?.kind === 'known' && made.percent !== undefined ? { achievement: shownText(made.percent) } : {}),
  };
}

/** A decimal with a dot as the language writes it. */
export function written(text: string, language: Language): string {
  if (text === '') return '–';
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${fraction}`;
}

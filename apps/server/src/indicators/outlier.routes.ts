import { listOutliers } from '@muctieu/contract/indicators/observations.operations';
import { judgeOutlier, type Outlier, type Spread } from '@muctieu/domain/indicators/find-outlier';
import { type ObservationPeriod, periodBefore, periodDays } from '@muctieu/domain/indicators/observation-period';
import { done } from '@muctieu/kernel/result';
import { type Language, say } from '@muctieu/kernel/text';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findDefinitions } from './definition.store.ts';
import { indicatorSentences } from './indicator-sentences.texts.ts';
import { findComparedFigures } from './outlier.store.ts';
import { written } from './read-board.ts';
import { findUnitFacts, findUnitsOfLevel, namedUnitOf } from './unit-facts.store.ts';

/** Two or three years of quarters, a year of months: older figures say little about this one. */
const earlierPeriods = 12;

/** Figures far from their own past or from their peers, the farthest first. */
export const outlierRoutes: readonly Route[] = [
  route(listOutliers, ({ query, context }) =>
    context.read(async (transaction) => {
      const { provinceId, level, period } = query;
      const definitions = await findDefinitions(transaction);
      const byNo = new Map([...definitions.values()].map((one) => [one.no, one.definition]));
      const day = periodDays(period).to;
      const unitIds = await findUnitsOfLevel(transaction, provinceId, level, day);
      const figures = await findComparedFigures(transaction, {
        provinceId,
        level,
        unitIds,
        period,
        earlier: periodsBefore(period),
      });
      const found = figures.flatMap(({ unitId, indicatorNo, size, past, peers }) => {
        const definition = byNo.get(indicatorNo);
        if (definition === undefined) return [];
        const per = definition.kind === 'ratio' ? definition.per : 1;
        const judge = (comparedWith: Outlier['comparedWith'], spread: Spread | undefined) =>
          spread && judgeOutlier(comparedWith, size * per, scaled(spread, per));
        const outlier = judge('own-past', past) ?? judge('peers', peers);
        return outlier === undefined ? [] : [{ unitId, definition, outlier }];
      });
      const page = pageFrom(
        found.toSorted((a, b) => (b.outlier.times ?? 1e9) - (a.outlier.times ?? 1e9)),
        query,
      );
      const units = await findUnitFacts(
        transaction,
        page.items.map(({ unitId }) => unitId),
        day,
      );
      const items = page.items.flatMap(({ unitId, definition, outlier }) => {
        const unit = units.get(unitId);
        if (unit === undefined) return [];
        return [
          {
            unit: namedUnitOf(unit),
            unitName: unit.name,
            indicator: definition.code,
            indicatorName: say(definition.name, context.language),
            period,
            shown: plainNumber(outlier.value),
            comparedWith: outlier.comparedWith,
            median: plainNumber(outlier.median),
            count: outlier.count,
            sentence: sentenceOf(outlier, context.language),
            ...(outlier.times === undefined ? {} : { times: plainNumber(outlier.times) }),
          },
        ];
      });
      return done({ ...page, items });
    }),
  ),
];

function periodsBefore(period: ObservationPeriod): readonly ObservationPeriod[] {
  const found: ObservationPeriod[] = [];
  for (let before = periodBefore(period); before !== undefined && found.length < earlierPeriods; ) {
    found.push(before);
    before = periodBefore(before);
  }
  return found;
}

function scaled({ median, deviation, count }: Spread, per: number): Spread {
  return { median: median * per, deviation: deviation * per, count };
}

function sentenceOf(outlier: Outlier, language: Language): string {
  const { value, median, deviation, count, times, comparedWith } = outlier;
  const values = {
    value: written(plainNumber(value), language),
    median: written(plainNumber(median), language),
    distance: written(plainNumber(Math.abs(value - median)), language),
    deviation: written(plainNumber(deviation), language),
    count,
    times: times === undefined ? '' : written(plainNumber(times, 1), language),
  };
  if (times === undefined) return say(indicatorSentences.outlierEqual, language, values);
  const text = comparedWith === 'peers' ? indicatorSentences.outlierPeers : indicatorSentences.outlierPast;
  return say(text, language, values);
}

function plainNumber(value: number, places = 2): string {
  return String(Number(value.toFixed(places)));
}

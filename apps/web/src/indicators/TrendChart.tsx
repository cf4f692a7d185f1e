import type { AnswerOf } from '@muctieu/contract/http/operation';
import { observationStatusTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readSeries } from '@muctieu/contract/indicators/observations.operations';
import { Chart } from '../shared/Chart.tsx';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { figureAddress } from './figure-address.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';

/** One indicator of one unit over its periods; actual, forecast and target are lines of their own (I3). */
export function TrendChart({ unitId, indicator }: { readonly unitId: string; readonly indicator: string }) {
  const series = useOperation(readSeries, { query: { unitId, indicator } });
  if (series.value === undefined || series.value.points.length < 2) return null;
  return <Drawn series={series.value} />;
}

function Drawn({ series }: { readonly series: AnswerOf<typeof readSeries> }) {
  const say = useSay();
  const format = useFormat();
  const periods = [...new Set(series.points.map(({ period }) => period))];
  const valuesOf = (status: string) =>
    periods.map((period) => {
      const shown = series.points.find((point) => point.period === period && point.status === status)?.figure.shown;
      return shown === undefined ? undefined : Number(shown);
    });
  const lines = (['actual', 'forecast'] as const).flatMap((status) => {
    const values = valuesOf(status);
    if (values.every((value) => value === undefined)) return [];
    return [
      {
        name: say(observationStatusTexts[status] ?? { vi: status, en: status }),
        kind: 'line' as const,
        values,
        dashed: status === 'forecast',
        hrefs: periods.map((period) => figureAddress(series.unit.id, series.indicator.code, period, status)),
      },
    ];
  });
  const level = series.targets.find(({ operator, kind }) => kind !== 'baseline' && /^at-|^equal$/.test(operator));
  const target =
    level === undefined
      ? []
      : [
          {
            name: say(indicatorSentences.target),
            kind: 'line' as const,
            values: periods.map(() => Number(level.value)),
            dashed: true,
          },
        ];
  const write = (value: number) => format.number(value);
  // What happened and what is expected are said apart (I3).
  const known = (status: string) =>
    series.points.filter((one) => one.status === status && one.figure.shown !== undefined);
  const written = (text: string | undefined) => write(Number(text ?? 0));
  const actual = known('actual');
  const [first] = actual;
  const last = actual.at(-1);
  const expected = known('forecast').at(-1);
  const name = say(series.indicator.name);
  const sentences = [
    ...(first === undefined || last === undefined
      ? []
      : [
          say(indicatorSentences.trendNote, {
            name,
            first: written(first.figure.shown),
            firstPeriod: first.period,
            last: written(last.figure.shown),
            lastPeriod: last.period,
          }),
        ]),
    ...(expected === undefined
      ? []
      : [say(indicatorSentences.trendForecast, { value: written(expected.figure.shown), period: expected.period })]),
  ];
  return (
    <section className="paper">
      <Chart
        title={`${say(indicatorSentences.trend)}: ${name} (${say(series.indicator.unitName)})`}
        summary={sentences.join(' ')}
        categoryTitle={say(indicatorSentences.period)}
        categories={periods}
        series={[...lines, ...target]}
        write={write}
      />
    </section>
  );
}

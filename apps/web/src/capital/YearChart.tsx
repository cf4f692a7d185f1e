import type { Following } from '@muctieu/contract/capital/following';
import { useMemo } from 'react';
import { Chart } from '../shared/Chart.tsx';
import type { ChartSeries } from '../shared/chart-series.ts';
import { useFormat } from '../shared/use-format.ts';
import { useSay } from '../shared/use-say.ts';
import { followingTexts } from './following.texts.ts';

interface YearChartProps {
  readonly value: Following;
  readonly provinceId: string;
}

const billion = (digits: string | undefined) =>
  digits === undefined ? undefined : Number(BigInt(digits) / 1000n) / 1e6;

/** Plan against disbursed month by month, with last year beside it. */
export function YearChart({ value, provinceId }: YearChartProps) {
  const say = useSay();
  const format = useFormat();
  const { months, budgetYear: year, day } = value;
  const before = year - 1;
  const write = useMemo(() => (amount: number) => format.number(amount, amount < 10 ? 2 : 1), [format]);
  const categories = useMemo(() => months.map(({ month }) => `${Number(month.slice(5))}`), [months]);
  const series = useMemo((): readonly ChartSeries[] => {
    const entriesOf = (of: number, month: string, figure: 'plan' | 'disbursed') =>
      `/von/but-toan?${new URLSearchParams({ provinceId, budgetYear: String(of), valueDate: earlier(lastDayOf(of, month), of === year ? day : undefined), figure }).toString()}`;
    const hrefs = (of: number, figure: 'plan' | 'disbursed') =>
      months.map(({ month }) => entriesOf(of, month.slice(5), figure));
    return [
      {
        name: say(followingTexts.plan),
        kind: 'line',
        dashed: true,
        values: months.map(({ planDong }) => billion(planDong)),
        hrefs: hrefs(year, 'plan'),
      },
      {
        name: say(followingTexts.disbursed),
        kind: 'bar',
        values: months.map(({ disbursedDong }) => billion(disbursedDong)),
        hrefs: hrefs(year, 'disbursed'),
      },
      {
        name: say(followingTexts.lastYear, { year: String(before) }),
        kind: 'line',
        values: months.map(({ lastYearDong }) => billion(lastYearDong)),
        hrefs: hrefs(before, 'disbursed'),
      },
    ];
  }, [months, say, year, before, day, provinceId]);
  const last = months.findLast(({ disbursedDong }) => disbursedDong !== undefined);
  const plan = billion(last?.planDong) ?? 0;
  const disbursed = billion(last?.disbursedDong) ?? 0;
  const summary = say(followingTexts.chartSummary, {
    day: format.day(day),
    year: String(year),
    before: String(before),
    disbursed: write(disbursed),
    plan: write(plan),
    rate: plan === 0 ? '–' : format.number((disbursed / plan) * 100, 2),
    last: write(billion(last?.lastYearDong) ?? 0),
  });
  return (
    <Chart
      title={say(followingTexts.chartTitle, { year: String(year) })}
      summary={summary}
      categoryTitle={say(followingTexts.month)}
      categories={categories}
      series={series}
      write={write}
    />
  );
}

function lastDayOf(year: number, month: string): string {
  return new Date(Date.UTC(year, Number(month), 0)).toISOString().slice(0, 10);
}

function earlier(end: string, day: string | undefined): string {
  return day !== undefined && day < end ? day : end;
}

import type { EngineOption } from './chart-engine.ts';
import type { ChartPalette } from './chart-palette.ts';
import type { ChartSeries } from './chart-series.ts';

export interface ChartContent {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly write: (value: number) => string;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;
const decals = [
  { symbol: 'none' },
  { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { symbol: 'circle', dashArrayX: [[4, 4]], dashArrayY: [4, 4] },
] as const;

/** The drawing of a chart: each series has a colour and a sign or pattern of its own, so that no colour alone tells. */
export function chartOption(
  { categories, series, write }: ChartContent,
  palette: ChartPalette,
  still: boolean,
): EngineOption {
  return {
    animation: !still,
    animationDuration: 300,
    color: [...palette.series],
    // By its name: what cannot be measured («inherit») is drawn over its neighbour.
    textStyle: { fontFamily: fontOfPage(), color: palette.ink },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: palette.ink }, itemWidth: 30 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      renderMode: 'richText',
      backgroundColor: palette.paper,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      valueFormatter: (value) => (typeof value === 'number' ? write(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLine: { lineStyle: { color: palette.soft } },
      axisLabel: { color: palette.soft, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: palette.soft, formatter: (value: number) => write(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: series.map((one, index) => {
      const colour = palette.series[index % palette.series.length] ?? palette.series[0];
      const data = one.values.map((value) => value ?? null);
      return one.kind === 'line'
        ? {
            type: 'line',
            name: one.name,
            data,
            symbol: symbols[index % symbols.length] ?? 'circle',
            symbolSize: 7,
            showAllSymbol: true,
            connectNulls: false,
            lineStyle: {
              color: colour,
              width: 2,
              type: one.dashed === true ? 'dashed' : 'solid',
            },
            itemStyle: { color: colour },
          }
        : {
            type: 'bar',
            name: one.name,
            data,
            barMaxWidth: 36,
            itemStyle: { color: colour, decal: { color: palette.paper, ...decals[index % decals.length] } },
            ...(one.stack === undefined ? {} : { stack: one.stack }),
          };
    }),
  } as EngineOption;
}

function fontOfPage(): string {
  return window.getComputedStyle(document.body).fontFamily;
}

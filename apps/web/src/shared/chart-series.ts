/** What a chart draws, apart from how: categories along the bottom, series over them. */
export interface ChartSeries {
  readonly name: string;
  readonly kind: 'bar' | 'line';
  /** One for each category; undefined where nothing is known, which is not zero. */
  readonly values: readonly (number | undefined)[];
  /** A line that is only beside the matter: last year, a target. */
  readonly dashed?: boolean;
  /** Bars with the same word stand on one another. */
  readonly stack?: string;
  /** Where the figure's own page is, for each category; the table under the chart links it. */
  readonly hrefs?: readonly (string | undefined)[];
}

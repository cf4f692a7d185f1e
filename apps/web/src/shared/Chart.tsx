import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import styles from './Chart.module.css';
import { chartOption } from './chart-option.ts';
import { chartPalette } from './chart-palette.ts';
import type { ChartSeries } from './chart-series.ts';
import { PageLink } from './PageLink.tsx';
import { sharedTexts } from './shared.texts.ts';
import { usePrinting } from './use-printing.ts';
import { useSay } from './use-say.ts';

interface ChartProps {
  readonly title: string;
  /** What the chart says, in a sentence: read out instead of the picture, and printed under it. */
  readonly summary: string;
  /** Above the categories of the table: «Tháng». */
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A figure in the reader's language, with its unit where the title does not say it. */
  readonly write: (value: number) => string;
  /** Pixels. */
  readonly height?: number;
}

/**
 * A chart with its sentence and its table: who cannot see, or wants the figures, opens the table; each figure with an
 * address is a link to what it is made of. The drawing's code travels when the first chart is shown.
 */
export function Chart(props: ChartProps) {
  const { title, summary, categoryTitle, categories, series, write, height = 320 } = props;
  const say = useSay();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <Drawing content={props} height={height} />
      <p className={styles.summary}>{summary}</p>
      <details>
        <summary className={styles.more}>{say(sharedTexts.chartTable)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={styles.scroll} aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{categoryTitle}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {categories.map((category, index) => (
                <tr key={category}>
                  <th scope="row">{category}</th>
                  {series.map((one) => (
                    <td key={one.name}>
                      <Figure value={one.values[index]} href={one.hrefs?.[index]} write={write} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

interface FigureProps {
  readonly value: number | undefined;
  readonly href: string | undefined;
  readonly write: (value: number) => string;
}

function Figure({ value, href, write }: FigureProps) {
  if (value === undefined) return '–';
  return href === undefined ? write(value) : <PageLink to={href}>{write(value)}</PageLink>;
}

type Engine = typeof import('./chart-engine.ts');

function Drawing({ content, height }: { readonly content: ChartProps; readonly height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<Engine>();
  const [drawing, setDrawing] = useState<ReturnType<Engine['startDrawing']>>();
  const scheme = useComputedColorScheme('light');
  const printing = usePrinting();
  useEffect(() => {
    let wanted = true;
    // Without the drawing the sentence and the table still stand.
    import('./chart-engine.ts').then((loaded) => wanted && setEngine(loaded)).catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  // Drawn anew when a figure has changed, not whenever the page around it is.
  const { categories, series, write } = content;
  const option = useMemo(() => {
    const still = printing || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return chartOption({ categories, series, write }, chartPalette(scheme, printing), still);
  }, [categories, series, write, scheme, printing]);
  useEffect(() => {
    if (engine === undefined || place.current === null) return;
    const started = engine.startDrawing(place.current);
    setDrawing(started);
    const watch = new ResizeObserver(() => started.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      started.dispose();
      setDrawing(undefined);
    };
  }, [engine]);
  useEffect(() => {
    if (drawing !== undefined && !drawing.isDisposed()) drawing.setOption(option, true);
  }, [drawing, option]);
  return (
    <div
      ref={place}
      className={styles.drawing}
      style={{ height }}
      role="img"
      aria-label={`${content.title}. ${content.summary}`}
    />
  );
}

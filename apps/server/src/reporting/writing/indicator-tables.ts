import { comparePeriods, type ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import { type Decimal, roundDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { WordBlock } from '@muctieu/office/word-writing/word-document';
import type { IndicatorFact } from './report-facts.ts';
import { reportTableTexts as texts } from './report-tables.texts.ts';
import { decimalOf, periodText } from './result-values.ts';
import { type SimpleCell, simpleTable } from './simple-table.ts';

/** As many periods as an annex shows: the newest. */
const mostPeriods = 5;

/**
 * Plan and results of indicators: a column for each period that any of them has, as the annexes of the oversight reports
 * print them. A percentage of counted things has two places, 80,00; what others printed keeps its own.
 */
export function indicatorTable(facts: readonly IndicatorFact[]): readonly WordBlock[] {
  const shown = facts.filter(({ shown: result, target }) => result !== undefined || target !== undefined);
  const periods = periodsOf(shown);
  const isJudged = shown.some(({ light }) => light !== 'unknown');
  const rows = shown.map((fact, index) => ({
    cells: [
      { text: String(index + 1), centred: true as const },
      fact.name,
      { text: fact.kind === 'ratio' ? '%' : fact.unit, centred: true as const },
      { text: fact.target ?? '', centred: true as const },
      ...periods.map((period) => resultCell(fact, period)),
      ...(isJudged
        ? [
            { text: twoPlaces(decimalOf(fact.achievement)), number: true as const },
            { text: texts.lights[fact.light] ?? '', centred: true as const },
          ]
        : []),
    ],
  }));
  const [number, name, unit, target] = texts.indicatorHeadings;
  const results = periods.map(periodText);
  return simpleTable({
    headings: [
      ...[number, name, unit, target],
      ...(results.length === 0 ? [] : [{ text: texts.result, below: results }]),
      ...(isJudged ? [texts.againstTarget, texts.judged] : []),
    ],
    rows,
  });
}

function periodsOf(facts: readonly IndicatorFact[]): readonly string[] {
  const found = new Set(facts.flatMap(({ series }) => series.map(({ period }) => period as ObservationPeriod)));
  return [...found].toSorted(comparePeriods).slice(-mostPeriods);
}

function resultCell(fact: IndicatorFact, period: string): SimpleCell {
  const shown = decimalOf(fact.series.find((one) => one.period === period)?.shown);
  if (shown === undefined) return { text: '' };
  return {
    text: fact.denominator === undefined ? formatNumberText(shown) : twoPlaces(shown),
    number: true,
    figure: `chi-tieu:${fact.code};${period}`,
  };
}

function twoPlaces(value: Decimal | undefined): string {
  return value === undefined ? '' : formatNumberText(roundDecimal(value, 2));
}

/** Households by the yearly review; not what only speaks of poor districts. */
export function isOfReview({ code }: IndicatorFact): boolean {
  return /^GNBV\..*(HO-NGHEO|HO-CAN-NGHEO|NGHEO-DA-CHIEU|THIEU-HUT)/.test(code);
}

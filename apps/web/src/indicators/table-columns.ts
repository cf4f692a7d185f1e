import type { AnswerOf } from '@muctieu/contract/http/operation';
import type { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';

export type UnitTableAnswer = AnswerOf<typeof readIndicatorTable>;
export type TableIndicator = UnitTableAnswer['indicators'][number];

/** Which of the two stands above the other in the head: the years of an indicator, or the indicators of a year. */
export type ColumnOrder = 'period' | 'indicator';

export interface TableColumn {
  readonly indicator: TableIndicator;
  readonly period: ObservationPeriod;
  /** What is asked for together with it. */
  readonly block: ColumnBlock;
}

/** Columns that travel in one answer. */
export interface ColumnBlock {
  readonly key: string;
  readonly periods: readonly ObservationPeriod[];
  readonly indicators: readonly string[];
}

/** Columns that travel together, more than a screen shows: indicators of one year, or indicators with all their years. */
const indicatorsOfBlock: Readonly<Record<ColumnOrder, number>> = { period: 19, indicator: 4 };

export function tableColumns(
  indicators: readonly TableIndicator[],
  periods: readonly ObservationPeriod[],
  order: ColumnOrder,
): readonly TableColumn[] {
  const filled = indicators.filter((one) => one.filled === true);
  const codesAround = (index: number) => {
    const size = indicatorsOfBlock[order];
    const first = index - (index % size);
    return filled.slice(first, first + size).map(({ code }) => code);
  };
  if (order === 'period') {
    return periods.flatMap((period) =>
      filled.map((indicator, index) => ({ indicator, period, block: blockOf([period], codesAround(index)) })),
    );
  }
  return filled.flatMap((indicator, index) => {
    const block = blockOf(periods, codesAround(index));
    return periods.map((period) => ({ indicator, period, block }));
  });
}

function blockOf(periods: readonly ObservationPeriod[], indicators: readonly string[]): ColumnBlock {
  return { key: `${periods.join()}|${indicators[0] ?? ''}`, periods, indicators };
}

/** Neighbours of one group under one heading: the first column of each and how many there are. */
export function columnGroups(
  columns: readonly TableColumn[],
  order: ColumnOrder,
): readonly { readonly column: TableColumn; readonly first: number; readonly span: number }[] {
  const keyOf = ({ indicator, period }: TableColumn) => (order === 'period' ? period : indicator.code);
  const groups: { column: TableColumn; first: number; span: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && keyOf(last.column) === keyOf(column)) last.span += 1;
    else groups.push({ column, first: index, span: 1 });
  }
  return groups;
}

import type { CallResult } from '@muctieu/contract/http/call-operation';
import { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSignedInCall } from '../shared/use-operation.ts';
import type { ColumnBlock, UnitTableAnswer } from './table-columns.ts';

/** Rows that travel in one answer. */
const rowsOfBlock = 24;

export interface TableQuery {
  readonly onDay?: PlainDate;
  readonly provinceId?: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly programme: 'NTM' | 'GNBV' | 'DTTSMN' | 'MTQG2635';
}

export type TableItem = UnitTableAnswer['items'][number];
export type TableCell = NonNullable<TableItem['cells'][number][number]>;

export interface TableBlocks {
  /** Undefined while it is on its way; null where there is no figure. */
  readonly cellAt: (
    row: number,
    column: { readonly block: ColumnBlock; readonly period: ObservationPeriod; readonly code: string },
  ) => TableCell | null | undefined;
  readonly unitAt: (row: number) => TableItem['unit'] | undefined;
  readonly problems: Extract<CallResult<UnitTableAnswer>, { ok: false }>['problems'];
  readonly retry: () => void;
}

/** What of the table is in sight, asked for in blocks of rows and columns; what was read once is kept. */
export function useTableBlocks(
  query: TableQuery,
  shownRows: readonly number[],
  columnBlocks: readonly ColumnBlock[],
): TableBlocks {
  const call = useSignedInCall();
  const rowBlocks = [...new Set(shownRows.map((row) => Math.floor(row / rowsOfBlock)))];
  const wanted = rowBlocks.flatMap((rows) => columnBlocks.map((columns) => ({ rows, columns })));
  const results = useQueries({
    queries: wanted.map(({ rows, columns }) => {
      const asked = {
        ...query,
        periods: columns.periods.join(),
        from: rows * rowsOfBlock,
        limit: rowsOfBlock,
        indicators: columns.indicators.join(),
      } as never;
      return {
        queryKey: [readIndicatorTable.id, {}, asked],
        queryFn: ({ signal }: { signal: AbortSignal }) => call(readIndicatorTable, { query: asked, signal }),
      };
    }),
  });
  return useMemo(() => {
    const blocks = new Map(
      wanted.map(({ rows, columns }, index) => [`${rows}|${columns.key}`, results[index]?.data] as const),
    );
    const answerAt = (row: number, key: string) => {
      const found = blocks.get(`${Math.floor(row / rowsOfBlock)}|${key}`);
      return found?.ok === true ? found.value : undefined;
    };
    return {
      cellAt: (row, { block, period, code }) => {
        const answer = answerAt(row, block.key);
        if (answer === undefined) return undefined;
        const place = answer.indicators.findIndex((one) => one.code === code);
        const cells = answer.items[row % rowsOfBlock]?.cells[answer.periods.indexOf(period)];
        return cells?.[place] ?? null;
      },
      unitAt: (row) => {
        for (const { key } of columnBlocks) {
          const unit = answerAt(row, key)?.items[row % rowsOfBlock]?.unit;
          if (unit !== undefined) return unit;
        }
        return undefined;
      },
      problems: results.flatMap(({ data }) => (data?.ok === false ? data.problems : [])).slice(0, 1),
      retry: () => {
        for (const result of results) if (result.data?.ok === false) void result.refetch();
      },
    };
  }, [wanted, columnBlocks, results]);
}

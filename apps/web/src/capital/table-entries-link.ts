import { type AmountColumn, entriesQuery, type TableContext } from '@muctieu/contract/capital/entries-behind';
import type { OfficialRow, OfficialTable } from '@muctieu/domain/capital/layout/official-table';

/** The page where exactly those entries stand that make a figure: its row, its column and what it counts as filters. */
export function entriesLink(
  table: Pick<OfficialTable, 'rowAxis'>,
  row: Pick<OfficialRow, 'keys'>,
  column: Pick<AmountColumn, 'measure' | 'where'>,
  context: TableContext,
): string | undefined {
  const query = entriesQuery(table, row, column, context);
  if (query === undefined) return undefined;
  const { kind, ...search } = query;
  const path = kind === 'mobilised' ? '/von/huy-dong' : '/von/but-toan';
  return `${path}?${new URLSearchParams(search).toString()}`;
}

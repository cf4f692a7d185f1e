import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { readCellKey } from '@muctieu/domain/reporting/form-cell';
import type { Text } from '@muctieu/kernel/text';

export interface CellName {
  readonly section: string;
  readonly row: string;
  readonly column: string;
}

/** What a cell is called on the page; its keys where the form has changed since. */
export function cellName(
  detail: Pick<ReportDetail, 'form' | 'rows'>,
  key: string,
  say: (text: Text) => string,
): CellName {
  const place = readCellKey(key);
  if (place === undefined) return { section: key, row: '', column: '' };
  const section = detail.form.sections.find((one) => one.key === place.section);
  const row =
    section?.rows.find((one) => one.key === place.row) ??
    detail.rows.find((one) => one.section === place.section && one.key === place.row);
  const column = section?.columns.find((one) => one.key === place.column);
  return {
    section: section === undefined ? place.section : say(section.title),
    row: row === undefined ? (section?.rowSource.kind === 'open' ? '' : place.row) : say(row.title),
    column: column === undefined ? place.column : say(column.title),
  };
}

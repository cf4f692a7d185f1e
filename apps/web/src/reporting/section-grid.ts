import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { cellKey } from '@muctieu/domain/reporting/form-cell';
import type { FormColumn, FormSection, ReportForm } from '@muctieu/domain/reporting/report-form';
import { writeCellText } from '@muctieu/domain/reporting/write-cell-text';
import type { Text } from '@muctieu/kernel/text';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';

/** The texts of cells as they are typed, by key. */
export type CellTexts = ReadonlyMap<string, string>;

export interface SectionRow {
  readonly key: string;
  readonly title: Text;
}

const kinds = {
  dong: 'money',
  decimal: 'number',
  count: 'whole',
  text: 'text',
  day: 'day',
  choice: 'choice',
} as const satisfies Record<FormColumn['type'], GridColumn['kind']>;

export const rowTitleColumn = 'row';

export interface GridLook {
  readonly row: string;
  readonly previous: string;
  readonly lastYear: string;
  readonly now: string;
  /** On a phone the names of the rows leave room for what is typed. */
  readonly isNarrow: boolean;
}

/** The form's columns; beside what is asked stand the period before and the same period last year, where they are shown. */
export function sectionColumns(
  section: FormSection,
  form: Pick<ReportForm, 'moneyUnit'>,
  say: (text: Text) => string,
  look: GridLook,
  compares: boolean,
): readonly GridColumn[] {
  const isOpen = section.rowSource.kind === 'open';
  const columns = section.columns.flatMap((column): readonly GridColumn[] => {
    const title = say(column.title);
    const kind = kinds[column.type];
    const shape = {
      kind,
      ...(column.type === 'dong' ? { unit: form.moneyUnit === 'dong' ? ('dong' as const) : ('million' as const) } : {}),
      ...(column.choices === undefined
        ? {}
        : { choices: column.choices.map(({ value, title: name }) => ({ value, label: say(name) })) }),
      width: kind === 'text' ? 240 : look.isNarrow ? 110 : 130,
      // Amounts of one section add up; households and meetings, rows of one table, do not.
      sums: column.type === 'dong' && column.regrouping === 'sum',
    };
    if (column.holds === 'known') return [{ ...shape, key: column.key, title, readOnly: true }];
    if (!compares || kind === 'text' || isOpen) return [{ ...shape, key: column.key, title }];
    return [
      { ...shape, key: `${column.key}|previous`, title: look.previous, group: title, readOnly: true, sums: false },
      { ...shape, key: `${column.key}|last-year`, title: look.lastYear, group: title, readOnly: true, sums: false },
      { ...shape, key: column.key, title: look.now, group: title },
    ];
  });
  if (isOpen) return columns;
  return [
    { key: rowTitleColumn, title: look.row, kind: 'text', width: look.isNarrow ? 150 : 340, readOnly: true },
    ...columns,
  ];
}

/** The rows of a section: those of the form, those the server named, and those that were added here. */
export function rowsOf(detail: ReportDetail, section: FormSection, typed: CellTexts): readonly SectionRow[] {
  if (section.rowSource.kind === 'fixed') return section.rows;
  const rows = new Map<string, SectionRow>();
  for (const row of detail.rows) if (row.section === section.key) rows.set(row.key, row);
  if (section.rowSource.kind === 'open') {
    const keys = [...detail.cells.filter(({ text }) => text !== '').map(({ key }) => key), ...typed.keys()];
    for (const key of keys) {
      const [own, row] = key.split('/');
      if (own === section.key && row !== undefined && !rows.has(row)) rows.set(row, { key: row, title: noTitle });
    }
  }
  return [...rows.values()];
}

const noTitle = { vi: '', en: '' };

export function sectionRows(
  detail: ReportDetail,
  section: FormSection,
  typed: CellTexts,
  say: (text: Text) => string,
): readonly GridRow[] {
  const values = {
    known: new Map(detail.known.map(({ key, value }) => [key, value])),
    previous: new Map(detail.previous.map(({ key, value }) => [key, value])),
    lastYear: new Map(detail.lastYear.map(({ key, value }) => [key, value])),
  };
  const stored = new Map(detail.cells.map(({ key, text }) => [key, text]));
  return rowsOf(detail, section, typed).map((row) => {
    const cells: Record<string, string> = { [rowTitleColumn]: say(row.title) };
    for (const column of section.columns) {
      const key = cellKey({ section: section.key, row: row.key, column: column.key });
      const shown = (value: string | undefined) => writeCellText(value, column, detail.form);
      if (column.holds === 'known') cells[column.key] = shown(values.known.get(key));
      else {
        cells[column.key] = typed.get(key) ?? stored.get(key) ?? '';
        cells[`${column.key}|previous`] = shown(values.previous.get(key));
        cells[`${column.key}|last-year`] = shown(values.lastYear.get(key));
      }
    }
    return { id: row.key, cells };
  });
}

/** What was typed anew: texts by key of the cell. A row that was removed is one whose cells are emptied. */
export function changedCells(
  section: FormSection,
  before: readonly GridRow[],
  after: readonly GridRow[],
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const old = new Map(before.map((row) => [row.id, row]));
  const asked = section.columns.filter(({ holds }) => holds === 'asked');
  const compare = (id: string, from: GridRow | undefined, to: GridRow | undefined) => {
    if (from === to) return;
    for (const { key } of asked) {
      const text = to?.cells[key] ?? '';
      if (text !== (from?.cells[key] ?? '')) changed.set(cellKey({ section: section.key, row: id, column: key }), text);
    }
  };
  for (const row of after) compare(row.id, old.get(row.id), row);
  const left = new Set(after.map(({ id }) => id));
  for (const row of before) if (!left.has(row.id)) compare(row.id, row, undefined);
  return changed;
}

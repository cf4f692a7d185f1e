import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { cellKey, openRowKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import type { FormColumn, FormSection } from '@muctieu/domain/reporting/report-form';
import { inMillions, writeCellText } from '@muctieu/domain/reporting/write-cell-text';
import { type Language, say, type Text } from '@muctieu/kernel/text';
import {
  type EntryCell,
  type EntryColumn,
  type EntrySheet,
  lastHeadingRow,
  writeEntryWorkbook,
} from '@muctieu/office/workbook/write-entry-workbook';
import { workbookTexts } from './workbook.texts.ts';
import { identityOf, identitySheet, type SheetPlace, writeIdentity } from './workbook-identity.ts';

/** So many empty rows stand ready where rows are added by the reporter. */
const emptyRows = 30;

/** The report as a workbook to be filled in anywhere: locked but for what is asked, with lists and checks. */
export function writeReportWorkbook(detail: ReportDetail, language: Language): Promise<Uint8Array> {
  const drawn = detail.form.sections.map((section, index) => drawSection(detail, section, index, language));
  const behind = {
    name: identitySheet,
    rows: writeIdentity(
      identityOf(detail),
      drawn.map(({ place }) => place),
    ),
  };
  return writeEntryWorkbook(
    drawn.map(({ sheet }) => sheet),
    behind,
  );
}

function drawSection(
  detail: ReportDetail,
  section: FormSection,
  index: number,
  language: Language,
): { readonly sheet: EntrySheet; readonly place: SheetPlace } {
  const words = (text: Text) => say(text, language);
  const { form, obligation, reporter } = detail;
  const rows = rowsOf(detail, section);
  const cells = new Map(detail.cells.map((cell) => [cell.key, cell]));
  const known = new Map(detail.known.map(({ key, value }) => [key, value]));
  const cellOf = (row: string, column: FormColumn): EntryCell => {
    const key = cellKey({ section: section.key, row, column: column.key });
    const cell = cells.get(key);
    const value = column.holds === 'known' ? known.get(key) : cell?.value;
    // What could not be read is there as it was typed: nobody's text is dropped on the way through Excel.
    if (value === undefined) return cell?.text === '' ? undefined : cell?.text;
    return numberOf(value, column, form.moneyUnit) ?? writeCellText(value, column, form);
  };
  // Sheets of one name cannot be told apart: the number in front keeps them apart.
  const name = `${index + 1}. ${words(section.title)}`
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
  const sheet: EntrySheet = {
    name,
    keys: ['row', 'title', ...section.columns.map(({ key }) => key)],
    title: words(form.name),
    attachment: say(workbookTexts.attachment, language, {
      reporter: reporter.name,
      regime: words(obligation.regimeName),
      period: words(obligation.periodTitle),
    }),
    unit: words(form.moneyUnit === 'dong' ? workbookTexts.dong : workbookTexts.million),
    headingRows: 1,
    headings: [words(workbookTexts.row), ...section.columns.map(({ title }) => words(title))].map((text, at) => ({
      row: 0,
      column: at + 1,
      rows: 1,
      columns: 1,
      text,
    })),
    columns: [
      { width: 4, hidden: true },
      { width: 46 },
      ...section.columns.map((column) => columnOf(column, form.moneyUnit)),
    ],
    rows: rows.map((row) => ({
      strong: false,
      level: 1,
      cells: [row.key, words(row.title), ...section.columns.map((column) => cellOf(row.key, column))],
    })),
    fixedColumns: 2,
    amountMessage: { title: words(workbookTexts.notNumber), text: words(workbookTexts.notNumberText) },
  };
  const place: SheetPlace = {
    name,
    section: section.key,
    columns: section.columns.map(({ key }) => key),
    firstRow: lastHeadingRow(sheet) + 1,
    rows: rows.map(({ key }) => key),
  };
  return { sheet, place };
}

function rowsOf(detail: ReportDetail, section: FormSection): readonly { readonly key: string; readonly title: Text }[] {
  if (section.rowSource.kind === 'fixed') return section.rows;
  const named = detail.rows.filter((row) => row.section === section.key);
  if (section.rowSource.kind === 'accounts') return named;
  const nothing = { vi: '', en: '' };
  const free = Math.max(0, Math.min(emptyRows, section.rowSource.most - named.length));
  // The title of an added row says its key, which helps nobody on paper.
  return [
    ...named.map(({ key }) => ({ key, title: nothing })),
    ...Array.from({ length: free }, (_, index) => ({
      key: openRowKey(Date.now() + index, Math.random()),
      title: nothing,
    })),
  ];
}

const formats = { dong: '#,##0', decimal: '#,##0.######', count: '#,##0', text: '@', day: '@', choice: '@' } as const;

function columnOf(column: FormColumn, moneyUnit: 'dong' | 'million-dong'): EntryColumn {
  const format = column.type === 'dong' && moneyUnit === 'million-dong' ? '#,##0.######' : formats[column.type];
  const width = column.type === 'text' ? 40 : 18;
  if (column.holds === 'known') return { width };
  switch (column.type) {
    case 'dong':
    case 'decimal':
      return { width, format };
    case 'count':
      return { width, format, typed: 'whole' };
    case 'text':
    case 'day':
      return { width, format, typed: column.type };
    case 'choice':
      return { width, format, typed: 'text', choices: (column.choices ?? []).map(({ title }) => title.vi) };
    default:
      return column.type satisfies never;
  }
}

/** A number as Excel counts with it; undefined where Excel's fifteen digits would change it. */
function numberOf(value: string, column: FormColumn, moneyUnit: 'dong' | 'million-dong'): number | undefined {
  if (column.type !== 'dong' && column.type !== 'decimal' && column.type !== 'count') return undefined;
  const written = column.type === 'dong' && moneyUnit === 'million-dong' ? inMillions(value) : value;
  if (written.replace(/[-.]/g, '').length > 15) return undefined;
  const number = Number(written);
  const read = readCellText(numberText(number), column, { moneyUnit });
  return read.value === value ? number : undefined;
}

/** A number of a workbook as it would be typed. */
export function numberText(number: number): string {
  const [whole = '', fraction = ''] = number.toFixed(6).split('.');
  const left = fraction.replace(/0+$/, '');
  return left === '' ? whole : `${whole},${left}`;
}

import type { ReportDetail } from '@muctieu/contract/reporting/report';
import type { WorkbookComparison } from '@muctieu/contract/reporting/workbook';
import { cellKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import type { FormColumn } from '@muctieu/domain/reporting/report-form';
import { writeCellText } from '@muctieu/domain/reporting/write-cell-text';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { writeCellAddress } from '@muctieu/office/workbook/cell-address';
import { type WorkbookValue, writeCellValue } from '@muctieu/office/workbook/cell-value';
import { readWorkbook, type WorkbookSheet } from '@muctieu/office/workbook/read-workbook';
import { sentenceOf } from './report-words.ts';
import { identityOf, readIdentity, type SheetPlace, type WorkbookIdentity } from './workbook-identity.ts';
import { numberText } from './workbook-sheets.ts';

/** Longer is no figure and no paragraph of a report. */
const charactersMost = 20_000;

/** Reads a filled workbook and says what differs from the report; a workbook of anything else is refused with the reason. */
export async function compareWorkbook(bytes: Uint8Array, detail: ReportDetail): Promise<Result<WorkbookComparison>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const read = readIdentity(sheets);
  if (read === 'none') return refused({ code: 'workbook-not-of-form' });
  if (read === 'altered') return refused({ code: 'workbook-altered' });
  const problem = differenceOf(read.identity, identityOf(detail));
  if (problem !== undefined) return refused(problem);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const found: FoundCell[] = [];
  for (const place of read.places) {
    const sheet = byName.get(place.name);
    if (sheet === undefined || !keysStand(sheet, place)) return refused({ code: 'workbook-altered' });
    found.push(...cellsOf(sheet, place, detail));
  }
  return done(compare(found, detail));
}

/** The first thing in which a workbook is of another report. */
function differenceOf(found: WorkbookIdentity, expected: WorkbookIdentity): Problem | undefined {
  const { formCode, regimeCode, periodKey, reporterId, provinceId, formVersion } = expected;
  if (found.formCode !== formCode || found.regimeCode !== regimeCode)
    return { code: 'workbook-of-other-form', values: { found: found.formCode, expected: formCode } };
  if (found.periodKey !== periodKey)
    return { code: 'workbook-of-other-period', values: { found: found.periodKey, expected: periodKey } };
  if (found.reporterId !== reporterId || found.provinceId !== provinceId)
    return {
      code: 'workbook-of-other-unit',
      values: { found: found.reporterName, expected: expected.reporterName },
    };
  if (found.formVersion !== formVersion)
    return { code: 'workbook-of-other-version', values: { found: found.formVersion, expected: formVersion } };
  return undefined;
}

/** Rows that were moved or sorted would put figures into other cells. */
function keysStand(sheet: WorkbookSheet, place: SheetPlace): boolean {
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const textAt = (row: number, column: number) => {
    const value = rows.get(row)?.find((cell) => cell.column === column)?.value;
    return value === undefined ? '' : writeCellValue(value);
  };
  return (
    place.rows.every((key, index) => textAt(place.firstRow + index, 0) === key) &&
    place.columns.every((key, index) => textAt(0, index + 2) === key)
  );
}

interface FoundCell {
  readonly key: string;
  readonly column: FormColumn;
  readonly text: string;
  readonly place: string;
}

function cellsOf(sheet: WorkbookSheet, place: SheetPlace, { form }: ReportDetail): readonly FoundCell[] {
  const section = form.sections.find(({ key }) => key === place.section);
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  return place.rows.flatMap((row, index) =>
    place.columns.flatMap((columnKey, at): readonly FoundCell[] => {
      const column = section?.columns.find(({ key }) => key === columnKey);
      if (column === undefined || column.holds === 'known') return [];
      const line = place.firstRow + index;
      const value = rows.get(line)?.find((cell) => cell.column === at + 2)?.value;
      const address = `${place.name}!${writeCellAddress(line, at + 2)}`;
      const key = cellKey({ section: place.section, row, column: columnKey });
      return [{ key, column, text: value === undefined ? '' : textOf(value), place: address }];
    }),
  );
}

function textOf(value: WorkbookValue): string {
  const text = value.kind === 'number' ? numberText(value.number) : writeCellValue(value);
  return text.normalize('NFC').trim().slice(0, charactersMost);
}

function compare(found: readonly FoundCell[], detail: ReportDetail): WorkbookComparison {
  const stored = new Map(detail.cells.map((cell) => [cell.key, cell]));
  const differences: WorkbookComparison['differences'] = [];
  const emptied: WorkbookComparison['emptied'] = [];
  let same = 0;
  for (const { key, column, text, place } of found) {
    const before = stored.get(key);
    const shown = before?.text ?? '';
    if (text === '') {
      if (shown === '') continue;
      emptied.push({ key, before: shown, place });
      continue;
    }
    const read = readCellText(text, column, detail.form);
    if (text === shown || (read.value !== undefined && read.value === before?.value)) {
      same += 1;
      continue;
    }
    const { problem } = read;
    const after = read.value === undefined ? text : writeCellText(read.value, column, detail.form);
    const said =
      problem === undefined
        ? {}
        : { problem: { code: problem.code, sentence: sentenceOf(problem.code, { found: text }) } };
    differences.push({ key, before: shown, after, ...said, basedOn: before?.version ?? 0, place });
  }
  return { differences, same, emptied };
}

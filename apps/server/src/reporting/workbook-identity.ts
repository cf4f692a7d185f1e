import { createHash } from 'node:crypto';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import type { WorkbookSheet } from '@muctieu/office/workbook/read-workbook';
import { z } from 'zod';

/** Where a section of the form stands in a workbook. */
const sheetPlace = z.object({
  name: z.string(),
  section: z.string(),
  /** Keys of the form's columns, in the order of the sheet; they begin at column C. */
  columns: z.array(z.string()),
  /** Row of the first entry, from 0. */
  firstRow: z.number().int(),
  rows: z.array(z.string()),
});
export type SheetPlace = z.output<typeof sheetPlace>;

/** What a workbook says of itself on its hidden sheet. */
export interface WorkbookIdentity {
  readonly formCode: string;
  readonly formVersion: number;
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly reporterId: string;
  readonly reporterName: string;
  readonly provinceId: string;
}

export const identitySheet = 'muctieu';
const names = [
  'formCode',
  'formVersion',
  'regimeCode',
  'periodKey',
  'reporterId',
  'reporterName',
  'provinceId',
] as const;
/** Excel keeps 32,767 characters in a cell. */
const charactersMost = 30_000;

export function identityOf({ obligation, reporter, form, formVersion }: ReportDetail): WorkbookIdentity {
  const { regimeCode, periodKey, reporterId, provinceId } = obligation;
  return {
    formCode: form.code,
    formVersion,
    regimeCode,
    periodKey,
    reporterId,
    reporterName: reporter.name,
    provinceId,
  };
}

/** The rows of the hidden sheet: names and values, where everything stands, and a sum over all of it. */
export function writeIdentity(
  identity: WorkbookIdentity,
  places: readonly SheetPlace[],
): readonly (readonly string[])[] {
  const rows = names.map((name) => [name, String(identity[name])]);
  const written = JSON.stringify(places);
  const parts: string[][] = [];
  for (let at = 0; at < written.length; at += charactersMost)
    parts.push(['places', written.slice(at, at + charactersMost)]);
  const all = [...rows, ...parts];
  return [...all, ['sum', sumOf(all)]];
}

export interface ReadIdentity {
  readonly identity: WorkbookIdentity;
  readonly places: readonly SheetPlace[];
}

/** `none`: no workbook of ours; `altered`: what it says of itself does not belong together. */
export function readIdentity(sheets: readonly WorkbookSheet[]): ReadIdentity | 'none' | 'altered' {
  const sheet = sheets.find(({ name }) => name === identitySheet);
  if (sheet === undefined) return 'none';
  const rows = sheet.rows.map(({ cells }) =>
    [0, 1].map((column) => {
      const value = cells.find((cell) => cell.column === column)?.value;
      if (value?.kind === 'text') return value.text;
      return value?.kind === 'number' ? String(value.number) : '';
    }),
  );
  const values = new Map(rows.map(([name = '', value = '']) => [name, value]));
  if (!names.every((name) => values.has(name)) || !values.has('sum')) return 'none';
  const all = rows.filter(([name]) => name !== 'sum').map(([name = '', value = '']) => [name, value]);
  if (sumOf(all) !== values.get('sum')) return 'altered';
  const places = readPlaces(
    all
      .filter(([name]) => name === 'places')
      .map(([, value]) => value ?? '')
      .join(''),
  );
  if (places === undefined) return 'altered';
  const text = (name: (typeof names)[number]) => values.get(name) ?? '';
  return {
    identity: {
      formCode: text('formCode'),
      formVersion: Number(text('formVersion')),
      regimeCode: text('regimeCode'),
      periodKey: text('periodKey'),
      reporterId: text('reporterId'),
      reporterName: text('reporterName'),
      provinceId: text('provinceId'),
    },
    places,
  };
}

function readPlaces(text: string): readonly SheetPlace[] | undefined {
  try {
    const read = z.array(sheetPlace).max(60).safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

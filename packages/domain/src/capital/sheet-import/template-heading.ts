import type { CapitalKind } from '../capital-line.ts';
import type { AmountUnit } from './amount-unit.ts';
import { type AmountAttributes, type ColumnMeaning, type ImportKind, labelRoles } from './column-meaning.ts';
import type { Heading } from './find-heading.ts';
import { type ImportSheet, plainText } from './import-sheet.ts';

/** What the hidden first row of our own templates says: `muctieu/2 plan million 9 11 2024 assign`. */
export interface TemplateMark {
  readonly kind: ImportKind;
  readonly unit: AmountUnit;
  /** The last row of the heading, from 0. */
  readonly lastRow: number;
  readonly provinceId: string;
  readonly year: number;
  /** What the amounts in it are: a plan of what is granted is none of what is assigned. */
  readonly decision: string;
}

/** Counts up whenever the columns of templates change their meaning, so that one of before is not misread. */
const version = 2;
const anyVersion = /^muctieu\/(\d{1,3}) /;
const mark =
  /^muctieu\/2 (plan|disbursement|carry-over) (dong|thousand|million|billion) (\d{1,3}) ([0-9A-Z]{1,10}) (\d{4}) ([a-z-]{1,30})$/;

export function writeTemplateMark({ kind, unit, lastRow, provinceId, year, decision }: TemplateMark): string {
  return `muctieu/${version} ${kind} ${unit} ${lastRow} ${provinceId} ${year} ${decision}`;
}

/** One column as its key in the hidden row: `amount source=CENTRAL capitalKind=INVESTMENT year=2026`. */
export function writeColumnKey(meaning: ColumnMeaning): string {
  switch (meaning.kind) {
    case 'label':
      return `label ${meaning.role}`;
    case 'amount':
    case 'total':
      return [meaning.kind, ...Object.entries(meaning.attributes).map(([name, value]) => `${name}=${value}`)].join(' ');
    case 'ignored':
      return '-';
    default:
      return meaning satisfies never;
  }
}

export interface TemplateHeading {
  readonly mark: TemplateMark;
  readonly heading: Heading;
}

/** A template of ours that was made by another version of the program, as that version counts itself. */
export interface OtherTemplate {
  readonly version: string;
}

/** The heading of one of our own templates, told by its keys; nothing of it has to be recognised. */
export function readTemplateHeading(sheet: ImportSheet): TemplateHeading | OtherTemplate | undefined {
  const [first] = sheet.rows;
  const written = plainText(first?.cells[0]?.value);
  const found = mark.exec(written);
  const said = anyVersion.exec(written)?.[1];
  if (first === undefined || first.row !== 0 || said === undefined) return undefined;
  if (found === null) return { version: said };
  const [, kind, unit, last = '', provinceId = '', year = '', decision = ''] = found;
  const lastRow = Number(last);
  const titles = new Map(
    (sheet.rows.find(({ row }) => row === lastRow)?.cells ?? []).map(({ column, value }) => [column, plainText(value)]),
  );
  const hidden = new Set(sheet.hiddenColumns);
  const columns = first.cells.slice(1).flatMap(({ column, value }) => {
    const meaning = readColumnKey(plainText(value));
    return meaning === undefined
      ? []
      : [
          {
            column,
            path: [titles.get(column) ?? ''],
            hidden: hidden.has(column) && meaning.kind === 'amount',
            meaning,
          },
        ];
  });
  return {
    mark: { kind: kind as ImportKind, unit: unit as AmountUnit, lastRow, provinceId, year: Number(year), decision },
    heading: { firstRow: lastRow, lastRow, columns, signature: written },
  };
}

function readColumnKey(key: string): ColumnMeaning | undefined {
  const [kind, ...words] = key.split(' ');
  const [role = ''] = words;
  const labelRole = labelRoles.find((one) => one === role);
  if (kind === 'label' && labelRole !== undefined) return { kind: 'label', role: labelRole };
  if (kind !== 'amount' && kind !== 'total') return undefined;
  const said = new Map(words.map((word) => word.split('=') as [string, string]));
  const number = (name: string) => (/^\d{1,4}$/.test(said.get(name) ?? '') ? Number(said.get(name)) : undefined);
  const capitalKind = said.get('capitalKind');
  const source = said.get('source');
  const attributes: AmountAttributes = {
    ...(source !== undefined && /^[A-Z_]{1,40}$/.test(source) ? { source } : {}),
    ...(isKind(capitalKind) ? { capitalKind } : {}),
    ...only('year', number('year')),
    ...only('vintage', number('vintage')),
    ...only('month', number('month')),
    ...(said.get('carried') === 'true' ? { carried: true as const } : {}),
  };
  return { kind, attributes };
}

function only<Name extends string>(name: Name, value: number | undefined): { readonly [K in Name]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in Name]?: number });
}

function isKind(text: string | undefined): text is CapitalKind {
  return text === 'INVESTMENT' || text === 'RECURRENT' || text === 'UNDETERMINED';
}

import type { CapitalKind } from '../capital-line.ts';
import type { AmountUnit } from './amount-unit.ts';
import type { AmountAttributes, ColumnMeaning, ImportKind } from './column-meaning.ts';
import type { Heading } from './find-heading.ts';
import { type ImportSheet, plainText } from './import-sheet.ts';

/** What the hidden first row of our own templates says: `muctieu/1 plan million 9`. */
export interface TemplateMark {
  readonly kind: ImportKind;
  readonly unit: AmountUnit;
  /** The last row of the heading, from 0. */
  readonly lastRow: number;
}

const mark = /^muctieu\/1 (plan|disbursement|carry-over) (dong|thousand|million|billion) (\d{1,3})$/;

export function writeTemplateMark({ kind, unit, lastRow }: TemplateMark): string {
  return `muctieu/1 ${kind} ${unit} ${lastRow}`;
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

/** The heading of one of our own templates, told by its keys; nothing of it has to be recognised. */
export function readTemplateHeading(
  sheet: ImportSheet,
): { readonly mark: TemplateMark; readonly heading: Heading } | undefined {
  const [first] = sheet.rows;
  const found = mark.exec(plainText(first?.cells[0]?.value));
  if (found === null || first === undefined || first.row !== 0) return undefined;
  const lastRow = Number(found[3]);
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
    mark: { kind: found[1] as ImportKind, unit: found[2] as AmountUnit, lastRow },
    heading: { firstRow: lastRow, lastRow, columns, signature: plainText(first.cells[0]?.value) },
  };
}

function readColumnKey(key: string): ColumnMeaning | undefined {
  const [kind, ...words] = key.split(' ');
  const [role = ''] = words;
  if (kind === 'label' && /^(?:node-code|holder-code|node|holder|vintage)$/.test(role))
    return { kind: 'label', role: role as 'node-code' | 'holder-code' | 'node' | 'holder' | 'vintage' };
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

import type { AnswerOf } from '@muctieu/contract/http/operation';
import { decimalOfText } from '@muctieu/contract/indicators/decimal-text';
import { breakdownTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { type BreakdownDimension, breakdownParts } from '@muctieu/domain/indicators/indicator-definition';
import { compareDecimals, type Decimal, sumDecimals } from '@muctieu/kernel/decimal';
import type { Text } from '@muctieu/kernel/text';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';

export type EntryTable = AnswerOf<typeof readIndicatorTable>;

/** What was typed, by unit and column; only what differs from what is stored. */
export type TypedCells = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface EntryCell {
  readonly unitId: string;
  readonly indicator: string;
  /** Empty for the total. */
  readonly breakdown: string;
  readonly value?: string;
  readonly denominator?: string;
  readonly basedOn: number;
}

export type EntryDimension = BreakdownDimension | '';

interface EntryWords {
  readonly unit: Text;
  readonly numerator: Text;
  readonly denominator: Text;
  readonly weight: Text;
}

const unitColumn = 'unit';

/** `GNBV.HO-NGHEO|value` of the total, `GNBV.HO-NGHEO|value|sex:female` of a part. */
export function columnKey(indicator: string, part: 'value' | 'denominator', breakdown = ''): string {
  return breakdown === '' ? `${indicator}|${part}` : `${indicator}|${part}|${breakdown}`;
}

/** Indicators that are entered; with a division only those that are divided so. */
export function enteredIndicators(table: EntryTable, dimension: EntryDimension): EntryTable['indicators'] {
  return table.indicators.filter(
    ({ formula, breakdowns }) => formula === undefined && (dimension === '' || breakdowns.includes(dimension)),
  );
}

/** The total, then the parts of the division. */
function breakdownsOf(dimension: EntryDimension): readonly string[] {
  return dimension === '' ? [''] : ['', ...breakdownParts[dimension].map((part) => `${dimension}:${part}`)];
}

/** One column for a count, two for a rate or an average; with a division the same for each part beside the total. */
export function entryColumns(
  table: EntryTable,
  dimension: EntryDimension,
  say: (text: Text) => string,
  words: EntryWords,
): readonly GridColumn[] {
  const columns = enteredIndicators(table, dimension).flatMap((indicator): readonly GridColumn[] => {
    const name = say(indicator.name);
    const hasParts = indicator.kind === 'ratio' || indicator.kind === 'average';
    const below = indicator.kind === 'average' ? words.weight : words.denominator;
    return breakdownsOf(dimension).flatMap((breakdown): readonly GridColumn[] => {
      const part = say(breakdownTexts[breakdown] ?? { vi: breakdown, en: breakdown });
      const column = (key: 'value' | 'denominator', title: string): GridColumn => ({
        key: columnKey(indicator.code, key, breakdown),
        title: dimension === '' ? title : title === '' ? part : `${part}: ${title}`,
        ...(title === '' && dimension === '' ? {} : { group: name }),
        kind: 'number',
        width: hasParts ? 120 : 150,
        sums: true,
      });
      if (hasParts) return [column('value', say(words.numerator)), column('denominator', say(below))];
      return [dimension === '' ? { ...column('value', ''), title: name } : column('value', '')];
    });
  });
  return [{ key: unitColumn, title: say(words.unit), kind: 'text', width: 210, readOnly: true }, ...columns];
}

/** What is stored with what was typed over it. */
export function entryRows(table: EntryTable, typed: TypedCells): readonly GridRow[] {
  return table.items.map(({ unit, cells }) => {
    const stored = Object.fromEntries(
      table.indicators.flatMap(({ code }, index) => {
        const cell = cells[0]?.[index];
        return [
          [columnKey(code, 'value'), textOf(cell?.a)],
          [columnKey(code, 'denominator'), textOf(cell?.b)],
          ...Object.entries(cell?.d ?? {}).flatMap(([breakdown, { a, b }]) => [
            [columnKey(code, 'value', breakdown), textOf(a)],
            [columnKey(code, 'denominator', breakdown), textOf(b)],
          ]),
        ];
      }),
    );
    return {
      id: unit.id,
      cells: { ...stored, ...typed[unit.id], [unitColumn]: unitFullName(unit.form, unit.name) },
      fixed: [unitColumn],
    };
  });
}

/** What of the rows differs from what is stored. */
export function typedOf(table: EntryTable, rows: readonly GridRow[]): TypedCells {
  const before = new Map(entryRows(table, {}).map((row) => [row.id, row.cells]));
  const typed: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    for (const [key, text] of Object.entries(row.cells)) {
      if (key === unitColumn || text === (before.get(row.id)?.[key] ?? '')) continue;
      typed[row.id] = { ...typed[row.id], [key]: text };
    }
  }
  return typed;
}

/** The cells to send: every figure of which a part was typed, whole, with the version that was read. */
export function cellsToSend(
  table: EntryTable,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  typed: TypedCells,
): readonly EntryCell[] {
  const place = new Map(table.indicators.map(({ code }, index) => [code, index]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return table.items.flatMap(({ unit, cells }) => {
    const row = byId.get(unit.id);
    if (row === undefined) return [];
    const figures = new Set(
      Object.keys(typed[unit.id] ?? {}).map((key) => {
        const [code = '', , breakdown = ''] = key.split('|');
        return `${code}|${breakdown}`;
      }),
    );
    return [...figures].flatMap((figure) => {
      const [indicator = '', breakdown = ''] = figure.split('|');
      const value = cellValue(row, columns, columnKey(indicator, 'value', breakdown));
      const denominator = cellValue(row, columns, columnKey(indicator, 'denominator', breakdown));
      if (value === undefined && denominator === undefined) return [];
      const stored = cells[0]?.[place.get(indicator) ?? -1];
      return [
        {
          unitId: unit.id,
          indicator,
          breakdown,
          basedOn: (breakdown === '' ? stored?.v : stored?.d?.[breakdown]?.v) ?? 0,
          ...(value === undefined ? {} : { value }),
          ...(denominator === undefined ? {} : { denominator }),
        },
      ];
    });
  });
}

export interface UnevenParts {
  readonly rowId: string;
  readonly column: string;
  readonly sum: Decimal;
  readonly total: Decimal;
}

/** Where the parts that stand there do not make the total: said while one types; the server's rules decide. */
export function unevenParts(
  table: EntryTable,
  dimension: EntryDimension,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
): readonly UnevenParts[] {
  if (dimension === '') return [];
  const [, ...parts] = breakdownsOf(dimension);
  return rows.flatMap((row) =>
    enteredIndicators(table, dimension).flatMap(({ code }) =>
      (['value', 'denominator'] as const).flatMap((part): readonly UnevenParts[] => {
        const total = cellValue(row, columns, columnKey(code, part));
        const found = parts.map((breakdown) => cellValue(row, columns, columnKey(code, part, breakdown)));
        const given = found.filter((text) => text !== undefined);
        if (total === undefined || given.length === 0) return [];
        const sum = sumDecimals(given.map(decimalOfText));
        const against = compareDecimals(sum, decimalOfText(total));
        // A part that is still missing may bring what lacks; what is too much stays too much.
        if (against === 0 || (against < 0 && given.length < found.length)) return [];
        return [{ rowId: row.id, column: columnKey(code, part), sum, total: decimalOfText(total) }];
      }),
    ),
  );
}

/** As it is typed in Vietnam: a comma before the decimals. */
function textOf(text: string | undefined): string {
  return (text ?? '').replace('.', ',');
}

import type { AnswerOf } from '@muctieu/contract/http/operation';
import type { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Text } from '@muctieu/kernel/text';
import type { GridColumn, GridRow } from '../shared/entry-grid/grid-content.ts';
import { cellValue } from '../shared/entry-grid/read-row.ts';

export type EntryTable = AnswerOf<typeof readIndicatorTable>;

/** What was typed, by unit and column; only what differs from what is stored. */
export type TypedCells = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface EntryCell {
  readonly unitId: string;
  readonly indicator: string;
  readonly value?: string;
  readonly denominator?: string;
  readonly basedOn: number;
}

const unitColumn = 'unit';

/** One column for a count, two for a rate or an average: numerator and denominator stand beside one another. */
export function entryColumns(
  table: EntryTable,
  say: (text: Text) => string,
  words: { readonly unit: Text; readonly numerator: Text; readonly denominator: Text; readonly weight: Text },
): readonly GridColumn[] {
  const columns = table.indicators.flatMap((indicator): readonly GridColumn[] => {
    if (indicator.formula !== undefined) return [];
    const name = say(indicator.name);
    if (indicator.kind !== 'ratio' && indicator.kind !== 'average') {
      return [{ key: `${indicator.code}|value`, title: name, kind: 'number', width: 150, sums: true }];
    }
    const below = indicator.kind === 'average' ? words.weight : words.denominator;
    return [
      {
        key: `${indicator.code}|value`,
        title: say(words.numerator),
        group: name,
        kind: 'number',
        width: 120,
        sums: true,
      },
      { key: `${indicator.code}|denominator`, title: say(below), group: name, kind: 'number', width: 120, sums: true },
    ];
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
          [`${code}|value`, textOf(cell?.a)],
          [`${code}|denominator`, textOf(cell?.b)],
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
  return table.items.flatMap(({ unit, cells }) => {
    const row = rows.find(({ id }) => id === unit.id);
    if (row === undefined) return [];
    const codes = [...new Set(Object.keys(typed[unit.id] ?? {}).map((key) => key.split('|')[0] ?? ''))];
    return codes.flatMap((indicator) => {
      const value = cellValue(row, columns, `${indicator}|value`);
      const denominator = cellValue(row, columns, `${indicator}|denominator`);
      const stored = cells[0]?.[place.get(indicator) ?? -1];
      if (value === undefined && denominator === undefined) return [];
      return [
        {
          unitId: unit.id,
          indicator,
          basedOn: stored?.v ?? 0,
          ...(value === undefined ? {} : { value }),
          ...(denominator === undefined ? {} : { denominator }),
        },
      ];
    });
  });
}

/** As it is typed in Vietnam: a comma before the decimals. */
function textOf(text: string | undefined): string {
  return (text ?? '').replace('.', ',');
}

import {
  type Decimal,
  decimal,
  decimalFromNumber,
  decimalToNumber,
  subtractDecimals,
  sumDecimals,
} from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { type Finding, sayBoth } from '../finding.ts';
import { causeOf } from '../judge/cause.ts';
import { meets, type Rounded } from '../judge/rounding.ts';
import { findSlip } from '../judge/slip.ts';
import { type Cell, hasValue, type Row, type Table } from '../reading/table.ts';
import { type ColumnRule, figureColumns, findColumnRules, headOfColumn } from '../reading/table-columns.ts';
import { labelOf } from '../reading/table-tree.ts';
import type { RelatedRole } from '../statement.ts';
import type { Check } from './check.ts';
import { tableSumsTexts } from './table-sums.texts.ts';

/**
 * Finds: rows of a table whose total column is not the sum of its columns, whose difference or percentage column does not come
 * out of the columns that most rows make it of.
 * Why: tables are typed over by hand from other files, one cell at a time.
 * Does not apply: columns that nothing ties together in at least seven rows of ten; rows that lost a cell on the way.
 */
export const tableRows: Check = {
  name: 'table-rows',
  kinds: ['table', 'ratio'],
  find(reading) {
    return reading.tables.flatMap((table) => findIn(table));
  },
};

const mostStatements = 4000;

function findIn(table: Table): Finding[] {
  const findings: Finding[] = [];
  const rules = findColumnRules(table);
  const columns = figureColumns(table);
  for (const row of table.rows.slice(table.firstRow)) {
    if (findings.length > mostStatements) break;
    for (const rule of rules) {
      const finding = row.unsure ? looseSum(table, row, rule, columns) : judge(table, row, rule);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

export function roundedCell(cell: Cell): Rounded {
  const value = cell.value ?? decimal(0);
  // Whole numbers of a table may be counts or rounded money: above a thousand they are taken for money.
  return { value, step: decimal(1, value.scale), exact: value.scale === 0 && Math.abs(decimalToNumber(value)) < 1000 };
}

function judge(table: Table, row: Row, rule: ColumnRule): Finding | undefined {
  const result = row.cells[rule.result];
  if (!result?.value) return undefined;
  switch (rule.kind) {
    case 'sum': {
      const parts = rule.parts.map((part) => row.cells[part]).filter(hasValue);
      if (parts.length < 2 && !parts.some((cell) => cell.value && cell.value.digits !== 0n)) return undefined;
      return sumFinding(table, row, result, parts, rule.result);
    }
    case 'difference': {
      const from = row.cells[rule.from];
      const less = row.cells[rule.less];
      if (!from?.value || !less?.value) return undefined;
      return sumFinding(
        table,
        row,
        result,
        [from, { ...less, value: { digits: -less.value.digits, scale: less.value.scale } }],
        rule.result,
      );
    }
    case 'ratio':
      return ratioFinding(table, row, result, row.cells[rule.part], row.cells[rule.base], rule.result);
    default:
      return rule satisfies never;
  }
}

function sumFinding(table: Table, row: Row, result: Cell, parts: readonly Cell[], column: number): Finding | undefined {
  const stated = result.value ?? decimal(0);
  const expected = sumDecimals(parts.map((part) => part.value ?? decimal(0)));
  const holds = meets(roundedCell(result), parts.map(roundedCell));
  const difference = subtractDecimals(stated, expected);
  return tableFinding('table', holds, row.span, holds ? 'rowHolds' : 'rowFails', {
    row: labelOf(row).slice(0, 60),
    column: headOfColumn(table, column).slice(0, 60) || String(column + 1),
    stated,
    expected,
    difference,
    place: result,
    related: parts.map((part) => ({ cell: part, role: 'part' as const })),
  });
}

/** A row that lost a blank cell still says its total: all its figures add to the last. */
function looseSum(table: Table, row: Row, rule: ColumnRule, columns: readonly number[]): Finding | undefined {
  if (rule.kind !== 'sum') return undefined;
  const first = columns[0] ?? 0;
  const figures = row.cells.slice(first).filter((cell) => cell.value !== undefined);
  const result = figures.at(-1);
  if (!result || figures.length < 3) return undefined;
  const finding = sumFinding(table, row, result, figures.slice(0, -1), rule.result);
  return finding?.verdict === 'holds' ? finding : undefined;
}

function ratioFinding(
  table: Table,
  row: Row,
  result: Cell,
  part: Cell | undefined,
  base: Cell | undefined,
  column: number,
): Finding | undefined {
  if (!part?.value || !base?.value || !result.value || base.value.digits === 0n) return undefined;
  const exact = (decimalToNumber(part.value) / decimalToNumber(base.value)) * 100;
  const place = 10 ** -result.value.scale;
  const stated = decimalToNumber(result.value);
  const slack =
    (place + 50 / decimalToNumber(base.value)) *
    (part.value.scale + base.value.scale === 0 && decimalToNumber(base.value) < 1000 ? 0 : 1);
  const holds =
    exact < stated + place + slack - place && exact >= stated - place / 2 - slack
      ? true
      : exact < stated + place && exact >= stated - place / 2 - 1e-9;
  const expected = decimalFromNumber(exact, Math.max(2, result.value.scale));
  return tableFinding('ratio', holds, row.span, holds ? 'ratioHolds' : 'ratioFails', {
    row: labelOf(row).slice(0, 60),
    column: headOfColumn(table, column).slice(0, 60) || String(column + 1),
    stated: result.value,
    expected,
    difference: subtractDecimals(result.value, expected),
    place: result,
    related: [
      { cell: part, role: 'numerator' },
      { cell: base, role: 'base' },
    ],
    part: part.text,
    base: base.text,
  });
}

export interface TableValues {
  readonly row: string;
  readonly column: string;
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly difference: Decimal;
  readonly place: Cell;
  readonly related: readonly { readonly cell: Cell; readonly role: RelatedRole }[];
  readonly part?: string;
  readonly base?: string;
}

export function tableFinding(
  kind: 'table' | 'ratio',
  holds: boolean,
  _row: { readonly start: number; readonly end: number },
  text: keyof typeof tableSumsTexts,
  values: TableValues,
): Finding {
  const said = {
    row: values.row,
    column: values.column,
    stated: formatNumberText(values.stated),
    expected: formatNumberText(values.expected),
    difference: formatNumberText(values.difference),
    part: values.part ?? '',
    base: values.base ?? '',
  };
  const slip = holds ? undefined : findSlip(values.stated, values.expected);
  return {
    kind,
    verdict: holds ? 'holds' : 'fails',
    span: values.place.span,
    stated: said.stated,
    expected: said.expected,
    difference: said.difference,
    message: sayBoth(tableSumsTexts[text], said),
    related: values.related
      .filter(({ cell }) => cell.span.end > cell.span.start)
      .slice(0, 60)
      .map(({ cell, role }) => ({ span: cell.span, role })),
    blamed: values.place.span.start,
    ...(slip ? { cause: causeOf(slip, said.stated, said.expected) } : {}),
  };
}

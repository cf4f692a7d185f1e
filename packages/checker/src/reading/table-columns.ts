import { type Decimal, decimalToNumber } from '@muctieu/kernel/decimal';
import { isYear, type Row, type Table } from './table.ts';
import { isTotalRow } from './table-tree.ts';

/** Columns of figures: not the row numbers, not years, not words. */
export function figureColumns(table: Table): number[] {
  const rows = table.rows.slice(table.firstRow);
  const columns: number[] = [];
  for (let column = 0; column < table.width; column += 1) {
    const cells = rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined && cell.text !== '');
    if (cells.length === 0) continue;
    const figures = cells.filter((cell) => cell?.value !== undefined);
    if (figures.length < cells.length * 0.6) continue;
    if (figures.every((cell) => cell && isYear(cell))) continue;
    if (column <= 1 && isRowNumber(table, column)) continue;
    columns.push(column);
  }
  return columns;
}

function isRowNumber(table: Table, column: number): boolean {
  const head = table.rows.slice(0, table.firstRow).map((row) => row.cells[column]?.text ?? '');
  if (head.some((text) => /^(?:stt|tt|số tt|số thứ tự)$/iu.test(text))) return true;
  const marks = table.rows
    .slice(table.firstRow)
    .map((row) => row.cells[column]?.text ?? '')
    .filter((text) => text !== '');
  const steps = marks.filter(
    (mark, at) => at > 0 && /^\d{1,3}$/.test(mark) && Number(mark) === Number(marks[at - 1]) + 1,
  );
  return column === 0 && (steps.length >= marks.length * 0.4 || marks.some((mark) => /^[IVXA-Z]{1,4}$/.test(mark)));
}

export function headOfColumn(table: Table, column: number): string {
  return table.rows
    .slice(0, table.firstRow)
    .map((row) => row.cells[column]?.text ?? '')
    .join(' ')
    .trim();
}

/** What makes one column out of others: found in the head (`3=1+2`) or in most of the rows. */
export type ColumnRule =
  | { readonly kind: 'sum'; readonly result: number; readonly parts: readonly number[] }
  | { readonly kind: 'difference'; readonly result: number; readonly from: number; readonly less: number }
  | { readonly kind: 'ratio'; readonly result: number; readonly part: number; readonly base: number };

const sampleSize = 80;

export function findColumnRules(table: Table): ColumnRule[] {
  const columns = figureColumns(table);
  const rules = rulesOfNumbering(table);
  // A total row repeats the errors of the rows it adds up.
  const sure = table.rows.slice(table.firstRow).filter((row) => !row.unsure);
  const own = sure.filter((row) => !isTotalRow(row));
  const rows = valuesOf(own.length >= 3 ? own : sure);
  const all = valuesOf(sure);
  const taken = new Set(rules.map((rule) => rule.result));
  for (const result of columns) {
    if (taken.has(result)) continue;
    const rule =
      sumRule(columns, rows, result) ??
      sumRule(columns, all, result) ??
      ratioRule(table, columns, rows, result) ??
      differenceRule(columns, rows, result);
    if (rule) rules.push(rule);
  }
  // `Tổng cộng | Tổng, ĐTPT, SN | Tổng, ĐTPT, SN | NTM`: the first is made of the sub-totals and of what stands alone.
  const inner = new Set(rules.flatMap((rule) => (rule.kind === 'sum' ? rule.parts : [])));
  const tops = columns.filter((column) => !inner.has(column));
  if (inner.size > 0) {
    for (const result of tops) {
      if (rules.some((rule) => rule.result === result)) continue;
      const rule = sumRule(tops, rows, result);
      if (rule) rules.push(rule);
    }
  }
  // `1=2+3` also says that 3 is 1 less 2; once is enough.
  const sums = rules.filter((rule) => rule.kind === 'sum');
  return rules.filter(
    (rule) =>
      rule.kind !== 'difference' || !sums.some((sum) => sum.parts.includes(rule.result) && rule.from === sum.result),
  );
}

type Values = readonly (number | undefined)[];

function valuesOf(rows: readonly Row[]): Values[] {
  return rows
    .slice(0, sampleSize)
    .map((row) => row.cells.map((cell) => (cell.value === undefined ? undefined : decimalToNumber(cell.value))));
}

/** The longest run of neighbouring columns that adds to this one in most rows. */
function sumRule(columns: readonly number[], rows: readonly Values[], result: number): ColumnRule | undefined {
  const at = columns.indexOf(result);
  let best: { parts: readonly number[]; share: number } | undefined;
  const runs: (readonly number[])[] = [];
  for (let end = at + 3; end <= columns.length; end += 1) runs.push(columns.slice(at + 1, end));
  for (let start = at - 2; start >= 0; start -= 1) runs.push(columns.slice(start, at));
  for (const parts of runs) {
    let right = 0;
    let told = 0;
    for (const row of rows) {
      const total = row[result];
      const values = parts.map((part) => row[part]).filter((value) => value !== undefined);
      // A total beside a single filled part says nothing about the rule.
      if (total === undefined || values.filter((value) => value !== 0).length < 2) continue;
      told += 1;
      const sum = values.reduce((one, other) => one + other, 0);
      if (Math.abs(sum - total) <= tolerance(values.length, total)) right += 1;
    }
    const share = told === 0 ? 0 : right / told;
    const enough = told >= 3 ? share >= 0.7 : told === 2 && share === 1;
    if (
      enough &&
      (!best || share > best.share + 0.05 || (share >= best.share - 0.05 && parts.length > best.parts.length))
    )
      best = { parts, share };
  }
  return best ? { kind: 'sum', result, parts: best.parts } : undefined;
}

function tolerance(parts: number, total: number): number {
  return Number.isInteger(total) ? (parts > 6 ? 0.5 : 1e-6) + 1e-6 : 0.06;
}

function isRateHead(head: string): boolean {
  return /%|tỷ lệ|tỉ lệ/iu.test(head);
}

function ratioRule(
  table: Table,
  columns: readonly number[],
  rows: readonly Values[],
  result: number,
): ColumnRule | undefined {
  const head = headOfColumn(table, result);
  const percentCells = table.rows.slice(table.firstRow).some((row) => row.cells[result]?.percent);
  // A head of merged cells may have lost its place: then the figures must tell by themselves.
  const named = percentCells || isRateHead(head);
  let best: { rule: ColumnRule; right: number } | undefined;
  // A plan is not what was spent over a rate, though it can be computed so.
  const amounts = columns.filter((column) => !isRateHead(headOfColumn(table, column)));
  for (const part of amounts) {
    for (const base of amounts) {
      if (part === base || part === result || base === result) continue;
      let right = 0;
      let told = 0;
      for (const row of rows) {
        const [rate, a, b] = [row[result], row[part], row[base]];
        if (rate === undefined || a === undefined || b === undefined || b === 0 || a === 0) continue;
        if (a === b && rate === 100) continue;
        told += 1;
        if (Math.abs((a / b) * 100 - rate) <= 0.06) right += 1;
      }
      const share = named && right < 3 ? 0.7 : named ? 0.6 : 0.75;
      if (told >= (named ? 2 : 3) && right / told >= share && (!best || right > best.right))
        best = { rule: { kind: 'ratio', result, part, base }, right };
    }
  }
  return best?.rule;
}

function differenceRule(columns: readonly number[], rows: readonly Values[], result: number): ColumnRule | undefined {
  const at = columns.indexOf(result);
  for (const [from, less] of [
    [columns[at - 2], columns[at - 1]],
    [columns[at - 1], columns[at - 2]],
  ]) {
    if (from === undefined || less === undefined) continue;
    let right = 0;
    let told = 0;
    for (const row of rows) {
      const [c, a, b] = [row[result], row[from], row[less]];
      if (c === undefined || a === undefined || b === undefined || (a === 0 && b === 0) || b === 0) continue;
      told += 1;
      if (Math.abs(a - b - c) <= 1e-6) right += 1;
    }
    if (told >= 3 && right / told >= 0.7) return { kind: 'difference', result, from, less };
  }
  return undefined;
}

/** `A B 1 2 3=1+2 4=2/1`: the head says it itself. */
function rulesOfNumbering(table: Table): ColumnRule[] {
  const rules: ColumnRule[] = [];
  const columnOf = new Map<string, number>();
  table.numbering.forEach((mark, column) => {
    const number = /^\d{1,2}/.exec(mark)?.[0];
    if (number !== undefined && !columnOf.has(number)) columnOf.set(number, column);
  });
  table.numbering.forEach((mark, result) => {
    const formula = /^\d{1,2}=(.+)$/.exec(mark)?.[1];
    if (formula === undefined) return;
    const sum = /^\d{1,2}(?:\+\d{1,2})+$/.test(formula)
      ? formula.split('+').map((one) => columnOf.get(one))
      : undefined;
    const known = sum?.filter((column) => column !== undefined);
    if (sum && known && known.length === sum.length) rules.push({ kind: 'sum', result, parts: known });
    const pair = /^(\d{1,2})([-/:])(\d{1,2})(?:[*x]100)?%?$/.exec(formula);
    const first = columnOf.get(pair?.[1] ?? '');
    const second = columnOf.get(pair?.[3] ?? '');
    if (first === undefined || second === undefined) return;
    if (pair?.[2] === '-') rules.push({ kind: 'difference', result, from: first, less: second });
    else rules.push({ kind: 'ratio', result, part: first, base: second });
  });
  return rules;
}

export function placesOf(value: Decimal): number {
  return 10 ** -value.scale;
}

import type { Problem } from '@muctieu/kernel/problem';
import { type CellKey, cellKey } from './form-cell.ts';
import type { FormCheck, FormSection, ReportForm } from './report-form.ts';

export interface ReportRow {
  readonly section: string;
  readonly key: string;
}

/** What a report holds when it is checked: typed and known values by key, and what was typed without meaning. */
export interface CheckedCells {
  readonly values: ReadonlyMap<CellKey, string>;
  readonly problems: ReadonlyMap<CellKey, Problem>;
  readonly explanations: ReadonlyMap<CellKey, string>;
  /** Rows of sections that take theirs from accounts or from the reporter. */
  readonly rows: readonly ReportRow[];
}

export interface ReportFinding {
  readonly code:
    | 'report-cell-unreadable'
    | 'report-cell-required'
    | 'report-check-failed'
    | 'report-finding-unexplained';
  readonly severity: 'hard' | 'soft';
  readonly cell: CellKey;
  readonly check?: FormCheck;
  /** A soft finding with its sentence lets the report go. */
  readonly explained: boolean;
}

export function rowsOf(section: FormSection, rows: readonly ReportRow[]): readonly string[] {
  if (section.rowSource.kind === 'fixed') return section.rows.map(({ key }) => key);
  return rows.filter((row) => row.section === section.key).map(({ key }) => key);
}

/** Everything that stands against handing in, and everything that needs a sentence. */
export function checkReport(form: ReportForm, cells: CheckedCells): readonly ReportFinding[] {
  const findings: ReportFinding[] = [];
  for (const section of form.sections) {
    const rows = rowsOf(section, cells.rows);
    const asked = section.columns.filter(({ holds }) => holds === 'asked');
    for (const row of rows) {
      for (const column of asked) {
        const cell = cellKey({ section: section.key, row, column: column.key });
        if (cells.problems.has(cell))
          findings.push({ code: 'report-cell-unreadable', severity: 'hard', cell, explained: false });
        else if (column.required && (cells.values.get(cell) ?? '') === '')
          findings.push({ code: 'report-cell-required', severity: 'hard', cell, explained: false });
      }
    }
  }
  for (const check of form.checks) {
    const section = form.sections.find(({ key }) => key === check.rule.section);
    if (section === undefined) continue;
    for (const cell of cellsAgainst(check, section, cells)) {
      const explained = check.severity === 'soft' && (cells.explanations.get(cell) ?? '').trim() !== '';
      const code = check.severity === 'soft' ? 'report-finding-unexplained' : 'report-check-failed';
      findings.push({ code, severity: check.severity, cell, check, explained });
    }
  }
  return findings;
}

/** Findings that stop the handing in. */
export function stopping(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.filter(({ severity, explained }) => severity === 'hard' || !explained);
}

function cellsAgainst({ rule }: FormCheck, section: FormSection, cells: CheckedCells): readonly CellKey[] {
  const at = (row: string, column: string) => cellKey({ section: section.key, row, column });
  const scaled = (key: CellKey) => scaledOf(cells.values.get(key));
  const rows = rowsOf(section, cells.rows);
  switch (rule.kind) {
    case 'compare': {
      const sum = (row: string, columns: readonly string[]) =>
        columns.reduce((total, column) => total + (scaled(at(row, column)) ?? 0n), 0n);
      return rows.flatMap((row) => {
        // A row that nobody has typed in is not compared.
        if (!rule.left.some((column) => scaled(at(row, column)) !== undefined)) return [];
        const left = sum(row, rule.left);
        const right = sum(row, rule.right);
        const holds = rule.operator === '=' ? left === right : rule.operator === '<=' ? left <= right : left >= right;
        return holds ? [] : [at(row, rule.left[0] ?? '')];
      });
    }
    case 'total':
      return section.columns.flatMap(({ key, type }) => {
        const total = scaled(at(rule.row, key));
        if (type === 'text' || type === 'day' || type === 'choice' || total === undefined) return [];
        const parts = rule.of.reduce((sum, row) => sum + (scaled(at(row, key)) ?? 0n), 0n);
        return parts === total ? [] : [at(rule.row, key)];
      });
    case 'change':
      return rows.flatMap((row) => {
        const now = scaled(at(row, rule.column));
        const before = scaled(at(row, rule.against));
        if (now === undefined || before === undefined || before === 0n) return [];
        const moved = now > before ? now - before : before - now;
        const base = before < 0n ? -before : before;
        return moved * 100n > base * BigInt(rule.mostPercent) ? [at(row, rule.column)] : [];
      });
    default:
      return rule satisfies never;
  }
}

/** Millionths, so that decimals compare exactly. */
function scaledOf(value: string | undefined): bigint | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(value ?? '') ?? [];
  if (whole === '') return undefined;
  const digits = BigInt(`${whole}${fraction.padEnd(6, '0')}`);
  return sign === '-' ? -digits : digits;
}

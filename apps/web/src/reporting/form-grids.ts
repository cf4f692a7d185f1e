import {
  cellRegroupings,
  cellTypes,
  columnMeasures,
  type FormCheck,
  type FormColumn,
  type FormRow,
} from '@muctieu/domain/reporting/report-form';
import type { GridRow } from '../shared/entry-grid/grid-content.ts';
import { readCheckRule, writeCheckRule } from './check-rule-text.ts';

/** Columns, rows and checks of a form as tables that are typed into, and back. */
export function columnGrid(columns: readonly FormColumn[]): readonly GridRow[] {
  return columns.map((column, index) => ({
    id: String(index),
    cells: {
      key: column.key,
      vi: column.title.vi,
      en: column.title.en,
      type: column.type,
      holds: column.holds,
      measure: column.measure ?? '',
      regrouping: column.regrouping,
      required: column.required ? 'x' : '',
      choices: (column.choices ?? []).map(({ value, title }) => `${value}=${title.vi}`).join('; '),
    },
  }));
}

export function columnsOfGrid(rows: readonly GridRow[]): readonly FormColumn[] {
  return rows.map(({ cells }) => {
    const type = cellTypes.find((one) => one === cells.type) ?? 'text';
    const measure = columnMeasures.find((one) => one === cells.measure);
    const choices = (cells.choices ?? '').split(';').flatMap((part) => {
      const [value = '', name = value] = part.split('=').map((text) => text.trim());
      return value === '' ? [] : [{ value, title: { vi: name, en: name } }];
    });
    return {
      key: cells.key ?? '',
      title: titleOf(cells),
      type,
      holds: cells.holds === 'known' ? 'known' : 'asked',
      regrouping: cellRegroupings.find((one) => one === cells.regrouping) ?? 'none',
      required: isTicked(cells.required),
      ...(measure === undefined ? {} : { measure }),
      ...(choices.length === 0 ? {} : { choices }),
    };
  });
}

export function rowGrid(rows: readonly FormRow[]): readonly GridRow[] {
  return rows.map((row, index) => ({
    id: String(index),
    cells: { key: row.key, vi: row.title.vi, en: row.title.en, indicator: row.indicator ?? '' },
  }));
}

export function rowsOfGrid(rows: readonly GridRow[], before: readonly FormRow[]): readonly FormRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return rows.map(({ cells }) => {
    const old = known.get(cells.key ?? '');
    return {
      key: cells.key ?? '',
      title: titleOf(cells),
      ...((cells.indicator ?? '') === '' ? {} : { indicator: cells.indicator }),
      ...(old?.breakdown === undefined ? {} : { breakdown: old.breakdown }),
      ...(old?.unitName === undefined ? {} : { unitName: old.unitName }),
    };
  });
}

export function checkGrid(checks: readonly FormCheck[]): readonly GridRow[] {
  return checks.map((check, index) => ({
    id: String(index),
    cells: {
      key: check.id,
      severity: check.severity,
      rule: writeCheckRule(check.rule),
      vi: check.message.vi,
      en: check.message.en,
    },
  }));
}

/** Checks that can be read, and the names of those whose rule cannot. */
export function checksOfGrid(rows: readonly GridRow[]): {
  readonly checks: readonly FormCheck[];
  readonly unread: readonly string[];
} {
  const checks: FormCheck[] = [];
  const unread: string[] = [];
  for (const [index, { cells }] of rows.entries()) {
    const rule = readCheckRule(cells.rule ?? '');
    if (rule === undefined) unread.push(cells.key || String(index + 1));
    else
      checks.push({
        id: cells.key ?? '',
        severity: cells.severity === 'hard' ? 'hard' : 'soft',
        message: titleOf(cells),
        rule,
      });
  }
  return { checks, unread };
}

function titleOf(cells: Readonly<Record<string, string>>): { readonly vi: string; readonly en: string } {
  const vi = cells.vi ?? '';
  return { vi, en: cells.en === undefined || cells.en === '' ? vi : cells.en };
}

function isTicked(text: string | undefined): boolean {
  return text !== undefined && /^(x|✓|có|co|1|true)$/i.test(text.trim());
}

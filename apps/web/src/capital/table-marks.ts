import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { Language } from '@muctieu/kernel/text';
import type { GridColumn, GridMark, GridRow } from '../shared/entry-grid/grid-content.ts';
import { readRow } from '../shared/entry-grid/read-row.ts';
import type { Say } from '../shared/use-say.ts';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { isUsed, neededOfLine } from './decision-form.ts';

const columnOfField: Readonly<Record<string, string>> = {
  nodeCode: 'node',
  holderId: 'holder',
  amountDong: 'amount',
};

export interface PlacedFinding {
  readonly severity: 'error' | 'warning';
  readonly problem: ProblemItem;
}

/** Findings as marks of the cells they name (`lines[2].amountDong`); what names no cell is left for the page. */
export function marksOfFindings(
  findings: readonly PlacedFinding[],
  part: 'lines' | 'printedTotals',
  rowIds: readonly string[],
  language: Language,
): readonly GridMark[] {
  return findings.flatMap(({ severity, problem }) => {
    const place = new RegExp(`^(?:content\\.)?${part}\\[(\\d+)\\](?:\\.(\\w+))?$`).exec(problem.path ?? '');
    const rowId = rowIds[Number(place?.[1] ?? -1)];
    if (place === null || rowId === undefined) return [];
    const field = place[2];
    const column = field === undefined ? {} : { column: columnOfField[field] ?? field };
    return [{ rowId, ...column, tone: severity, text: problem.text[language] }];
  });
}

export function namesNoCell({ problem }: PlacedFinding): boolean {
  return !/^(?:content\.)?(lines|printedTotals)\[\d+\]/.test(problem.path ?? '');
}

/** What is missing in rows that were begun. */
export function marksOfMissing(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  say: Say,
): readonly GridMark[] {
  return rows.filter(isUsed).flatMap((row) => {
    const readings = readRow(row, columns);
    const missing = neededOfLine
      .filter((key) => readings.get(key)?.kind === 'empty')
      .map((key): GridMark => {
        const title = columns.find((column) => column.key === key)?.title ?? key;
        return { rowId: row.id, column: key, tone: 'error', text: say(decisionEntryTexts.missing, { column: title }) };
      });
    const amount = readings.get('amount');
    const isNothing = amount?.kind === 'value' && amount.value === '0';
    return isNothing
      ? [...missing, { rowId: row.id, column: 'amount', tone: 'error' as const, text: say(decisionEntryTexts.zero) }]
      : missing;
  });
}

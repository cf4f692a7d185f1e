import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { reportingProblems } from '@muctieu/contract/reporting/reporting.problems';
import { checkReport, type ReportFinding, stopping } from '@muctieu/domain/reporting/check-report';
import { cellKey, readCellText } from '@muctieu/domain/reporting/form-cell';
import type { Problem } from '@muctieu/kernel/problem';
import { say } from '@muctieu/kernel/text';
import { cellName } from './cell-name.ts';
import { reportEntryTexts as texts } from './report-entry.texts.ts';
import { type CellTexts, rowsOf } from './section-grid.ts';

/** What the checks of the form say of the report as it stands on this page, sent or not. */
export interface LocalFinding {
  readonly cell: string;
  readonly code: ReportFinding['code'];
  readonly severity: 'hard' | 'soft';
  readonly explained: boolean;
  readonly sentence: { readonly vi: string; readonly en: string };
}

export interface LocalFindings {
  readonly all: readonly LocalFinding[];
  /** Stand against handing in. */
  readonly stopping: number;
}

/** The server's own checks, here: they need no network, and say the same. */
export function findLocally(
  detail: ReportDetail,
  typed: CellTexts,
  explained: ReadonlyMap<string, string>,
): LocalFindings {
  const { form } = detail;
  const stored = new Map(detail.cells.map((cell) => [cell.key, cell]));
  const values = new Map(detail.known.map(({ key, value }) => [key, value]));
  const problems = new Map<string, Problem>();
  const explanations = new Map(detail.cells.map(({ key, explanation }) => [key, explanation]));
  for (const [key, sentence] of explained) explanations.set(key, sentence);
  const rows = form.sections.flatMap((section) =>
    rowsOf(detail, section, typed).map(({ key }) => ({ section: section.key, key })),
  );
  for (const { section: own, key: row } of rows) {
    for (const column of form.sections.find(({ key }) => key === own)?.columns ?? []) {
      if (column.holds === 'known') continue;
      const key = cellKey({ section: own, row, column: column.key });
      const text = typed.get(key) ?? stored.get(key)?.text;
      if (text === undefined) continue;
      const read = readCellText(text, column, form);
      if (read.value !== undefined) values.set(key, read.value);
      if (read.problem !== undefined) problems.set(key, read.problem);
    }
  }
  const found = checkReport(form, { values, problems, explanations, rows });
  const written = ({ cell, code, severity, check, explained: isExplained }: ReportFinding): LocalFinding => {
    const text = typed.get(cell) ?? stored.get(cell)?.text ?? '';
    const sentenceIn = (language: 'vi' | 'en') => {
      const name = say(texts.cellAt, language, { ...cellName(detail, cell, (one) => say(one, language)) });
      return say(reportingProblems[code], language, {
        cell: name,
        found: text,
        message: check?.message[language] ?? '',
      });
    };
    return { cell, code, severity, explained: isExplained, sentence: { vi: sentenceIn('vi'), en: sentenceIn('en') } };
  };
  return { all: found.map(written), stopping: stopping(found).length };
}

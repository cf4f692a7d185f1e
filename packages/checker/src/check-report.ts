import { compareReports } from './across-reports.ts';
import { orderedChecks } from './checks/ordered-checks.ts';
import { CodePoints } from './code-points.ts';
import type { Finding } from './finding.ts';
import { followsFromRoot, joinCauses } from './join-causes.ts';
import { readReport } from './reading/report-reading.ts';
import type { ReportText } from './report-text.ts';
import type { Place, Statement } from './statement.ts';

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
  const readings = reports.map(readReport);
  const points = reports.map((report) => new CodePoints(report.text));
  const across = compareReports(readings);
  return readings.map((reading, index) => {
    const findings = [...orderedChecks.flatMap((check) => [...check.find(reading)]), ...(across[index] ?? [])];
    const statements = statementsOf(findings, index, reports, points);
    const name = reports[index]?.name;
    return {
      ...(name === undefined ? {} : { name }),
      characters: points[index]?.count ?? 0,
      statements,
      summary: {
        holds: statements.filter((one) => one.verdict === 'holds').length,
        fails: statements.filter((one) => one.verdict === 'fails').length,
        doubtful: statements.filter((one) => one.verdict === 'doubtful').length,
      },
    };
  });
}

/** In reading order, each pointing at the failure that it follows from. */
function statementsOf(
  findings: readonly Finding[],
  report: number,
  reports: readonly ReportText[],
  points: readonly CodePoints[],
): Statement[] {
  const roots = joinCauses(findings);
  const drafts = findings.map((finding, index) => ({
    index,
    statement: statementOf(finding, report, reports, points),
  }));
  drafts.sort(
    (a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end || a.index - b.index,
  );
  const placeOf = new Map(drafts.map(({ index }, place) => [index, place]));
  return drafts.map(({ index, statement }) => {
    const root = roots[index];
    const place = root === undefined ? undefined : placeOf.get(root);
    if (place === undefined) return statement;
    return { ...statement, root: place, cause: statement.cause ?? followsFromRoot };
  });
}

function statementOf(
  finding: Finding,
  index: number,
  reports: readonly ReportText[],
  points: readonly CodePoints[],
): Statement {
  const place = (start: number, end: number, report: number): Place => ({
    start: points[report]?.before(start) ?? 0,
    end: points[report]?.before(end) ?? 0,
    quote: reports[report]?.text.slice(start, end) ?? '',
    ...(report === index ? {} : { file: reports[report]?.name ?? String(report + 1) }),
  });
  return {
    kind: finding.kind,
    verdict: finding.verdict,
    ...place(finding.span.start, finding.span.end, index),
    stated: finding.stated,
    expected: finding.expected,
    difference: finding.difference,
    message: finding.message,
    related: finding.related.map(({ span, role, report }) => ({
      ...place(span.start, span.end, report ?? index),
      role,
    })),
    ...(finding.doubt ? { doubt: finding.doubt } : {}),
    ...(finding.cause ? { cause: finding.cause } : {}),
  };
}

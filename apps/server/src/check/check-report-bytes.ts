import { type CheckResult, checkReports } from '@muctieu/checker/check-report';
import type { ReportText } from '@muctieu/checker/report-text';
import type { CheckedReport, CheckResultAnswer } from '@muctieu/contract/check/checked-report';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { say, type Text } from '@muctieu/kernel/text';
import { findPlace } from '@muctieu/office/document';
import { findDocumentProblemText } from '@muctieu/office/document.problems';
import { readDocument } from '@muctieu/office/read-document';
import type { CheckedFile } from './checked-file.ts';
import { codePointUnits } from './code-point-units.ts';

/** A report that was read and checked: as the writers of its forms take it, and as it travels. */
export interface CheckedBytes {
  readonly file: CheckedFile & { readonly kind: 'checked' };
  readonly report: CheckedReport;
}

/** Reads a file and recomputes what it states; each statement with its place in the file. */
export async function checkFile(bytes: Uint8Array, name: string): Promise<Result<CheckedBytes>> {
  const read = await readDocument(bytes, name);
  if (!read.ok) return read;
  const document = read.value;
  const { text, tables, notices } = document;
  const [result] = checkReports([{ name, text, ...(tables.length === 0 ? {} : { tables }) }]);
  if (result === undefined) throw new Error('one report in, one result out');
  const units = codePointUnits(text);
  const answer = answerOf(result, name);
  return done({
    file: { kind: 'checked', path: name, document, result },
    report: {
      ...answer,
      statements: answer.statements.map((statement) => {
        const found = findPlace(document, units(statement.start));
        if (found === undefined) return statement;
        const { start: _start, end: _end, ...place } = found as typeof found & { start?: number; end?: number };
        return { ...statement, place };
      }),
      text,
      tables: tables.map((table) => ({ ...table, cells: [...table.cells] })),
      notices: notices.map(noticeText),
    },
  });
}

/** Checks several texts, each by itself and against the others. */
export function checkTexts(reports: readonly ReportText[]): CheckResultAnswer[] {
  return checkReports(reports).map((result, index) => answerOf(result, reports[index]?.name ?? ''));
}

function answerOf(result: CheckResult, name: string): CheckResultAnswer {
  return {
    file: result.name ?? name,
    characters: result.characters,
    statements: result.statements.map((statement) => ({ ...statement, related: [...statement.related] })),
    summary: result.summary,
  };
}

function noticeText(notice: Problem): Text {
  const text = findDocumentProblemText(notice.code) ?? { vi: notice.code, en: notice.code };
  return { vi: say(text, 'vi', notice.values), en: say(text, 'en', notice.values) };
}

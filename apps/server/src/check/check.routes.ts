import { checkReportFile, checkReportTexts, downloadCheckedFile } from '@muctieu/contract/check/check.operations';
import { checkProblems } from '@muctieu/contract/check/check.problems';
import type { ProblemCatalogue, ProblemKind } from '@muctieu/contract/http/problem-sentence';
import { done } from '@muctieu/kernel/result';
import { documentProblems } from '@muctieu/office/document.problems';
import { type Route, route } from '../http/route.ts';
import type { DownloadForm } from './check-task.ts';
import { CheckThreads } from './check-threads.ts';

/** The checker's operations: open to everybody, nothing of a file is kept. */
export function checkRoutes(threads: CheckThreads = new CheckThreads()): readonly Route[] {
  return [
    route(checkReportFile, async ({ query, file }) => {
      const answer = await threads.perform({ kind: 'file', name: query.name, bytes: file });
      return answer.ok ? answer.value.result : answer;
    }),
    route(checkReportTexts, async ({ body }) => {
      const answer = await threads.perform({ kind: 'texts', reports: body.reports });
      return answer.ok ? done({ results: [...answer.value.results] }) : answer;
    }),
    route(downloadCheckedFile, async ({ query, file, context }) => {
      const { name, form } = query;
      const answer = await threads.perform({ kind: 'download', name, form, bytes: file, language: context.language });
      if (!answer.ok) return answer;
      if (!answer.value.result.ok) return answer.value.result;
      const bare = name.replace(/\.[^.]+$/, '');
      return done({
        name: `${bare}.${fileMark}.${form}`,
        mediaType: mediaTypes[form],
        bytes: answer.value.result.value,
      });
    }),
  ];
}

/** Stands in the name of every result, so that nobody takes it for the report itself. */
const fileMark = 'kiem-tra';

const mediaTypes: Readonly<Record<DownloadForm, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

const tooLarge: readonly string[] = [
  'too-large',
  'too-much-text',
  'too-many-cells',
  'too-many-numbers',
  'too-many-pages',
];

/** The sentences of the readers of files, with what sort of refusal they are to a caller over HTTP. */
export const fileReadingProblems: ProblemCatalogue = {
  ...Object.fromEntries(
    Object.entries(documentProblems).map(([code, text]) => {
      const kind: ProblemKind = tooLarge.includes(code) ? 'too-large' : 'refused';
      return [code, { ...text, kind }];
    }),
  ),
  ...checkProblems,
};

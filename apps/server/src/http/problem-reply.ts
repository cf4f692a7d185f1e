import type { ProblemAnswer, ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { ProblemCatalogue, ProblemKind } from '@muctieu/contract/http/problem-sentence';
import type { Problem } from '@muctieu/kernel/problem';
import { say } from '@muctieu/kernel/text';

const statusOf: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  unacceptable: 406,
  conflict: 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  refused: 422,
  'version-missing': 428,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
};

/**
 * Problems as RFC 9457 says them. All problems of the request are in `problems`; title, code and status are the first
 * one's, so a caller that reads only those still learns something true.
 *
 * @throws when a problem has no sentence in the catalogue: a refusal nobody can read is a fault of the program.
 */
export function problemReply(
  problems: readonly Problem[],
  catalogue: ProblemCatalogue,
  instance: string,
): ProblemAnswer {
  const items = problems.map((problem): ProblemItem => {
    const values = { ...problem.values };
    const sentence = sentenceOf(problem, catalogue);
    return {
      code: problem.code,
      ...(problem.path === undefined ? {} : { path: problem.path }),
      ...(problem.row === undefined ? {} : { row: problem.row }),
      ...(problem.column === undefined ? {} : { column: problem.column }),
      ...(problem.values === undefined ? {} : { values }),
      text: { vi: say(sentence, 'vi', values), en: say(sentence, 'en', values) },
    };
  });
  const first = items[0];
  const firstProblem = problems[0];
  if (first === undefined || firstProblem === undefined) throw new Error('A refusal without a problem');
  return {
    type: `/api/v1/problems#${first.code}`,
    title: first.text.vi,
    status: statusOf[sentenceOf(firstProblem, catalogue).kind],
    code: first.code,
    detail: items.map((item) => item.text.vi).join('\n'),
    instance,
    problems: items,
  };
}

export function statusOfKind(kind: ProblemKind): number {
  return statusOf[kind];
}

function sentenceOf(problem: Problem, catalogue: ProblemCatalogue) {
  const sentence = catalogue[problem.code];
  if (sentence === undefined) throw new Error(`Problem «${problem.code}» has no sentence in any *.problems.ts`);
  return sentence;
}

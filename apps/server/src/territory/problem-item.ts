import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import type { ProblemCatalogue } from '@muctieu/contract/http/problem-sentence';
import type { Problem } from '@muctieu/kernel/problem';
import { say } from '@muctieu/kernel/text';

/** A problem with its sentences, for a preview that lists problems instead of being refused. */
export function problemItemOf(problem: Problem, catalogue: ProblemCatalogue): ProblemItem {
  const sentence = catalogue[problem.code];
  if (sentence === undefined) throw new Error(`Problem «${problem.code}» has no sentence in any *.problems.ts`);
  const values = { ...problem.values };
  return {
    code: problem.code,
    ...(problem.path === undefined ? {} : { path: problem.path }),
    ...(problem.row === undefined ? {} : { row: problem.row }),
    ...(problem.column === undefined ? {} : { column: problem.column }),
    values,
    text: { vi: say(sentence, 'vi', values), en: say(sentence, 'en', values) },
  };
}

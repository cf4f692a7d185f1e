import type { Problem } from '@muctieu/kernel/problem';
import { type Language, say } from '@muctieu/kernel/text';
import { findDocumentProblemText } from '@muctieu/office/document.problems';

/** Why a file could not be read, in words; a code that has none stands for itself. */
export function sayFileProblem(problem: Problem, language: Language): string {
  const text = findDocumentProblemText(problem.code);
  return text === undefined ? problem.code : say(text, language, problem.values);
}

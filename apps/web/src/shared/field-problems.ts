import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { createContext, useContext } from 'react';
import { useLanguage } from './language.ts';

export interface FieldProblems {
  readonly problems: readonly ProblemItem[];
}

export const FieldProblemsContext = createContext<FieldProblems>({ problems: [] });

/** What is wrong with one field, in the reader's language; undefined where nothing is. */
export function useFieldProblem(path: string | undefined): string | undefined {
  const { problems } = useContext(FieldProblemsContext);
  const { language } = useLanguage();
  if (path === undefined) return undefined;
  const mine = problems.filter((problem) => problem.path === path);
  return mine.length === 0 ? undefined : mine.map((problem) => problem.text[language]).join(' ');
}

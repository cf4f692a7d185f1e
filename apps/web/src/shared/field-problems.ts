import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { createContext, useContext, useEffect } from 'react';
import { useLanguage } from './language.ts';

export interface FieldProblems {
  readonly problems: readonly ProblemItem[];
  /** What the fields of the form are called on the page, by their path in the request. */
  readonly labels: Map<string, string>;
}

export const FieldProblemsContext = createContext<FieldProblems>({ problems: [], labels: new Map() });

/** What is wrong with one field, in the reader's language; undefined where nothing is. */
export function useFieldProblem(path: string | undefined, label: string): string | undefined {
  const { problems, labels } = useContext(FieldProblemsContext);
  const { language } = useLanguage();
  useEffect(() => {
    if (path !== undefined) labels.set(path, label);
  }, [labels, path, label]);
  if (path === undefined) return undefined;
  const mine = problems.filter((problem) => problem.path === path);
  return mine.length === 0 ? undefined : mine.map((problem) => withLabel(problem, label).text[language]).join(' ');
}

/** The interface names a field as it travels (`issuer`); whoever fills in the form knows it by its label. */
export function withLabel(problem: ProblemItem, label: string | undefined): ProblemItem {
  const field = problem.path?.split('.').at(-1);
  if (field === undefined || label === undefined) return problem;
  const renamed = (text: string) => text.replace(`«${field}»`, `«${label}»`).replace(`“${field}”`, `“${label}”`);
  return { ...problem, text: { vi: renamed(problem.text.vi), en: renamed(problem.text.en) } };
}

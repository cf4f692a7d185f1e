import type { ProblemCatalogue } from '@muctieu/contract/http/problem-sentence';
import { wordTemplateProblems } from '@muctieu/office/word-template/word-template.problems';

/** What is wrong with an uploaded template: its sentences stand with the reader of templates. */
export const wordTemplateRefusals: ProblemCatalogue = Object.fromEntries(
  Object.entries(wordTemplateProblems).map(([code, text]) => [code, { ...text, kind: 'refused' as const }]),
);

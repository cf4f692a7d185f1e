import { capitalProblems } from '@muctieu/contract/capital/capital.problems';
import type { DecisionFinding } from '@muctieu/domain/capital/decision-check';
import { say } from '@muctieu/kernel/text';

/** A finding as it travels: with its sentence in both languages. */
export function findingOf({ severity, problem }: DecisionFinding) {
  const sentence = capitalProblems[problem.code as keyof typeof capitalProblems];
  const values = problem.values ?? {};
  return {
    severity,
    problem: {
      ...problem,
      values: { ...values },
      text: { vi: say(sentence, 'vi', values), en: say(sentence, 'en', values) },
    },
  };
}

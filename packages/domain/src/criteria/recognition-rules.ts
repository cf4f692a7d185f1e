import { type DayInterval, holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { RecognitionLimits } from './check-recognition.ts';
import { type RecognitionProcedure, type RecognitionStep, recognitionSteps } from './recognition.ts';

/** When recognition is withdrawn (QĐ 18/2022/QĐ-TTg): shares of failed criteria, and of a district's withdrawn communes. */
export interface WithdrawalRules {
  readonly partPercent: number;
  readonly halfPercent: number;
  /** Of a district: so many percent of its communes have lost their recognition. */
  readonly communePercent: number;
  readonly documentSymbol: string;
  readonly verified: boolean;
  /** Criteria of which one must be among the failed, set by set: numbers mean other things in another (K1). */
  readonly keyCriteria: readonly {
    readonly setId: string;
    readonly numbers: readonly number[];
    readonly verified: boolean;
  }[];
}

export interface ReviewRules {
  readonly everyMonths: number;
  readonly aheadDays: number;
  readonly verified: boolean;
}

/** All that says how recognition goes in a province on a day. */
export interface RecognitionRules {
  /** Every procedure there ever was: a dossier keeps the one by which it was opened. */
  readonly procedures: readonly RecognitionProcedure[];
  readonly limits: RecognitionLimits;
  readonly withdrawal: WithdrawalRules;
  readonly review: ReviewRules;
}

/** A rule as it is kept: for the nation (`VN`) or a province, for its days. */
export interface DatedRule extends DayInterval {
  readonly provinceId: string;
  readonly part: string;
  readonly subject: string;
}

/** What holds in the province on the day: its own rule before the nation's. */
export function ruleOn<Rule extends DatedRule>(
  rules: readonly Rule[],
  asked: { readonly provinceId: string; readonly part: string; readonly subject?: string },
  day: PlainDate,
): Rule | undefined {
  const { provinceId, part, subject = '' } = asked;
  const fitting = rules.filter((rule) => rule.part === part && rule.subject === subject && holdsOn(rule, day));
  return fitting.find((rule) => rule.provinceId === provinceId) ?? fitting.find((rule) => rule.provinceId === 'VN');
}

/** What a procedure cannot be: steps out of their order or twice, none that decides, one of a district that is gone. */
export function faultsOfSteps(
  steps: readonly Pick<RecognitionStep, 'code' | 'actor' | 'due'>[],
  { districtsUntil, from }: { readonly districtsUntil: PlainDate; readonly from: PlainDate },
): readonly Problem[] {
  const problems: Problem[] = [];
  const codes = steps.map(({ code }) => code);
  const inOrder = recognitionSteps.filter((code) => codes.includes(code));
  if (inOrder.join() !== codes.join())
    problems.push({ code: 'recognition-steps-order', path: 'content.steps', values: { found: codes.join(', ') } });
  for (const needed of ['self-assessment', 'decision'] as const)
    if (!codes.includes(needed))
      problems.push({ code: 'recognition-steps-missing', path: 'content.steps', values: { step: needed } });
  for (const [index, { code, actor, due }] of steps.entries()) {
    const path = `content.steps[${index}]`;
    if (actor.level === 'district' && from >= districtsUntil)
      problems.push({ code: 'recognition-step-of-district', path, values: { step: code, until: districtsUntil } });
    if (due !== undefined && due.day > daysOfMonth(due.month))
      problems.push({ code: 'recognition-step-day', path, values: { day: due.day, month: due.month } });
  }
  return problems;
}

/** A term that returns every year is never on 29 February. */
function daysOfMonth(month: number): number {
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

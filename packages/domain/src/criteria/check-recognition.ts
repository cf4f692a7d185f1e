import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { RecognitionGiven, RecognitionKind, RecognitionStepCode } from './recognition.ts';

export interface PercentLimit {
  readonly percent: number;
  /** What was not read in the law does not bind: who goes below it says why. */
  readonly verified: boolean;
}

export interface RecognitionLimits {
  readonly coverage: { readonly commune: PercentLimit; readonly district: PercentLimit };
  readonly satisfaction: PercentLimit;
  readonly quorum: PercentLimit;
  readonly majority: PercentLimit;
}

export interface RecognitionFindings {
  /** Cannot be, or is forbidden: the step is not taken. */
  readonly problems: readonly Problem[];
  /** Falls short of a limit that is not verified: the step is taken with a reason. */
  readonly doubts: readonly Problem[];
}

interface Checked {
  readonly kind: RecognitionKind;
  readonly limits: RecognitionLimits;
  /** Everything given so far, with what the step gives now. */
  readonly given: RecognitionGiven;
  readonly today: PlainDate;
}

/** What stands against taking a step with what it gives (QĐ 18/2022/QĐ-TTg: full set, satisfaction, no arrears, security). */
export function checkRecognitionStep(step: RecognitionStepCode, checked: Checked): RecognitionFindings {
  const finder = new Finder();
  const { given, limits, kind, today } = checked;
  switch (step) {
    case 'self-assessment': {
      const { criteria = 0, met = 0 } = given['self-assessment'] ?? {};
      if (met > criteria) finder.refuse('recognition-part-above-whole', 'met', { part: met, whole: criteria });
      break;
    }
    case 'consultation': {
      const { households = 0, surveyed = 0, satisfied = 0 } = given.consultation ?? {};
      if (surveyed > households)
        finder.refuse('recognition-part-above-whole', 'surveyed', { part: surveyed, whole: households });
      if (satisfied > surveyed)
        finder.refuse('recognition-part-above-whole', 'satisfied', { part: satisfied, whole: surveyed });
      const coverage = kind === 'district' ? limits.coverage.district : limits.coverage.commune;
      finder.reach('recognition-coverage-below', 'surveyed', surveyed, households, coverage);
      finder.reach('recognition-satisfaction-below', 'satisfied', satisfied, surveyed, limits.satisfaction);
      break;
    }
    case 'submission': {
      const { arrearsDong = 0n, securityComplicated = false } = given.submission ?? {};
      if (arrearsDong !== 0n) finder.refuse('recognition-arrears', 'arrearsDong', { found: String(arrearsDong) });
      if (securityComplicated) finder.refuse('recognition-security', 'securityComplicated', {});
      const { criteria = 0, met = 0 } = given['self-assessment'] ?? {};
      if (met < criteria) finder.refuse('recognition-criteria-missing', undefined, { met, criteria });
      break;
    }
    case 'verification':
      if (given.verification?.agreed === false) finder.refuse('recognition-not-agreed', 'agreed', {});
      break;
    case 'opinions':
      checkOpinions(given, finder);
      break;
    case 'vote': {
      const { members = 0, present = 0, votesFor = 0, votesAgainst = 0 } = given.vote ?? {};
      if (present > members)
        finder.refuse('recognition-part-above-whole', 'present', { part: present, whole: members });
      const votes = votesFor + votesAgainst;
      if (votes > present) finder.refuse('recognition-part-above-whole', 'votesFor', { part: votes, whole: present });
      if (votesFor <= votesAgainst) finder.refuse('recognition-voted-down', 'votesFor', { votesFor, votesAgainst });
      finder.reach('recognition-quorum-below', 'present', present, members, limits.quorum);
      finder.reach('recognition-majority-below', 'votesFor', votesFor, present, limits.majority);
      break;
    }
    case 'decision':
      if ((given.decision?.on ?? today) > today)
        finder.refuse('recognition-day-ahead', 'on', { found: given.decision?.on ?? '' });
      break;
    case 'announcement': {
      const on = given.announcement?.on ?? today;
      if (on > today) finder.refuse('recognition-day-ahead', 'on', { found: on });
      const decided = given.decision?.on;
      if (decided !== undefined && on < decided)
        finder.refuse('recognition-announced-before', 'on', { found: on, decided });
      break;
    }
    default:
      step satisfies never;
  }
  return finder;
}

function checkOpinions(given: RecognitionGiven, finder: Finder): void {
  const opinions = given.opinions?.opinions ?? [];
  const criteria = given['self-assessment']?.criteria ?? 0;
  const numbers = new Set(opinions.map(({ number }) => number));
  const missing = Array.from({ length: criteria }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  if (missing.length > 0) finder.refuse('recognition-opinions-missing', 'opinions', { numbers: missing.join(', ') });
  const against = opinions.filter(({ met }) => !met).map(({ number }) => number);
  if (against.length > 0)
    finder.refuse('recognition-opinions-against', 'opinions', { numbers: [...new Set(against)].join(', ') });
}

class Finder implements RecognitionFindings {
  readonly problems: Problem[] = [];
  readonly doubts: Problem[] = [];

  refuse(code: string, path: string | undefined, values: Problem['values'] & object): void {
    this.problems.push({ code, ...(path === undefined ? {} : { path }), values });
  }

  /** Compared as whole numbers: 69,99 % is no 70 %. */
  reach(code: string, path: string, part: number, whole: number, limit: PercentLimit): void {
    if (whole > 0 && part * 100 >= whole * limit.percent) return;
    const found = whole === 0 ? '–' : String(Math.floor((part * 10_000) / whole) / 100);
    const problem = { code, path, values: { part, whole, found, expected: limit.percent } };
    if (limit.verified) this.problems.push(problem);
    else this.doubts.push(problem);
  }
}

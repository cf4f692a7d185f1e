import type { RuleContent } from '@muctieu/contract/criteria/recognition-rule';
import { recognitionSteps } from '@muctieu/domain/criteria/recognition';

/** A rule as it is typed: figures as texts, steps with whether they are used. */
export interface RuleDraft {
  readonly from: string;
  readonly documentId: string;
  readonly article: string;
  readonly reason: string;
  readonly verified: boolean;
  readonly figures: Readonly<Record<string, string>>;
  readonly steps: readonly DraftStep[];
}

export interface DraftStep {
  readonly code: (typeof recognitionSteps)[number];
  readonly isUsed: boolean;
  readonly name: { readonly vi: string; readonly en: string };
  readonly level: 'province' | 'district' | 'commune';
  readonly action: 'write' | 'approve';
  /** `15/10`. */
  readonly due: string;
  readonly workingDays: string;
}

/** Figures of each part, by their place in the content. */
export const figuresOfPart = {
  procedure: [],
  limits: ['coverageCommune', 'coverageDistrict', 'satisfaction', 'quorum', 'majority'],
  withdrawal: ['partPercent', 'halfPercent', 'communePercent'],
  review: ['everyMonths', 'aheadDays'],
} as const satisfies Record<RuleContent['part'], readonly string[]>;

/** What holds now, to be changed. */
export function firstRuleDraft(
  content: RuleContent,
  stepNames: Readonly<Record<string, { vi: string; en: string }>>,
): RuleDraft {
  const head = { from: '', documentId: '', article: '', reason: '', verified: false };
  switch (content.part) {
    case 'procedure': {
      const known = new Map(content.steps.map((step) => [step.code, step]));
      const steps = recognitionSteps.map((code): DraftStep => {
        const step = known.get(code);
        return {
          code,
          isUsed: step !== undefined,
          name: step?.name ?? stepNames[code] ?? { vi: code, en: code },
          level: step?.actor.level ?? 'province',
          action: step?.actor.action ?? 'write',
          due: step?.due === undefined ? '' : `${step.due.day}/${step.due.month}`,
          workingDays: step?.workingDays === undefined ? '' : String(step.workingDays),
        };
      });
      return { ...head, figures: {}, steps };
    }
    case 'limits': {
      const { coverage, satisfaction, quorum, majority } = content;
      const figures = {
        coverageCommune: String(coverage.commune.percent),
        coverageDistrict: String(coverage.district.percent),
        satisfaction: String(satisfaction.percent),
        quorum: String(quorum.percent),
        majority: String(majority.percent),
      };
      return { ...head, figures, steps: [] };
    }
    case 'withdrawal': {
      const { partPercent, halfPercent, communePercent } = content;
      const figures = {
        partPercent: String(partPercent),
        halfPercent: String(halfPercent),
        communePercent: String(communePercent),
      };
      return { ...head, figures, steps: [] };
    }
    case 'review':
      return {
        ...head,
        figures: { everyMonths: String(content.everyMonths), aheadDays: String(content.aheadDays) },
        steps: [],
      };
    default:
      return content satisfies never;
  }
}

/** What is sent; the server says what is wrong with it. */
export function contentOfDraft(before: RuleContent, draft: RuleDraft): RuleContent {
  const figure = (key: string) => Number((draft.figures[key] ?? '').trim().replace(',', '.') || Number.NaN);
  const { verified } = draft;
  const limit = (key: string) => ({ percent: figure(key), verified, sources: [] });
  switch (before.part) {
    case 'procedure':
      return { ...before, steps: draft.steps.filter(({ isUsed }) => isUsed).map((step) => stepOf(step, verified)) };
    case 'limits':
      return {
        part: 'limits',
        coverage: { commune: limit('coverageCommune'), district: limit('coverageDistrict') },
        satisfaction: limit('satisfaction'),
        quorum: limit('quorum'),
        majority: limit('majority'),
      };
    case 'withdrawal':
      return {
        ...before,
        partPercent: figure('partPercent'),
        halfPercent: figure('halfPercent'),
        communePercent: figure('communePercent'),
      };
    case 'review':
      return { ...before, everyMonths: figure('everyMonths'), aheadDays: figure('aheadDays') };
    default:
      return before satisfies never;
  }
}

function stepOf(
  { code, name, level, action, due, workingDays }: DraftStep,
  verified: boolean,
): Extract<RuleContent, { part: 'procedure' }>['steps'][number] {
  const day = due.trim() === '' ? undefined : (/^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(due.trim()) ?? ['', '0', '0']);
  const days = workingDays.trim();
  return {
    code,
    name: { ...name },
    actor: { level, action },
    ...(day === undefined ? {} : { due: { day: Number(day[1]), month: Number(day[2]) } }),
    ...(days === '' ? {} : { workingDays: Number(days) }),
    verified,
    sources: [],
  };
}

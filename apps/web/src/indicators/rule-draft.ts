import type { RuleContent } from '@muctieu/contract/indicators/rule';
import type { BreakdownDimension } from '@muctieu/domain/indicators/indicator-definition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ChosenDocument } from '../documents/DocumentSearchField.tsx';

/** A rule as it is typed: every field of every kind, so that changing the kind loses nothing. */
export interface RuleDraft {
  readonly id: string;
  readonly kind: RuleContent['kind'];
  readonly severity: RuleContent['severity'];
  readonly indicator: string;
  readonly whole: string;
  readonly percent: string;
  readonly dimension: BreakdownDimension;
  readonly least: string;
  readonly most: string;
  readonly whyVi: string;
  readonly whyEn: string;
  readonly fromDay?: PlainDate;
  readonly document?: ChosenDocument;
  readonly reason: string;
}

export const emptyRule: RuleDraft = {
  id: '',
  kind: 'change-within-percent',
  severity: 'soft',
  indicator: '',
  whole: '',
  percent: '30',
  dimension: 'sex',
  least: '0',
  most: '100',
  whyVi: '',
  whyEn: '',
  reason: '',
};

export function draftOf(content: RuleContent): RuleDraft {
  const { kind, severity, why } = content;
  const base = { ...emptyRule, kind, severity, whyVi: why.vi, whyEn: why.en };
  switch (content.kind) {
    case 'part-within-whole':
      return { ...base, indicator: content.part, whole: content.whole };
    case 'change-within-percent':
      return { ...base, indicator: content.indicator, percent: String(content.percent) };
    case 'breakdown-adds-up':
      return { ...base, indicator: content.indicator, dimension: content.dimension };
    case 'between':
      return { ...base, indicator: content.indicator, least: String(content.least), most: String(content.most) };
    case 'numerator-within-denominator':
    case 'forecast-not-below-actual':
      return { ...base, indicator: content.indicator };
    default:
      return content satisfies never;
  }
}

/** What is sent; figures that do not read are sent as they are read, and the server says what it expects. */
export function contentOf(draft: RuleDraft): RuleContent {
  const { kind, severity, indicator, whyVi, whyEn } = draft;
  const vi = whyVi.trim();
  const base = {
    severity,
    why: { vi, en: whyEn.trim() === '' ? vi : whyEn.trim() },
    sources: ['PERSON'],
    verified: true,
  };
  const number = (text: string) => Number(text.trim().replace(/\./g, '').replace(',', '.') || Number.NaN);
  switch (kind) {
    case 'part-within-whole':
      return { ...base, kind, part: indicator, whole: draft.whole };
    case 'change-within-percent':
      return { ...base, kind, indicator, percent: number(draft.percent) };
    case 'breakdown-adds-up':
      return { ...base, kind, indicator, dimension: draft.dimension };
    case 'between':
      return { ...base, kind, indicator, least: number(draft.least), most: number(draft.most) };
    case 'numerator-within-denominator':
    case 'forecast-not-below-actual':
      return { ...base, kind, indicator };
    default:
      return kind satisfies never;
  }
}

/** Kinds that may be asked of every indicator at once. */
export function takesEvery(kind: RuleContent['kind']): boolean {
  return kind !== 'part-within-whole' && kind !== 'between';
}

import { thresholdKindTexts, thresholdReasonTexts } from '@muctieu/contract/criteria/criteria.texts';
import type { ResolvedThresholdItem, ThresholdItem } from '@muctieu/contract/criteria/criteria-set';
import type { Format } from '../shared/use-format.ts';
import type { useSay } from '../shared/use-say.ts';
import { criteriaSentences } from './criteria-pages.texts.ts';

type Say = ReturnType<typeof useSay>;

const bars = { 'at-least': '≥', 'at-most': '≤', reached: '' } as const;

/** What must be reached, as law writes it: `≥ 80 %`. */
export function barText(
  threshold: ThresholdItem,
  measure: keyof typeof bars,
  unit: string | undefined,
  say: Say,
  format: Format,
): string {
  if (threshold.value === undefined) return say(thresholdKindTexts[threshold.kind] ?? criteriaSentences.missing);
  return [bars[measure], format.number(Number(threshold.value)), unit ?? ''].filter((part) => part !== '').join(' ');
}

/** Why there is no bar to show. */
export function noBarText(resolved: Pick<ResolvedThresholdItem, 'kind' | 'otherDays'>, say: Say): string {
  switch (resolved.kind) {
    case 'province-must-set':
      return say(criteriaSentences.provinceMustSet);
    case 'contradictory':
      return say(criteriaSentences.contradictory);
    case 'missing':
      return say(resolved.otherDays === true ? criteriaSentences.missingOtherDays : criteriaSentences.missing);
    case 'found':
      return '';
    default:
      return resolved.kind satisfies never;
  }
}

/** Why it is this threshold: whom it is for, and on which days it holds. */
export function whyText(resolved: ResolvedThresholdItem, say: Say, format: Format): string {
  const { threshold, because } = resolved;
  if (threshold === undefined) return '';
  const days =
    threshold.until === undefined
      ? say(criteriaSentences.fromOn, { from: format.day(threshold.from) })
      : say(criteriaSentences.fromTo, { from: format.day(threshold.from), until: format.day(threshold.until) });
  return [
    because === undefined ? '' : say(thresholdReasonTexts[because] ?? criteriaSentences.why),
    threshold.region === undefined ? '' : say(criteriaSentences.region, { region: threshold.region }),
    threshold.communeGroup === undefined ? '' : say(criteriaSentences.group, { group: threshold.communeGroup }),
    days,
    threshold.article ?? '',
    threshold.note ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

import type { StatusTone } from '../shared/StatusBadge.tsx';
import { checkPageTexts } from './check-page.texts.ts';
import type { Verdict } from './finding-filter.ts';

export const verdictSigns: Readonly<Record<Verdict, string>> = { fails: '✕', doubtful: '?', holds: '✓' };

export const verdictTones: Readonly<Record<Verdict, StatusTone>> = { fails: 'bad', doubtful: 'doubt', holds: 'good' };

export const verdictTexts = {
  fails: checkPageTexts.verdictFails,
  doubtful: checkPageTexts.verdictDoubtful,
  holds: checkPageTexts.verdictHolds,
} as const;

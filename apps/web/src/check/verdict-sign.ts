import type { StatusTone } from '../shared/StatusBadge.tsx';
import type { Verdict } from './finding-filter.ts';

export const verdictSigns: Readonly<Record<Verdict, string>> = { fails: '✕', doubtful: '?', holds: '✓' };

export const verdictTones: Readonly<Record<Verdict, StatusTone>> = { fails: 'bad', doubtful: 'doubt', holds: 'good' };

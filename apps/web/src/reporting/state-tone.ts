import type { LetterItem } from '@muctieu/contract/reporting/mail';
import type { ObligationItem } from '@muctieu/contract/reporting/report';
import type { StatusTone } from '../shared/StatusBadge.tsx';

export const stateTones: Readonly<Record<ObligationItem['state'], StatusTone>> = {
  none: 'neutral',
  draft: 'waiting',
  submitted: 'waiting',
  checked: 'waiting',
  accepted: 'good',
  returned: 'bad',
};

export const standingTones: Readonly<Record<ObligationItem['standing'], StatusTone>> = {
  'not-yet-due': 'neutral',
  'on-time': 'good',
  late: 'doubt',
  returned: 'bad',
  overdue: 'bad',
  never: 'bad',
};

export const letterTones: Readonly<Record<LetterItem['state'], StatusTone>> = {
  waits: 'waiting',
  leaves: 'waiting',
  sent: 'good',
  failed: 'bad',
  unsure: 'doubt',
  dropped: 'neutral',
};

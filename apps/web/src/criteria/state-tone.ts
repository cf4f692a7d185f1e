import type { RecognitionState } from '@muctieu/domain/criteria/recognition';
import type { StatusTone } from '../shared/StatusBadge.tsx';

/** How a state of a dossier is shown beside its words. */
export const stateTone: Readonly<Record<RecognitionState, StatusTone>> = {
  open: 'waiting',
  returned: 'doubt',
  recognised: 'good',
  announced: 'good',
  cancelled: 'neutral',
  withdrawn: 'bad',
};

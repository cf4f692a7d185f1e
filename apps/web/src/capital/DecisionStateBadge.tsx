import { decisionStateTexts } from '@muctieu/contract/capital/capital.texts';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';

const tones: Readonly<Record<string, StatusTone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  approved: 'waiting',
  booked: 'good',
  withdrawn: 'bad',
};

export function DecisionStateBadge({ state }: { readonly state: string }) {
  const say = useSay();
  return (
    <StatusBadge tone={tones[state] ?? 'neutral'}>
      {say(decisionStateTexts[state] ?? { vi: state, en: state })}
    </StatusBadge>
  );
}

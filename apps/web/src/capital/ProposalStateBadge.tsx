import { proposalStateTexts } from '@muctieu/contract/capital/capital.texts';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';

const tones: Readonly<Record<string, StatusTone>> = { booked: 'good', rejected: 'bad' };

export function ProposalStateBadge({ state }: { readonly state: string }) {
  const say = useSay();
  return (
    <StatusBadge tone={tones[state] ?? 'waiting'}>
      {say(proposalStateTexts[state] ?? { vi: state, en: state })}
    </StatusBadge>
  );
}

import { writtenStateTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { StatusBadge, type StatusTone } from '../../shared/StatusBadge.tsx';
import { useSay } from '../../shared/use-say.ts';

const tones: Readonly<Record<string, StatusTone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  signed: 'waiting',
  issued: 'good',
};

export function WrittenStateBadge({ state }: { readonly state: string }) {
  const say = useSay();
  return (
    <StatusBadge tone={tones[state] ?? 'neutral'}>
      {say(writtenStateTexts[state] ?? { vi: state, en: state })}
    </StatusBadge>
  );
}

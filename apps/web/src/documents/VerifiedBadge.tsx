import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import { documentsTexts } from './documents.texts.ts';

/** Whether somebody has compared a fact with the text itself. */
export function VerifiedBadge({ verified }: { readonly verified: boolean }) {
  const say = useSay();
  return (
    <StatusBadge tone={verified ? 'good' : 'doubt'}>
      {say(verified ? documentsTexts.checkedYes : documentsTexts.checkedNo)}
    </StatusBadge>
  );
}

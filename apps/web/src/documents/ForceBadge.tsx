import type { forceStates } from '@muctieu/contract/documents/document';
import { forceStateTexts } from '@muctieu/contract/documents/documents.texts';
import { StatusBadge, type StatusTone } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import { documentsTexts } from './documents.texts.ts';

type ForceState = (typeof forceStates)[number];

const tones: Readonly<Record<ForceState, StatusTone>> = {
  'in-force': 'good',
  'in-force-in-part': 'doubt',
  'not-yet-in-force': 'waiting',
  'no-longer-in-force': 'bad',
  unknown: 'doubt',
};

/** What a document is worth on the day that the page speaks of. */
export function ForceBadge({ state, amended }: { readonly state: ForceState; readonly amended: boolean }) {
  const say = useSay();
  return (
    <StatusBadge tone={tones[state]}>
      {say(forceStateTexts[state])}
      {amended && state !== 'no-longer-in-force' ? `, ${say(documentsTexts.amended)}` : ''}
    </StatusBadge>
  );
}

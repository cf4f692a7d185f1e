import { StatusBadge } from '../shared/StatusBadge.tsx';
import { useSay } from '../shared/use-say.ts';
import { programmesTexts } from './programmes.texts.ts';

/** Marks a fact that nobody has verified (P5); a verified one needs no mark. */
export function FactBadge({ verified }: { readonly verified: boolean }) {
  const say = useSay();
  return verified ? null : <StatusBadge tone="doubt">{say(programmesTexts.notVerified)}</StatusBadge>;
}

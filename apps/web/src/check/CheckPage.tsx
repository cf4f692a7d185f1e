import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { checkTexts } from './check.texts.ts';

export function CheckPage() {
  const say = useSay();
  return <PageHeader title={say(checkTexts.title)} />;
}

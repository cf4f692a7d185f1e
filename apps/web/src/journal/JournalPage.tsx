import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { journalTexts } from './journal.texts.ts';

export function JournalPage() {
  const say = useSay();
  return <PageHeader title={say(journalTexts.title)} />;
}

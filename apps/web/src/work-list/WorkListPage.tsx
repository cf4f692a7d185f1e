import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { workListTexts } from './work-list.texts.ts';

export function WorkListPage() {
  const say = useSay();
  return <PageHeader title={say(workListTexts.title)} note={say(workListTexts.note)} />;
}

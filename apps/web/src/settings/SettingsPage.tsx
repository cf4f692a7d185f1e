import { PageHeader } from '../shared/PageHeader.tsx';
import { useSay } from '../shared/use-say.ts';
import { settingsTexts } from './settings.texts.ts';

export function SettingsPage() {
  const say = useSay();
  return <PageHeader title={say(settingsTexts.title)} />;
}

import { ChoiceSwitch } from './ChoiceSwitch.tsx';
import { useLanguage } from './language.ts';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const say = useSay();
  // Each language is named in itself, so that who reads only that one finds it.
  const choices = [
    { value: 'vi', label: sharedTexts.languageName.vi, short: 'VI', lang: 'vi' },
    { value: 'en', label: sharedTexts.languageName.en, short: 'EN', lang: 'en' },
  ] as const;
  return <ChoiceSwitch label={say(sharedTexts.language)} value={language} choices={choices} onChange={choose} />;
}

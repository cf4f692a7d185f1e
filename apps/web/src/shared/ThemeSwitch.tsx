import { useMantineColorScheme } from '@mantine/core';
import { ChoiceSwitch } from './ChoiceSwitch.tsx';
import { sharedTexts } from './shared.texts.ts';
import { useSay } from './use-say.ts';

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const say = useSay();
  const choices = [
    { value: 'auto', label: say(sharedTexts.themeAuto) },
    { value: 'light', label: say(sharedTexts.themeLight) },
    { value: 'dark', label: say(sharedTexts.themeDark) },
  ] as const;
  return (
    <ChoiceSwitch label={say(sharedTexts.theme)} value={colorScheme} choices={choices} onChange={setColorScheme} />
  );
}

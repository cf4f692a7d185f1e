import { say, type Text, type TextValues } from '@muctieu/kernel/text';
import { useCallback } from 'react';
import { useLanguage } from './language.ts';

export type Say = (text: Text, values?: TextValues) => string;

/** Says texts of the catalogues in the reader's language: `const say = useSay(); say(territoryTexts.merge)`. */
export function useSay(): Say {
  const { language } = useLanguage();
  return useCallback((text, values) => say(text, language, values), [language]);
}

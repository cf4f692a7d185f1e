import type { Language } from '@muctieu/kernel/text';
import { createContext, useContext } from 'react';

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => undefined });

/** The language in which the page is read, and how to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

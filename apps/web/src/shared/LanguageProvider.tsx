import { type Language, languages } from '@muctieu/kernel/text';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { keep, kept } from './kept-choice.ts';
import { LanguageContext } from './language.ts';

const key = 'muctieu.language';

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => languages.find((one) => one === kept(key)) ?? 'vi');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        keep(key, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

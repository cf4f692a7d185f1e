import type { Problem } from '@muctieu/kernel/problem';
import { type Language, languages, type Text } from '@muctieu/kernel/text';
import { formTexts, levelTexts, schemeTexts } from './territory.texts.ts';

const words: Readonly<Record<string, Text>> = { ...levelTexts, ...formTexts, ...schemeTexts };
const wordedValues = ['level', 'form', 'scheme', 'found', 'expected'] as const;

/**
 * The domain names levels, forms and schemes by their codes. Values are the same for both languages, so the Vietnamese
 * word takes the place of the code and the English one comes beside it: `level`, `levelEnglish`.
 */
export function wordedProblem(problem: Problem): Problem {
  const values: Record<string, string | number> = { ...problem.values };
  for (const key of wordedValues) {
    const value = values[key];
    if (typeof value !== 'string') continue;
    for (const language of languages) values[language === 'vi' ? key : `${key}English`] = worded(value, language);
  }
  return problem.values === undefined ? problem : { ...problem, values };
}

function worded(codes: string, language: Language): string {
  return codes
    .split(', ')
    .map((code) => words[code]?.[language].toLocaleLowerCase(language) ?? code)
    .join(', ');
}

/** The languages people read the product in; Vietnamese is first everywhere. */
export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];

/** One sentence or word in every language. `{name}` stands for a value given when it is said. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Says a text in a language. A value that the text asks for and that is not given stays visible as `{name}`,
 * so that a forgotten value is seen and no sentence silently loses its figure. Numbers are written as the language
 * writes them (1.598.716 in Vietnamese); give a string where the digits must stay as they are (a code, a year).
 */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numberFormats[language].format(value) : value;
  });
}

const numberFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 5 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 5 }),
};

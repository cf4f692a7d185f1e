import { findPlace, type ReadDocument } from '../document.ts';

/** A placeholder as it stands in a template. */
export interface TemplateTag {
  /** `#` opens a passage, `^` opens one for the contrary, `/` closes it, `@` stands for paragraphs and tables. */
  readonly sign: '' | '#' | '^' | '/' | '@';
  readonly written: string;
  /** Counted from 1 over the whole document. */
  readonly paragraph?: number;
  readonly page?: number;
  /** The words around it, so that it is found by eye. */
  readonly near: string;
}

const braces = /\{([#^/@]?)([^{}\n]*)\}/g;

export function findTags(document: ReadDocument): readonly TemplateTag[] {
  const texts = [document.text, ...document.furniture];
  return texts.flatMap((text, index) =>
    [...text.matchAll(braces)].map((match): TemplateTag => {
      const place = index === 0 ? findPlace(document, match.index) : undefined;
      return {
        sign: signs.find((sign) => sign === match[1]) ?? '',
        written: (match[2] ?? '').trim(),
        ...(place?.paragraph === undefined ? {} : { paragraph: place.paragraph }),
        ...(place?.page === undefined ? {} : { page: place.page }),
        near: around(text, match.index, match[0].length),
      };
    }),
  );
}

/** Braces that belong to no placeholder, with the words around them. */
export function findLooseBraces(document: ReadDocument): readonly string[] {
  return [document.text, ...document.furniture].flatMap((text) => {
    const rest = text.replace(braces, (tag) => ' '.repeat(tag.length));
    return [...rest.matchAll(/[{}]/g)].map((match) => around(text, match.index, 1));
  });
}

const signs = ['#', '^', '/', '@'] as const;

function around(text: string, at: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(at + length, at + length + 20).split('\n')[0] ?? '';
  return `${before}${text.slice(at, at + length)}${after}`.trim();
}

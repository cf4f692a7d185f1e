/**
 * A figure within a text, on the way into a Word file: characters of the private use area around its key and its text.
 * They are turned into bookmarks at the end (`figure-bookmarks.ts`), because only then the runs of the file are known.
 */
const begins = '\ue0f0';
const keyEnds = '\ue0f1';
const ends = '\ue0f2';

export const figureMarks = /\ue0f0([^\ue0f0-\ue0f2]*)\ue0f1([^\ue0f0-\ue0f2]*)\ue0f2/g;

export function markFigure(key: string, text: string): string {
  return `${begins}${withoutMarks(key)}${keyEnds}${withoutMarks(text)}${ends}`;
}

/** What people typed must not pass for a figure. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ue0f0-\ue0f2]/g, '');
}

export function holdsFigure(text: string): boolean {
  return text.includes(begins);
}

import type { PreviewRun } from '@muctieu/contract/reporting/writing/rendering';
import type { TemplateRecord } from '@muctieu/office/word-template/template-value';
import { figureMarks, withoutMarks } from '@muctieu/office/word-writing/figure-mark';
import { referenceText } from './slot-values.ts';

/** Words as they are typed, a paragraph a line, with the figures that their references stand for. */
export function typedRuns(
  text: string,
  values: TemplateRecord,
  addressOf: (key: string) => string | undefined,
): readonly (readonly PreviewRun[])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split(/(\{[^{}]*\})/)
        .filter((piece) => piece !== '')
        .flatMap((piece) => {
          const marked = referenceText(piece, values);
          return marked === undefined ? [{ text: withoutMarks(piece) }] : markedRuns(marked, addressOf);
        }),
    );
}

function markedRuns(marked: string, addressOf: (key: string) => string | undefined): readonly PreviewRun[] {
  const runs: PreviewRun[] = [];
  let at = 0;
  for (const match of marked.matchAll(figureMarks)) {
    const [whole, key = '', text = ''] = match;
    if (match.index > at) runs.push({ text: withoutMarks(marked.slice(at, match.index)) });
    const address = addressOf(key);
    runs.push({ text, ...(address === undefined ? {} : { address }) });
    at = match.index + whole.length;
  }
  if (at < marked.length) runs.push({ text: withoutMarks(marked.slice(at)) });
  return runs;
}

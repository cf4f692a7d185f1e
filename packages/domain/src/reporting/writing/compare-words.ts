import { commonSequence } from './common-sequence.ts';

/** A stretch of a rendered paragraph; a figure is one that the system drew. */
export interface WordPiece {
  readonly text: string;
  readonly isFigure: boolean;
}

export interface ComparedPiece extends WordPiece {
  readonly change: 'same' | 'removed' | 'added';
}

export type ComparedPart =
  | { readonly kind: 'same'; readonly paragraphs: number }
  | { readonly kind: 'changed'; readonly pieces: readonly ComparedPiece[] };

/** Below this share of common words two paragraphs are not one that was changed, but one removed and one added. */
const leastCommonShare = 0.3;

/** What is different between two renderings: paragraph by paragraph, and word by word within a paragraph that was changed. */
export function compareWords(
  left: readonly (readonly WordPiece[])[],
  right: readonly (readonly WordPiece[])[],
): readonly ComparedPart[] {
  const words = [left.map(textOf), right.map(textOf)] as const;
  const parts: ComparedPart[] = [];
  let [a, b] = [0, 0];
  const ends = [...commonSequence(words[0], words[1]), [left.length, right.length] as const];
  for (const [toLeft, toRight] of ends) {
    parts.push(...hunk(left.slice(a, toLeft), right.slice(b, toRight)));
    [a, b] = [toLeft + 1, toRight + 1];
    if (toLeft < left.length) addSame(parts);
  }
  return parts;
}

function addSame(parts: ComparedPart[]): void {
  const last = parts.at(-1);
  if (last?.kind === 'same') parts[parts.length - 1] = { kind: 'same', paragraphs: last.paragraphs + 1 };
  else parts.push({ kind: 'same', paragraphs: 1 });
}

function hunk(
  left: readonly (readonly WordPiece[])[],
  right: readonly (readonly WordPiece[])[],
): readonly ComparedPart[] {
  const parts: ComparedPart[] = [];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [was, is] = [left[at], right[at]];
    const pieces = was !== undefined && is !== undefined ? paragraphOf(was, is) : undefined;
    if (pieces !== undefined) {
      parts.push({ kind: 'changed', pieces });
      continue;
    }
    if (was !== undefined) parts.push({ kind: 'changed', pieces: was.map((one) => ({ ...one, change: 'removed' })) });
    if (is !== undefined) parts.push({ kind: 'changed', pieces: is.map((one) => ({ ...one, change: 'added' })) });
  }
  return parts;
}

/** Word by word; nothing where the two have too little in common. */
function paragraphOf(was: readonly WordPiece[], is: readonly WordPiece[]): readonly ComparedPiece[] | undefined {
  const [before, after] = [wordsOf(was), wordsOf(is)];
  const pairs = commonSequence(
    before.map(({ text }) => text.trim()),
    after.map(({ text }) => text.trim()),
  );
  const common = pairs.filter(([place]) => before[place]?.text.trim() !== '').length;
  const most = Math.max(countOf(before), countOf(after));
  if (most === 0 || common / most < leastCommonShare) return undefined;
  const pieces: ComparedPiece[] = [];
  let [a, b] = [0, 0];
  for (const [toBefore, toAfter] of [...pairs, [before.length, after.length] as const]) {
    for (const one of before.slice(a, toBefore)) push(pieces, { ...one, change: 'removed' });
    for (const one of after.slice(b, toAfter)) push(pieces, { ...one, change: 'added' });
    const same = after[toAfter];
    if (same !== undefined) push(pieces, { ...same, change: 'same' });
    [a, b] = [toBefore + 1, toAfter + 1];
  }
  return pieces;
}

function push(pieces: ComparedPiece[], next: ComparedPiece): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.change === next.change && last.isFigure === next.isFigure)
    pieces[pieces.length - 1] = { ...last, text: last.text + next.text };
  else pieces.push(next);
}

/** Words, each with the blanks behind it: two words that changed side by side are told as one change. */
function wordsOf(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.flatMap(({ text, isFigure }) =>
    (text.match(/\s*\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, isFigure })),
  );
}

function countOf(words: readonly WordPiece[]): number {
  return words.filter(({ text }) => text.trim() !== '').length;
}

function textOf(pieces: readonly WordPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

import { commonSequence } from './common-sequence.ts';

export interface MergedText {
  readonly text: string;
  /** Paragraphs that both changed: both stand in the text, mine first. */
  readonly conflicts: readonly { readonly mine: string; readonly theirs: string }[];
}

/**
 * Two texts that began as one, by paragraphs (lines). What only one of the two changed is taken; what both changed
 * otherwise stays in both wordings, one below the other: no word of anybody is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const [began, left, right] = [base, mine, theirs].map((text) => (text === '' ? [] : text.split('\n')));
  if (began === undefined || left === undefined || right === undefined) return { text: mine, conflicts: [] };
  const inLeft = new Map(commonSequence(began, left));
  const inRight = new Map(commonSequence(began, right));
  const merged: string[] = [];
  const conflicts: { mine: string; theirs: string }[] = [];
  let at = { began: 0, left: 0, right: 0 };
  const take = (until: { readonly began: number; readonly left: number; readonly right: number }) => {
    const was = began.slice(at.began, until.began);
    const one = left.slice(at.left, until.left);
    const other = right.slice(at.right, until.right);
    if (isSame(one, was)) merged.push(...other);
    else if (isSame(other, was) || isSame(one, other)) merged.push(...one);
    else {
      merged.push(...one, ...other);
      conflicts.push({ mine: one.join('\n'), theirs: other.join('\n') });
    }
  };
  for (let place = 0; place < began.length; place += 1) {
    const [toLeft, toRight] = [inLeft.get(place), inRight.get(place)];
    if (toLeft === undefined || toRight === undefined) continue;
    take({ began: place, left: toLeft, right: toRight });
    merged.push(began[place] ?? '');
    at = { began: place + 1, left: toLeft + 1, right: toRight + 1 };
  }
  take({ began: began.length, left: left.length, right: right.length });
  return { text: merged.join('\n'), conflicts };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

import type { Block } from './block.ts';

export interface Sentence {
  readonly index: number;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** A stop ends a sentence when a capital, a digit or a quote follows; `TP. Điện Biên` and `N. Het` do not end one. */
/** No sentence is longer; what is, is no text, and every check would look at all of it again and again. */
const longest = 6000;
const stop = /[.!?…]["”)]?\s+(?=[\p{Lu}\d"“(+*-])/gu;
const abbreviation = /(?:^|[\s(])(?:TP|Tp|TX|TT|GS|TS|ThS|BS|Đ\/c|đ\/c|[A-ZĐ])$/u;

export function readSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    let start = block.start;
    const words = text.slice(block.start, block.end);
    for (const found of words.matchAll(stop)) {
      const at = block.start + found.index;
      if (abbreviation.test(text.slice(Math.max(block.start, at - 6), at))) continue;
      const end = at + 1;
      if (end <= start) continue;
      for (; end - start > longest; start += longest) {
        sentences.push({ index: sentences.length, block, start, end: start + longest });
      }
      sentences.push({ index: sentences.length, block, start, end });
      start = block.start + found.index + found[0].length;
    }
    for (; block.end - start > longest; start += longest) {
      sentences.push({ index: sentences.length, block, start, end: start + longest });
    }
    if (start < block.end) sentences.push({ index: sentences.length, block, start, end: block.end });
  }
  return sentences;
}

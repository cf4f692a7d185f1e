import type { ReadDocument } from '@muctieu/office/document';

/** Turns the checker's places (code points of the text) into those of strings, and into those of the raw file. */
export class TextOffsets {
  readonly #document: ReadDocument;
  /** For a text with letters beyond 16 bits, the code unit of each code point. */
  readonly #units: readonly number[] | undefined;
  readonly #rawCodePoints: readonly number[] | undefined;

  constructor(document: ReadDocument) {
    this.#document = document;
    this.#units = /[\ud800-\udbff]/.test(document.text) ? listUnits(document.text) : undefined;
    // Raw files with two code units for a letter are old 8-bit encodings: a code unit is a code point there.
    this.#rawCodePoints = document.rawOffsets;
  }

  toUnits(codePoint: number): number {
    return this.#units?.[codePoint] ?? Math.min(codePoint, this.#document.text.length);
  }

  toRaw(codePoint: number): number {
    return this.#rawCodePoints?.[this.toUnits(codePoint)] ?? codePoint;
  }
}

function listUnits(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const letter of text) {
    units.push(at);
    at += letter.length;
  }
  units.push(at);
  return units;
}

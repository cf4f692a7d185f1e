import type { DocumentCell, DocumentPlace, DocumentTable, PlacedSpan } from './document.ts';

/** Where in the source of an XML part a stretch of the text stands; what `add-word-comments` cuts by. */
export interface TextOrigin {
  readonly start: number;
  readonly end: number;
}

/** Collects the text of a document together with its tables and places; every reader writes into one. */
export class TextBuilder {
  readonly tables: DocumentTable[] = [];
  readonly places: PlacedSpan[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #last = '';

  get length(): number {
    return this.#length;
  }

  /** The last character written, '' at the beginning. */
  get last(): string {
    return this.#last;
  }

  add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? '';
  }

  addPlaced(text: string, place: DocumentPlace): void {
    if (text === '') return;
    const start = this.#length;
    this.add(text);
    this.places.push({ ...place, start, end: this.#length });
  }

  endLine(): void {
    if (this.#last !== '\n' && this.#length > 0) this.add('\n');
  }

  addTable(start: number, cells: readonly DocumentCell[]): void {
    this.tables.push({ start, end: this.#length, cells });
  }

  toText(): string {
    return this.#pieces.join('');
  }
}

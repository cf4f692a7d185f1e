/** What is drawn on a page, in points from its upper left corner, y downwards. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  readonly rules: readonly PdfRule[];
}

/** Glyphs drawn one behind the other without a gap. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly xEnd: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Whether the file itself has a space before it: gaps alone are not sure. */
  readonly spaceBefore: boolean;
  /** Whether those spaces and the word before them were drawn in one go: then no gap is a column. */
  readonly isSpaced: boolean;
}

/** A straight line, horizontal (`y1 = y2`) or vertical: the edge of a table's cells. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

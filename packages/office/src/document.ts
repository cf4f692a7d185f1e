import type { Problem } from '@muctieu/kernel/problem';

/** The kinds of file that are read. `.docm` and `.xlsm` are read like their plain sisters; their macros are never looked at. */
export const documentKinds = ['docx', 'pdf', 'xlsx', 'txt', 'md', 'html', 'csv'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/**
 * What every reader gives: one text, and where each stretch of it stands in the file. All offsets are UTF-16 code
 * units of `text`, as `slice` takes them. Rows of a table are lines with tabs between the cells (a merged cell is
 * followed by empty ones); a footnote stands as `[footnoteRef:2]` where it is called and as `[2: …]` after the paragraph.
 */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly tables: readonly DocumentTable[];
  /** In order and without overlap; what the reader added (numbers of lists, tabs, line ends) may lie between two. */
  readonly places: readonly PlacedSpan[];
  /** What stands at the head and foot of pages: kept apart, so that it breaks no sentence in two. */
  readonly furniture: readonly string[];
  /** What a reader of the result should know: `converted-encoding`, `pages-without-text`, … */
  readonly notices: readonly Problem[];
  /**
   * Only where `text` is not the decoded file itself although the file is a plain text (converted VNI): for each
   * code unit of `text`, and one more for its end, the code unit of the decoded file.
   */
  readonly rawOffsets?: readonly number[];
}

export interface DocumentTable {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly DocumentCell[];
}

/** Cells covered by a merged cell are not listed. Rows and columns are counted from 0. */
export interface DocumentCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
}

/** Where a person finds it. Everything is counted from 1, as people count. */
export interface DocumentPlace {
  readonly page?: number;
  readonly paragraph?: number;
  readonly line?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly footnote?: number;
  readonly textBox?: boolean;
  readonly sheet?: string;
  /** As the spreadsheet names it: `B7`. */
  readonly cell?: string;
}

export interface PlacedSpan extends DocumentPlace {
  readonly start: number;
  readonly end: number;
}

/** The place of the character at `offset`, or of the last one before it that has a place. */
export function findPlace(document: Pick<ReadDocument, 'places'>, offset: number): DocumentPlace | undefined {
  const { places } = document;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

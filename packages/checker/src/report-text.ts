/**
 * What the checker reads: the text of one report, exactly as it was extracted. For a .txt file that is the decoded file,
 * for others what the reader of that format gave. Nothing is normalised before it comes here, so that every place the
 * checker names is a place in this very text.
 */
export interface ReportText {
  readonly text: string;
  /** The file's name, when there is one; findings that point into another file name it. */
  readonly name?: string;
  /** Tables whose structure the reader knows. Without them, tables are recognised from tab-separated lines. */
  readonly tables?: readonly TableRegion[];
}

/** One table: its cells in reading order. Cells that a merged cell covers are not listed. */
export interface TableRegion {
  /** The whole table in `text`, `[start, end)` in UTF-16 code units (what `slice` takes). */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** 1 unless merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `[start, end)` of the cell's words in `text`, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

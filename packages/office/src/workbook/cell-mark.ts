/** What a mark means; each has its colour. */
export type MarkTone = 'error' | 'warning' | 'note' | 'changed';

/** One cell to colour and to comment. Row and column from 0. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly tone: MarkTone;
  readonly text: string;
}

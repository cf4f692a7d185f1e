/**
 * A Word document to be written, in the words of Nghị định 30/2020/NĐ-CP: what its parts are, not how Word spells them.
 * Sizes of letters are points, lengths are millimetres, texts are plain.
 */
export interface WordDocument {
  readonly title: string;
  readonly sections: readonly WordSection[];
}

/** Pages of one direction. Each section numbers its pages from 1, and shows no number on its first page. */
export interface WordSection {
  readonly landscape: boolean;
  readonly blocks: readonly WordBlock[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** Begins a page of its own. */
  readonly breakBefore?: true;
  /** Stays on the page of what follows; of the paragraphs of a row: the row stays with the next one. */
  readonly keepsWithNext?: true;
}

/** The paragraphs an official report is made of; `official-styles.ts` says how each looks and where the decree asks for it. */
export type WordStyle =
  | 'body'
  | 'listed'
  | 'part'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'agency'
  | 'superior'
  | 'nation'
  | 'motto'
  | 'agency-rule'
  | 'motto-rule'
  | 'title-rule'
  | 'number'
  | 'place'
  | 'type-name'
  | 'abstract'
  | 'addressee'
  | 'signature'
  | 'signer'
  | 'recipients-title'
  | 'recipient'
  | 'annex-title'
  | 'annex-note'
  | 'unit-line'
  | 'cell'
  | 'cell-number'
  | 'cell-middle'
  | 'cell-heading'
  | 'narrow-cell'
  | 'narrow-number'
  | 'narrow-middle'
  | 'narrow-heading'
  | 'table-note';

export interface WordRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Key of the figure that this text shows, for the bookmark that leads back to its source. */
  readonly figure?: string;
  /** The text of a footnote whose number follows this run. */
  readonly footnote?: string;
}

export interface WordTable {
  readonly kind: 'table';
  /** Widths of the columns, as shares of the page's breadth; left out, they follow what stands in the cells. */
  readonly columnShares?: readonly number[];
  readonly rows: readonly WordRow[];
  /** How many rows from the top repeat on each page. */
  readonly headingRows: number;
  readonly borders: boolean;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Never the last of its page: a group's heading, and the rows before the last, so that no row stands on a page alone. */
  readonly keepsWithNext?: true;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** How many columns it covers. */
  readonly columns?: number;
  /** `begins` a cell that goes on below, `continues` the one above. */
  readonly down?: 'begins' | 'continues';
}

export function paragraph(style: WordStyle, ...runs: readonly (WordRun | string)[]): WordParagraph {
  return { kind: 'paragraph', style, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

export function cell(style: WordStyle, text: string, more: Omit<WordCell, 'paragraphs'> = {}): WordCell {
  return { paragraphs: [paragraph(style, text)], ...more };
}

/** What is read at most. A report of 300 pages with its annexes uses a tenth of each. */
export interface DocumentLimits {
  readonly fileBytes: number;
  /** Of a text file, or of the text that comes out of another file. */
  readonly textCharacters: number;
  /** One part of a Word or Excel file, unpacked. */
  readonly partBytes: number;
  /** Elements of one XML part. */
  readonly elements: number;
  readonly tableCells: number;
  /** Numbers in the text: more than any report states, and too many to recompute within seconds. */
  readonly numbers: number;
  readonly pages: number;
  /** Of a PDF, counted while its pages are read: 600 pages of running text. */
  readonly words: number;
}

export const documentLimits: DocumentLimits = {
  fileBytes: 100 * 1024 * 1024,
  textCharacters: 5_000_000,
  partBytes: 60 * 1024 * 1024,
  elements: 1_200_000,
  tableCells: 120_000,
  numbers: 150_000,
  pages: 1_500,
  words: 300_000,
};

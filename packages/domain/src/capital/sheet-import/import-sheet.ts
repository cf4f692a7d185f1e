/** What stands in a cell of an uploaded sheet: the same forms as the reader of workbooks gives. */
export type SheetValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'error'; readonly code: string };

export interface SheetCell {
  readonly column: number;
  readonly value: SheetValue;
}

export interface SheetRow {
  /** From 0. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** From 0, both ends included. */
export interface SheetMerge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet as it was uploaded; rows and columns are counted from 0. */
export interface ImportSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetMerge[];
  readonly hiddenColumns: readonly number[];
  /** Cells whose formula has no stored result. */
  readonly unvalued: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** A value as it reads, for headings and labels; numbers plainly. */
export function plainText(value: SheetValue | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'text':
      return value.text.replace(/\s+/g, ' ').trim();
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.boolean);
    case 'date':
      return value.date;
    case 'error':
      return value.code;
  }
}

/** `B7` from 0-counted row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

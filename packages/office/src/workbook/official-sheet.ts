/** A sheet as the annexes of reports look: lines of title, headings in several rows, numbered groups, notes under it. */
export interface OfficialSheet {
  readonly name: string;
  readonly titles: readonly { readonly text: string; readonly as: 'title' | 'attachment' | 'unit' }[];
  readonly headings: readonly SheetHeading[];
  readonly headingRows: number;
  readonly columnWidths: readonly number[];
  readonly rows: readonly OfficialSheetRow[];
  readonly notes: readonly string[];
  /** Columns on the left that stay when scrolling and are repeated on every page. */
  readonly fixedColumns: number;
}

/** Counted from the first row of headings and the first column. */
export interface SheetHeading {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

export interface OfficialSheetRow {
  /** 0 for the total; deeper rows fold under the one above them. */
  readonly level: number;
  readonly strong: boolean;
  readonly cells: readonly OfficialSheetCell[];
}

export type OfficialSheetCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly align?: 'left' | 'center'; readonly indent?: number }
  | { readonly kind: 'number'; readonly number: number; readonly format: string }
  /** Sums and quotients of cells of the same table; addresses are made when it is known where the table stands. */
  | { readonly kind: 'formula'; readonly parts: SheetFormula; readonly result: number; readonly format: string };

/** A place counted from the first row and column of the rows. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

export type SheetFormula =
  | { readonly kind: 'sum'; readonly of: readonly SheetPlace[] }
  /** Empty where what it is divided by is zero. */
  | { readonly kind: 'quotient'; readonly top: readonly SheetPlace[]; readonly below: readonly SheetPlace[] };

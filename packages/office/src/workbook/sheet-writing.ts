/** One sheet to be written: lines of title, a header, rows. */
export interface SheetWriting {
  /** Cut to 31 characters and freed of `[]:*?/\` as Excel demands; made unique by a number. */
  readonly name: string;
  /** Lines above the table, over its whole width; the first in bold. */
  readonly title?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns on the left that stay when scrolling; the rows down to the header always do. */
  readonly freezeColumns?: number;
  /** Counted from the first row of `rows`, both ends included. */
  readonly merges?: readonly SheetMerge[];
  readonly landscape?: boolean;
  readonly hidden?: boolean;
  /** Buttons in the header that filter rows; on unless told otherwise. */
  readonly filter?: boolean;
  /** Nothing can be typed but into columns that are `editable`. */
  readonly isProtected?: boolean;
}

export interface SheetColumn {
  readonly header: string;
  /** In characters; without it by what stands in the column, 8 to 60. */
  readonly width?: number;
  /** As Excel writes it: `#,##0`, `0.00%`. The language of the person's Excel decides on comma or point. */
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly editable?: boolean;
  /** What may be chosen: the values, or a range such as `'Danh mục'!$A$2:$A$40` that holds them. */
  readonly choices?: readonly string[] | { readonly range: string };
}

export type SheetCell =
  | string
  | number
  | bigint
  | boolean
  | undefined
  /** `YYYY-MM-DD` */
  | { readonly kind: 'date'; readonly date: string }
  /** Without the `=`. `result` is what shows in programs that do not compute. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result?: number | string }
  | { readonly kind: 'strong'; readonly value: string | number | bigint }
  /** `colour` as `RRGGBB`. */
  | { readonly kind: 'coloured'; readonly value: string | number | bigint; readonly colour: string };

export interface SheetMerge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A line of a file as it stands in it: a matrix copied from a report, or the row of a sheet. */
export interface MatrixLine {
  /** As a person counts it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a line could not be taken; it is listed with it and never swallowed. */
export type DamageReason =
  /** The total stands one column to the left: a cell of the row was lost, and nobody knows which. */
  | 'row-shifted'
  | 'row-too-short'
  /** Something else than 1, x, đạt… stands in a cell of a criterion. */
  | 'cell-unreadable'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-twice';

export interface DamagedLine {
  readonly row: number;
  readonly name: string;
  readonly reason: DamageReason;
  /** Column as a person counts it, where one is meant. */
  readonly column?: number;
  readonly found: string;
  readonly printedTotal?: number;
}

/** What a reader should look at, in a line that was taken. */
export type MatrixDoubt =
  | {
      readonly kind: 'similar-name';
      readonly row: number;
      readonly written: string;
      readonly unitId: string;
      readonly name: string;
    }
  /** No heading of a district stands above it any more: found by its name alone. */
  | {
      readonly kind: 'district-lost';
      readonly row: number;
      readonly written: string;
      readonly unitId: string;
      readonly name: string;
    }
  /** A 0 in a table of ones and blanks: read as «not met». */
  | { readonly kind: 'stray-zero'; readonly row: number; readonly written: string; readonly column: number };

/** A figure that the file prints beside what follows from its rows. */
export interface PrintedFigure {
  readonly row: number;
  readonly scope: 'unit' | 'district' | 'province';
  /** Of the unit or district; none for the province. */
  readonly unitId?: string;
  readonly name: string;
  /** A criterion by its number, or the sum. */
  readonly of: number | 'total';
  readonly printed: number;
}

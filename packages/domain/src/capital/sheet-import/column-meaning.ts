import type { CapitalKind } from '../capital-line.ts';
import type { AmountUnit } from './amount-unit.ts';

/** What a sheet is imported as. */
export type ImportKind = 'plan' | 'disbursement' | 'carry-over';

export const importKinds: readonly ImportKind[] = ['plan', 'disbursement', 'carry-over'];

/** Columns that say what a row is about; all others hold amounts or are left alone. */
export type LabelRole =
  | 'order'
  | 'node'
  | 'node-code'
  | 'holder'
  | 'holder-code'
  | 'source'
  | 'capital-kind'
  | 'year'
  | 'vintage'
  | 'month'
  | 'day'
  | 'unit';

export const labelRoles: readonly LabelRole[] = [
  'order',
  'node',
  'node-code',
  'holder',
  'holder-code',
  'source',
  'capital-kind',
  'year',
  'vintage',
  'month',
  'day',
  'unit',
];

/** What the heading of an amount says of every amount below it. */
export interface AmountAttributes {
  readonly measure?: 'planned' | 'disbursed';
  /** Where the projects stand across and the holders down. */
  readonly nodeCode?: string;
  readonly source?: string;
  readonly capitalKind?: CapitalKind;
  readonly year?: number;
  readonly vintage?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** The day up to which a cumulative column counts. */
  readonly until?: string;
  readonly cumulative?: true;
  /** Money of an earlier plan year (kéo dài, chuyển nguồn). */
  readonly carried?: true;
  readonly unit?: AmountUnit;
}

/** Why a column is left alone; `chosen` by the person in the mapping. */
export type IgnoredReason =
  | 'unknown'
  | 'note'
  | 'rate'
  | 'forecast'
  | 'rest'
  | 'other-measure'
  | 'other-year'
  | 'chosen';

export type ColumnMeaning =
  | { readonly kind: 'label'; readonly role: LabelRole }
  | { readonly kind: 'amount'; readonly attributes: AmountAttributes }
  /** A sum of other columns, printed beside them: checked, not booked. */
  | { readonly kind: 'total'; readonly attributes: AmountAttributes }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

export interface ReadColumn {
  readonly column: number;
  /** The rows of the heading over this column, from above: «Năm 2024», «NSTW», «ĐTPT». */
  readonly path: readonly string[];
  readonly hidden: boolean;
  readonly meaning: ColumnMeaning;
}

/** What a person said about a layout once; kept for every sheet with the same heading. */
export interface ImportMapping {
  /** By the letters of the column. */
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
  /** By the search key of a label: what it stands for. */
  readonly rows: Readonly<Record<string, RowMeaning>>;
  readonly defaults: ImportDefaults;
}

export type RowMeaning =
  | { readonly kind: 'node'; readonly nodeCode: string }
  | { readonly kind: 'holder'; readonly holderId: string }
  | { readonly kind: 'total' }
  | { readonly kind: 'ignored' };

/** What holds where the sheet itself says nothing. */
export interface ImportDefaults {
  readonly unit?: AmountUnit | undefined;
  readonly source?: string | undefined;
  readonly capitalKind?: CapitalKind | undefined;
  readonly holderId?: string | undefined;
  readonly nodeCode?: string | undefined;
  readonly numberStyle?: 'vi' | 'en' | undefined;
}

export const noMapping: ImportMapping = { columns: {}, rows: {}, defaults: {} };

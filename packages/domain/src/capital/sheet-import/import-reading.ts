import type { Problem } from '@muctieu/kernel/problem';
import type { CapitalKind } from '../capital-line.ts';
import type { AmountUnit } from './amount-unit.ts';
import type { ReadColumn } from './column-meaning.ts';

/** An error stops the import; a warning goes on with a sentence of justification; a note only tells. */
export type ImportSeverity = 'error' | 'warning' | 'note';

/** What is wrong with, or to be known of, one cell of the file. `values` carry what was expected and what stands there. */
export interface ImportProblem {
  readonly severity: ImportSeverity;
  readonly code: string;
  readonly sheet: string;
  /** From 0; absent where the whole sheet is meant. */
  readonly row?: number;
  readonly column?: number;
  readonly values: NonNullable<Problem['values']>;
}

/** One amount that the file asks for, with the cell it stands in. */
export interface ImportLine {
  readonly nodeCode: string;
  readonly holderId: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly vintage: number;
  readonly budgetYear: number;
  /** Payments: the day they count on, and whether the amount is all that was paid up to it. */
  readonly day?: string;
  readonly cumulative?: true;
  readonly amountDong: bigint;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface ReadSheetSummary {
  readonly name: string;
  /** As people count them. */
  readonly headingRow: number;
  readonly rows: number;
  readonly unit?: AmountUnit;
  readonly columns: readonly ReadColumn[];
  /** The heading in one text; its hash is the fingerprint under which a mapping is kept. */
  readonly signature: string;
  readonly isTemplate: boolean;
}

/** A label that stands for nothing the product knows, with how often it comes: what the mapping dialog asks about. */
export interface UnknownLabel {
  readonly key: string;
  readonly label: string;
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

export interface ImportReading {
  readonly sheets: readonly ReadSheetSummary[];
  readonly lines: readonly ImportLine[];
  readonly problems: readonly ImportProblem[];
  readonly unknownLabels: readonly UnknownLabel[];
  /** Printed totals that were recomputed, and how many of them hold. */
  readonly totalsChecked: number;
  readonly totalsHolding: number;
}

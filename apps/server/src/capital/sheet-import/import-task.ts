import type { ImportMapping } from '@muctieu/domain/capital/sheet-import/column-meaning';
import type { IndexedHolder } from '@muctieu/domain/capital/sheet-import/holder-index';
import type { ImportReading } from '@muctieu/domain/capital/sheet-import/import-reading';
import type { IndexedNode } from '@muctieu/domain/capital/sheet-import/node-index';
import type { ImportAsked } from '@muctieu/domain/capital/sheet-import/sheet-context';
import type { Result } from '@muctieu/kernel/result';
import type { CellMark } from '@muctieu/office/workbook/cell-mark';
import type { FailedAnswer } from '../../guarded-threads/guarded-threads.ts';

/** What the thread for uploaded sheets is asked to do. */
export type ImportTask =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly asked: ImportAsked;
      readonly nodes: readonly IndexedNode[];
      readonly holders: readonly IndexedHolder[];
      /** By fingerprint. */
      readonly mappings: ReadonlyMap<string, ImportMapping>;
    }
  | { readonly kind: 'mark'; readonly bytes: Uint8Array; readonly marks: readonly CellMark[] }
  | { readonly kind: 'table'; readonly name: string; readonly bytes: Uint8Array };

export interface ReadAnswer extends ImportReading {
  /** SHA-256 of the signature of each sheet. */
  readonly fingerprints: readonly string[];
}

/** A file as plain texts, row by row: what statements are read from. */
export interface TableAnswer {
  readonly sheet: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export type ImportAnswer =
  | { readonly kind: 'read'; readonly result: Result<ReadAnswer> }
  | { readonly kind: 'mark'; readonly result: Result<Uint8Array> }
  | { readonly kind: 'table'; readonly result: Result<TableAnswer> }
  | FailedAnswer;

import type { CellBasis, CellStatus } from './cell-status.ts';

/**
 * A proof, one of: a document of the register; words (where the folder of photos lies, which record); the observation that
 * decided; the earlier round from which the cell was taken over.
 */
export interface Evidence {
  readonly documentId?: string;
  readonly words?: string;
  readonly observation?: { readonly indicator: string; readonly period: string };
  readonly roundId?: string;
}

/** K3: one criterion or indicator of one unit in one round. */
export interface CriterionCell {
  readonly unitId: string;
  readonly code: string;
  readonly status?: CellStatus;
  readonly basis: CellBasis;
  /** Digits with a point. */
  readonly value?: string;
  /** The threshold it was judged by. */
  readonly thresholdId?: string;
  readonly note: string;
  readonly overrideReason: string;
  readonly evidence: readonly Evidence[];
  /** Đồng; what reaching it will cost, where somebody knows. */
  readonly costDong?: string;
  readonly costDocumentId?: string;
  readonly assessedBy?: string;
  readonly review?: 'accepted' | 'returned';
  readonly reviewedBy?: string;
  readonly reviewReason: string;
  readonly version: number;
}

/** What somebody enters into one cell. What is left out stays as it is; `null` takes it back. */
export interface CellEdit {
  readonly unitId: string;
  readonly code: string;
  /** The version that was seen; 0 where there was no cell. */
  readonly version: number;
  readonly status?: CellStatus | null;
  readonly value?: string | null;
  readonly note?: string;
  readonly overrideReason?: string;
  readonly evidence?: readonly Evidence[];
  readonly costDong?: string | null;
  readonly costDocumentId?: string | null;
}

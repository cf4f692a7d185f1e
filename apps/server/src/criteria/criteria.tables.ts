import type { CellBasis, CellStatus } from '@muctieu/domain/criteria/cell-status';
import type { SetSubject } from '@muctieu/domain/criteria/criteria-set';
import type { PlainDate } from '@muctieu/kernel/plain-date';

interface CellColumns {
  readonly province_id: string;
  readonly round_id: string;
  readonly unit_id: string;
  readonly code: string;
  readonly status: CellStatus | null;
  readonly basis: CellBasis;
  readonly value: string | null;
  readonly threshold_id: string | null;
  readonly note: string;
  readonly override_reason: string;
  /** Given as JSON text. */
  readonly evidence: unknown;
  readonly cost_dong: string | null;
  readonly cost_document_id: string | null;
  readonly assessed_by: string | null;
  readonly assessed_at: Date;
  readonly review: 'accepted' | 'returned' | null;
  readonly reviewed_by: string | null;
  readonly reviewed_at: Date | null;
  readonly review_reason: string;
  readonly version: number;
}

export interface CriteriaTables {
  readonly criteria_set: {
    readonly set_id: string;
    readonly subject: SetSubject;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly version: number;
  };
  readonly criteria_set_version: {
    readonly set_id: string;
    readonly number: number;
    readonly content: unknown;
    readonly document_id: string | null;
    readonly reason: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly criterion_threshold: {
    readonly province_id: string;
    readonly threshold_id: string;
    readonly set_id: string;
    readonly code: string;
    readonly region: string;
    readonly commune_group: string;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly kind: 'figure' | 'reached' | 'province-sets';
    readonly value: string | null;
    readonly document_id: string | null;
    readonly article: string;
    readonly sources: string[];
    readonly verified: boolean;
    readonly note: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly criteria_round: {
    readonly province_id: string;
    readonly round_id: string;
    readonly set_id: string;
    readonly as_of: PlainDate;
    readonly title: string;
    readonly document_id: string | null;
    readonly state: 'open' | 'closed';
    /** Given as JSON text. */
    readonly printed: unknown;
    readonly damaged: unknown;
    readonly note: string;
    readonly created_by: string | null;
    readonly created_at: Date;
    readonly version: number;
  };
  readonly criterion_cell: CellColumns;
  readonly criterion_cell_version: CellColumns;
  readonly criteria_score: {
    readonly province_id: string;
    readonly round_id: string;
    readonly unit_id: string;
    readonly met: number;
    readonly assessed: number;
    readonly signs: string;
    readonly at: Date;
  };
  readonly criterion_file: {
    readonly province_id: string;
    readonly file_id: string;
    readonly round_id: string;
    readonly unit_id: string;
    readonly code: string;
    readonly name: string;
    readonly media_type: string;
    readonly size: number;
    readonly sha256: Uint8Array;
    readonly content: Uint8Array;
    readonly attached_at: Date;
    readonly attached_by: string | null;
    readonly withdrawn_at: Date | null;
    readonly withdrawn_by: string | null;
    readonly withdrawn_reason: string;
  };
  /** Written by triggers on criteria_score alone. */
  readonly criteria_sum: {
    readonly province_id: string;
    readonly round_id: string;
    readonly units: number;
    readonly counts: number[];
  };
  readonly criteria_statement: {
    readonly province_id: string;
    readonly statement_id: string;
    readonly set_id: string;
    readonly as_of: PlainDate;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly document_id: string | null;
    readonly sources: string[];
  };
}

import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated } from 'kysely';

export interface CapitalDecisionTables {
  readonly capital_decision: {
    readonly province_id: string;
    readonly decision_id: string;
    readonly kind: string;
    readonly state: 'draft' | 'submitted' | 'approved' | 'booked' | 'withdrawn';
    readonly document_id: string;
    readonly budget_year: number;
    readonly value_date: PlainDate;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly line_count: number;
    readonly total: string;
    readonly created_by: string | null;
    readonly created_at: Date;
    readonly version: number;
    /** Given as JSON text. */
    readonly contributors: Generated<unknown>;
  };
  readonly capital_decision_step: {
    readonly province_id: string;
    readonly decision_id: string;
    readonly step_number: number;
    readonly state: string;
    readonly person_id: string | null;
    readonly at: Date;
    readonly reason: string;
  };
  readonly capital_rule: {
    readonly province_id: string;
    readonly rule_id: string;
    readonly kind: 'ceiling' | 'counterpart' | 'norm' | 'carry-over';
    readonly content: unknown;
    readonly verified: boolean;
    readonly version: number;
    readonly valid_from: Generated<PlainDate>;
    readonly valid_until: PlainDate | null;
    readonly document_id: string | null;
    readonly note: Generated<string>;
    readonly changed_by: string | null;
    readonly changed_at: Generated<Date>;
    readonly replaces_rule_id: string | null;
  };
  readonly capital_rule_version: {
    readonly province_id: string;
    readonly rule_id: string;
    readonly version: number;
    readonly kind: string;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly verified: boolean;
    readonly valid_from: PlainDate;
    readonly valid_until: PlainDate | null;
    readonly document_id: string | null;
    readonly note: Generated<string>;
    readonly reason: Generated<string>;
    readonly changed_by: string | null;
    readonly changed_at: Date;
  };
  readonly capital_proposal: {
    readonly province_id: string;
    readonly proposal_id: string;
    readonly state: 'entered' | 'proposed' | 'reviewed' | 'council-resolved' | 'decided' | 'booked' | 'rejected';
    readonly reason_code: string;
    readonly evidence: string;
    /** Given as JSON text. */
    readonly evidence_documents: unknown;
    readonly holder_ids: Generated<readonly string[]>;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly steps: unknown;
    readonly created_at: Date;
    readonly version: number;
  };
}

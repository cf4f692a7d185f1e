import type { PlainDate } from '@muctieu/kernel/plain-date';

/** What stands beside the entries; each is append-only but a disbursement, which waits and is decided once. */
export interface CapitalStatementTables {
  readonly capital_unallocated: {
    readonly province_id: string;
    readonly statement_id: string;
    readonly holder_id: string;
    readonly node_code: string;
    readonly source: string;
    readonly capital_kind: string;
    readonly vintage: number;
    readonly budget_year: number;
    readonly reason_code: string;
    readonly reason: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly capital_forecast: {
    readonly province_id: string;
    readonly forecast_id: string;
    readonly holder_id: string;
    readonly node_code: string;
    readonly capital_kind: string;
    readonly budget_year: number;
    readonly made_on: PlainDate;
    readonly for_day: PlainDate;
    readonly amount: string;
    readonly reason: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly capital_mobilised: {
    readonly province_id: string;
    readonly record_id: string;
    readonly node_code: string;
    readonly unit_id: string | null;
    readonly category: string;
    readonly measure: string;
    readonly form: string;
    readonly amount: string;
    readonly quantity_thousandths: string | null;
    readonly piece: string | null;
    readonly piece_amount: string | null;
    readonly giver: string;
    readonly value_date: PlainDate;
    readonly document_id: string;
    readonly reason: string;
    readonly reversal_of: string | null;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly capital_disbursement: {
    readonly province_id: string;
    readonly disbursement_id: string;
    readonly holder_ids: readonly string[];
    readonly state: 'entered' | 'booked' | 'returned' | 'withdrawn';
    readonly document_id: string;
    readonly value_date: PlainDate;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly total: string;
    readonly entered_by: string | null;
    readonly entered_for: string | null;
    readonly entered_at: Date;
    readonly decided_by: string | null;
    readonly decided_for: string | null;
    readonly decided_at: Date | null;
    readonly reason: string;
    readonly version: number;
  };
}

export interface CapitalImportTables {
  readonly capital_import: {
    readonly province_id: string;
    readonly import_id: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: Uint8Array;
    readonly content: Uint8Array;
    readonly uploaded_by: string | null;
    readonly uploaded_at: Date;
  };
  readonly capital_import_keeping: {
    readonly province_id: string;
    readonly days: number;
    readonly version: number;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly capital_import_decision: {
    readonly province_id: string;
    readonly import_id: string;
    readonly decision_id: string;
  };
  readonly capital_import_mapping: {
    readonly province_id: string;
    readonly kind: 'plan' | 'disbursement' | 'carry-over' | 'treasury';
    readonly fingerprint: string;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly person_id: string | null;
    readonly at: Date;
  };
}

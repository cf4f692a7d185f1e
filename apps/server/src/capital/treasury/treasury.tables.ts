import type { PlainDate } from '@muctieu/kernel/plain-date';

export interface TreasuryTables {
  readonly treasury_line: {
    readonly province_id: string;
    readonly line_id: string;
    readonly import_id: string;
    readonly row_number: number;
    readonly line_key: Uint8Array;
    readonly day: PlainDate;
    readonly amount: string;
    readonly holder_text: string;
    readonly holder_id: string | null;
    readonly node_code: string | null;
    readonly reference: string;
    readonly text: string;
  };
  readonly treasury_resolution: {
    readonly province_id: string;
    readonly resolution_id: string;
    readonly line_id: string;
    readonly kind: 'linked' | 'not-ours' | 'drafted' | 'undone';
    readonly how: 'exact' | 'likely' | 'hand';
    /** Digits. */
    readonly entry_ids: readonly string[];
    /** Digits, one for each of `entry_ids`; null before shares were told. */
    readonly amounts: readonly string[] | null;
    readonly decision_id: string | null;
    readonly reason: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
}

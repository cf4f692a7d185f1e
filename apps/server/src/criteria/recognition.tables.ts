import type { RecognitionKind, RecognitionState, RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import type { PlainDate } from '@muctieu/kernel/plain-date';

export interface RecognitionTables {
  readonly recognition_dossier: {
    readonly province_id: string;
    readonly dossier_id: string;
    readonly unit_id: string;
    readonly kind: RecognitionKind;
    readonly year: number;
    readonly procedure_id: string;
    readonly state: RecognitionState;
    readonly step: RecognitionStepCode | null;
    /** Given as JSON text. */
    readonly given: unknown;
    readonly note: string;
    readonly opened_at: Date;
    readonly version: number;
  };
  readonly recognition_act: {
    readonly province_id: string;
    readonly dossier_id: string;
    readonly number: number;
    readonly unit_id: string;
    readonly act: 'open' | 'complete' | 'return' | 'cancel' | 'withdraw';
    readonly step: RecognitionStepCode | null;
    readonly reason: string;
    readonly given: unknown;
    readonly person_id: string;
    readonly for_person_id: string | null;
    readonly person_name: string;
    readonly at: Date;
  };
  readonly recognised_unit: {
    readonly province_id: string;
    readonly recognition_id: string;
    readonly unit_id: string;
    readonly kind: RecognitionKind;
    readonly year: number;
    readonly recognised_on: PlainDate | null;
    readonly symbol: string | null;
    readonly dossier_id: string | null;
    readonly note: string;
    readonly withdrawn_on: PlainDate | null;
    readonly withdrawn_symbol: string | null;
    readonly withdrawn_because: string | null;
  };
}

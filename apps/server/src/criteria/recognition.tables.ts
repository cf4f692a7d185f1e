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
    readonly step_since: PlainDate | null;
    readonly waiting_for: 'province' | 'district' | 'commune' | null;
    readonly due_on: PlainDate | null;
  };
  readonly recognition_rule: {
    readonly province_id: string;
    readonly rule_id: string;
    readonly part: 'procedure' | 'limits' | 'withdrawal' | 'review';
    readonly subject: string;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    /** Given as JSON text. */
    readonly content: unknown;
    readonly document_id: string | null;
    readonly article: string;
    readonly reason: string;
    readonly verified: boolean;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly criterion_department: {
    readonly province_id: string;
    readonly set_id: string;
    readonly number: number;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly organisation_id: string;
    readonly document_id: string | null;
    readonly note: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly recognition_opinion: {
    readonly province_id: string;
    readonly dossier_id: string;
    readonly unit_id: string;
    readonly number: number;
    readonly organisation_id: string | null;
    readonly asked_on: PlainDate;
    readonly due_on: PlainDate | null;
    readonly met: boolean | null;
    readonly note: string;
    readonly letter: string;
    readonly given_at: Date | null;
    readonly given_by: string | null;
    readonly given_for: string | null;
    readonly given_by_name: string;
    readonly on_behalf: boolean;
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

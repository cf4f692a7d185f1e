import type { ReportHeadFields } from '@muctieu/contract/reporting/writing/writing';
import type { FunctionKind } from '@muctieu/domain/reporting/writing/authority-function';
import type { WrittenState } from '@muctieu/domain/reporting/writing/written-report';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ColumnType, Generated } from 'kysely';

/** Given as JSON text, read back parsed. */
type Json<Value> = ColumnType<Value, string, string>;

export interface WritingTables {
  readonly report_template: {
    readonly province_id: string;
    readonly template_id: string;
    readonly version: number;
    readonly name: string;
    readonly content: Uint8Array;
    readonly sha256: string;
    readonly person_id: string | null;
    readonly person_name: string;
    readonly at: Date;
  };
  readonly written_report: {
    readonly province_id: string;
    readonly report_id: string;
    readonly unit_id: string;
    readonly unit_name: string;
    readonly template_id: string;
    readonly template_version: number;
    readonly template_name: string;
    readonly period_name: string;
    readonly from_day: PlainDate;
    readonly to_day: PlainDate;
    readonly value_date: PlainDate;
    readonly previous_date: PlainDate;
    readonly known_at: Date;
    readonly facts: Json<unknown>;
    readonly head: Json<ReportHeadFields>;
    readonly state: WrittenState;
    readonly number: number | null;
    readonly issued_on: PlainDate | null;
    readonly submitted_by: string | null;
    readonly short_code: string;
    readonly authority_id: string | null;
    readonly version: Generated<number>;
    readonly created_at: Date;
  };
  readonly written_report_slot: {
    readonly province_id: string;
    readonly report_id: string;
    readonly slot: string;
    readonly version: number;
    readonly unit_id: string;
    readonly text: string;
    readonly person_id: string | null;
    readonly person_name: string;
    readonly at: Date;
  };
  readonly written_report_act: {
    readonly province_id: string;
    readonly report_id: string;
    readonly act_id: string;
    readonly unit_id: string;
    readonly act: 'write' | 'head' | 'redraw' | 'submit' | 'return' | 'sign' | 'attach' | 'withdraw' | 'issue';
    readonly reason: string;
    readonly person_id: string | null;
    readonly person_name: string;
    readonly at: Date;
  };
  readonly written_report_file: {
    readonly province_id: string;
    readonly report_id: string;
    readonly file_id: string;
    readonly unit_id: string;
    readonly kind: 'word' | 'signed';
    readonly sha256: string;
    readonly size: number;
    readonly content: Uint8Array;
    readonly at: Date;
  };
  readonly authority_function: {
    readonly province_id: string;
    readonly function_id: string;
    readonly authority_id: string;
    readonly unit_id: string | null;
    readonly person_id: string;
    readonly person_name: string;
    readonly kind: FunctionKind;
    readonly title: string;
    readonly head_title: string;
    readonly other_title: string;
    readonly document_cited: string;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly granted_by: string | null;
    readonly granted_at: Date;
    readonly version: Generated<number>;
  };
  readonly report_number: {
    readonly province_id: string;
    readonly authority_id: string;
    readonly unit_id: string | null;
    readonly year: number;
    readonly direction: 'out' | 'in';
    readonly number: number;
    readonly symbol: string;
    readonly abstract: string;
    readonly state: 'used' | 'reserved' | 'voided';
    readonly reason: string;
    readonly sender: Generated<string>;
    readonly document_day: PlainDate | null;
    readonly report_id: string | null;
    readonly person_id: string | null;
    readonly person_name: string;
    readonly at: Date;
    readonly version: Generated<number>;
  };
  readonly report_batch: {
    readonly province_id: string;
    readonly batch_id: string;
    readonly template_id: string;
    readonly template_version: number;
    readonly template_name: string;
    readonly period: Json<unknown>;
    readonly known_at: Date;
    readonly at: Date;
    readonly person_id: string | null;
  };
  readonly report_batch_item: {
    readonly province_id: string;
    readonly batch_id: string;
    readonly unit_id: string;
    readonly place: number;
    readonly unit_name: string;
    readonly state: 'waiting' | 'done' | 'failed';
    readonly problem: string;
    readonly content: Uint8Array | null;
    readonly short_code: string | null;
  };
}

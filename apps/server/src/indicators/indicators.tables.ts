import type { TargetKind, TargetOperator } from '@muctieu/domain/indicators/indicator-target';
import type { ObservationStatus } from '@muctieu/domain/indicators/observation';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated } from 'kysely';

export interface IndicatorsTables {
  readonly indicator: { readonly indicator_no: number; readonly code: string; readonly version: number };
  readonly indicator_version: IndicatorVersionTable;
  readonly indicator_rule_version: IndicatorRuleVersionTable;
  readonly indicator_target: IndicatorTargetTable;
  readonly observation_batch: ObservationBatchTable;
  readonly observation: ObservationTable;
  readonly observation_sum: ObservationSumTable;
  /** Written by muctieu.keep_observation_spread alone. */
  readonly observation_spread: ObservationSpreadTable;
  readonly observation_file: ObservationFileTable;
}

interface IndicatorVersionTable {
  readonly indicator_no: number;
  readonly version_number: number;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  /** Given as JSON text. */
  readonly content: unknown;
  readonly origin: 'data-file' | 'person';
  readonly checksum: string;
  readonly at: Date;
  readonly person_id: string | null;
  readonly reason: string;
  readonly document_id: string | null;
}

interface IndicatorTargetTable {
  readonly province_id: string;
  readonly unit_id: string;
  readonly indicator_no: number;
  readonly period: ObservationPeriod;
  readonly kind: TargetKind;
  readonly version: number;
  readonly operator: TargetOperator;
  readonly value: string;
  readonly denominator: string | null;
  readonly document_id: string | null;
  readonly note: Generated<string>;
  readonly reason: string;
  readonly person_id: string | null;
  readonly at: Date;
  readonly printed_achievement: Generated<string | null>;
  readonly printed_of: Generated<ObservationPeriod | null>;
}

interface ObservationBatchTable {
  readonly province_id: string;
  readonly batch_id: string;
  readonly at: Date;
  readonly person_id: string | null;
  readonly reason: string;
  readonly document_id: string | null;
  readonly file_name: string | null;
  readonly cell_count: number;
}

interface ObservationTable {
  readonly province_id: string;
  readonly unit_id: string;
  readonly period: ObservationPeriod;
  readonly indicator_no: number;
  readonly version: number;
  readonly status: ObservationStatus;
  readonly breakdown: string;
  readonly batch_id: string;
  readonly value: string | null;
  readonly denominator: string | null;
  readonly printed: string | null;
  readonly justification: string | null;
  readonly place: string | null;
}

interface ObservationSumTable {
  readonly province_id: string;
  readonly period: ObservationPeriod;
  readonly indicator_no: number;
  readonly level: UnitLevel;
  readonly status: ObservationStatus;
  readonly value: string;
  readonly denominator: string;
  readonly unit_count: number;
}

interface ObservationFileTable {
  readonly province_id: string;
  readonly file_id: string;
  readonly unit_id: string;
  readonly period: ObservationPeriod;
  readonly indicator_no: number;
  readonly status: ObservationStatus;
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
}

interface IndicatorRuleVersionTable {
  readonly province_id: string;
  readonly rule_id: string;
  readonly version_number: number;
  readonly from_day: PlainDate;
  /** Given as JSON text. */
  readonly content: unknown;
  readonly origin: 'data-file' | 'person';
  readonly at: Date;
  readonly person_id: string | null;
  readonly reason: string;
  readonly document_id: string | null;
}

interface ObservationSpreadTable {
  readonly province_id: string;
  readonly period: ObservationPeriod;
  readonly indicator_no: number;
  readonly level: UnitLevel;
  readonly status: ObservationStatus;
  readonly median: number;
  readonly deviation: number;
  readonly unit_count: number;
}

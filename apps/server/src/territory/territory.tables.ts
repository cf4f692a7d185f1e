import type { MappedLevel } from '@muctieu/domain/territory/boundary/match-boundaries';
import type { FlowExtent } from '@muctieu/domain/territory/flow';
import type { TerritoryEventKind } from '@muctieu/domain/territory/territory-event';
import type { UnitClassScheme } from '@muctieu/domain/territory/unit-class';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { GeneratedAlways } from 'kysely';

export interface TerritoryTables {
  readonly territory: { readonly province_id: string; readonly version: number };
  readonly unit: UnitTable;
  readonly unit_event: UnitEventTable;
  readonly unit_event_unit: UnitEventUnitTable;
  readonly unit_name: IntervalTable & {
    readonly name: string;
    readonly form: UnitForm;
    readonly name_key: GeneratedAlways<string>;
  };
  readonly unit_code: IntervalTable & { readonly code: string };
  readonly unit_parent: IntervalTable & {
    readonly parent_id: string;
    readonly parent_province_id: GeneratedAlways<string>;
  };
  readonly unit_class: IntervalTable & { readonly scheme: UnitClassScheme; readonly value: string };
  readonly unit_flow: UnitFlowTable;
  readonly unit_boundary: UnitBoundaryTable;
}

interface UnitTable {
  readonly province_id: string;
  readonly unit_id: string;
  readonly level: UnitLevel;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
}

interface IntervalTable {
  readonly province_id: string;
  readonly unit_id: string;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly event_id: string;
}

interface UnitEventTable {
  readonly province_id: string;
  readonly event_id: string;
  readonly kind: TerritoryEventKind;
  readonly on_day: PlainDate;
  readonly document_symbol: string;
  readonly document_issued_on: PlainDate | null;
  readonly document_id: string | null;
  readonly summary: string;
  /** Given as JSON text. */
  readonly class_change: unknown;
  readonly booked_at: Date;
}

interface UnitEventUnitTable {
  readonly province_id: string;
  readonly event_id: string;
  readonly place: number;
  readonly role: 'origin' | 'result' | 'parent-before' | 'parent-after';
  readonly unit_id: string;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string | null;
}

interface UnitFlowTable {
  readonly province_id: string;
  readonly event_id: string;
  readonly origin_id: string;
  readonly result_id: string;
  readonly on_day: PlainDate;
  readonly extent: FlowExtent;
  readonly share_millionths: number | null;
  readonly share_reviewed: boolean;
}

interface UnitBoundaryTable {
  readonly province_id: string;
  readonly boundary_id: string;
  readonly level: MappedLevel;
  readonly from_day: PlainDate;
  readonly source: string;
  readonly file_name: string;
  readonly file_digest: string;
  readonly uploaded_by: string;
  readonly uploaded_by_name: string;
  readonly uploaded_at: Date;
  readonly unit_count: number;
  readonly point_count: number;
  /** Given as JSON text. */
  readonly shape: unknown;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_because: string | null;
}

import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated, GeneratedAlways } from 'kysely';

export interface ProgrammesTables {
  readonly programme_catalogue: ProgrammeCatalogueTable;
  readonly catalogue_version: CatalogueVersionTable;
  readonly programme_node: ProgrammeNodeTable;
  readonly node_activation: NodeActivationTable;
  readonly programme_succession: ProgrammeSuccessionTable;
}

interface ProgrammeCatalogueTable {
  readonly catalogue_id: string;
  readonly programme_code: string;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly complete: boolean;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
  readonly version: number;
}

interface CatalogueVersionTable {
  readonly catalogue_id: string;
  readonly version_number: number;
  readonly state: string;
  readonly origin: string;
  readonly file_name: string;
  readonly checksum: string;
  readonly at: Date;
  readonly person_id: string | null;
  readonly reason: string;
  readonly document_id: string | null;
  /** Given as JSON text. */
  readonly content: unknown;
  readonly differences: unknown;
}

interface ProgrammeNodeTable {
  readonly node_code: string;
  readonly catalogue_id: string;
  readonly parent_code: string | null;
  readonly level: string;
  readonly place: number;
  readonly name_vi: string;
  readonly name_en: string;
  readonly short_name_vi: string | null;
  readonly short_name_en: string | null;
  /** Given as JSON text. */
  readonly capital_kinds: unknown;
  readonly lead_agencies: unknown;
  readonly document_ids: readonly string[];
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly treasury_code: unknown;
  readonly criteria: readonly number[] | null;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string | null;
  readonly search_words: GeneratedAlways<string>;
}

interface NodeActivationTable {
  readonly province_id: string;
  readonly node_code: string;
  readonly plan_year: number;
  readonly active: boolean;
  readonly reason: string;
  readonly document_id: string | null;
  readonly sources: readonly string[];
  readonly verified: boolean;
}

interface ProgrammeSuccessionTable {
  readonly row_id: string;
  readonly from_code: string;
  readonly to_code: string;
  readonly document_id: string | null;
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note: string;
  readonly version: Generated<number>;
  readonly from_data: Generated<boolean>;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_document_id: string | null;
  readonly withdrawn_reason: string | null;
}

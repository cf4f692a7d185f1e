import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated, GeneratedAlways } from 'kysely';

export interface OrganisationsTables {
  readonly organisation: {
    readonly province_id: string;
    readonly organisation_id: string;
    readonly version: Generated<number>;
    readonly kind: string;
    readonly unit_id: string | null;
    readonly parent_id: string | null;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly document_cited: string | null;
  };
  readonly organisation_name: {
    readonly province_id: string;
    readonly organisation_id: string;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly unit_id: string | null;
    readonly name: string;
    readonly short_name: string | null;
    readonly name_key: GeneratedAlways<string>;
  };
  readonly person: {
    readonly province_id: string;
    readonly person_id: string;
    readonly version: Generated<number>;
    readonly name: string;
    readonly name_key: GeneratedAlways<string>;
    readonly sign_in_name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly position_title: string | null;
    readonly unit_id: string | null;
    readonly deactivated_at: Date | null;
    readonly created_at: Date;
  };
  readonly person_role: {
    readonly province_id: string;
    readonly role_id: string;
    readonly version: Generated<number>;
    readonly person_id: string;
    readonly role: string;
    readonly unit_id: string | null;
    readonly organisation_id: string | null;
    readonly programme_code: string | null;
    readonly from_day: PlainDate;
    readonly until_day: PlainDate | null;
    readonly granted_by: string | null;
    readonly granted_at: Date;
  };
  readonly delegation: {
    readonly province_id: string;
    readonly delegation_id: string;
    readonly version: Generated<number>;
    readonly from_person_id: string;
    readonly to_person_id: string;
    readonly unit_id: string | null;
    readonly role_ids: readonly string[];
    readonly from_day: PlainDate;
    readonly until_day: PlainDate;
    readonly reason: string;
    readonly created_at: Date;
  };
}

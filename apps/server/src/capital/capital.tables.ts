import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Generated, GeneratedAlways } from 'kysely';
import type { CapitalStatementTables } from './statements.tables.ts';

export interface CapitalTables extends CapitalStatementTables {
  readonly capital_holder: {
    readonly province_id: string;
    readonly holder_id: string;
    readonly kind: 'budget' | 'agency' | 'owner' | 'project';
    readonly unit_id: string | null;
    readonly organisation_id: string | null;
    readonly parent_holder_id: string | null;
    readonly name: string;
    readonly name_key: GeneratedAlways<string>;
  };
  readonly capital_account: {
    readonly province_id: string;
    readonly account_id: GeneratedAlways<string>;
    readonly holder_id: string;
    readonly node_code: string;
    readonly source: string;
    readonly capital_kind: string;
    readonly vintage: number;
    readonly budget_year: number;
    readonly last_date: PlainDate;
    readonly last_inflow_date: PlainDate;
    readonly granted: Generated<string>;
    readonly received: Generated<string>;
    readonly passed: Generated<string>;
    readonly allocated: Generated<string>;
    readonly carried_in: Generated<string>;
    readonly carried_out: Generated<string>;
    readonly advanced: Generated<string>;
    readonly paid: Generated<string>;
    readonly returned: Generated<string>;
    readonly lapsed: Generated<string>;
    readonly available: Generated<string>;
  };
  readonly capital_entry: {
    readonly province_id: string;
    readonly entry_id: GeneratedAlways<string>;
    readonly transaction_id: Generated<string>;
    readonly command_id: string;
    readonly line: number;
    readonly kind: string;
    readonly effect: string;
    readonly vintage: number;
    readonly from_account_id: string;
    readonly to_account_id: string;
    readonly amount: string;
    readonly value_date: PlainDate;
    readonly document_id: string;
    readonly reason: string;
    readonly reversal_of: string | null;
    readonly known_at: Date;
  };
  readonly capital_closing: {
    readonly province_id: string;
    readonly closing_id: string;
    readonly closed_until: PlainDate;
    readonly document_id: string | null;
    readonly reason: string;
    readonly person_id: string | null;
    readonly at: Date;
  };
  readonly capital_effect: {
    readonly effect: string;
    readonly side: 'from' | 'to';
    readonly granted: number;
    readonly received: number;
    readonly passed: number;
    readonly allocated: number;
    readonly carried_in: number;
    readonly carried_out: number;
    readonly advanced: number;
    readonly paid: number;
    readonly returned: number;
    readonly lapsed: number;
    readonly available: GeneratedAlways<number>;
  };
  readonly capital_cube_mark: {
    readonly one_row: boolean;
    readonly merged_below: string;
    readonly quarters_below: string;
  };
}

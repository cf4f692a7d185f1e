import type { OcopGroup } from '@muctieu/domain/criteria/ocop-product';
import type { PlainDate } from '@muctieu/kernel/plain-date';

export interface OcopTables {
  readonly ocop_product: {
    readonly province_id: string;
    readonly product_id: string;
    readonly unit_id: string;
    readonly name: string;
    readonly owner: string;
    readonly product_group: OcopGroup;
    readonly stars: number;
    readonly score_hundredths: number | null;
    readonly symbol: string;
    readonly decided_on: PlainDate;
    readonly valid_until: PlainDate;
    readonly note: string;
    readonly ended_on: PlainDate | null;
    readonly ended_because: string | null;
    readonly version: number;
  };
  readonly ocop_statement: {
    readonly province_id: string;
    readonly statement_id: string;
    readonly as_of: PlainDate;
    readonly stars: number | null;
    readonly product_count: number;
    readonly source: string;
  };
}

import type { DayInterval } from '@muctieu/kernel/day-interval';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type ProvinceForm = 'tinh' | 'thanh-pho-trung-uong';

export interface Province extends DayInterval, Sourced {
  /** `province-11`, and `province-11-before-2025` where a merged province keeps the code of one that ended. */
  readonly id: string;
  /** Official two-digit code. */
  readonly code: string;
  /** Without the form: `Điện Biên`. */
  readonly name: string;
  readonly form: ProvinceForm;
}

/** A merge of NQ 202/2025/QH15. A province that is not named in one goes on unchanged. */
export interface ProvinceMerge extends Sourced {
  readonly on: string;
  readonly documentId: string;
  readonly originIds: readonly string[];
  readonly resultId: string;
}

export interface ProvinceCatalogue extends Sourced {
  readonly provinces: readonly Province[];
  readonly merges: readonly ProvinceMerge[];
}

export function readProvinceCatalogue(): ProvinceCatalogue {
  return readJsonFile('territory/provinces.json');
}

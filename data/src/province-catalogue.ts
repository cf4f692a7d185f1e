import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type ProvinceForm = 'tinh' | 'thanh-pho-trung-uong';

export interface Province extends DayInterval, Sourced {
  /** `province-11`, and `province-08-2025` for the merged province that keeps the code of one that ended. */
  readonly id: string;
  /** Official two-digit code. */
  readonly code: string;
  /** Without the form: `Điện Biên`. */
  readonly name: string;
  readonly form: ProvinceForm;
}

/** What changed and when; a province that stands in no event goes on unchanged. */
export interface ProvinceEvent extends Sourced {
  readonly kind: 'merge' | 'reclassify';
  readonly on: PlainDate;
  readonly documentId: string;
  readonly originIds: readonly string[];
  readonly resultIds: readonly string[];
}

export interface ProvinceCatalogue extends Sourced {
  readonly provinces: readonly Province[];
  readonly events: readonly ProvinceEvent[];
}

export function readProvinceCatalogue(): ProvinceCatalogue {
  return readJsonFile('territory/provinces.json');
}

import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export interface CriteriaThresholdData extends DayInterval, Sourced {
  readonly id: string;
  /** Of an indicator (`3.1`), or of a criterion (`10`) where the set was read no deeper. */
  readonly code: string;
  readonly kind: 'figure' | 'reached' | 'province-sets';
  /** Digits with a point. */
  readonly value?: string;
  readonly audience: { readonly region?: string; readonly communeGroup?: string };
  readonly documentId?: string;
  readonly article?: string;
}

export interface CriteriaIndicatorData {
  readonly code: string;
  readonly name: string;
  readonly measure: 'reached' | 'at-least' | 'at-most';
  readonly unit?: string;
  readonly observedAs?: string;
  readonly verified: boolean;
}

/** One set of criteria as one document set it, with the thresholds that could be read. */
export interface CriteriaSetData extends Sourced {
  readonly id: string;
  readonly name: Text;
  readonly subject: 'commune' | 'commune-advanced' | 'commune-model' | 'village' | 'district';
  readonly validity: DayInterval;
  readonly documentId?: string;
  readonly declared: { readonly criteria?: number; readonly indicators?: number };
  readonly groups: readonly { readonly code: string; readonly name: Text }[];
  readonly criteria: readonly {
    readonly number: number;
    readonly name: Text;
    readonly group?: string;
    readonly indicators: readonly CriteriaIndicatorData[];
    readonly verified: boolean;
  }[];
  readonly levels: readonly {
    readonly code: string;
    readonly name: Text;
    readonly from: number;
    readonly to: number;
    readonly verified: boolean;
  }[];
  readonly provinceStatuses: readonly { readonly code: string; readonly name: Text; readonly takenFrom: string }[];
  readonly thresholds: readonly CriteriaThresholdData[];
}

/** Which region a province's thresholds are of, and who may use those of another. */
export interface CriteriaRegions {
  readonly note: string;
  readonly borrowing: Sourced & { readonly scheme: string; readonly region: string; readonly documentId: string };
  readonly regions: readonly { readonly code: string; readonly name: Text }[];
  readonly provinces: readonly (Sourced & { readonly provinceId: string; readonly region: string })[];
}

const files = [
  'ntm-commune-2016-2020',
  'ntm-commune-2021-2025',
  'ntm-commune-advanced-2021-2025',
  'ntm-commune-model-2021-2025',
  'ntm-village-2021-2025',
  'ntm-district-2021-2025',
  'ntm-commune-2026-2030',
] as const;

export function readCriteriaSets(): readonly CriteriaSetData[] {
  return files.map((name): CriteriaSetData => readJsonFile(`criteria/${name}.json`));
}

export function readCriteriaRegions(): CriteriaRegions {
  return readJsonFile('criteria/regions.json');
}

import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type UnitLevel = 'nation' | 'province' | 'district' | 'commune' | 'village';

/** What the unit is called by law, below its level. */
export type UnitForm =
  | 'quoc-gia'
  | 'tinh'
  | 'thanh-pho-trung-uong'
  | 'quan'
  | 'huyen'
  | 'thi-xa'
  | 'thanh-pho'
  | 'xa'
  | 'phuong'
  | 'thi-tran'
  | 'dac-khu'
  | 'thon'
  | 'ban'
  | 'to-dan-pho';

/** Name and form together: a xã that becomes a thị trấn has two of them. */
export interface UnitName extends DayInterval, Sourced {
  /** Without the form: `Na Sang`. */
  readonly name: string;
  readonly form: UnitForm;
  readonly documentId?: string;
}

export interface UnitParent extends DayInterval, Sourced {
  readonly parentId: string;
  readonly documentId?: string;
}

export interface UnitCode extends DayInterval, Sourced {
  /** Official: 2 digits (province), 3 (district), 5 (commune). Villages have none. */
  readonly code: string;
}

/** `zone`: I, II, III (khu vực). `extremely-disadvantaged`, `border`, `poor-district`: yes. */
export type UnitClassScheme = 'zone' | 'extremely-disadvantaged' | 'border' | 'poor-district';

export interface UnitClass extends DayInterval, Sourced {
  readonly scheme: UnitClassScheme;
  readonly value: string;
  readonly documentId?: string;
}

/** Another spelling met in a source, so that import and search find the unit. */
export interface UnitSpelling {
  readonly spelling: string;
  readonly sources: readonly string[];
}

export interface TerritoryUnit extends Sourced {
  /** Stable: `district-101`, `commune-03203`, and `commune-03203-2025` for the unit that has the code since 1/7/2025. */
  readonly id: string;
  readonly level: UnitLevel;
  /** The days on which the unit exists; every interval below lies within. */
  readonly existence: DayInterval;
  readonly names: readonly UnitName[];
  readonly codes: readonly UnitCode[];
  readonly parents: readonly UnitParent[];
  readonly classes: readonly UnitClass[];
  readonly spellings: readonly UnitSpelling[];
}

export type TerritoryEventKind = 'create' | 'merge' | 'split' | 'rename' | 'transfer' | 'reclassify' | 'abolish';

/** What of an origin goes into a result. `unknown`: the source names the origin without saying how much of it. */
export type FlowExtent = 'whole' | 'part' | 'remainder' | 'unknown';

export interface TerritoryFlow {
  readonly originId: string;
  readonly resultId: string;
  readonly extent: FlowExtent;
  /** Share of the origin, 1 for a whole one; absent until somebody reviewed it (T3). */
  readonly share?: number;
  /** Always false on a part in this file: no source gives reviewed shares. */
  readonly shareReviewed: boolean;
}

export interface TerritoryEvent extends Sourced {
  /** `nq-1661-01`: the clause of the resolution where it is known. */
  readonly id: string;
  readonly kind: TerritoryEventKind;
  readonly on: PlainDate;
  readonly documentId?: string;
  readonly originIds: readonly string[];
  readonly resultIds: readonly string[];
  readonly flows: readonly TerritoryFlow[];
}

/** One file: a part of the country with its whole known history. Parents before children. */
export interface Territory extends Sourced {
  readonly id: string;
  readonly units: readonly TerritoryUnit[];
  readonly events: readonly TerritoryEvent[];
}

/** Điện Biên in both eras with the villages of the reports; first and last day of the history are in its README. */
export function readDienBien(): Territory {
  return readJsonFile('territory/dien-bien.json');
}

/** The communes of the former district Phong Thổ (Lai Châu) and what they became. */
export function readPhongTho(): Territory {
  return readJsonFile('territory/phong-tho.json');
}

import type { DayInterval } from '@muctieu/kernel/day-interval';

/** What a threshold is meant for. Nothing named is everybody. */
export interface ThresholdAudience {
  /** `TDMNPB`, `DBSH`, …: a region of the set of 2021-2025. */
  readonly region?: string;
  /** `1`, `2`, `3`: a commune group of the set of 2026-2030. */
  readonly communeGroup?: string;
}

/** K1: what an indicator must reach, for whom, on which days, by which document. */
export interface Threshold extends DayInterval {
  readonly id: string;
  readonly setId: string;
  /** Of an indicator, or of a criterion where the set was read no deeper. */
  readonly code: string;
  /** `VN`, or the province that set it for itself. */
  readonly provinceId: string;
  readonly audience: ThresholdAudience;
  /** A figure as digits with a point, or nothing where `kind` says that no figure is meant. */
  readonly value?: string;
  /** A figure; «đạt»; or «UBND cấp tỉnh quy định»: the province must set it. */
  readonly kind: 'figure' | 'reached' | 'province-sets';
  readonly documentId?: string;
  readonly article?: string;
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string;
}

import type { IndicatorTargetData } from '@muctieu/data/indicator';
import { readJsonFile } from './json-file.ts';

/** A value as a report prints it; of a rate both parts, or where the report has none of them only `printed`. */
export interface DemoObservation {
  readonly indicator: string;
  readonly period: string;
  readonly status: 'actual' | 'forecast';
  /** Where in the report. */
  readonly place: string;
  readonly value?: string;
  readonly denominator?: string;
  readonly printed?: string;
  readonly breakdown?: string;
}

/** One report of one unit. */
export interface DemoIndicators {
  readonly provinceId: string;
  readonly unitId: string;
  readonly sources: readonly string[];
  readonly observations: readonly DemoObservation[];
  readonly targets: readonly IndicatorTargetData[];
}

/** Điện Biên at mid-2024 with its poverty series (S0), and the twelve deprivations of Phong Thổ (S2). */
export function readDemoIndicators(): readonly DemoIndicators[] {
  return ['dien-bien', 'phong-tho'].map((name) => readJsonFile(`indicators/${name}.json`));
}

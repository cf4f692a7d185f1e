import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** One definition as data; its words are those of the domain chapter indicators. */
export interface IndicatorData extends Omit<Sourced, 'note'> {
  readonly code: string;
  readonly name: Text;
  readonly formula?: string;
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** A target of the nation, or of the unit that the file of the demo is about. */
export interface IndicatorTargetData extends Omit<Sourced, 'note'> {
  readonly indicator: string;
  readonly period: string;
  readonly kind: 'baseline' | 'annual' | 'period';
  readonly operator: 'at-least' | 'at-most' | 'equal' | 'reduce-by-points' | 'raise-by-points' | 'reduce-by-percent';
  readonly value: string;
  readonly denominator?: string;
  readonly documentId?: string;
  readonly note: string;
  /** What a report prints as its achievement, and the period of the figure that it holds against the target. */
  readonly printedAchievement?: string;
  readonly printedOf?: string;
}

export interface ValidationRuleData extends Omit<Sourced, 'note'> {
  readonly id: string;
  readonly severity: 'hard' | 'soft';
  readonly kind: string;
  readonly why: Text;
}

export interface IndicatorCatalogue {
  readonly indicators: readonly IndicatorData[];
  readonly targets: readonly IndicatorTargetData[];
}

/** The three programmes of 2021-2025 and the merged one. */
export function readIndicatorCatalogues(): readonly IndicatorCatalogue[] {
  return ['gnbv', 'dttsmn', 'ntm', 'mtqg'].map((name) => readJsonFile(`indicators/${name}.json`));
}

export function readValidationRules(): readonly ValidationRuleData[] {
  return readJsonFile('indicators/validation-rules.json').rules;
}

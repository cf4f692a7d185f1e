import type { UnitLevel } from './unit-level.ts';

/**
 * The schemes by which law sorts units; each holds for days, by a document.
 * `zone`: khu vực I-III of the ethnic-minority and mountainous area; `commune-group`: groups 1-3 of QĐ 51/2025/QĐ-TTg.
 */
export const unitClassSchemes = [
  'zone',
  'extremely-disadvantaged',
  'border',
  'poor-district',
  'commune-group',
] as const;
export type UnitClassScheme = (typeof unitClassSchemes)[number];

interface SchemeRule {
  readonly values: readonly string[];
  readonly levels: readonly UnitLevel[];
}

const ruleOfScheme: Readonly<Record<UnitClassScheme, SchemeRule>> = {
  zone: { values: ['I', 'II', 'III'], levels: ['commune'] },
  'extremely-disadvantaged': { values: ['yes'], levels: ['commune', 'village'] },
  border: { values: ['yes'], levels: ['district', 'commune', 'village'] },
  'poor-district': { values: ['yes'], levels: ['district'] },
  'commune-group': { values: ['1', '2', '3'], levels: ['commune'] },
};

export function valuesOfScheme(scheme: UnitClassScheme): readonly string[] {
  return ruleOfScheme[scheme].values;
}

export function levelsOfScheme(scheme: UnitClassScheme): readonly UnitLevel[] {
  return ruleOfScheme[scheme].levels;
}

import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Text } from '@muctieu/kernel/text';

/** Whom a set judges. A higher level is a set of its own: its numbers mean other things (K1). */
export const setSubjects = ['commune', 'commune-advanced', 'commune-model', 'village', 'district'] as const;
export type SetSubject = (typeof setSubjects)[number];

/** How an indicator is judged: by a word, or by a figure against its threshold. */
export const indicatorMeasures = ['reached', 'at-least', 'at-most'] as const;
export type IndicatorMeasure = (typeof indicatorMeasures)[number];

export interface CriterionIndicator {
  /** Within its set: `15.3`. */
  readonly code: string;
  /** The official words, in Vietnamese in every language. */
  readonly name: string;
  readonly measure: IndicatorMeasure;
  /** `%`, `triệu đồng/người/năm`: of the value and of the threshold. */
  readonly unit?: string;
  /** Code of an indicator of the chapter indicators whose observation may decide the cell. */
  readonly observedAs?: string;
  readonly verified: boolean;
}

export interface Criterion {
  readonly number: number;
  readonly name: Text;
  readonly group?: string;
  readonly indicators: readonly CriterionIndicator[];
  readonly verified: boolean;
}

/** A row of the reports' ladder: from so many criteria to so many, both included. */
export interface LevelBucket {
  readonly code: string;
  readonly name: Text;
  readonly from: number;
  readonly to: number;
  readonly verified: boolean;
}

/** A standing that a province gives by itself, to units that would else stand in the bucket it is taken out of. */
export interface ProvinceStatus {
  readonly code: string;
  readonly name: Text;
  readonly takenFrom: string;
}

/** K1: one set as one document set it, for the days on which it holds. Sets are never joined by number. */
export interface CriteriaSet {
  readonly id: string;
  readonly name: Text;
  readonly subject: SetSubject;
  readonly validity: DayInterval;
  readonly documentId?: string;
  /** What the document says it has; what is loaded may be less, and that is said. */
  readonly declared: { readonly criteria?: number; readonly indicators?: number };
  readonly groups: readonly { readonly code: string; readonly name: Text }[];
  readonly criteria: readonly Criterion[];
  /** Highest first; without any, only «all criteria» is known. */
  readonly levels: readonly LevelBucket[];
  readonly provinceStatuses: readonly ProvinceStatus[];
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string;
}

/** The code under which a standing given by the province is assessed, so that it has evidence, review and history too. */
export function provinceStatusCode(status: Pick<ProvinceStatus, 'code'>): string {
  return `@${status.code}`;
}

/** Codes of cells in their order: criterion 1, its indicators, criterion 2, …, and the province's standings. */
export function cellCodes(set: CriteriaSet): readonly string[] {
  return [
    ...set.criteria.flatMap(({ number, indicators }) => [String(number), ...indicators.map(({ code }) => code)]),
    ...set.provinceStatuses.map(provinceStatusCode),
  ];
}

export function criterionOf(set: CriteriaSet, code: string): Criterion | undefined {
  const number = Number(code.split('.')[0]);
  return set.criteria.find((criterion) => criterion.number === number);
}

/** `2.1` in set 2021-2025; undefined for the code of a criterion itself. */
export function indicatorOf(set: CriteriaSet, code: string): CriterionIndicator | undefined {
  return criterionOf(set, code)?.indicators.find((indicator) => indicator.code === code);
}

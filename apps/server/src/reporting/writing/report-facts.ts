import type { CapitalFactsAnswer } from '@muctieu/contract/capital/capital-facts';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';

/**
 * Everything a report can say, as it was on the day of its cut-off and as it was known at one moment: kept with the report
 * as it is, so that it says the same whenever it is rendered (R5). Plain JSON.
 */
export interface ReportFacts {
  readonly unit: ReportUnit;
  readonly period: ReportPeriod;
  readonly knownAt: string;
  /** Rows of capital name a programme by what its nodes begin with (`DT`): the programme's own code beside it. */
  readonly programmes: readonly {
    readonly key: string;
    readonly code: string;
    /** In full, as sentences name it; tables have the short one. */
    readonly name?: string;
  }[];
  /** By programme, node, source, kind, plan year and budget year. */
  readonly capital: CapitalFactsAnswer;
  /** The same on the cut-off day of the period before, by programme only. */
  readonly capitalBefore: CapitalFactsAnswer;
  readonly mobilised: CapitalFactsAnswer;
  readonly indicators: readonly IndicatorFact[];
  readonly criteria: readonly CriterionFact[];
  /** Commune by criterion, where a round of the period has it. */
  readonly matrix?: MatrixFact;
  readonly villages: readonly VillageFact[];
  readonly documents: readonly DocumentFact[];
  /** Raised and not answered by the day; none in reports that were drawn before the register was joined. */
  readonly difficulties?: readonly DifficultyFact[];
  /** Frozen consolidations of the reports below. */
  readonly consolidated?: readonly ConsolidatedFact[];
}

export interface ReportUnit {
  readonly unitId: string;
  readonly provinceId: string;
  readonly level: UnitLevel;
  /** `tỉnh Điện Biên`. */
  readonly name: string;
  /** `Điện Biên`. */
  readonly shortName: string;
  /** `tỉnh Điện Biên` for a commune; nothing for a province. */
  readonly aboveName?: string;
}

export interface ReportPeriod {
  /** `06 tháng đầu năm 2024`. */
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day up to which figures count. */
  readonly valueDate: PlainDate;
  readonly previousDate: PlainDate;
}

export interface IndicatorFact {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly programme: string;
  readonly kind: string;
  /** With a point: `25.68`. */
  readonly shown?: string;
  readonly value?: string;
  readonly denominator?: string;
  readonly period?: string;
  readonly forecast?: string;
  readonly target?: string;
  readonly targetIsLimit: boolean;
  readonly achievement?: string;
  /** `reached`, `not-reached` …, as the board says it. */
  readonly light: string;
  readonly series: readonly { readonly period: string; readonly shown: string }[];
}

export interface CriterionFact {
  readonly number: number;
  readonly name: string;
  readonly met: number;
  readonly units: number;
}

export interface MatrixFact {
  readonly roundId: string;
  readonly numbers: readonly number[];
  readonly rows: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly district: string;
    /** `1` met, `0` not, `?` not assessed; in the order of `numbers`. */
    readonly signs: string;
    readonly met: number;
  }[];
}

export interface VillageFact {
  readonly name: string;
  readonly commune: string;
  readonly district?: string;
  readonly kind: string;
  readonly year: number;
}

export interface DifficultyFact {
  readonly id: string;
  readonly kind: 'difficulty' | 'proposal';
  readonly subject: string;
  /** Who raised it. */
  readonly reporter: string;
  readonly addressee: string;
  readonly since: PlainDate;
  readonly answerBy?: PlainDate;
}

export interface ConsolidatedFact {
  readonly snapshotId: string;
  /** Of its content, so that the file says of which state it speaks. */
  readonly digest: string;
  readonly title: string;
  readonly valueDate: PlainDate;
  readonly knownAt: string;
  readonly expected: number;
  readonly contributors: readonly string[];
  readonly missing: readonly string[];
}

export interface DocumentFact {
  readonly id: string;
  readonly symbol: string;
  readonly kind: string;
  readonly issuedOn?: PlainDate;
  readonly issuer: string;
  readonly abstract: string;
}

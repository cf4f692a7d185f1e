import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** What a report says of all communes together, as printed. */
export interface CriteriaStatementData {
  readonly statementId: string;
  readonly setId: string;
  readonly asOf: PlainDate;
  readonly documentId?: string;
  readonly sources: readonly string[];
  readonly content: {
    readonly title: string;
    readonly units: number;
    /** Digits with a point. */
    readonly averagePrinted?: string;
    readonly perLevel: readonly { readonly name: Text; readonly printed: number }[];
    /** By number of the criterion. */
    readonly perCriterion: Readonly<Record<string, number>>;
    readonly rates: readonly {
      readonly of: string;
      readonly printed: string;
      readonly numerator: number;
      readonly denominator: number;
    }[];
    /** What the report says has changed since an earlier statement, criterion by criterion. */
    readonly increases?: {
      readonly since: string;
      readonly note: string;
      readonly rows: readonly { readonly of: string; readonly printed: number }[];
    };
    readonly note?: string;
  };
}

/** Điện Biên's criteria as its reports give them. */
export interface DemoCriteria {
  readonly provinceId: string;
  readonly matrix: Sourced & {
    readonly id: string;
    readonly setId: string;
    readonly asOf: PlainDate;
    readonly title: string;
    readonly documentId: string;
    readonly note: string;
    /** Biểu 01 as it stands in the report, with the numbers of its lines there; cells are divided by tabs. */
    readonly lines: readonly { readonly row: number; readonly text: string }[];
  };
  readonly statements: readonly CriteriaStatementData[];
}

export function readDemoCriteria(): DemoCriteria {
  return {
    provinceId: '11',
    matrix: readJsonFile('criteria/matrix-2020.json'),
    statements: readJsonFile('criteria/statements.json'),
  };
}

import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** Words of a report as it prints them, with where. */
export interface RoundQuote {
  readonly quote: string;
  readonly place: string;
}

interface QuotedDifficulty extends RoundQuote {
  readonly id: string;
  readonly kind: 'difficulty' | 'proposal';
  readonly addressee: string;
  readonly subject: string;
  readonly documentId?: string;
  readonly article?: string;
  readonly nodeCode?: string;
}

/** A half-year of which a report tells: what it prints of each unit, cell by cell; the days of its steps are invented. */
export interface QuotedRound extends Sourced {
  readonly provinceId: string;
  readonly regimeCode: string;
  readonly periodKey: string;
  readonly inventedDays: { readonly submittedOn: string; readonly acceptedOn: string };
  readonly stepReason: string;
  readonly reports: readonly {
    readonly reporter: string;
    readonly state: 'submitted' | 'accepted';
    readonly cells: Readonly<Record<string, readonly RoundQuote[]>>;
    readonly figures?: Readonly<Record<string, { readonly text: string; readonly place: string }>>;
  }[];
  readonly difficulties: readonly QuotedDifficulty[];
  /** An organisation. */
  readonly difficultyReporter: string;
  readonly difficultySince: string;
}

export type RoundOutcome = 'accepted' | 'accepted-late' | 'submitted' | 'late' | 'returned' | 'draft' | 'none';

/** Rounds around the day on which the demo is loaded: invented from end to end, and marked so in every text. */
export interface InventedRounds {
  readonly invented: true;
  readonly provinceId: string;
  readonly stepReason: string;
  /** Who accepts and returns; who hands in for which unit, where the demo has somebody. */
  readonly receiver: string;
  readonly people: Readonly<Record<string, string>>;
  readonly rounds: readonly {
    readonly regimeCode: string;
    /** 0: the period that runs; 1: the one that ended last; with `until` all from there back. */
    readonly periodsBack: number;
    readonly until?: number;
    /** In turn, unit after unit in the order of their names. */
    readonly pattern: readonly RoundOutcome[];
    readonly of: Readonly<Record<string, RoundOutcome>>;
  }[];
  readonly texts: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly countNote: string;
  readonly returnReason: string;
  readonly returnCell: string;
  /** For the first of the last month that has handed in nothing. */
  readonly extension: { readonly days: number; readonly reason: string };
  readonly adHoc: {
    readonly regimeCode: string;
    readonly key: string;
    readonly title: string;
    readonly documentId: string;
    readonly reason: string;
    readonly dueInDays: number;
  };
  readonly difficulties: readonly {
    readonly id: string;
    readonly kind: 'difficulty' | 'proposal';
    readonly reporter: string;
    readonly addressee: string;
    readonly subject: string;
    readonly text: string;
    readonly sinceDaysAgo: number;
    readonly answerInDays: number;
    readonly answer?: string;
  }[];
}

/** The first half of 2024 in Điện Biên, in the words of S0. */
export function readQuotedRound(): QuotedRound {
  return readJsonFile('rounds/dien-bien-2024-h1.json');
}

export function readInventedRounds(): InventedRounds {
  return readJsonFile('rounds/current.json');
}

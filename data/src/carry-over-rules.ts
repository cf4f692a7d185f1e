import { readJsonFile } from './json-file.ts';

/** A passage of law on what may be carried over; `verified` says whether its text was read. */
export interface CarryOverRuleData {
  readonly id: string;
  readonly documentId?: string;
  readonly article: string;
  readonly capitalKinds: readonly ('INVESTMENT' | 'RECURRENT' | 'UNDETERMINED')[];
  readonly fromBudgetYear: number;
  readonly toBudgetYear: number;
  readonly fromVintage: number;
  readonly toVintage: number;
  readonly spendUntil: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
}

export function readCarryOverRules(): readonly CarryOverRuleData[] {
  return readJsonFile('capital/carry-over-rules.json').rules;
}

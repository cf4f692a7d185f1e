import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** One step of a procedure as the data gives it. */
export interface RecognitionStepData extends Sourced {
  readonly code: string;
  readonly name: Text;
  readonly actor: { readonly level: 'province' | 'district' | 'commune'; readonly action: 'write' | 'approve' };
  /** A day of the year for which recognition is asked. */
  readonly due?: { readonly month: number; readonly day: number };
  readonly workingDays?: number;
}

export interface RecognitionProcedureData extends Sourced {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly name: Text;
  readonly from: string;
  readonly until?: string;
  readonly steps: readonly RecognitionStepData[];
}

interface PercentData extends Sourced {
  readonly percent: number;
}

export interface RecognitionData {
  readonly procedures: readonly RecognitionProcedureData[];
  readonly limits: {
    readonly coverage: { readonly commune: PercentData; readonly district: PercentData };
    readonly satisfaction: PercentData;
    readonly quorum: PercentData;
    readonly majority: PercentData;
  };
  readonly withdrawal: Sourced & {
    readonly partPercent: number;
    readonly halfPercent: number;
    readonly communePercent: number;
    readonly documentSymbol: string;
    readonly keyCriteria: readonly (Sourced & { readonly setId: string; readonly numbers: readonly number[] })[];
  };
  readonly review: Sourced & { readonly everyMonths: number; readonly aheadDays: number };
}

/** How communes, villages and districts are recognised: steps, deadlines, limits; what was not read is marked so. */
export function readRecognition(): RecognitionData {
  return readJsonFile('recognition/recognition.json');
}

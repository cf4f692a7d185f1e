import type { DayInterval } from '@muctieu/kernel/day-interval';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { plainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import type { UnitLevel } from '../territory/unit-level.ts';

/** What a unit may be recognised as. */
export const recognitionKinds = [
  'commune',
  'commune-advanced',
  'commune-model',
  'village',
  'village-model',
  'district',
] as const;
export type RecognitionKind = (typeof recognitionKinds)[number];

/** Of which level the unit is. */
export const levelOfKind: Readonly<Record<RecognitionKind, UnitLevel>> = {
  commune: 'commune',
  'commune-advanced': 'commune',
  'commune-model': 'commune',
  village: 'village',
  'village-model': 'village',
  district: 'district',
};

export const recognitionSteps = [
  'self-assessment',
  'consultation',
  'submission',
  'verification',
  'opinions',
  'vote',
  'decision',
  'announcement',
] as const;
export type RecognitionStepCode = (typeof recognitionSteps)[number];

export interface RecognitionStep {
  readonly code: RecognitionStepCode;
  readonly name: Text;
  /** Whose turn it is: the commune, district or province of the unit, and by which right. */
  readonly actor: { readonly level: 'province' | 'district' | 'commune'; readonly action: 'write' | 'approve' };
  /** A day of the year for which recognition is asked. */
  readonly due?: { readonly month: number; readonly day: number };
  /** So many working days after the step began. */
  readonly workingDays?: number;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note?: string;
}

export interface RecognitionProcedure extends DayInterval {
  readonly id: string;
  readonly kinds: readonly RecognitionKind[];
  readonly name: Text;
  readonly steps: readonly RecognitionStep[];
  readonly verified: boolean;
  readonly note?: string;
}

export const recognitionStates = ['open', 'returned', 'recognised', 'announced', 'cancelled', 'withdrawn'] as const;
/** `recognised`: decided and not yet announced. `withdrawn`: it was recognised, and no longer is. */
export type RecognitionState = (typeof recognitionStates)[number];

/** A dossier as it stands: which step is next, and what was given at those before. */
export interface RecognitionDossier {
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly state: RecognitionState;
  /** The step whose turn it is; none where nothing more is to be done. */
  readonly step?: RecognitionStepCode;
  readonly given: RecognitionGiven;
}

/** What each step needs and leaves behind. */
export interface RecognitionGiven {
  readonly 'self-assessment'?: { readonly criteria: number; readonly met: number; readonly roundId?: string };
  readonly consultation?: {
    readonly households: number;
    readonly surveyed: number;
    readonly satisfied: number;
  };
  readonly submission?: {
    readonly arrearsDong: bigint;
    readonly securityComplicated: boolean;
    readonly symbol: string;
    readonly documentId?: string | undefined;
  };
  readonly verification?: {
    readonly agreed: boolean;
    readonly symbol: string;
    readonly documentId?: string | undefined;
  };
  readonly opinions?: { readonly opinions: readonly CriterionOpinion[] };
  readonly vote?: {
    readonly members: number;
    readonly present: number;
    readonly votesFor: number;
    readonly votesAgainst: number;
  };
  readonly decision?: { readonly symbol: string; readonly on: PlainDate; readonly documentId?: string | undefined };
  readonly announcement?: { readonly on: PlainDate; readonly place?: string | undefined };
}

export interface CriterionOpinion {
  readonly number: number;
  readonly department: string;
  readonly met: boolean;
  readonly note: string;
}

/** The procedure of a kind on a day: of three tiers until 30/6/2025, of two since. */
export function findProcedure(
  procedures: readonly RecognitionProcedure[],
  kind: RecognitionKind,
  day: PlainDate,
): RecognitionProcedure | undefined {
  return procedures.find((procedure) => procedure.kinds.includes(kind) && holdsOn(procedure, day));
}

/** The n-th working day after a day, by the calendar of the State. */
export type AfterWorkingDays = (day: PlainDate, count: number) => PlainDate;

/**
 * The day by which a step is to be done: a day of the year, or so many working days after the step began, whichever comes
 * first; undefined where nobody has set one, or the step has not begun.
 */
export function dueDayOf(
  step: RecognitionStep | undefined,
  year: number,
  begun?: { readonly on: PlainDate; readonly after: AfterWorkingDays },
): PlainDate | undefined {
  const fixed = step?.due && plainDate(year, step.due.month, step.due.day);
  const counted = begun && step?.workingDays !== undefined ? begun.after(begun.on, step.workingDays) : undefined;
  return [fixed, counted].filter((day) => day !== undefined).toSorted()[0];
}

export function stepAfter(procedure: RecognitionProcedure, code: RecognitionStepCode): RecognitionStep | undefined {
  return procedure.steps[procedure.steps.findIndex((step) => step.code === code) + 1];
}

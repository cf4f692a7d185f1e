import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Text } from '@muctieu/kernel/text';

export type ProgrammeNodeLevel = 'programme' | 'project' | 'subProject' | 'component' | 'contentItem';

export const programmeNodeLevels: readonly ProgrammeNodeLevel[] = [
  'programme',
  'project',
  'subProject',
  'component',
  'contentItem',
];

/** Investment (đầu tư phát triển), recurrent (sự nghiệp; from 2026 chi thường xuyên), or not settled by the field itself. */
export type CapitalKind = 'INVESTMENT' | 'RECURRENT' | 'UNDETERMINED';

export const capitalKinds: readonly CapitalKind[] = ['INVESTMENT', 'RECURRENT', 'UNDETERMINED'];

/** Where a fact was read and whether a text of the field bears it. */
export interface Sourced {
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string | undefined;
}

/** One node of the programme tree: a programme, one of its projects, a content of a component … */
export interface ProgrammeNode extends Sourced {
  /** Stable: `GN.P4.S2`. */
  readonly code: string;
  /** Absent only on the programme itself. */
  readonly parentCode?: string | undefined;
  readonly level: ProgrammeNodeLevel;
  /** Place among the children of one parent, from 1. */
  readonly order: number;
  readonly name: Text;
  /** How reports say it in a line: `Tiểu dự án 2 Dự án 4`. */
  readonly shortName?: Text | undefined;
  readonly capitalKinds: readonly (Sourced & { readonly kind: CapitalKind })[];
  readonly leadAgencies: readonly (Sourced & { readonly name: string })[];
  /** Ids in the register of documents. */
  readonly documentIds: readonly string[];
  readonly validity: DayInterval;
  readonly treasuryCode?: (Sourced & { readonly code: string }) | undefined;
  /** Numbers of the criteria that reports place under a component (NTM). */
  readonly criteria?: readonly number[] | undefined;
}

/** One programme in one period: `NTM-2021-2025`. */
export interface ProgrammeCatalogue extends Sourced {
  readonly id: string;
  readonly programmeCode: string;
  readonly validity: DayInterval;
  /** Whether every node is there; `false`: to be completed by import once its structure is known. */
  readonly complete: boolean;
  readonly nodes: readonly ProgrammeNode[];
}

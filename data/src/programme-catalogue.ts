import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type ProgrammeNodeLevel = 'programme' | 'project' | 'subProject' | 'component' | 'contentItem';

/** Investment (đầu tư phát triển), recurrent (sự nghiệp; from 2026 chi thường xuyên), or not settled by the field itself. */
export type CapitalKind = 'INVESTMENT' | 'RECURRENT' | 'UNDETERMINED';

export interface CapitalKindSeen extends Sourced {
  readonly kind: CapitalKind;
}

export interface LeadAgency extends Sourced {
  readonly name: string;
}

export interface TreasuryCode extends Sourced {
  readonly code: string;
}

export interface ProgrammeNode extends Sourced {
  /** Stable: `GN.P4.S2`. Proposed by this project, not by a decree. */
  readonly code: string;
  /** Absent only on the programme itself. */
  readonly parentCode?: string;
  readonly level: ProgrammeNodeLevel;
  /** Place among the children of one parent, from 1. */
  readonly order: number;
  /** Vietnamese: the wording of the reports in full where they give it. English: a translation of this project. */
  readonly name: Text;
  /** How reports say it in a line: `Tiểu dự án 2 Dự án 4`. */
  readonly shortName?: Text;
  readonly capitalKinds: readonly CapitalKindSeen[];
  readonly leadAgencies: readonly LeadAgency[];
  /** Ids of `legal-documents.json`. */
  readonly documentIds: readonly string[];
  readonly validity: DayInterval;
  readonly treasuryCode?: TreasuryCode;
  /** NTM only: numbers of the criteria that reports place under the component. */
  readonly criteria?: readonly number[];
}

export interface ProgrammeCatalogue extends Sourced {
  /** `NTM-2021-2025`: one programme in one period. */
  readonly id: string;
  readonly programmeCode: string;
  readonly validity: DayInterval;
  /** Whether every node is there; `false`: to be completed by import once its structure is known. */
  readonly complete: boolean;
  /** Parents before children. The first is the programme. */
  readonly nodes: readonly ProgrammeNode[];
}

const files = ['ntm-2021-2025', 'gnbv-2021-2025', 'dttsmn-2021-2025', 'mtqg-2026-2035'];

export function readProgrammeCatalogues(): readonly ProgrammeCatalogue[] {
  return files.map((file): ProgrammeCatalogue => readJsonFile(`programmes/${file}.json`));
}

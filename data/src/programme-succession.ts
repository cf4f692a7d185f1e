import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

/** One row of P3: money and figures of `fromCode` (2021-2025) continue under `toCode` (2026-2035). Many-to-many. */
export interface SuccessionRow extends Sourced {
  readonly fromCode: string;
  readonly toCode: string;
  readonly documentId?: string;
}

export interface ProgrammeSuccession extends Sourced {
  readonly rows: readonly SuccessionRow[];
  /** Codes without a successor or a predecessor that any text names; the reason stands in `note`. */
  readonly unmatched: { readonly from: readonly string[]; readonly to: readonly string[] };
}

export function readProgrammeSuccession(): ProgrammeSuccession {
  return readJsonFile('programmes/succession.json');
}

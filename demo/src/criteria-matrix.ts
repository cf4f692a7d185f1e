import { readJsonFile } from './json-file.ts';

/** A row of the commune matrix of report S3 (annex 1), bound to its unit. Rows on pages that the text lost are absent. */
export interface CriteriaMatrixRow {
  readonly unitId: string;
  readonly districtId: string;
  /** As printed: `N. Luông`, `Hệ Muông`. */
  readonly printedName: string;
  /** Total printed in the last column, unchanged (it does not always equal the number of 1s). */
  readonly printedTotal: number;
}

export function readCriteriaMatrix(): readonly CriteriaMatrixRow[] {
  return readJsonFile('territory/criteria-matrix-2020.json');
}

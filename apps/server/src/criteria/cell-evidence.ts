import type { EvidencePlace } from '../documents/evidence-file.store.ts';

/** Files of a cell; without a code those of every cell of the unit. */
export function cellEvidence(
  { provinceId, roundId }: { readonly provinceId: string; readonly roundId: string },
  unitId: string,
  code?: string,
): EvidencePlace {
  const of = { round_id: roundId, ...(code === undefined ? {} : { code }) };
  return { table: 'criterion_file', provinceId, unitId, of };
}

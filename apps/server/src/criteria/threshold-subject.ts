import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import type { ThresholdSubject } from '@muctieu/domain/criteria/resolve-threshold';
import type { RoundUnit } from './round-unit.store.ts';

/** What of a unit decides its thresholds: region of its province, commune group, and whether it may use another region's. */
export function thresholdSubjectOf(
  regions: CriteriaRegions,
  provinceId: string,
  unit: RoundUnit | undefined,
): ThresholdSubject {
  const region = regions.provinces.find((one) => one.provinceId === provinceId)?.region;
  return {
    provinceId,
    ...(region === undefined ? {} : { region }),
    ...(unit?.communeGroup === undefined ? {} : { communeGroup: unit.communeGroup }),
    ...(unit?.isExtremelyDisadvantaged === true ? { borrowsRegion: regions.borrowing.region } : {}),
  };
}

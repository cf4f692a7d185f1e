import { placeTexts } from '@muctieu/contract/organisations/organisations.texts';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { UnitGlimpse } from './unit-lookup.ts';

/** What a place is called: its unit, or the province or state as a whole. Names of units are not translated. */
export function placeName(
  provinceId: string,
  unitId: string | null | undefined,
  units: ReadonlyMap<string, UnitGlimpse>,
  provinceNames: ReadonlyMap<string, string>,
): string {
  if (unitId !== null && unitId !== undefined) return units.get(unitId)?.name ?? unitId;
  if (provinceId === nationProvinceId) return placeTexts.nation.vi;
  return provinceNames.get(provinceId) ?? placeTexts.province.vi;
}

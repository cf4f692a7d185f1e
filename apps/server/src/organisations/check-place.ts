import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { glimpseUnits } from './unit-lookup.ts';

/** Where something is put: the province (or state) as a whole, or a unit in it. */
export interface CheckedPlace {
  readonly provinceId: string;
  readonly unitId?: string;
  readonly level: UnitLevel;
}

/**
 * Whether there is such a unit in that province on that day. The unit that is the province itself is written as the province
 * as a whole, so that one place has one writing.
 */
export async function checkPlace(
  transaction: ReadTransaction,
  provinceId: string,
  unitId: string | undefined,
  day: PlainDate,
): Promise<Result<CheckedPlace>> {
  const whole = { provinceId, level: provinceId === nationProvinceId ? 'nation' : 'province' } as const;
  if (unitId === undefined) return done(whole);
  const unit = (await glimpseUnits(transaction, [unitId], day)).get(unitId);
  if (unit === undefined || unit.provinceId !== provinceId || !unit.existsOnDay) {
    return refused({ code: 'unit-unknown', path: 'unitId', values: { province: provinceId, day } });
  }
  if (unit.level === 'province' || unit.level === 'nation') return done(whole);
  return done({ provinceId, unitId, level: unit.level });
}

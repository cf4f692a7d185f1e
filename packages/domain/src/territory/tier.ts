import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { UnitLevel } from './unit-level.ts';

/**
 * T2: the first day without districts. Local government has had two tiers, province and commune, since 1/7/2025
 * (NQ 202/2025/QH15 for the provinces; Luật Tổ chức chính quyền địa phương 72/2025/QH15).
 */
export const twoTierFrom = '2025-07-01' as PlainDate;

/** The level above, on that day; undefined where the level does not exist on that day or has nothing above it. */
export function findParentLevel(level: UnitLevel, day: PlainDate): UnitLevel | undefined {
  switch (level) {
    case 'nation':
      return undefined;
    case 'province':
      return 'nation';
    case 'district':
      return day < twoTierFrom ? 'province' : undefined;
    case 'commune':
      return day < twoTierFrom ? 'district' : 'province';
    case 'village':
      return 'commune';
    default:
      return level satisfies never;
  }
}

/** The level below, on that day. */
export function findChildLevel(level: UnitLevel, day: PlainDate): UnitLevel | undefined {
  switch (level) {
    case 'nation':
      return 'province';
    case 'province':
      return day < twoTierFrom ? 'district' : 'commune';
    case 'district':
      return 'commune';
    case 'commune':
      return 'village';
    case 'village':
      return undefined;
    default:
      return level satisfies never;
  }
}

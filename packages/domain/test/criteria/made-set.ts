import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { CriteriaSet, LevelBucket } from '../../src/criteria/criteria-set.ts';

const name = { vi: 'thử', en: 'test' };
const level = (code: string, from: number, to: number): LevelBucket => ({ code, name, from, to, verified: true });

/** A made set of 19 criteria; criterion 15 has two indicators where asked for. */
export function madeSet(withIndicators = false): CriteriaSet {
  return {
    id: 'made',
    name,
    subject: 'commune',
    validity: { from: '2021-01-01' as PlainDate },
    declared: { criteria: 19 },
    groups: [],
    criteria: Array.from({ length: 19 }, (_, index) => ({
      number: index + 1,
      name,
      verified: true,
      indicators:
        withIndicators && index === 14
          ? [
              { code: '15.1', name: 'BHYT', measure: 'at-least' as const, unit: '%', verified: true },
              { code: '15.2', name: 'y tế', measure: 'reached' as const, verified: true },
            ]
          : [],
    })),
    levels: [
      level('standard', 19, 19),
      level('15-18', 15, 18),
      level('10-14', 10, 14),
      level('5-9', 5, 9),
      level('below-5', 0, 4),
    ],
    provinceStatuses: [{ code: 'basic', name, takenFrom: '15-18' }],
    sources: [],
    verified: true,
  };
}

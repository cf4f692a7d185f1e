import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { IndicatorDefinition } from '../../src/indicators/indicator-definition.ts';

/** A count of households; what a test is about is given. */
export function definition(given: Partial<IndicatorDefinition> & { readonly code: string }): IndicatorDefinition {
  return {
    programme: 'GNBV',
    name: { vi: given.code, en: given.code },
    unit: { code: 'household', name: { vi: 'hộ', en: 'households' } },
    kind: 'count',
    direction: 'up',
    regrouping: { kind: 'sum' },
    breakdowns: [],
    per: 1,
    collectedBy: { vi: 'xã', en: 'communes' },
    documentIds: [],
    sources: [],
    validity: { from: '2021-01-01' as PlainDate },
    verified: true,
    ...given,
  };
}

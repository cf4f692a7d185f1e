import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import type { CriteriaSet } from '@muctieu/domain/criteria/criteria-set';
import { comparePeriods, type ObservationPeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
import { roundQuotient } from '@muctieu/domain/indicators/quotient';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDefinitions } from '../indicators/definition.store.ts';
import { computeFigure } from '../indicators/figures.ts';
import { findBatches, findObservations, type StoredObservation } from '../indicators/observation.store.ts';

/** The newest actual observation of a unit, as a cell may take it over. */
export interface ObservedFigure {
  readonly indicator: string;
  readonly name: Text;
  readonly period: ObservationPeriod;
  /** The last day of the period. */
  readonly day: PlainDate;
  /** Digits with a point: to six places, so that 59,996 is not shown as 60 and judged as 60. */
  readonly figure: string;
  readonly origin: string;
  readonly documentId?: string;
}

const places = 6;

/** Codes of the chapter indicators that the set's indicators name. */
export function observedCodes(set: CriteriaSet): readonly string[] {
  const named = set.criteria.flatMap(({ indicators }) => indicators.flatMap(({ observedAs }) => observedAs ?? []));
  return [...new Set(named)];
}

/** By unit and code of the indicator: from the newest period that ends on or before the day and gives a figure. */
export async function findObservedFigures(
  transaction: ReadTransaction,
  provinceId: string,
  set: CriteriaSet,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, ObservedFigure>> {
  const codes = observedCodes(set);
  const figures = new Map<string, ObservedFigure>();
  if (codes.length === 0 || unitIds.length === 0) return figures;
  const definitions = await findDefinitions(transaction, day);
  const known = codes.filter((code) => definitions.has(code));
  // A derived indicator has its figure from others: all those of the units are read then.
  const derived = known.some((code) => definitions.get(code)?.definition.formula !== undefined);
  const observations = await findObservations(transaction, {
    provinceIds: [provinceId],
    unitIds,
    statuses: ['actual'],
    breakdown: '',
    ...(derived ? {} : { indicatorNos: known.flatMap((code) => definitions.get(code)?.no ?? []) }),
  });
  const codeOf = new Map([...definitions].map(([code, { no }]) => [no, code]));
  const byPlace = new Map<string, Map<string, StoredObservation>>();
  const periods = new Map<string, Set<ObservationPeriod>>();
  for (const one of observations) {
    const code = codeOf.get(one.indicatorNo);
    if (code === undefined || periodDays(one.period).to > day) continue;
    const place = `${one.unitId} ${one.period}`;
    const own = byPlace.get(place) ?? new Map<string, StoredObservation>();
    byPlace.set(place, own.set(code, one));
    periods.set(one.unitId, (periods.get(one.unitId) ?? new Set()).add(one.period));
  }
  const batches = await findBatches(
    transaction,
    provinceId,
    observations.map(({ batchId }) => batchId),
  );
  for (const [unitId, own] of periods) {
    const newestFirst = [...own].toSorted((a, b) => comparePeriods(b, a));
    for (const code of known) {
      const stored = definitions.get(code);
      if (stored === undefined) continue;
      for (const period of newestFirst) {
        const values = byPlace.get(`${unitId} ${period}`);
        const { exact, figure } = computeFigure(stored.definition, definitions, (one) => values?.get(one));
        if (exact === undefined) continue;
        const documentId = batches.get(values?.get(code)?.batchId ?? '')?.documentId;
        figures.set(`${unitId} ${code}`, {
          indicator: code,
          name: stored.definition.name,
          period,
          day: periodDays(period).to,
          figure: shortTextOfDecimal(roundQuotient(exact, places)),
          origin: figure.origin,
          ...(documentId === undefined ? {} : { documentId }),
        });
        break;
      }
    }
  }
  return figures;
}

import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { achievement } from '@muctieu/domain/indicators/achievement';
import { comparePrinted, compareWithPrinted, type PrintedComparison } from '@muctieu/domain/indicators/compare-printed';
import type { IndicatorDefinition } from '@muctieu/domain/indicators/indicator-definition';
import type { ObservationStatus } from '@muctieu/domain/indicators/observation';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { Decimal } from '@muctieu/kernel/decimal';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDefinitions } from './definition.store.ts';
import { type Definitions, shownText } from './figures.ts';
import { findBatches, findObservations } from './observation.store.ts';
import { figuresOf, targetQuotient } from './read-board.ts';
import { findTargets, type StoredTarget } from './target.store.ts';

/** A figure that a report prints otherwise than its own parts say. */
export interface PrintedDifference {
  readonly unitId: string;
  readonly definition: IndicatorDefinition;
  readonly of: 'rate' | 'achievement';
  readonly period: ObservationPeriod;
  readonly status: ObservationStatus;
  readonly place: string;
  readonly value: string;
  readonly denominator?: string;
  readonly printed: Decimal;
  readonly computed: Decimal;
  readonly verdict: 'cut' | 'differs';
  readonly documentId?: string;
}

export async function readPrintedDifferences(
  transaction: ReadTransaction,
  provinceId: string,
): Promise<readonly PrintedDifference[]> {
  const definitions = await findDefinitions(transaction);
  const rates = await differingRates(transaction, provinceId, definitions);
  return [...rates, ...(await differingAchievements(transaction, provinceId, definitions))];
}

async function differingRates(
  transaction: ReadTransaction,
  provinceId: string,
  definitions: Definitions,
): Promise<readonly PrintedDifference[]> {
  const byNo = new Map([...definitions.values()].map((one) => [one.no, one.definition]));
  const found = await findObservations(transaction, { provinceIds: [provinceId], printedOnly: true });
  const batches = await findBatches(
    transaction,
    provinceId,
    found.map(({ batchId }) => batchId),
  );
  return found.flatMap((one) => {
    const definition = byNo.get(one.indicatorNo);
    const differing = definition && differenceOf(comparePrinted(definition, one));
    if (definition === undefined || differing === undefined || one.value === undefined) return [];
    const { unitId, period, status, place } = one;
    const documentId = batches.get(one.batchId)?.documentId;
    return [
      {
        ...{ unitId, definition, period, status, place, ...differing },
        of: 'rate' as const,
        value: shortTextOfDecimal(one.value),
        ...(one.denominator === undefined ? {} : { denominator: shortTextOfDecimal(one.denominator) }),
        ...(documentId === undefined ? {} : { documentId }),
      },
    ];
  });
}

/** The achievement that a report prints of a target, beside the one of its own figure of the same period. */
async function differingAchievements(
  transaction: ReadTransaction,
  provinceId: string,
  definitions: Definitions,
): Promise<readonly PrintedDifference[]> {
  const targets = await findTargets(transaction, { provinceIds: [provinceId], printedOnly: true });
  if (targets.length === 0) return [];
  const observations = await findObservations(transaction, {
    provinceIds: [provinceId],
    unitIds: [...new Set(targets.map(({ unitId }) => unitId))],
    periods: targets.flatMap(({ printed }) => printed?.of ?? []),
    statuses: ['actual'],
    breakdown: '',
  });
  return targets.flatMap((target) => {
    const own = observations.filter(({ unitId }) => unitId === target.unitId);
    return differingAchievement(target, definitions, own) ?? [];
  });
}

function differingAchievement(
  target: StoredTarget,
  definitions: Definitions,
  observations: Awaited<ReturnType<typeof findObservations>>,
): PrintedDifference | undefined {
  const stored = [...definitions.values()].find(({ no }) => no === target.indicatorNo);
  if (stored === undefined || target.printed === undefined) return undefined;
  const { definition } = stored;
  const { achievement: printed, of } = target.printed;
  const actual = figuresOf(stored, definitions, observations, 'actual').find(({ period }) => period === of)?.exact;
  if (actual === undefined) return undefined;
  const asked = targetQuotient(target, definition.per);
  const made = achievement({ direction: definition.direction, operator: target.operator, target: asked, actual });
  const percent = made.kind === 'known' ? made.percent : undefined;
  const differing = percent && differenceOf(compareWithPrinted(percent, printed));
  if (differing === undefined) return undefined;
  return {
    ...{ unitId: target.unitId, definition, period: of, place: target.note, ...differing },
    status: 'actual',
    of: 'achievement',
    value: shownText(actual),
    denominator: shownText(asked),
    ...(target.documentId === undefined ? {} : { documentId: target.documentId }),
  };
}

function differenceOf(comparison: PrintedComparison | undefined) {
  if (comparison === undefined || comparison.verdict === 'equal') return undefined;
  const { verdict, printed, computed } = comparison;
  return { verdict, printed, computed };
}

import { readIndicatorCatalogues } from '@muctieu/data/indicator';
import { periodDays } from '@muctieu/domain/indicators/observation-period';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findDefinitions, type StoredDefinition } from '../../indicators/definition.store.ts';
import { findObservations } from '../../indicators/observation.store.ts';
import { figuresOf, readBoardItems } from '../../indicators/read-board.ts';
import type { UnitFacts } from '../../indicators/unit-facts.store.ts';
import type { IndicatorFact } from './report-facts.ts';

/** As the programmes list them: «trong đó» stands below what it is part of. What a province defined itself comes last. */
const catalogueOrder = new Map(
  readIndicatorCatalogues()
    .flatMap(({ indicators }) => indicators)
    .map(({ code }, place) => [code, place]),
);

function inCatalogueOrder(a: StoredDefinition, b: StoredDefinition): number {
  const place = ({ definition: { code } }: StoredDefinition) => catalogueOrder.get(code) ?? catalogueOrder.size;
  return place(a) - place(b) || a.definition.code.localeCompare(b.definition.code, 'en');
}

/** Results and targets of a unit, counting only periods that have ended by the day, as it was known then. */
export async function readIndicatorFacts(
  transaction: ReadTransaction,
  unit: UnitFacts,
  above: readonly UnitFacts[],
  valueDate: PlainDate,
  knownAt: Date,
): Promise<readonly IndicatorFact[]> {
  const definitions = await findDefinitions(transaction, valueDate, knownAt);
  const observations = (
    await findObservations(transaction, {
      provinceIds: [unit.provinceId],
      unitIds: [unit.unitId],
      breakdown: '',
      knownAt,
    })
  ).filter(({ period, status }) => status === 'forecast' || periodDays(period).to <= valueDate);
  if (observations.length === 0) return [];
  const year = Number(valueDate.slice(0, 4));
  const board = new Map(
    (await readBoardItems(transaction, unit, year, definitions, 'vi', above, { valueDate, knownAt })).map((item) => [
      item.indicator,
      item,
    ]),
  );
  return [...definitions.values()].toSorted(inCatalogueOrder).flatMap((stored): readonly IndicatorFact[] => {
    const { definition } = stored;
    const series = figuresOf(stored, definitions, observations, 'actual');
    const item = board.get(definition.code);
    if (series.length === 0 && item === undefined) return [];
    const last = series.at(-1);
    const isSame = last !== undefined && item?.actualPeriod === last.period;
    const { figure } = last ?? {};
    return [
      {
        code: definition.code,
        name: definition.name.vi,
        unit: definition.unit.name.vi,
        programme: definition.programme,
        kind: definition.kind,
        ...(figure?.shown === undefined ? {} : { shown: figure.shown }),
        ...(figure?.value === undefined ? {} : { value: figure.value }),
        ...(figure?.denominator === undefined ? {} : { denominator: figure.denominator }),
        ...(last === undefined ? {} : { period: last.period }),
        ...(item?.forecast === undefined ? {} : { forecast: item.forecast }),
        ...(item?.target === undefined ? {} : { target: item.target }),
        targetIsLimit: item?.operator === 'at-most',
        ...(isSame && item.achievement !== undefined ? { achievement: item.achievement } : {}),
        light: isSame ? item.light : 'unknown',
        series: series.flatMap((one) =>
          one.figure.shown === undefined ? [] : [{ period: one.period, shown: one.figure.shown }],
        ),
      },
    ];
  });
}

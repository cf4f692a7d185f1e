import type { CounterpartsAnswer } from '@muctieu/contract/territory/unit-history';
import { predecessors, successors } from '@muctieu/domain/territory/find-counterparts';
import { wholeMillionths } from '@muctieu/domain/territory/flow';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { Lineage } from '@muctieu/domain/territory/trace-flows';
import { findUnitState, nearestName } from '@muctieu/domain/territory/unit-state';
import { decimalToNumber } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** What stands on `to` where the unit stands on `from`, forwards or backwards in time. */
export function findCounterparts(
  territory: Territory,
  unitId: string,
  from: PlainDate,
  to: PlainDate,
): Result<CounterpartsAnswer> {
  const unit = territory.units.get(unitId);
  if (unit === undefined) return refused({ code: 'unit-not-found', values: { unit: unitId } });
  const { existence } = unit;
  const values = { name: nearestName(unit, from), on: from };
  if (from < existence.from) {
    return refused({ code: 'unit-begins-later', path: 'query.from', values: { ...values, from: existence.from } });
  }
  if (existence.until !== undefined && from >= existence.until) {
    return refused({ code: 'unit-ended-before', path: 'query.from', values: { ...values, until: existence.until } });
  }
  const lineages = to >= from ? successors(territory, unitId, from, to) : predecessors(territory, unitId, from, to);
  const other = (lineage: Lineage) => (to >= from ? lineage.resultId : lineage.originId);
  const items = lineages.flatMap((lineage) => {
    const found = territory.units.get(other(lineage));
    const state = found && findUnitState(found, to);
    if (found === undefined || state === undefined) return [];
    const { share, shareReviewed } = lineage;
    return [
      {
        unit: { id: found.id, level: found.level, form: state.form, name: state.name },
        ...(share === undefined ? {} : { shareMillionths: Math.round(decimalToNumber(share) * wholeMillionths) }),
        shareReviewed,
      },
    ];
  });
  return done({ from, to, relation: relationOf(unitId, items), items });
}

function relationOf(unitId: string, items: CounterpartsAnswer['items']): CounterpartsAnswer['relation'] {
  const [first] = items;
  if (first === undefined) return 'none';
  if (items.length > 1) return 'parts';
  if (first.shareMillionths !== wholeMillionths) return 'parts';
  return first.unit.id === unitId ? 'unchanged' : 'whole';
}

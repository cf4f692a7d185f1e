import { type Decimal, decimal, equalDecimals } from '@muctieu/kernel/decimal';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { NotCarriedReason } from '../territory/regroup.ts';
import type { Territory } from '../territory/territory.ts';
import { traceEverything, traceFlows } from '../territory/trace-flows.ts';

/** Where the money of a unit lies on the map of another day. */
export type UnitPlacement =
  | { readonly kind: 'carried'; readonly parts: readonly { readonly unitId: string; readonly share: Decimal }[] }
  /** It stays under the unit itself, and the table says why. */
  | { readonly kind: 'not-carried'; readonly reason: NotCarriedReason | 'no-successor' };

const whole = decimal(1);

/**
 * T4 for amounts: the units of `fromDay` on the map of `toDay`. Money is summed; where a unit was divided, by reviewed
 * shares only. What cannot be carried stays where it is, so that no đồng is lost or guessed.
 */
export function placeUnit(territory: Territory, unitId: string, fromDay: PlainDate, toDay: PlainDate): UnitPlacement {
  const unit = territory.units.get(unitId);
  if (unit === undefined) return { kind: 'not-carried', reason: 'fact-missing' };
  const { from, until } = unit.existence;
  // A figure may be dated before its unit began or after it ended: it then stands on the unit's own first or last day.
  const began = fromDay < from ? from : fromDay;
  const lastKnown = until !== undefined && began >= until ? addDays(until, -1) : began;
  return lastKnown <= toDay
    ? forwards(territory, unitId, lastKnown, toDay)
    : backwards(territory, unitId, lastKnown, toDay);
}

function forwards(territory: Territory, unitId: string, fromDay: PlainDate, toDay: PlainDate): UnitPlacement {
  const lineages = traceEverything(territory, fromDay, toDay, [unitId]);
  const [only] = lineages;
  if (lineages.length === 1 && only?.resultId === unitId && isWhole(only.share)) {
    return stands(territory, unitId, toDay) ? carried(unitId) : { kind: 'not-carried', reason: 'no-successor' };
  }
  if (lineages.some(({ resultId }) => !stands(territory, resultId, toDay))) {
    return { kind: 'not-carried', reason: 'no-successor' };
  }
  const parts = lineages.flatMap(({ resultId, share, shareReviewed }) =>
    share === undefined || !shareReviewed ? [] : [{ unitId: resultId, share }],
  );
  return parts.length < lineages.length
    ? { kind: 'not-carried', reason: 'share-not-reviewed' }
    : { kind: 'carried', parts };
}

/** Into an earlier unit only where all of it came from that one. */
function backwards(territory: Territory, unitId: string, fromDay: PlainDate, toDay: PlainDate): UnitPlacement {
  const level = territory.units.get(unitId)?.level;
  const earlier = [...territory.units.values()].filter(
    (unit) => unit.level === level && stands(territory, unit.id, toDay),
  );
  const origins = traceFlows(
    territory,
    toDay,
    fromDay,
    earlier.map(({ id }) => id),
  ).filter(({ resultId }) => resultId === unitId);
  const [only] = origins;
  if (only === undefined) return { kind: 'not-carried', reason: 'no-successor' };
  return origins.length === 1 ? carried(only.originId) : { kind: 'not-carried', reason: 'merged-since' };
}

/** An amount divided by shares, in whole đồng: what is left over goes to the parts that lost most, so nothing is lost. */
export function divideAmount(amount: bigint, shares: readonly Decimal[]): readonly bigint[] {
  const [only] = shares;
  if (shares.length === 1 && isWhole(only)) return [amount];
  const cut = shares.map(({ digits, scale }) => {
    const step = 10n ** BigInt(scale);
    const product = amount * digits;
    const floor = product >= 0n || product % step === 0n ? product / step : product / step - 1n;
    return { floor, lost: Number(product - floor * step) / Number(step) };
  });
  const missing = Number(amount - cut.reduce((sum, { floor }) => sum + floor, 0n));
  const raised = new Set(
    cut
      .map(({ lost }, index) => ({ lost, index }))
      .sort((a, b) => b.lost - a.lost || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return cut.map(({ floor }, index) => (raised.has(index) ? floor + 1n : floor));
}

function carried(unitId: string): UnitPlacement {
  return { kind: 'carried', parts: [{ unitId, share: whole }] };
}

function isWhole(share: Decimal | undefined): boolean {
  return share !== undefined && equalDecimals(share, whole);
}

function stands(territory: Territory, unitId: string, day: PlainDate): boolean {
  const existence = territory.units.get(unitId)?.existence;
  return existence !== undefined && existence.from <= day && (existence.until === undefined || day < existence.until);
}

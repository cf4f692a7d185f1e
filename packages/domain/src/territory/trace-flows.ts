import { holdsOn } from '@muctieu/kernel/day-interval';
import { type Decimal, decimal, multiplyDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Flow, wholeMillionths } from './flow.ts';
import type { Territory } from './territory.ts';

/** How much of one unit of an earlier day lies in one unit of a later day. */
export interface Lineage {
  readonly originId: string;
  readonly resultId: string;
  /** 1 is the whole origin; absent where some share on the way is not known. */
  readonly share?: Decimal;
  /** Every share on the way was reviewed, or nothing was divided. */
  readonly shareReviewed: boolean;
}

const one = decimal(1);

/**
 * Follows units of the earlier day through every flow up to and on the later day. A unit that nothing flowed from is its
 * own result, if it still exists; one that ended without a flow has none.
 */
export function traceFlows(
  territory: Territory,
  fromDay: PlainDate,
  toDay: PlainDate,
  originIds: Iterable<string>,
): readonly Lineage[] {
  return traceEverything(territory, fromDay, toDay, originIds).filter(({ resultId }) =>
    exists(territory, resultId, toDay),
  );
}

/** The same, with what went into units that ended without a successor before the later day. */
export function traceEverything(
  territory: Territory,
  fromDay: PlainDate,
  toDay: PlainDate,
  originIds: Iterable<string>,
): readonly Lineage[] {
  const byDay = flowsByDay(territory.flows, fromDay, toDay);
  const traced: Lineage[] = [];
  for (const originId of originIds) {
    let parts: readonly Lineage[] = [{ originId, resultId: originId, share: one, shareReviewed: true }];
    for (const [day, byOrigin] of byDay) {
      if (!parts.some(({ resultId }) => byOrigin.has(resultId))) continue;
      parts = joined(parts.flatMap((part) => divided(territory, part, day, byOrigin.get(part.resultId) ?? [])));
    }
    traced.push(...parts);
  }
  return traced;
}

function flowsByDay(flows: readonly Flow[], fromDay: PlainDate, toDay: PlainDate) {
  const byDay = new Map<PlainDate, Map<string, Flow[]>>();
  for (const flow of flows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (flow.on <= fromDay || flow.on > toDay) continue;
    const byOrigin = byDay.get(flow.on) ?? new Map<string, Flow[]>();
    byDay.set(flow.on, byOrigin);
    byOrigin.set(flow.originId, [...(byOrigin.get(flow.originId) ?? []), flow]);
  }
  return byDay;
}

/** All flows of one day are simultaneous; an origin that goes on keeps what did not flow. */
function divided(territory: Territory, part: Lineage, day: PlainDate, flows: readonly Flow[]): readonly Lineage[] {
  if (flows.length === 0) return [part];
  const through = flows.map((flow) => passed(part, flow.resultId, flow.shareMillionths, flow.shareReviewed));
  if (!exists(territory, part.resultId, day)) return through;
  const shares = flows.map(({ shareMillionths }) => shareMillionths);
  const moved = shares.reduce<number | undefined>(
    (sum, share) => (sum === undefined || share === undefined ? undefined : sum + share),
    0,
  );
  const kept = moved === undefined ? undefined : wholeMillionths - moved;
  const reviewed = flows.every(({ shareReviewed }) => shareReviewed);
  return [...through, passed(part, part.resultId, kept, reviewed)];
}

function passed(part: Lineage, resultId: string, millionths: number | undefined, reviewed: boolean): Lineage {
  const { originId, share } = part;
  const shareReviewed = part.shareReviewed && reviewed;
  if (share === undefined || millionths === undefined) return { originId, resultId, shareReviewed: false };
  return {
    originId,
    resultId,
    share: millionths === wholeMillionths ? share : multiplyDecimals(share, decimal(millionths, 6)),
    shareReviewed,
  };
}

/** What came to one result by several ways is one lineage. */
function joined(parts: readonly Lineage[]): readonly Lineage[] {
  const byResult = new Map<string, Lineage[]>();
  for (const part of parts) byResult.set(part.resultId, [...(byResult.get(part.resultId) ?? []), part]);
  return [...byResult.values()].flatMap((same): readonly Lineage[] => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const { originId, resultId } = first;
    const shareReviewed = same.every((part) => part.shareReviewed);
    const shares = same.map(({ share }) => share);
    const known = shares.filter((share) => share !== undefined);
    if (known.length < shares.length) return [{ originId, resultId, shareReviewed: false }];
    return [{ originId, resultId, share: sumDecimals(known), shareReviewed }];
  });
}

function exists(territory: Territory, unitId: string, day: PlainDate): boolean {
  const unit = territory.units.get(unitId);
  return unit !== undefined && holdsOn(unit.existence, day);
}

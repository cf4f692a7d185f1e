import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { type Flow, wholeMillionths } from './flow.ts';
import type { Territory } from './territory.ts';
import { nearestName } from './unit-state.ts';

export interface ShareReview {
  readonly eventId: string;
  readonly originId: string;
  readonly shares: readonly { readonly resultId: string; readonly shareMillionths: number }[];
}

/** T3: the flows with their reviewed shares, or why these cannot be the shares. Nothing else of the event changes. */
export function reviewShares(territory: Territory, review: ShareReview): Result<readonly Flow[]> {
  const flows = territory.flows.filter(
    ({ eventId, originId }) => eventId === review.eventId && originId === review.originId,
  );
  const [first] = flows;
  const origin = territory.units.get(review.originId);
  const problems: Problem[] = [];
  const nameOf = (unitId: string) => {
    const unit = territory.units.get(unitId);
    return unit === undefined || first === undefined ? unitId : nearestName(unit, first.on);
  };
  const reviewed = review.shares.flatMap((share, index): readonly Flow[] => {
    const flow = flows.find(({ resultId }) => resultId === share.resultId);
    const path = `shares[${index}]`;
    if (flow === undefined) {
      const values = { origin: nameOf(review.originId), result: nameOf(share.resultId) };
      problems.push({ code: 'flow-not-found', path, values });
      return [];
    }
    if (flow.extent === 'whole') {
      const values = { name: nameOf(review.originId), found: share.shareMillionths };
      problems.push({ code: 'whole-with-share', path, values });
      return [];
    }
    return [{ ...flow, shareMillionths: share.shareMillionths, shareReviewed: true }];
  });
  if (first === undefined || origin === undefined) return { ok: false, problems };

  const others = territory.flows.filter(
    (flow) => flow.originId === review.originId && flow.on === first.on && !reviewed.some((one) => isSame(one, flow)),
  );
  const all = [...others, ...reviewed];
  const sum = all.reduce((total, { shareMillionths = 0 }) => total + shareMillionths, 0);
  const ends = origin.existence.until === first.on;
  const values = { name: nameOf(review.originId), on: first.on, found: String(sum / 10_000).replace('.', ',') };
  if (sum > wholeMillionths || (sum === wholeMillionths && !ends)) {
    problems.push({ code: 'shares-exceed-whole', path: 'shares', values: { ...values, expected: ends ? '=' : '<' } });
  } else if (ends && sum < wholeMillionths && all.every(({ shareMillionths }) => shareMillionths !== undefined)) {
    problems.push({ code: 'shares-below-whole', path: 'shares', values });
  }
  return problems.length === 0 ? done(reviewed) : { ok: false, problems };
}

function isSame(a: Flow, b: Flow): boolean {
  return a.eventId === b.eventId && a.originId === b.originId && a.resultId === b.resultId;
}

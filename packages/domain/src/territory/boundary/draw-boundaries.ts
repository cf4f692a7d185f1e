import type { Polygon } from './boundary-feature.ts';
import { gridOfDegree } from './boundary-limits.ts';
import { joinBoundaries } from './join-boundaries.ts';
import { weighPoints } from './weigh-points.ts';

/** Boundaries as the screen needs them: few points, shared lines once, small whole numbers. */
export interface BoundaryShape {
  /** Steps in a degree. */
  readonly steps: number;
  /** Western and southern edge, in steps. */
  readonly origin: readonly [number, number];
  /** Each line from its first point (counted from the origin) by the steps to the next: x, y, dx, dy, dx, dy, … */
  readonly arcs: readonly (readonly number[])[];
  readonly units: readonly {
    readonly unitId: string;
    /** Polygons of rings of arcs; `~index` is walked backwards. */
    readonly polygons: readonly (readonly (readonly number[])[])[];
  }[];
}

const coarser = 10;

/** Points that the whole map may have: about 150 a unit are a clear outline on any screen. */
export function pointBudget(unitCount: number): number {
  return Math.min(60_000, Math.max(3000, unitCount * 150));
}

/** Draws units simpler: of all lines together the points that matter least are left out, until the budget is met. */
export function drawBoundaries(
  units: readonly { readonly unitId: string; readonly polygons: readonly Polygon[] }[],
  budget = pointBudget(units.length),
): BoundaryShape {
  const { arcs, things } = joinBoundaries(units.map(({ polygons }) => polygons));
  const weights = arcs.map(weighPoints);
  const threshold = thresholdFor(weights, budget);
  const needed = neededPoints(arcs.length, things);
  const simple = arcs.map((arc, index) =>
    coarsened(keep(arc, weights[index] ?? new Float64Array(), threshold, needed[index] ?? 0)),
  );
  const west = least(simple, 0);
  const south = least(simple, 1);
  return {
    steps: gridOfDegree / coarser,
    origin: [west, south],
    arcs: simple.map((arc) => stepsOf(arc, west, south)),
    units: units.map(({ unitId }, index) => ({ unitId, polygons: things[index] ?? [] })),
  };
}

function thresholdFor(weights: readonly Float64Array[], budget: number): number {
  const all = Float64Array.from(weights.flatMap((of) => [...of].filter(Number.isFinite))).sort();
  const ends = weights.reduce((sum, of) => sum + Math.min(2, of.length), 0);
  const over = all.length + ends - budget;
  return over <= 0 ? -1 : (all[Math.min(over, all.length) - 1] ?? -1);
}

/** Points between its ends that an arc keeps in any case, so that no ring becomes a line: an island stays an island. */
function neededPoints(arcCount: number, things: readonly (readonly (readonly (readonly number[])[])[])[]): Int32Array {
  const needed = new Int32Array(arcCount);
  for (const ring of things.flat(2)) {
    const least = ring.length === 1 ? 3 : ring.length === 2 ? 1 : 0;
    for (const signed of ring) {
      const index = signed < 0 ? ~signed : signed;
      needed[index] = Math.max(needed[index] ?? 0, least);
    }
  }
  return needed;
}

function keep(arc: readonly number[], weights: Float64Array, threshold: number, needed: number): readonly number[] {
  const forced = new Set(needed === 0 ? [] : heaviest(weights, needed));
  const kept: number[] = [];
  for (const [index, weight] of weights.entries()) {
    if (weight > threshold || forced.has(index)) kept.push(arc[index * 2] ?? 0, arc[index * 2 + 1] ?? 0);
  }
  return kept;
}

function heaviest(weights: Float64Array, count: number): readonly number[] {
  const between = [...weights.keys()].slice(1, -1);
  return between.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, count);
}

/** On the coarser grid of the screen; what falls together is one point. The ends stay two, so that a ring stays closed. */
function coarsened(arc: readonly number[]): readonly number[] {
  const points: number[] = [];
  for (let index = 0; index < arc.length; index += 2) {
    const x = Math.round((arc[index] ?? 0) / coarser);
    const y = Math.round((arc[index + 1] ?? 0) / coarser);
    const isEnd = index === arc.length - 2;
    if (points.length === 0 || isEnd || points.at(-2) !== x || points.at(-1) !== y) points.push(x, y);
  }
  return points;
}

function least(arcs: readonly (readonly number[])[], axis: 0 | 1): number {
  let found = Number.POSITIVE_INFINITY;
  for (const arc of arcs)
    for (let index = axis; index < arc.length; index += 2) found = Math.min(found, arc[index] ?? 0);
  return Number.isFinite(found) ? found : 0;
}

function stepsOf(arc: readonly number[], west: number, south: number): readonly number[] {
  return arc.map((value, index) => {
    if (index < 2) return value - (index === 0 ? west : south);
    return value - (arc[index - 2] ?? 0);
  });
}

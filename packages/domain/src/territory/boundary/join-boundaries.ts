import type { Polygon, Ring } from './boundary-feature.ts';

/** Lines that neighbours share, each kept once: x0, y0, x1, y1, … */
export interface JoinedBoundaries {
  readonly arcs: readonly (readonly number[])[];
  /** Per thing: polygons of rings of arcs, in order; `~index` is an arc walked backwards. */
  readonly things: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** Longer than any coordinate of the grid, so that a point is one number. */
const radix = 4_194_304;

/**
 * Cuts rings where lines meet, and keeps each piece once, so that a border that is drawn simpler stays the same for both
 * of its units: no gaps, no overlaps.
 */
export function joinBoundaries(things: readonly (readonly Polygon[])[]): JoinedBoundaries {
  const meets = findMeetings(things);
  const arcs = new ArcList();
  return {
    things: things.map((polygons) => polygons.map((rings) => rings.map((ring) => cutRing(ring, meets, arcs)))),
    arcs: arcs.arcs,
  };
}

function pointAt(ring: Ring, index: number): number {
  const count = ring.length / 2;
  const place = ((index % count) + count) % count;
  return (ring[place * 2] ?? 0) * radix + (ring[place * 2 + 1] ?? 0);
}

/** Points where the line goes on differently for one thing than for another. */
function findMeetings(things: readonly (readonly Polygon[])[]): ReadonlySet<number> {
  const neighbours = new Map<number, readonly [number, number, number]>();
  const meetings = new Set<number>();
  for (const [thing, polygons] of things.entries()) {
    for (const ring of polygons.flat()) {
      const count = ring.length / 2;
      for (let index = 0; index < count; index += 1) {
        const point = pointAt(ring, index);
        const before = pointAt(ring, index - 1);
        const after = pointAt(ring, index + 1);
        const known = neighbours.get(point);
        if (known === undefined) neighbours.set(point, [before, after, thing]);
        // A ring that touches only itself needs no cut there: a coast full of loops would be cut into dust.
        else if (known[2] === thing) continue;
        else if (!((known[0] === before && known[1] === after) || (known[0] === after && known[1] === before)))
          meetings.add(point);
      }
    }
  }
  return meetings;
}

function cutRing(ring: Ring, meetings: ReadonlySet<number>, arcs: ArcList): readonly number[] {
  const count = ring.length / 2;
  const cuts: number[] = [];
  for (let index = 0; index < count; index += 1) if (meetings.has(pointAt(ring, index))) cuts.push(index);
  if (cuts.length === 0) {
    // The same ring of two things (an island city within its hole) starts at the same point for both.
    let first = 0;
    for (let index = 1; index < count; index += 1) if (pointAt(ring, index) < pointAt(ring, first)) first = index;
    return [arcs.add(pieceOf(ring, first, first + count))];
  }
  return cuts.map((from, place) => {
    const next = cuts[place + 1] ?? (cuts[0] ?? 0) + count;
    return arcs.add(pieceOf(ring, from, next));
  });
}

function pieceOf(ring: Ring, from: number, to: number): number[] {
  const count = ring.length / 2;
  const piece: number[] = [];
  for (let index = from; index <= to; index += 1) {
    const place = index % count;
    piece.push(ring[place * 2] ?? 0, ring[place * 2 + 1] ?? 0);
  }
  return piece;
}

class ArcList {
  readonly arcs: number[][] = [];
  readonly #known = new Map<string, number[]>();

  add(arc: number[]): number {
    const backwards = turned(arc);
    const key = [keyOf(arc), keyOf(backwards)].sort().join('|');
    const same = this.#known.get(key) ?? [];
    for (const index of same) {
      const known = this.arcs[index] ?? [];
      if (equal(known, arc)) return index;
      if (equal(known, backwards)) return ~index;
    }
    const index = this.arcs.push(arc) - 1;
    same.push(index);
    this.#known.set(key, same);
    return index;
  }
}

function keyOf(arc: readonly number[]): string {
  return `${arc.length}:${arc.slice(0, 4).join()}`;
}

function turned(arc: readonly number[]): number[] {
  const back: number[] = [];
  for (let index = arc.length - 2; index >= 0; index -= 2) back.push(arc[index] ?? 0, arc[index + 1] ?? 0);
  return back;
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

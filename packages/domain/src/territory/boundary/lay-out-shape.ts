import type { BoundaryShape } from './draw-boundaries.ts';

/** A unit's rings as degrees: longitude, latitude, … the first point not repeated. */
export interface LaidOutUnit {
  readonly unitId: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

/** What `drawBoundaries` made small, as lines again. */
export function layOutShape(shape: BoundaryShape): readonly LaidOutUnit[] {
  const lines = shape.arcs.map((arc) => pointsOf(arc, shape));
  return shape.units.map(({ unitId, polygons }) => ({
    unitId,
    polygons: polygons.map((rings) => rings.map((ring) => joined(ring, lines))),
  }));
}

function pointsOf(arc: readonly number[], { origin, steps }: BoundaryShape): readonly number[] {
  let [x, y] = origin as [number, number];
  const points: number[] = [];
  for (let index = 0; index < arc.length; index += 2) {
    x += arc[index] ?? 0;
    y += arc[index + 1] ?? 0;
    points.push(x / steps, y / steps);
  }
  return points;
}

function joined(ring: readonly number[], lines: readonly (readonly number[])[]): readonly number[] {
  const points: number[] = [];
  for (const signed of ring) {
    const line = lines[signed < 0 ? ~signed : signed] ?? [];
    const count = line.length / 2;
    // The last point of a line is the first of the next.
    for (let place = 0; place < count - 1; place += 1) {
      const index = signed < 0 ? count - 1 - place : place;
      points.push(line[index * 2] ?? 0, line[index * 2 + 1] ?? 0);
    }
  }
  return points;
}

import type { BoundaryShapeAnswer } from '@muctieu/contract/territory/unit-boundary';
import { layOutShape } from '@muctieu/domain/territory/boundary/lay-out-shape';

export interface DrawnUnit {
  readonly unitId: string;
  /** As of the `d` attribute of a path. */
  readonly path: string;
  /** Where a sign stands: the middle of the greatest piece. */
  readonly at: { readonly x: number; readonly y: number };
  /** Width and height of the greatest piece. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly units: readonly DrawnUnit[];
}

const drawingWidth = 1000;

/** Boundaries as paths. A degree of longitude is drawn as short as it is at the middle latitude. */
export function drawMap(shape: BoundaryShapeAnswer): MapDrawing {
  const units = layOutShape(shape);
  const all = boxOf(units.flatMap(({ polygons }) => polygons.flat()));
  const narrowing = Math.cos(((all.bottom + all.top) / 2) * (Math.PI / 180));
  const span = Math.max((all.right - all.left) * narrowing, 1e-6);
  const scale = drawingWidth / span;
  const height = Math.max((all.top - all.bottom) * scale, 1);
  const project = (ring: readonly number[]) =>
    ring.map((value, index) => (index % 2 === 0 ? (value - all.left) * narrowing * scale : (all.top - value) * scale));
  return {
    width: drawingWidth,
    height,
    units: units.map(({ unitId, polygons }) => {
      const drawn = polygons.map((rings) => rings.map(project));
      const path = drawn.flatMap((rings) => rings.map(pathOf)).join('');
      const greatest = drawn
        .flatMap(([outer]) => (outer === undefined ? [] : [outer]))
        .reduce<readonly number[]>((most, ring) => (Math.abs(areaOf(ring)) > Math.abs(areaOf(most)) ? ring : most), []);
      const box = boxOf([greatest]);
      return {
        unitId,
        path,
        at: middleOf(greatest, box),
        size: { width: box.right - box.left, height: box.top - box.bottom },
      };
    }),
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function boxOf(rings: readonly (readonly number[])[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 2) {
      const x = ring[index] ?? 0;
      const y = ring[index + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
  }
  return Number.isFinite(left) ? { left, right, bottom, top } : { left: 0, right: 1, bottom: 0, top: 1 };
}

function pathOf(ring: readonly number[]): string {
  let path = '';
  for (let index = 0; index < ring.length; index += 2) {
    path += `${index === 0 ? 'M' : 'L'}${(ring[index] ?? 0).toFixed(1)} ${(ring[index + 1] ?? 0).toFixed(1)}`;
  }
  return ring.length === 0 ? '' : `${path}Z`;
}

function areaOf(ring: readonly number[]): number {
  let sum = 0;
  const count = ring.length / 2;
  for (let index = 0; index < count; index += 1) {
    const next = (index + 1) % count;
    sum += (ring[index * 2] ?? 0) * (ring[next * 2 + 1] ?? 0) - (ring[next * 2] ?? 0) * (ring[index * 2 + 1] ?? 0);
  }
  return sum / 2;
}

/** The centre of gravity; of what has hardly an area, the middle of its box. */
function middleOf(ring: readonly number[], box: Box): { readonly x: number; readonly y: number } {
  const area = areaOf(ring);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  if (Math.abs(area) < 0.01) return middle;
  let [x, y] = [0, 0];
  const count = ring.length / 2;
  for (let index = 0; index < count; index += 1) {
    const next = (index + 1) % count;
    const [x0, y0] = [ring[index * 2] ?? 0, ring[index * 2 + 1] ?? 0];
    const [x1, y1] = [ring[next * 2] ?? 0, ring[next * 2 + 1] ?? 0];
    const cross = x0 * y1 - x1 * y0;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { x: x / (6 * area), y: y / (6 * area) };
}

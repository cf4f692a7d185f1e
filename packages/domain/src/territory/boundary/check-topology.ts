import { done, type Result, refused } from '@muctieu/kernel/result';
import { boundaryLimits } from './boundary-limits.ts';
import { isNumber, isRecord } from './json-shape.ts';

/** What a TopoJSON file is made of, once every index and number of it was looked at. */
export interface CheckedTopology {
  /** The layer with most areas. */
  readonly layer: string;
  /** Points after the arcs are laid out; an arc that is named a thousand times counts a thousand times. */
  readonly pointCount: number;
}

/**
 * Whether a topology can be laid out: transform, arcs and indexes are what they say, and it grows to no monster.
 * A kilobyte may name one arc of 100,000 points ten thousand times; libraries would lay it out.
 */
export function checkTopology(content: Readonly<Record<string, unknown>>): Result<CheckedTopology> {
  const { arcs, objects, transform } = content;
  if (!Array.isArray(arcs) || !isRecord(objects)) return refused({ code: 'boundary-topology-broken' });
  if (transform !== undefined && !isTransform(transform)) return refused({ code: 'boundary-topology-broken' });
  const lengths: number[] = [];
  for (const arc of arcs) {
    if (!Array.isArray(arc) || !arc.every(isPosition)) return refused({ code: 'boundary-topology-broken' });
    lengths.push(arc.length);
  }
  let best: { layer: string; areas: number; pointCount: number } | undefined;
  for (const [layer, object] of Object.entries(objects)) {
    const counted = countLayer(object, lengths);
    if (counted === undefined) return refused({ code: 'boundary-topology-broken' });
    if (counted.pointCount > boundaryLimits.points) return tooManyPoints(counted.pointCount);
    if (best === undefined || counted.areas > best.areas) best = { layer, ...counted };
  }
  if (best === undefined || best.areas === 0) return refused({ code: 'boundary-without-areas' });
  return done({ layer: best.layer, pointCount: best.pointCount });
}

export function tooManyPoints(found: number): Result<never> {
  return refused({ code: 'boundary-too-many-points', values: { most: boundaryLimits.points, found } });
}

function isTransform(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { scale, translate } = value;
  return [scale, translate].every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isNumber));
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && isNumber(value[0]) && isNumber(value[1]);
}

/** Undefined where an index points nowhere or something has not the shape that its type says. */
function countLayer(
  object: unknown,
  lengths: readonly number[],
): { readonly areas: number; readonly pointCount: number } | undefined {
  let areas = 0;
  let pointCount = 0;
  const waiting: unknown[] = [object];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!isRecord(one)) return undefined;
    if (one.type === 'GeometryCollection') {
      if (!Array.isArray(one.geometries)) return undefined;
      for (const inner of one.geometries) waiting.push(inner);
    } else if (one.type === 'Polygon' || one.type === 'MultiPolygon') {
      const points = countReferences(one.arcs, lengths, one.type === 'Polygon' ? 1 : 2);
      if (points === undefined) return undefined;
      areas += 1;
      pointCount += points;
      // Enough is known; counting on could itself take long.
      if (pointCount > boundaryLimits.points) return { areas, pointCount };
    }
  }
  return { areas, pointCount };
}

function countReferences(value: unknown, lengths: readonly number[], levels: number): number | undefined {
  if (!Array.isArray(value)) return undefined;
  let sum = 0;
  for (const inner of value) {
    if (levels > 0) {
      const below = countReferences(inner, lengths, levels - 1);
      if (below === undefined) return undefined;
      sum += below;
    } else {
      const length = Number.isInteger(inner) ? lengths[inner < 0 ? ~inner : inner] : undefined;
      if (length === undefined) return undefined;
      sum += length;
    }
  }
  return sum;
}

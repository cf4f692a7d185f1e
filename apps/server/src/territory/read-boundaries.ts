import type { BoundaryFile } from '@muctieu/domain/territory/boundary/boundary-feature';
import { boundaryLimits } from '@muctieu/domain/territory/boundary/boundary-limits';
import { checkTopology } from '@muctieu/domain/territory/boundary/check-topology';
import { type BoundaryShape, drawBoundaries } from '@muctieu/domain/territory/boundary/draw-boundaries';
import {
  type BoundaryMatch,
  type MappedUnit,
  matchBoundaries,
} from '@muctieu/domain/territory/boundary/match-boundaries';
import { readBoundaryFile } from '@muctieu/domain/territory/boundary/read-boundary-file';
import { scanBrackets } from '@muctieu/domain/territory/boundary/scan-brackets';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { feature } from 'topojson-client';

/** A file of boundaries, matched with the units and drawn. Properties and polygons of the file stay behind. */
export interface ReadBoundaries {
  readonly match: Omit<BoundaryMatch, 'matched' | 'unmatchedFeatures'>;
  readonly matched: readonly { readonly unitId: string; readonly by: 'code' | 'name'; readonly label: string }[];
  readonly unmatchedFeatures: readonly {
    readonly number: number;
    readonly label: string;
    readonly reason: BoundaryMatch['unmatchedFeatures'][number]['reason'];
  }[];
  readonly featureCount: number;
  readonly pointCount: number;
  readonly shape: BoundaryShape;
}

const drawnMost = 200_000;

/** Everything that is computed over a file that somebody sent; run where time and memory are bounded. */
export function readBoundaries(bytes: Uint8Array, units: readonly MappedUnit[], from: string): Result<ReadBoundaries> {
  const { depth, count } = scanBrackets(bytes);
  if (depth > boundaryLimits.depth) {
    return refused({ code: 'boundary-nested-too-deep', values: { found: depth, most: boundaryLimits.depth } });
  }
  // Each point is a bracket; features, rings and lists are few beside them.
  const brackets = boundaryLimits.points + 5 * boundaryLimits.rings;
  if (count > brackets) {
    return refused({ code: 'boundary-too-many-points', values: { most: boundaryLimits.points, found: count } });
  }
  const parsed = parse(bytes);
  if (!parsed.ok) return parsed;
  const file = readContent(parsed.value);
  if (!file.ok) return file;
  const match = matchBoundaries(file.value.features, units);
  if (match.matched.length === 0) {
    const properties = [...new Set(file.value.features.flatMap((one) => Object.keys(one.properties)))].slice(0, 12);
    return refused({ code: 'boundary-nothing-matched', values: { from, properties: properties.join(', ') || '–' } });
  }
  const shape = drawBoundaries(
    match.matched.map(({ unit, features }) => ({
      unitId: unit.id,
      polygons: features.flatMap(({ polygons }) => polygons),
    })),
  );
  const pointsDrawn = shape.arcs.reduce((sum, arc) => sum + arc.length / 2, 0);
  // Lines that meet everywhere cannot be drawn simpler; everybody's screen would have to carry them.
  if (pointsDrawn > drawnMost) {
    return refused({ code: 'boundary-too-many-points', values: { most: drawnMost, found: pointsDrawn } });
  }
  const labelOf = labelled(match);
  const { matched, unmatchedFeatures, ...rest } = match;
  return done({
    match: rest,
    matched: matched.map(({ unit, by, features: [first] }) => ({
      unitId: unit.id,
      by,
      label: first === undefined ? '' : labelOf(first.properties),
    })),
    unmatchedFeatures: unmatchedFeatures.map(({ feature: { number, properties }, reason }) => ({
      number,
      label: labelOf(properties),
      reason,
    })),
    featureCount: file.value.features.length,
    pointCount: file.value.pointCount,
    shape,
  });
}

function parse(bytes: Uint8Array): Result<Readonly<Record<string, unknown>>> {
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return done(content as Readonly<Record<string, unknown>>);
    return refused({ code: 'boundary-not-geojson' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    return refused({ code: 'boundary-unreadable', values: { reason } });
  }
}

function readContent(content: Readonly<Record<string, unknown>>): Result<BoundaryFile> {
  if (content.type !== 'Topology') return readBoundaryFile(content);
  const checked = checkTopology(content);
  if (!checked.ok) return checked;
  const topology = content as unknown as Parameters<typeof feature>[0];
  const layer = topology.objects[checked.value.layer];
  if (layer === undefined) return refused({ code: 'boundary-topology-broken' });
  return readBoundaryFile(feature(topology, layer));
}

/** What people know a thing of the file by: its name, else its code, else whatever is said of it first. */
function labelled({ nameProperty, codeProperty }: BoundaryMatch) {
  return (properties: Readonly<Record<string, string>>) => {
    const own = [nameProperty, codeProperty].flatMap((key) => {
      const value = key === undefined ? undefined : properties[key];
      return value === undefined || value === '' ? [] : [value];
    });
    return own.length > 0 ? own.join(' · ') : (Object.values(properties).find((value) => value !== '') ?? '');
  };
}

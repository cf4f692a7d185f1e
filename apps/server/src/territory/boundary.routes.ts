import { createHash } from 'node:crypto';
import * as operations from '@muctieu/contract/territory/territory.operations';
import type { BoundaryPreview } from '@muctieu/contract/territory/unit-boundary';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { MappedUnit } from '@muctieu/domain/territory/boundary/match-boundaries';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import type { ReadBoundaries } from './read-boundaries.ts';
import { readBoundariesApart } from './read-boundaries-apart.ts';
import { findTerritoryVersion } from './territory-state.store.ts';
import {
  addBoundary,
  findBoundary,
  findMappedUnits,
  listBoundaries,
  mapUnitOf,
  withdrawBoundary,
} from './unit-boundary.store.ts';

const unmatchedMost = 300;

/** Maps of units, and the boundaries that provinces bring for them. */
export function boundaryRoutes(): readonly Route[] {
  return [
    route(operations.readMap, ({ params: { provinceId }, query, context }) => {
      const day = query.day ?? context.today;
      const { level } = query;
      return context.read(async (transaction) => {
        if ((await findTerritoryVersion(transaction, provinceId)) === undefined) return provinceNotFound(provinceId);
        const units = (await findMappedUnits(transaction, provinceId, day)).filter((unit) => unit.level === level);
        const boundary = await findBoundary(transaction, provinceId, level, day);
        const existing = new Set(units.map(({ id }) => id));
        // Boundaries outlive units: a commune that was merged since is not drawn.
        const drawn = boundary?.shape.units.filter(({ unitId }) => existing.has(unitId)) ?? [];
        return done({
          provinceId,
          day,
          level,
          units: units.map(mapUnitOf),
          ...(boundary === undefined || drawn.length === 0
            ? {}
            : { boundary: { ...boundary, shape: { ...boundary.shape, units: drawn } } }),
        });
      });
    }),

    route(operations.listBoundaries, async ({ query, context }) =>
      done(await context.read((transaction) => listBoundaries(transaction, query))),
    ),

    route(operations.previewBoundaries, async ({ params: { provinceId }, query, file, context }) => {
      const read = await readFor(provinceId, query.from, file, context);
      return read.ok ? done(previewOf(provinceId, query.from, read.value)) : read;
    }),

    route(operations.saveBoundaries, async ({ params: { provinceId }, query, file, context }) => {
      const read = await readFor(provinceId, query.from, file, context);
      if (!read.ok) return read;
      const { boundaries, fileDigest } = read.value;
      if (digestOf(provinceId, query.from, read.value) !== query.digest)
        return refused({ code: 'boundary-changed-since-preview' });
      const { signedIn } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const id = uuid();
      return context.write(provinceId, async (transaction) => {
        await addBoundary(transaction, {
          provinceId,
          id,
          level: boundaries.match.level,
          from: query.from,
          source: query.source,
          fileName: query.fileName ?? '',
          fileDigest,
          uploadedBy: signedIn,
          uploadedAt: context.now,
          pointCount: boundaries.pointCount,
          shape: boundaries.shape,
        });
        return done({ id, unitCount: boundaries.shape.units.length });
      });
    }),

    route(operations.withdrawBoundaries, async ({ params: { provinceId, boundaryId }, body, context }) => {
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      const { signedIn } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const withdrawal = { by: signedIn.personId, at: context.now, because: body.because };
      return context.write(provinceId, async (transaction) =>
        (await withdrawBoundary(transaction, provinceId, boundaryId, withdrawal))
          ? done({})
          : refused({ code: 'boundary-not-found' }),
      );
    }),
  ];
}

interface ReadFor {
  readonly boundaries: ReadBoundaries;
  readonly units: readonly MappedUnit[];
  readonly fileDigest: string;
}

async function readFor(
  provinceId: string,
  from: PlainDate,
  file: Uint8Array,
  context: RequestContext,
): Promise<Result<ReadFor>> {
  const permitted = await context.permits({ provinceId });
  if (!permitted.ok) return permitted;
  const units = await context.read(async (transaction) =>
    (await findTerritoryVersion(transaction, provinceId)) === undefined
      ? undefined
      : findMappedUnits(transaction, provinceId, from),
  );
  if (units === undefined) return provinceNotFound(provinceId);
  const read = await readBoundariesApart(file, units, from);
  if (!read.ok) return read;
  return done({ boundaries: read.value, units, fileDigest: createHash('sha256').update(file).digest('base64url') });
}

/** Another file, another day or another tree is another digest. */
function digestOf(provinceId: string, from: PlainDate, { boundaries, fileDigest, units }: ReadFor): string {
  return createHash('sha256')
    .update(JSON.stringify([provinceId, from, fileDigest, boundaries.matched, units.map(({ id }) => id)]))
    .digest('base64url');
}

function previewOf(provinceId: string, from: PlainDate, read: ReadFor): BoundaryPreview {
  const { boundaries, units } = read;
  const { match, matched, unmatchedFeatures, shape } = boundaries;
  const nameOf = new Map(units.map(({ id, form, name }) => [id, unitFullName(form, name)]));
  return {
    digest: digestOf(provinceId, from, read),
    level: match.level,
    ...(match.codeProperty === undefined ? {} : { codeProperty: match.codeProperty }),
    ...(match.nameProperty === undefined ? {} : { nameProperty: match.nameProperty }),
    featureCount: boundaries.featureCount,
    pointCount: boundaries.pointCount,
    pointsDrawn: shape.arcs.reduce((sum, arc) => sum + arc.length / 2, 0),
    matchedByCode: matched.filter(({ by }) => by === 'code').length,
    matchedByName: matched
      .filter(({ by }) => by === 'name')
      .map(({ unitId, label }) => ({ unitId, label, name: nameOf.get(unitId) ?? '' })),
    unmatchedFeatures: unmatchedFeatures.slice(0, unmatchedMost).map((one) => ({ ...one })),
    unmatchedFeatureCount: unmatchedFeatures.length,
    unmatchedUnits: match.unmatchedUnits.map(mapUnitOf),
    units: units.filter(({ level }) => level === match.level).map(mapUnitOf),
    shape: shape as BoundaryPreview['shape'],
  };
}

function provinceNotFound(provinceId: string): Result<never> {
  return refused({ code: 'province-not-found', values: { provinceId } });
}

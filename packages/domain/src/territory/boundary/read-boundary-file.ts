import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { BoundaryFeature, BoundaryFile, Polygon } from './boundary-feature.ts';
import { boundaryLimits, boxOfVietNam, gridOfDegree } from './boundary-limits.ts';
import { tooManyPoints } from './check-topology.ts';
import { isNumber, isRecord } from './json-shape.ts';

/** Names under which WGS 84 in degrees goes; GeoJSON of today has no other and does not say so. */
const worldReference = /(CRS:?84|EPSG:{1,2}4326|WGS[ _]?84)/i;

/** Features of GeoJSON that was parsed: areas on the grid, or the first reasons why the file cannot be used. */
export function readBoundaryFile(content: unknown): Result<BoundaryFile> {
  if (!isRecord(content)) return refused({ code: 'boundary-not-geojson' });
  const foreign = foreignReference(content.crs);
  if (foreign !== undefined) return refused({ code: 'boundary-other-reference', values: { found: foreign } });
  const written = featuresOf(content);
  if (written === undefined) return refused({ code: 'boundary-not-geojson' });
  if (written.length > boundaryLimits.features) {
    return refused({
      code: 'boundary-too-many-features',
      values: { most: boundaryLimits.features, found: written.length },
    });
  }
  const reader = new FeatureReader();
  const features = written.map((feature, index) => reader.read(feature, index + 1));
  if (reader.pointCount > boundaryLimits.points) return tooManyPoints(reader.pointCount);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  if (features.every(({ polygons }) => polygons.length === 0)) return refused({ code: 'boundary-without-areas' });
  return done({ features, pointCount: reader.pointCount });
}

/** The old `crs` member, where it names another system than degrees of WGS 84. */
function foreignReference(crs: unknown): string | undefined {
  if (!isRecord(crs) || !isRecord(crs.properties)) return undefined;
  const name = crs.properties.name ?? crs.properties.code;
  if (name === undefined || worldReference.test(String(name)) || String(name) === '4326') return undefined;
  return String(name).slice(0, 80);
}

function featuresOf(content: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (content.type === 'FeatureCollection') return Array.isArray(content.features) ? content.features : undefined;
  return content.type === 'Feature' ? [content] : undefined;
}

const problemsMost = 20;

class FeatureReader {
  pointCount = 0;
  readonly problems: Problem[] = [];
  #ringCount = 0;

  read(feature: unknown, number: number): BoundaryFeature {
    if (!isRecord(feature)) {
      this.#refuse({ code: 'boundary-feature-broken', values: { number } });
      return { number, properties: {}, polygons: [] };
    }
    const properties = propertiesOf(feature);
    return { number, properties, polygons: this.#polygonsOf(feature.geometry, number) };
  }

  #polygonsOf(geometry: unknown, number: number): readonly Polygon[] {
    if (!isRecord(geometry)) return [];
    if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
      // Collections within collections are nothing that a map of units has.
      return geometry.geometries.flatMap((inner) =>
        isRecord(inner) && inner.type !== 'GeometryCollection' ? this.#polygonsOf(inner, number) : [],
      );
    }
    if (geometry.type === 'Polygon') return this.#polygon(geometry.coordinates, number);
    if (geometry.type !== 'MultiPolygon') return [];
    if (!Array.isArray(geometry.coordinates)) return this.#broken(number);
    return geometry.coordinates.flatMap((polygon) => this.#polygon(polygon, number));
  }

  #polygon(rings: unknown, number: number): readonly Polygon[] {
    if (!Array.isArray(rings) || rings.length === 0) return this.#broken(number);
    const read: number[][] = [];
    for (const [index, ring] of rings.entries()) {
      this.#ringCount += 1;
      if (this.problems.length >= problemsMost || this.#ringCount > boundaryLimits.rings) return this.#broken(number);
      if (!Array.isArray(ring)) return this.#broken(number);
      const points = this.#ring(ring, number);
      // What is smaller than a metre has no area on the grid: without its outer ring a polygon is nothing.
      if (points.length >= 6) read.push(points);
      else if (index === 0) return [];
    }
    return [read];
  }

  #ring(ring: readonly unknown[], number: number): number[] {
    const points: number[] = [];
    this.pointCount += ring.length;
    if (this.pointCount > boundaryLimits.points) return points;
    for (const position of ring) {
      const refusal = refusalOfPosition(position);
      if (refusal !== undefined) {
        this.#refuse({ ...refusal, values: { number, ...refusal.values } });
        return points;
      }
      const [longitude, latitude] = position as [number, number];
      const x = Math.round(longitude * gridOfDegree);
      const y = Math.round(latitude * gridOfDegree);
      if (points.length === 0 || points.at(-2) !== x || points.at(-1) !== y) points.push(x, y);
    }
    while (points.length > 2 && points[0] === points.at(-2) && points[1] === points.at(-1)) points.length -= 2;
    return points;
  }

  #broken(number: number): readonly Polygon[] {
    this.#refuse({ code: 'boundary-feature-broken', values: { number } });
    return [];
  }

  #refuse(problem: Problem): void {
    if (this.problems.length < problemsMost) this.problems.push(problem);
  }
}

/** Why a position cannot be one of Viet Nam in degrees; each with the likeliest reason, so that it can be mended. */
function refusalOfPosition(position: unknown): Problem | undefined {
  if (!Array.isArray(position) || !isNumber(position[0]) || !isNumber(position[1])) {
    return { code: 'boundary-position-broken', values: { found: String(JSON.stringify(position)).slice(0, 60) } };
  }
  const [x, y] = position as [number, number];
  const { west, east, south, north } = boxOfVietNam;
  if (x >= west && x <= east && y >= south && y <= north) return undefined;
  const found = `${x}; ${y}`;
  if (y >= west && y <= east && x >= south && x <= north) return { code: 'boundary-turned-round', values: { found } };
  // VN-2000 and UTM count metres: eastings of six or seven digits, northings from 900 km on; some write them turned round.
  if (Math.max(Math.abs(x), Math.abs(y)) > 1000) return { code: 'boundary-in-metres', values: { found } };
  return { code: 'boundary-outside-country', values: { found } };
}

/** Texts and numbers that are said of a feature, and its own id; nothing nested. */
function propertiesOf(feature: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const said = isRecord(feature.properties) ? Object.entries(feature.properties) : [];
  const own: readonly [string, unknown][] = feature.id === undefined ? [] : [['id', feature.id]];
  return Object.fromEntries(
    [...said, ...own.filter(([key]) => !said.some(([other]) => other === key))]
      .filter(([, value]) => typeof value === 'string' || isNumber(value))
      .slice(0, 60)
      .map(([key, value]) => [key.slice(0, 60), String(value).slice(0, 200)]),
  );
}

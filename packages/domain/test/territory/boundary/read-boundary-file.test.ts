import { describe, expect, test } from 'vitest';
import { checkTopology } from '../../../src/territory/boundary/check-topology.ts';
import { readBoundaryFile } from '../../../src/territory/boundary/read-boundary-file.ts';
import { scanBrackets } from '../../../src/territory/boundary/scan-brackets.ts';

const square = (x: number, y: number, size = 0.1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const collection = (...geometries: readonly unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: { ma: '03127' }, geometry })),
});
const polygon = (...rings: readonly unknown[]) => ({ type: 'Polygon', coordinates: rings });
const codesOf = (content: unknown) => {
  const read = readBoundaryFile(content);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

describe('a boundary file', () => {
  test('keeps holes, several areas and far islands of one feature', () => {
    const read = readBoundaryFile(
      collection({
        type: 'MultiPolygon',
        coordinates: [[square(103, 21), square(103.02, 21.02, 0.01)], [square(112.3, 16.5, 0.01)]],
      }),
    );
    expect(read.ok && read.value.features[0]?.polygons.map((rings) => rings.length)).toEqual([2, 1]);
    expect(read.ok && read.value.pointCount).toBe(15);
  });

  test.each([
    ['metres of VN-2000', collection(polygon(square(497_000, 2_364_000, 500))), 'boundary-in-metres'],
    ['metres with the northing first', collection(polygon(square(2_364_000, 497_000, 500))), 'boundary-in-metres'],
    ['latitude before longitude', collection(polygon(square(21, 103))), 'boundary-turned-round'],
    ['another country', collection(polygon(square(2, 48))), 'boundary-outside-country'],
    [
      'null for a number',
      collection(
        polygon([
          [103, null],
          [103, 21],
          [104, 21],
        ]),
      ),
      'boundary-position-broken',
    ],
    [
      'an endless number',
      collection(
        polygon([
          [Number.POSITIVE_INFINITY, 21],
          [103, 21],
          [104, 21],
        ]),
      ),
      'boundary-position-broken',
    ],
    ['a text for a ring', collection(polygon('103 21')), 'boundary-feature-broken'],
    ['an area without rings', collection(polygon()), 'boundary-feature-broken'],
    ['only points', collection({ type: 'Point', coordinates: [103, 21] }, null), 'boundary-without-areas'],
    ['a feature that is a number', { type: 'FeatureCollection', features: [7] }, 'boundary-feature-broken'],
    ['no map', { name: 'x' }, 'boundary-not-geojson'],
    ['a list', [1, 2], 'boundary-not-geojson'],
    [
      'a named system of metres',
      {
        ...collection(polygon(square(103, 21))),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } },
      },
      'boundary-other-reference',
    ],
  ])('with %s is refused in words of its own', (_, content, code) => {
    expect(codesOf(content)).toContain(code);
  });

  test('that names WGS 84 the old way is read', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    expect(codesOf({ ...collection(polygon(square(103, 21))), crs })).toEqual([]);
  });

  test('with a thousand wrong positions names no more than twenty', () => {
    expect(codesOf(collection(...Array.from({ length: 1000 }, () => polygon(square(1, 1)))))).toHaveLength(20);
  });
});

describe('brackets are counted before anything is built', () => {
  test.each([
    ['{"a":[1,[2]]}', 3, 3],
    ['["[[[[", "\\"[["]', 1, 1],
    ['['.repeat(5000), 5000, 5000],
    ['', 0, 0],
  ])('%s', (text, depth, count) => {
    expect(scanBrackets(new TextEncoder().encode(text))).toEqual({ depth, count });
  });
});

describe('a topology', () => {
  const arc = [
    [103, 21],
    [104, 21],
    [104, 22],
    [103, 21],
  ];
  const topology = (arcs: unknown, geometry: unknown) => ({ type: 'Topology', arcs, objects: { layer: geometry } });
  const codeOf = (content: Readonly<Record<string, unknown>>) => {
    const checked = checkTopology(content);
    return checked.ok ? checked.value.pointCount : checked.problems[0]?.code;
  };

  test.each([
    ['one area', topology([arc], { type: 'Polygon', arcs: [[0]] }), 4],
    ['an arc walked backwards', topology([arc], { type: 'Polygon', arcs: [[-1]] }), 4],
    ['an arc that is not there', topology([arc], { type: 'Polygon', arcs: [[7]] }), 'boundary-topology-broken'],
    ['half an arc', topology([arc], { type: 'Polygon', arcs: [[0.5]] }), 'boundary-topology-broken'],
    ['arcs of texts', topology([['x']], { type: 'Polygon', arcs: [[0]] }), 'boundary-topology-broken'],
    ['no arcs', topology(undefined, { type: 'Polygon', arcs: [[0]] }), 'boundary-topology-broken'],
    [
      'a scale that is no number',
      { ...topology([arc], { type: 'Polygon', arcs: [[0]] }), transform: { scale: [1, 'x'], translate: [0, 0] } },
      'boundary-topology-broken',
    ],
    ['lines only', topology([arc], { type: 'LineString', arcs: [0] }), 'boundary-without-areas'],
    [
      'one long arc named ten thousand times',
      topology([Array.from({ length: 1000 }, () => [103, 21])], {
        type: 'MultiPolygon',
        arcs: [[Array.from({ length: 10_000 }, () => 0)]],
      }),
      'boundary-too-many-points',
    ],
  ])('with %s', (_, content, expected) => {
    expect(codeOf(content)).toBe(expected);
  });
});

import * as operations from '@muctieu/contract/territory/territory.operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, startTerritoryServer } from './territory-server.ts';

const server = await startTerritoryServer();
afterAll(() => server.close());

const params = { provinceId: '11' };
const query = { from: '2025-07-01', source: 'Bản vẽ thử', fileName: 'thu.geojson' };
/** The communes of today, each a square in a row. */
let features: { type: 'Feature'; properties: Record<string, string>; geometry: unknown }[] = [];

beforeAll(async () => {
  const map = await server.call('reader', operations.readMap, { params });
  if (!map.ok) throw new Error('the map is refused');
  features = map.value.units.map(({ code, name }, index) => ({
    type: 'Feature',
    properties: { ma_xa: code ?? '', ten: name },
    geometry: { type: 'Polygon', coordinates: [square(102 + (index % 9) * 0.1, 21 + Math.floor(index / 9) * 0.1)] },
  }));
});

function square(x: number, y: number, size = 0.1) {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}
const fileOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const collection = (list: readonly unknown[]) => fileOf({ type: 'FeatureCollection', features: list });
const preview = (file: Uint8Array<ArrayBuffer>, asker: Asker = 'keeper') =>
  server.call(asker, operations.previewBoundaries, { params, query, file });

describe('boundaries of a province', () => {
  test('are none at first: the map answers its units in the order of the tree', async () => {
    const map = await server.call('reader', operations.readMap, { params });
    expect(map.ok && [map.value.units.length, map.value.boundary, map.value.level]).toEqual([45, undefined, 'commune']);
  });

  test('are matched, shown with what is left over on both sides, and saved by who may', async () => {
    const stranger = { ...features[0], properties: { ma_xa: '99999', ten: 'Lạ' } };
    const file = collection([...features.slice(1), stranger]);
    const shown = await preview(file);
    expect(shown).toMatchObject({ ok: true, value: { level: 'commune', codeProperty: 'ma_xa', matchedByCode: 44 } });
    if (!shown.ok) return;
    expect(shown.value.unmatchedFeatures).toEqual([{ number: 45, label: 'Lạ · 99999', reason: 'not-found' }]);
    expect(shown.value.unmatchedUnits).toHaveLength(1);
    const { digest } = shown.value;
    const stale = await server.call('keeper', operations.saveBoundaries, {
      params,
      query: { ...query, digest },
      file: collection(features),
    });
    expect(stale).toMatchObject({ ok: false, problems: [{ code: 'boundary-changed-since-preview' }] });
    const refused = await server.call('reader', operations.saveBoundaries, {
      params,
      query: { ...query, digest },
      file,
    });
    expect(refused).toMatchObject({ ok: false, status: 403 });
    const saved = await server.call('keeper', operations.saveBoundaries, { params, query: { ...query, digest }, file });
    expect(saved).toMatchObject({ ok: true, value: { unitCount: 44 } });
    const map = await server.call('reader', operations.readMap, { params });
    expect(map.ok && map.value.boundary).toMatchObject({ source: 'Bản vẽ thử', uploadedBy: 'keeper', unitCount: 44 });
  });

  test('hold from their day: of the day before nothing is drawn, and the districts of then have none', async () => {
    const before = await server.call('reader', operations.readMap, { params, query: { day: '2025-06-30' } });
    expect(before.ok && [before.value.units.length, before.value.boundary]).toEqual([129, undefined]);
    const districts = await server.call('reader', operations.readMap, {
      params,
      query: { day: '2025-06-30', level: 'district' },
    });
    expect(districts.ok && districts.value.units.length).toBe(10);
  });

  test('travel once: who has the map already is told so, and it is small', async () => {
    const path = '/api/v1/territory/provinces/11/map';
    const first = await server.fetchAs('reader', path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const again = await server.fetchAs('reader', path, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('that were wrong are withdrawn with a reason; the list keeps them', async () => {
    const list = await server.call('reader', operations.listBoundaries, { query: { provinceId: '11' } });
    const [set] = list.ok ? list.value.items : [];
    const target = { provinceId: '11', boundaryId: set?.id ?? '' };
    const body = { because: 'Tệp của năm cũ' };
    const foreign = await server.call('reader', operations.withdrawBoundaries, { params: target, body });
    expect(foreign).toMatchObject({ ok: false, status: 403 });
    expect(await server.call('keeper', operations.withdrawBoundaries, { params: target, body })).toMatchObject({
      ok: true,
    });
    const map = await server.call('reader', operations.readMap, { params });
    expect(map.ok && map.value.boundary).toBeUndefined();
    const after = await server.call('reader', operations.listBoundaries, { query: { provinceId: '11' } });
    expect(after.ok && after.value.items[0]).toMatchObject({ withdrawnBecause: 'Tệp của năm cũ' });
    const twice = await server.call('keeper', operations.withdrawBoundaries, { params: target, body });
    expect(twice).toMatchObject({ ok: false, problems: [{ code: 'boundary-not-found' }] });
  });

  test('of another province are refused', async () => {
    const answer = await server.call('keeper', operations.previewBoundaries, {
      params: { provinceId: '12' },
      query,
      file: collection(features),
    });
    expect(answer).toMatchObject({ ok: false, status: 403 });
  });

  test('as quantised TopoJSON with shared arcs are the same as GeoJSON', async () => {
    const [a, b] = features;
    const topology = {
      type: 'Topology',
      transform: { scale: [0.001, 0.001], translate: [102, 21] },
      arcs: [
        [
          [100, 0],
          [0, 100],
        ],
        [
          [100, 100],
          [-100, 0],
          [0, -100],
          [100, 0],
        ],
        [
          [100, 0],
          [100, 0],
          [0, 100],
          [-100, 0],
        ],
      ],
      objects: {
        xa: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]], properties: a?.properties },
            { type: 'Polygon', arcs: [[2, -1]], properties: b?.properties },
          ],
        },
      },
    };
    const shown = await preview(fileOf(topology));
    expect(shown).toMatchObject({ ok: true, value: { matchedByCode: 2 } });
    // The side between the two is one line.
    expect(shown.ok && shown.value.shape.arcs).toHaveLength(3);
  });

  test.each([
    ['no JSON', new TextEncoder().encode('xin chào'), 'boundary-unreadable'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'boundary-unreadable'],
    ['nothing', new Uint8Array(), 'boundary-unreadable'],
    [
      'a hundred thousand brackets within one another',
      new TextEncoder().encode('['.repeat(100_000)),
      'boundary-nested-too-deep',
    ],
    ['millions of empty lists', new TextEncoder().encode(`[${'[],'.repeat(3_000_000)}[]]`), 'boundary-too-many-points'],
    [
      'only codes of elsewhere',
      fileOf({
        type: 'Feature',
        properties: { ma: '99999' },
        geometry: { type: 'Polygon', coordinates: [square(103, 21)] },
      }),
      'boundary-nothing-matched',
    ],
    [
      'metres',
      fileOf({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [square(497_000, 2_364_000, 500)] },
      }),
      'boundary-in-metres',
    ],
  ])('with %s are refused with words, and the server goes on', async (_, file, code) => {
    const answer = await preview(file);
    expect(answer).toMatchObject({ ok: false, problems: [{ code }] });
    if (!answer.ok) for (const { text } of answer.problems) expect(text.vi + text.en).not.toMatch(/\{\w+\}/);
    expect((await server.call('reader', operations.readMap, { params })).ok).toBe(true);
  });

  test('of four hundred thousand points are drawn with few', async () => {
    const coast = Array.from({ length: 400_000 }, (_, index) => [
      103 + 0.3 * Math.cos((index * Math.PI) / 200_000) + (index % 7) * 0.0001,
      21.5 + 0.3 * Math.sin((index * Math.PI) / 200_000),
    ]);
    const file = collection([{ ...features[0], geometry: { type: 'Polygon', coordinates: [[...coast, coast[0]]] } }]);
    const shown = await preview(file);
    expect(shown.ok && shown.value.pointsDrawn).toBeLessThanOrEqual(3005);
  });
});

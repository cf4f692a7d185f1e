import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBoundaries } from '../../../src/territory/boundary/draw-boundaries.ts';
import { joinBoundaries } from '../../../src/territory/boundary/join-boundaries.ts';
import { layOutShape } from '../../../src/territory/boundary/lay-out-shape.ts';
import { weighPoints } from '../../../src/territory/boundary/weigh-points.ts';

const x0 = 10_300_000;
const y0 = 2_100_000;
/** A field of squares whose borders wind, like those of communes. */
function field(columns: number, rows: number, bends: readonly number[]) {
  const step = 10_000;
  const side = (fromX: number, fromY: number, toX: number, toY: number) => {
    const points: number[] = [];
    const parts = 10;
    // The same points whichever way the side is walked, so that neighbours share them.
    const forward = fromX < toX || fromY < toY;
    for (let part = 0; part < parts; part += 1) {
      const share = part / parts;
      const place = Math.round((forward ? share : 1 - share) * parts);
      const bend = place % parts === 0 ? 0 : (bends[place % bends.length] ?? 0);
      const horizontal = fromY === toY;
      points.push(
        Math.round(fromX + (toX - fromX) * share) + (horizontal ? 0 : bend),
        Math.round(fromY + (toY - fromY) * share) + (horizontal ? bend : 0),
      );
    }
    return points;
  };
  return Array.from({ length: columns * rows }, (_, index) => {
    const left = x0 + (index % columns) * step;
    const bottom = y0 + Math.floor(index / columns) * step;
    const [right, top] = [left + step, bottom + step];
    const ring = [
      ...side(left, bottom, right, bottom),
      ...side(right, bottom, right, top),
      ...side(right, top, left, top),
      ...side(left, top, left, bottom),
    ];
    return { unitId: `u${index}`, polygons: [[ring]] };
  });
}

describe('boundaries of neighbours', () => {
  test('are joined to lines that are kept once: a field of 3 × 3 has 24 sides', () => {
    const { arcs } = joinBoundaries(field(3, 3, [40, -30]).map(({ polygons }) => polygons));
    // Four corners of the field meet only one square: two outer sides are one line there.
    expect(arcs.length).toBe(20);
  });

  test('stay joined however few points are left: each inner side is the same line for both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        // Less than the 1,000 between two bends of a side: farther out, sides of the field itself would cross.
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 400 }),
        (size, bends, budget) => {
          const shape = drawBoundaries(field(size, size, bends), budget);
          const edges = new Map<string, number>();
          for (const { polygons } of layOutShape(shape)) {
            for (const ring of polygons.flat()) {
              for (let index = 0; index < ring.length; index += 2) {
                const a = `${ring[index]} ${ring[index + 1]}`;
                const next = (index + 2) % ring.length;
                const b = `${ring[next]} ${ring[next + 1]}`;
                if (a === b) continue;
                const key = [a, b].sort().join('|');
                edges.set(key, (edges.get(key) ?? 0) + 1);
              }
            }
          }
          // The outline of the whole is walked once, everything inside twice: no gap and no overlap.
          const outer = [...edges].filter(([, count]) => count === 1).map(([key]) => key);
          const degree = new Map<string, number>();
          for (const end of outer.flatMap((key) => key.split('|'))) degree.set(end, (degree.get(end) ?? 0) + 1);
          expect([...edges.values()].every((count) => count <= 2)).toBe(true);
          expect([...degree.values()].every((count) => count % 2 === 0)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an island keeps an area even where nothing else is left', () => {
    const island = Array.from({ length: 200 }, (_, index) => [
      x0 + Math.round(5000 * Math.cos((index * Math.PI) / 100)),
      y0 + Math.round(5000 * Math.sin((index * Math.PI) / 100)),
    ]).flat();
    const [drawn] = layOutShape(drawBoundaries([{ unitId: 'truong-sa', polygons: [[island]] }], 1));
    expect((drawn?.polygons[0]?.[0]?.length ?? 0) / 2).toBeGreaterThanOrEqual(3);
  });

  test('are drawn within a metre’s tenfold of where they were', () => {
    const given = field(2, 2, [500, -700, 300]);
    const drawn = layOutShape(drawBoundaries(given, 1_000_000));
    for (const [index, { polygons }] of drawn.entries()) {
      const ring = polygons[0]?.[0] ?? [];
      const known = given[index]?.polygons[0]?.[0] ?? [];
      expect(ring.length).toBe(known.length);
      const places = new Set(
        Array.from(
          { length: known.length / 2 },
          (_, place) => `${Math.round((known[place * 2] ?? 0) / 10)} ${Math.round((known[place * 2 + 1] ?? 0) / 10)}`,
        ),
      );
      for (let place = 0; place < ring.length; place += 2) {
        expect(places).toContain(
          `${Math.round((ring[place] ?? 0) * 10_000)} ${Math.round((ring[place + 1] ?? 0) * 10_000)}`,
        );
      }
    }
  });
});

test('the point that matters least is the one on the straight line', () => {
  const [first, flat, peak, last] = weighPoints([0, 0, 5, 0, 10, 10, 20, 0]);
  expect([first, last]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect(flat).toBeLessThan(peak ?? 0);
});

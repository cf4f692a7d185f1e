import { addressOf } from '@muctieu/contract/http/call-operation';
import * as operations from '@muctieu/contract/territory/territory.operations';
import { nationId } from '@muctieu/domain/territory/unit';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { afterAll, describe, expect, test } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { startTerritoryServer } from './territory-server.ts';

const server = await startTerritoryServer();
afterAll(() => server.close());
const dienBien = stableUnitId('province-11');

function answerOf<Value>(
  result: { ok: true; value: Value } | { ok: false; problems: readonly { code: string }[] },
): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

describe('the tree', () => {
  test.each([
    ['2025-06-30', 63],
    ['2025-07-01', 34],
  ])('T2: below the state stand, on %s, %i provinces', async (day, count) => {
    const answer = answerOf(
      await server.call('reader', operations.listChildren, { params: { unitId: nationId }, query: { day } }),
    );
    expect(answer.items).toHaveLength(count);
    expect(answer.parent?.childCount).toBe(count);
  });

  test.each([
    ['2025-06-30', 'district', 10, 'Điện Biên'],
    ['2025-07-01', 'commune', 45, 'Búng Lao'],
  ])('T2: below Điện Biên stand, on %s, units of level %s', async (day, level, count, first) => {
    const { items } = answerOf(
      await server.call('reader', operations.listChildren, { params: { unitId: dienBien }, query: { day } }),
    );
    expect(items).toHaveLength(count);
    expect(new Set(items.map((item) => item.level))).toEqual(new Set([level]));
    expect(items[0]?.name).toBe(first);
  });

  test('names stand in Vietnamese order: Đ after D, tones as in a dictionary', async () => {
    const { items } = answerOf(await server.call('reader', operations.listChildren, { params: { unitId: nationId } }));
    const names = items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  });

  test('a unit that nobody knows is named', async () => {
    const result = await server.call('reader', operations.listChildren, { params: { unitId: crypto.randomUUID() } });
    expect(result).toMatchObject({ ok: false, status: 404, problems: [{ code: 'unit-not-found' }] });
  });
});

describe('search', () => {
  test.each([
    ['dien bien', '2026-11-21', 'Điện Biên', 'tinh'],
    ['ĐIỆN BIÊN', '2026-11-21', 'Điện Biên', 'tinh'],
    ['huyen dien bien', '2025-06-30', 'Điện Biên', 'huyen'],
    ['xa muong phang', '2026-11-21', 'Mường Phăng', 'xa'],
    ['phuong dien bien phu', '2026-11-21', 'Điện Biên Phủ', 'phuong'],
    ['03316', '2025-06-30', 'Nà Tấu', 'xa'],
    ['02', '2025-06-30', 'Hà Giang', 'tinh'],
  ])('«%s» on %s finds %s first', async (q, day, name, form) => {
    const { items } = answerOf(await server.call('reader', operations.searchUnits, { query: { q, day } }));
    expect(items[0]).toMatchObject({ name, form, existsOnDay: true });
  });

  test('a unit that has ended is found, after those that exist, with the way that led to it', async () => {
    const { items } = answerOf(await server.call('reader', operations.searchUnits, { query: { q: 'ta leng' } }));
    const former = items.find(({ name, form }) => name === 'Tà Lèng' && form === 'xa');
    expect(former).toMatchObject({ existsOnDay: false, until: '2020-01-01' });
    expect(former?.path.map(({ name }) => name)).toEqual(['Việt Nam', 'Điện Biên', 'Điện Biên Phủ']);
  });

  test('what is found is nobody’s wildcard', async () => {
    const { items } = answerOf(await server.call('reader', operations.searchUnits, { query: { q: '%_%' } }));
    expect(items).toEqual([]);
  });
});

describe('a unit’s page', () => {
  test('T1: shows every name, parent and class with its document', async () => {
    const unitId = stableUnitId('commune-03316');
    const page = answerOf(
      await server.call('reader', operations.getUnit, { params: { unitId }, query: { day: '2022-01-01' } }),
    );
    expect(page).toMatchObject({
      name: 'Nà Tấu',
      code: '03316',
      level: 'commune',
      existsOnDay: true,
      until: '2025-07-01',
    });
    expect(
      page.parents.map(({ parent, from, until, document }) => [parent.name, from, until, document.symbol]),
    ).toEqual([
      ['Điện Biên', '2019-01-01', '2020-01-01', '124/2004/QĐ-TTg'],
      ['Điện Biên Phủ', '2020-01-01', '2025-07-01', '815/NQ-UBTVQH14'],
    ]);
    expect(page.ancestors.map(({ name }) => name)).toEqual(['Việt Nam', 'Điện Biên', 'Điện Biên Phủ']);
    expect(page.results).toMatchObject([{ extent: 'whole', on: '2025-07-01', shareReviewed: true }]);
    expect(page.events.map(({ kind }) => kind)).toEqual(['merge', 'transfer', 'create']);
  });

  test('T3: what corresponds to a former commune today, and back', async () => {
    const unitId = stableUnitId('commune-03316');
    const there = answerOf(
      await server.call('reader', operations.findCounterparts, {
        params: { unitId },
        query: { from: '2025-06-30', to: '2025-07-01' },
      }),
    );
    expect(there).toMatchObject({ relation: 'whole', items: [{ shareMillionths: 1_000_000, shareReviewed: true }] });
    const today = there.items[0]?.unit.id ?? '';
    const back = answerOf(
      await server.call('reader', operations.findCounterparts, {
        params: { unitId: today },
        query: { from: '2025-07-01', to: '2025-06-30' },
      }),
    );
    expect(back.items.map(({ unit }) => unit.id)).toContain(unitId);
  });

  test('a day on which the unit did not exist is refused by its name', async () => {
    const unitId = stableUnitId('commune-03316');
    const result = await server.call('reader', operations.findCounterparts, {
      params: { unitId },
      query: { from: '2025-07-01', to: '2026-01-01' },
    });
    expect(result).toMatchObject({
      ok: false,
      status: 422,
      problems: [{ code: 'unit-ended-before', values: { name: 'Nà Tấu' } }],
    });
  });
});

describe('the list of units', () => {
  test.each([
    [{ provinceId: '11', level: 'commune', day: '2026-11-21' }, 45],
    [{ provinceId: '11', level: 'commune', day: '2025-06-30' }, 129],
    [{ provinceId: '11', level: 'commune', existence: 'ever' }, 175],
    [{ provinceId: '11', form: 'phuong', day: '2026-11-21' }, 3],
    [{ class: 'zone:III', day: '2026-11-21' }, 38],
    [{ class: 'poor-district:yes', day: '2024-01-01' }, 7],
    [{ under: stableUnitId('district-094'), level: 'commune', day: '2022-01-01' }, 12],
    [{ q: 'muong', provinceId: '11', level: 'commune', day: '2026-11-21' }, undefined],
  ] as const)('%o has %s', async (query, total) => {
    const page = answerOf(await server.call('reader', operations.listUnits, { query }));
    if (total !== undefined) expect(page.total).toBe(total);
    expect(page.items.length).toBeGreaterThan(0);
  });

  test('pages follow one another without a gap or a repeat, in either direction', async () => {
    for (const sort of ['name', '-name', 'code', '-code'] as const) {
      const all = answerOf(
        await server.call('reader', operations.listUnits, {
          query: { provinceId: '11', sort, limit: 1000, day: '2025-06-30' },
        }),
      );
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = answerOf(
          await server.call('reader', operations.listUnits, {
            query: {
              provinceId: '11',
              sort,
              limit: 17,
              day: '2025-06-30',
              ...(cursor === undefined ? {} : { cursor }),
            },
          }),
        );
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(found).toEqual(all.items.map(({ id }) => id));
    }
  });

  test('comes as CSV and as XLSX, with its words in the language asked for', async () => {
    const path = addressOf(operations.listUnits, { query: { provinceId: '11', level: 'commune', day: '2026-11-21' } });
    const csv = await (await server.fetchAs('reader', path, { accept: 'text/csv', 'accept-language': 'vi' })).text();
    expect(csv.split('\r\n')[0]).toContain('Trực thuộc');
    expect(csv).toContain('Mường Phăng');
    expect(csv).toContain('Khu vực III');
    const xlsx = await server.fetchAs('reader', path, {
      accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'accept-language': 'en',
    });
    const workbook = await readWorkbook(new Uint8Array(await xlsx.arrayBuffer()));
    expect(workbook.ok && workbook.value.sheets[0]?.rows).toHaveLength(46);
  });
});

describe('the time line', () => {
  test('latest first, filtered by province, kind and document', async () => {
    const page = answerOf(
      await server.call('reader', operations.listEvents, {
        query: { provinceId: '11', document: '1661/NQ-UBTVQH15', kind: 'merge' },
      }),
    );
    expect(page.total).toBe(45);
    expect(page.items[0]).toMatchObject({ on: '2025-07-01', kind: 'merge' });
    expect(page.items[0]?.units.filter(({ role }) => role === 'origin').every(({ extent }) => extent === 'whole')).toBe(
      true,
    );
  });

  test('a part that nobody has measured says so', async () => {
    const page = answerOf(
      await server.call('reader', operations.listEvents, {
        query: { unitId: stableUnitId('commune-03250'), kind: 'merge', until: '2021-01-01' },
      }),
    );
    expect(page.items[0]).toMatchObject({ summary: 'Nhập một phần Xã Mường Báng vào Thị trấn Tủa Chùa' });
    expect(page.items[0]?.units[0]).toMatchObject({ extent: 'part', shareReviewed: false });
  });
});

test.each([operations.listUnits, operations.listEvents, operations.searchUnits])(
  '$id is for people who are signed in',
  async (operation) => {
    const result = await server.call('nobody', operation, { query: { q: 'x' } });
    expect(result).toMatchObject({ ok: false, status: 401 });
  },
);

test('the time line speaks the language of its reader', async () => {
  const query = { unitId: stableUnitId('commune-03250'), kind: 'merge' as const, until: '2021-01-01' };
  const path = addressOf(operations.listEvents, { query });
  const english = (await (await server.fetchAs('reader', path, { 'accept-language': 'en' })).json()) as {
    readonly items: readonly { readonly summary: string }[];
  };
  expect(english.items[0]?.summary).toBe('a part of Xã Mường Báng went into Thị trấn Tủa Chùa');
});

describe('T4: figures on the units of another day', () => {
  const params = { provinceId: '11' };
  const former = (code: string) => stableUnitId(`commune-${code}`);

  test('a sum is carried to the merged commune; a commune with a missing part says which', async () => {
    const facts = [
      { unitId: former('03325'), value: '1000.5' },
      { unitId: former('03326'), value: '20' },
      { unitId: former('03317'), value: '3' },
      { unitId: former('03316'), value: '7' },
    ];
    const body = { rule: { kind: 'sum' as const }, from: '2025-06-30', to: '2026-01-01', facts };
    const answer = answerOf(await server.call('reader', operations.regroupFacts, { params, body }));
    const carried = answer.facts
      .filter(({ value }) => value !== undefined)
      .map(({ unit, value }) => [unit.name, value]);
    expect(carried).toEqual([['Mường Phăng', '1023.5']]);
    const [left] = answer.facts.filter(({ notCarried }) => notCarried !== undefined);
    expect(left).toMatchObject({ unit: { name: 'Nà Tấu' }, notCarried: 'fact-missing' });
    expect(left?.becauseOf.length).toBeGreaterThan(0);
  });

  test('over a division that nobody measured nothing is guessed', async () => {
    const body = {
      rule: { kind: 'sum' as const },
      from: '2019-06-01',
      to: '2021-01-01',
      facts: [
        { unitId: former('03250'), value: '100' },
        { unitId: former('03217'), value: '10' },
      ],
    };
    const answer = answerOf(await server.call('reader', operations.regroupFacts, { params, body }));
    expect(answer.facts.map(({ unit, notCarried }) => [unit.name, notCarried]).sort()).toEqual([
      ['Mường Báng', 'share-not-reviewed'],
      ['Tủa Chùa', 'share-not-reviewed'],
    ]);
  });

  test('a unit that does not stand on the day, and a ratio without denominator, are refused', async () => {
    const body = {
      rule: { kind: 'ratio-of-sums' as const },
      from: '2025-06-30',
      to: '2026-01-01',
      facts: [
        { unitId: stableUnitId('commune-03325-2025'), value: '1', denominator: '2' },
        { unitId: former('03325'), value: '1' },
      ],
    };
    const refused = await server.call('reader', operations.regroupFacts, { params, body });
    expect(refused).toMatchObject({
      ok: false,
      status: 422,
      problems: [
        { code: 'unit-begins-later', path: 'facts[0].unitId' },
        { code: 'denominator-missing', path: 'facts[1].denominator' },
      ],
    });
  });
});

import type { EventProposalInput } from '@muctieu/contract/territory/event-booking';
import * as operations from '@muctieu/contract/territory/territory.operations';
import { afterAll, describe, expect, test } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { type Asker, startTerritoryServer } from './territory-server.ts';

const server = await startTerritoryServer();
afterAll(() => server.close());

const province = stableUnitId('province-11');
const document = { symbol: '99/NQ-HĐND', issuedOn: '2026-06-20' };
const params = { provinceId: '11' };

async function unitNamed(name: string): Promise<string> {
  const found = await server.call('reader', operations.listUnits, {
    query: { provinceId: '11', level: 'commune', q: name, day: '2026-11-21' },
  });
  if (!found.ok) throw new Error('the list is refused');
  const unit = found.value.items.find((item) => item.name === name);
  if (unit === undefined) throw new Error(`no commune ${name}`);
  return unit.id;
}

async function version(): Promise<number> {
  const answer = await server.call('reader', operations.getUnit, { params: { unitId: province } });
  if (!answer.ok || answer.version === undefined) throw new Error('no version');
  return answer.version;
}

const preview = (events: EventProposalInput[], on = '2026-07-01', asker: Asker = 'keeper') =>
  server.call(asker, operations.previewEvents, { params, body: { document, on, events } });

const book = async (events: EventProposalInput[], on = '2026-07-01', ifMatch?: number, asker: Asker = 'keeper') =>
  server.call(asker, operations.bookEvents, {
    params,
    body: { document, on, events },
    ifMatch: ifMatch ?? (await version()),
  });

describe('a preview', () => {
  test('says before and after of everything that would change, and books nothing', async () => {
    const unitId = await unitNamed('Na Sang');
    const answer = await preview([{ kind: 'rename', unitId, name: 'Na Sang Mới' }]);
    expect(answer.ok && answer.value.problems).toEqual([]);
    expect(answer.ok && answer.value.changes).toMatchObject([
      { aspect: 'name', unitName: 'Xã Na Sang', before: 'Xã Na Sang', after: 'Xã Na Sang Mới', from: '2026-07-01' },
    ]);
    expect(await unitNamed('Na Sang')).toBe(unitId);
  });

  test('says every problem at once, each with its place and in both languages', async () => {
    const unitId = await unitNamed('Na Sang');
    const former = stableUnitId('commune-03316');
    const answer = await preview([
      { kind: 'rename', unitId: former, name: 'Khác' },
      { kind: 'rename', unitId, name: 'Na Sang' },
      { kind: 'transfer', unitId, parentId: await unitNamed('Mường Phăng') },
      { kind: 'create', unit: { level: 'commune', form: 'huyen', name: 'Mới', code: '123', parentId: province } },
      { kind: 'reclassify', unitId: province, scheme: 'zone', value: 'IV' },
    ]);
    const problems = answer.ok ? answer.value.problems : [];
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['unit-ended-before', 'events[0].unitId'],
      ['nothing-changes', 'events[1]'],
      ['form-of-other-level', 'events[3].unit.form'],
      ['code-malformed', 'events[3].unit.code'],
      ['class-not-for-level', 'events[4].scheme'],
      ['class-value-unknown', 'events[4].value'],
      ['parent-of-wrong-level', 'events[1].unitId'],
    ]);
    expect(problems[0]?.text.vi).toBe(
      '«Nà Tấu» đã kết thúc từ 2025-07-01, nên không thể có biến động ngày 2026-07-01. Hãy chọn ngày trước đó, hoặc chọn đơn vị kế thừa.',
    );
    expect(problems[3]?.text.en).toBe(
      'The code of a “commune” has 5 digits, but “123” is given. Write the leading zeros.',
    );
    for (const problem of problems) expect(problem.text.vi + problem.text.en, problem.code).not.toMatch(/\{\w+\}/);
  });
});

describe('a booking', () => {
  test('renames from the day on, keeps the old name before it, and writes the journal', async () => {
    const unitId = await unitNamed('Nà Hỳ');
    const before = await version();
    const booked = await book([{ kind: 'rename', unitId, name: 'Nà Hỳ Mới' }]);
    expect(booked).toMatchObject({ ok: true, value: { territoryVersion: before + 1, changeCount: 2 } });
    const page = await server.call('reader', operations.getUnit, { params: { unitId } });
    expect(page.ok && page.value.names.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['Nà Hỳ', '2025-07-01', '2026-07-01'],
      ['Nà Hỳ Mới', '2026-07-01', undefined],
    ]);
    const entries = await server.database.ownerQuery<{ before: unknown; after: unknown; person_id: string }>(
      `select before, after, person_id from muctieu.journal where command = 'territory.book-events' and unit_id = $1`,
      [unitId],
    );
    expect(entries).toMatchObject([
      {
        before: { units: [{ name: 'Nà Hỳ' }] },
        after: { document, units: [{ name: 'Nà Hỳ Mới' }] },
        person_id: '01980000-0000-7000-8000-00000000aa01',
      },
    ]);
  });

  test('T3: splits a commune with its villages, and carries shares that are reviewed later', async () => {
    const commune = await unitNamed('Mường Pồn');
    const villages = await server.call('reader', operations.listChildren, { params: { unitId: commune } });
    const childIds = villages.ok ? villages.value.items.map(({ id }) => id) : [];
    expect(childIds.length).toBeGreaterThan(1);
    const part = (name: string, code: string, ids: string[]) => ({
      extent: 'part' as const,
      childIds: ids,
      result: {
        kind: 'new' as const,
        unit: { level: 'commune' as const, form: 'xa' as const, name, code, parentId: province },
      },
    });
    const events: EventProposalInput[] = [
      {
        kind: 'split',
        originId: commune,
        results: [
          part('Mường Pồn Một', '99001', childIds.slice(0, 1)),
          part('Mường Pồn Hai', '99002', childIds.slice(1)),
        ],
      },
    ];
    const booked = await book(events);
    expect(booked).toMatchObject({ ok: true });
    const one = await unitNamed('Mường Pồn Một');
    const two = await unitNamed('Mường Pồn Hai');
    const query = { from: '2026-06-30', to: '2026-07-01' };
    const unsure = await server.call('reader', operations.findCounterparts, { params: { unitId: commune }, query });
    expect(unsure).toMatchObject({
      ok: true,
      value: { relation: 'parts', items: [{ shareReviewed: false }, { shareReviewed: false }] },
    });

    const eventId = booked.ok ? (booked.value.eventIds[0] ?? '') : '';
    const review = async (shares: readonly [number, number]) =>
      server.call('keeper', operations.reviewShares, {
        params: { ...params, eventId },
        body: {
          originId: commune,
          shares: [
            { resultId: one, shareMillionths: shares[0] },
            { resultId: two, shareMillionths: shares[1] },
          ],
        },
        ifMatch: await version(),
      });
    expect(await review([400_000, 500_000])).toMatchObject({
      ok: false,
      status: 422,
      problems: [{ code: 'shares-below-whole' }],
    });
    expect(await review([400_000, 700_000])).toMatchObject({ ok: false, problems: [{ code: 'shares-exceed-whole' }] });
    expect(await review([400_000, 600_000])).toMatchObject({ ok: true });
    const sure = await server.call('reader', operations.findCounterparts, { params: { unitId: commune }, query });
    expect(
      sure.ok && sure.value.items.map(({ shareMillionths, shareReviewed }) => [shareMillionths, shareReviewed]).sort(),
    ).toEqual([
      [400_000, true],
      [600_000, true],
    ]);
  });

  test('of several events is all or nothing', async () => {
    const unitId = await unitNamed('Mường Mùn');
    const before = await version();
    const refused = await book([
      { kind: 'rename', unitId, name: 'Mường Mùn Mới' },
      { kind: 'abolish', unitId: crypto.randomUUID() },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      status: 404,
      problems: [{ code: 'unit-not-found', path: 'events[1].unitId' }],
    });
    expect(await version()).toBe(before);
    expect(await unitNamed('Mường Mùn')).toBe(unitId);
  });

  test('on a version that was overtaken is refused', async () => {
    const unitId = await unitNamed('Mường Chà');
    const refused = await book([{ kind: 'rename', unitId, name: 'Khác' }], '2026-07-01', 1);
    expect(refused).toMatchObject({
      ok: false,
      status: 412,
      problems: [{ code: 'changed-meanwhile', values: { found: '1' } }],
    });
  });

  test('of several people at once goes to one of them; the others are told to look again', async () => {
    const unitId = await unitNamed('Mường Nhé');
    const ifMatch = await version();
    const all = await Promise.all(
      ['Một', 'Hai', 'Ba', 'Bốn'].map((name) => book([{ kind: 'rename', unitId, name }], '2026-07-01', ifMatch)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of all) if (!outcome.ok) expect(outcome.problems[0]?.code).toBe('changed-meanwhile');
  });

  test('that arrives twice is booked once', async () => {
    const unitId = await unitNamed('Mường Chà');
    const request = {
      params,
      body: { document, on: '2026-08-01', events: [{ kind: 'rename' as const, unitId, name: 'Mường Chà Mới' }] },
      ifMatch: await version(),
      idempotencyKey: crypto.randomUUID(),
    };
    const first = await server.call('keeper', operations.bookEvents, request);
    const second = await server.call('keeper', operations.bookEvents, request);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  test('against later history is refused, and says which', async () => {
    const unitId = await unitNamed('Mường Chà Mới');
    const refused = await book([{ kind: 'abolish', unitId }], '2026-07-15');
    expect(refused).toMatchObject({
      ok: false,
      status: 409,
      problems: [{ code: 'later-event-contradicts', values: { later: '2026-08-01', document: '99/NQ-HĐND' } }],
    });
  });
});

describe('permission', () => {
  test.each([
    ['nobody', 401, 'not-signed-in'],
    ['reader', 403, 'not-permitted'],
  ] as const)('%s may not book', async (asker, status, code) => {
    const refused = await book([{ kind: 'abolish', unitId: province }], '2026-07-01', 1, asker);
    expect(refused).toMatchObject({ ok: false, status, problems: [{ code }] });
  });

  test('whoever keeps one province may not book in another', async () => {
    const refused = await server.call('keeper', operations.bookEvents, {
      params: { provinceId: '12' },
      body: { document, on: '2026-07-01', events: [{ kind: 'abolish', unitId: stableUnitId('province-12') }] },
      ifMatch: 1,
    });
    expect(refused).toMatchObject({ ok: false, status: 403 });
  });

  test('without If-Match nothing is booked', async () => {
    const refused = await server.call('keeper', operations.bookEvents, {
      params,
      body: { document, on: '2026-07-01', events: [{ kind: 'abolish', unitId: province }] },
    });
    expect(refused).toMatchObject({ ok: false, status: 428, problems: [{ code: 'version-missing' }] });
  });
});

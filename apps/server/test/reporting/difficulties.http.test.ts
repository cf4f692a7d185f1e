import type { BodyOf } from '@muctieu/contract/http/operation';
import { listDifficulties, moveDifficulty, raiseDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, expect, it } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { startCapitalPeople } from '../capital/capital-people.ts';

const { server, enters: receives, officer, neighbour } = await startCapitalPeople();
afterAll(() => server.close());

const provinceId = '11';
const commune = stableUnitId('commune-03202-2025');
const day = (text: string) => text as PlainDate;
const written: BodyOf<typeof raiseDifficulty> = {
  ...{
    provinceId,
    reporterId: commune,
    kind: 'difficulty',
    subject: 'Chưa có định mức nước phân tán',
    detail: 'Hai bản',
  },
  ...{
    since: day('2026-05-10'),
    unitId: commune,
    nodeCode: 'DT.P1',
    addressee: 'Sở Tài chính',
    answerBy: day('2026-10-30'),
  },
  legal: { documentId: '55-2023-tt-btc', article: 'Điều 76' },
};
const raised = await officer.call(raiseDifficulty, { body: written });
if (!raised.ok) throw new Error(JSON.stringify(raised));
const { difficultyId } = raised.value;

const read = async (visitor: Visitor, query: object = {}) => {
  const found = await visitor.call(listDifficulties, { query: { provinceId, ...query } });
  return found.ok ? found.value.items.find((one) => one.difficultyId === difficultyId) : undefined;
};
const move = async (
  visitor: Visitor,
  body: Omit<BodyOf<typeof moveDifficulty>, 'provinceId' | 'text'> & { text?: string },
) => {
  const version = (await read(receives))?.version ?? 0;
  const given = { provinceId, text: '', ...body };
  return codesOf(await visitor.call(moveDifficulty, { params: { difficultyId }, body: given, ifMatch: version }));
};

it('what, where, since when, the passage of law, who is asked and by when: all of it is there for both sides, and nobody else', async () => {
  expect(await read(receives)).toMatchObject({
    ...{
      subject: written.subject,
      since: '2026-05-10',
      placeName: 'Xã Mường Pồn',
      nodeCode: 'DT.P1',
      reporterName: 'Xã Mường Pồn',
    },
    ...{
      legal: written.legal,
      addressee: 'Sở Tài chính',
      answerBy: '2026-10-30',
      state: 'open',
      overdue: true,
      steps: [],
    },
    acts: ['answer', 'readdress'],
  });
  expect((await read(officer))?.acts).toEqual([]);
  expect(await read(neighbour)).toBeUndefined();
});

it.each([
  ['a day that has not come', { since: day('2027-01-01') }, 'difficulty-ahead'],
  ['a content no programme has', { nodeCode: 'DT.P99' }, 'node-unknown'],
  ['a document nobody entered', { legal: { documentId: 'khong-co' } }, 'cited-document-unknown'],
  ['a place of nowhere', { unitId: '00000000-0000-4000-8000-000000000001' }, 'reporter-unknown'],
  ['the name of a neighbour', { reporterId: stableUnitId('commune-03158-2025') }, 'reporter-unknown'],
])('%s is refused', async (_, change, code) => {
  expect(codesOf(await officer.call(raiseDifficulty, { body: { ...written, ...change } }))).toBe(code);
});

it('it goes to another addressee, is answered, reopened, answered again and closed; all that was said stays, and it is open until answered', async () => {
  expect(await move(officer, { act: 'answer', text: 'tự trả lời' })).toBe('not-permitted');
  expect(
    await move(receives, {
      act: 'readdress',
      addressee: 'Sở Dân tộc và Tôn giáo',
      answerBy: day('2026-12-15'),
      text: 'Đúng chức năng',
    }),
  ).toBe('done');
  expect(await read(receives)).toMatchObject({ state: 'open', overdue: false, addressee: 'Sở Dân tộc và Tôn giáo' });
  expect(await move(receives, { act: 'answer' })).toBe('difficulty-without-text');
  expect(await move(receives, { act: 'answer', text: 'Áp dụng mức cũ.' })).toBe('done');
  expect((await read(officer))?.acts).toEqual(['close', 'reopen']);
  expect(await move(officer, { act: 'reopen', text: 'Mức cũ không đủ' })).toBe('done');
  expect(await read(officer)).toMatchObject({ state: 'open', answer: '' });
  expect(await read(officer, { openOn: '2026-11-21' })).toBeDefined();
  expect(
    await move(receives, { act: 'answer', text: 'Tăng mức theo nghị quyết mới.', documentId: '358-2025-nd-cp' }),
  ).toBe('done');
  expect(await read(officer, { openOn: '2026-11-21' })).toBeUndefined();
  expect(await read(officer, { openOn: '2026-11-20' }), 'raised on the 21st').toBeUndefined();
  expect(await move(officer, { act: 'close' })).toBe('done');
  const closed = await read(officer);
  expect(closed).toMatchObject({
    state: 'closed',
    answer: 'Tăng mức theo nghị quyết mới.',
    answerDocumentId: '358-2025-nd-cp',
  });
  expect(closed?.answeredBy).toContain('Người thử 09');
  expect(closed?.steps.map(({ act, text }) => [act, text])).toEqual([
    ['readdress', 'Đúng chức năng'],
    ['answer', 'Áp dụng mức cũ.'],
    ['reopen', 'Mức cũ không đủ'],
    ['answer', 'Tăng mức theo nghị quyết mới.'],
    ['close', ''],
  ]);
  expect(await move(receives, { act: 'readdress', addressee: 'Ai đó' })).toBe('difficulty-step-impossible');
});

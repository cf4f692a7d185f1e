import {
  closeOrganisation,
  createOrganisation,
  editOrganisation,
  listOrganisations,
  readOrganisation,
} from '@muctieu/contract/organisations/organisations.operations';
import { afterAll, expect, test } from 'vitest';
import { stableId } from '../../src/organisations/stable-id.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, startAccessServer } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const admin = await server.signedIn('thu13');
const officer = await server.signedIn('thu02');
const muongPon = stableUnitId('commune-03202-2025');
const board = {
  provinceId: '11',
  kind: 'management-board' as const,
  unitId: muongPon,
  from: '2025-07-01',
  names: [{ name: 'Ban Quản lý các chương trình MTQG xã Mường Pồn', shortName: 'BQL xã', from: '2025-07-01' }],
};

test('the demo’s organisations are listed as of a day, under the name of that day, with Vietnamese order and search', async () => {
  const before = await admin.call(listOrganisations, { query: { search: 'ke hoach va dau tu', day: '2024-06-30' } });
  expect(before.ok && before.value.items.map(({ name }) => name)).toContain('Sở Kế hoạch và Đầu tư tỉnh Điện Biên');
  const page = await admin.call(listOrganisations, { query: { limit: 1000 } });
  if (!page.ok) throw new Error(codesOf(page));
  expect(page.value.total).toBe(page.value.items.length);
  const names = page.value.items.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  const kinds = await admin.call(listOrganisations, { query: { kind: 'treasury' } });
  expect(kinds.ok && kinds.value.items.every(({ kind }) => kind === 'treasury')).toBe(true);
  const csv = await officer.fetch('/api/v1/organisations/organisations?limit=10', { headers: { accept: 'text/csv' } });
  expect(await csv.text()).toContain('Kho bạc Nhà nước');
});

test('an organisation is created, edited and closed with its versions, and the journal keeps what stood there', async () => {
  const created = await admin.call(createOrganisation, { body: board });
  if (!created.ok) throw new Error(codesOf(created));
  const { organisationId } = created.value;
  const params = { provinceId: '11', organisationId };
  const { provinceId: _, ...rest } = board;
  const renamed = [
    { ...(board.names[0] ?? { name: '', from: '' }), until: '2026-01-01' },
    { name: 'Ban Quản lý dự án xã Mường Pồn', from: '2026-01-01' },
  ];
  const edited = await admin.call(editOrganisation, { params, body: { ...rest, names: renamed }, ifMatch: 1 });
  expect(edited).toMatchObject({ ok: true, version: 2, value: { name: 'Ban Quản lý dự án xã Mường Pồn' } });
  expect(codesOf(await admin.call(editOrganisation, { params, body: rest, ifMatch: 1 }))).toBe('changed-meanwhile');
  const closed = await admin.call(closeOrganisation, { params, body: { until: '2026-06-01' }, ifMatch: 2 });
  expect(closed).toMatchObject({ ok: true, value: { until: '2026-06-01' } });
  const found = await officer.call(readOrganisation, { params });
  expect(found.ok && found.value.names.map(({ until }) => until)).toEqual(['2026-01-01', '2026-06-01']);
  const journal = await server.ownerQuery(
    `select from muctieu.journal where subject_id = $1 and person_id is not null`,
    [organisationId],
  );
  expect(journal).toHaveLength(3);
});

test.each([
  [
    'two names on one day',
    { names: [...board.names, { name: 'B', from: '2025-08-01' }] },
    'organisation-names-overlap',
  ],
  ['a unit of another day', { unitId: stableUnitId('district-099') }, 'unit-unknown'],
  [
    'an organisation above that does not exist',
    { parentId: '01980000-0000-7000-8000-00000000dead' },
    'organisation-unknown',
  ],
  ['an end before the beginning', { until: '2025-01-01' }, 'days-in-wrong-order'],
  [
    'everything at once',
    { until: '2025-01-01', unitId: stableUnitId('district-099'), parentId: '01980000-0000-7000-8000-00000000dead' },
    'days-in-wrong-order unit-unknown organisation-unknown',
  ],
])('O1: %s is refused', async (_, change, expected) => {
  expect(codesOf(await admin.call(createOrganisation, { body: { ...board, ...change } }))).toBe(expected);
});

test('nobody is above themselves, also not through others', async () => {
  const one = await admin.call(createOrganisation, { body: board });
  if (!one.ok) throw new Error(codesOf(one));
  const two = await admin.call(createOrganisation, { body: { ...board, parentId: one.value.organisationId } });
  if (!two.ok) throw new Error(codesOf(two));
  const { provinceId: _, ...rest } = board;
  const params = { provinceId: '11', organisationId: one.value.organisationId };
  const edit = (parentId: string) => admin.call(editOrganisation, { params, body: { ...rest, parentId }, ifMatch: 1 });
  expect(codesOf(await edit(two.value.organisationId))).toBe('organisation-above-itself');
  expect(codesOf(await edit(one.value.organisationId))).toBe('organisation-above-itself');
});

test('an organisation for which roles are held is not closed', async () => {
  const params = { provinceId: '11', organisationId: stableId('organisation', 'so-tai-chinh-dien-bien') };
  expect(codesOf(await admin.call(closeOrganisation, { params, body: { until: '2026-12-01' }, ifMatch: 1 }))).toBe(
    'organisation-has-roles',
  );
});

test('a commune officer reads organisations and writes none', async () => {
  expect(codesOf(await officer.call(createOrganisation, { body: board }))).toBe('not-permitted');
  expect(codesOf(await officer.call(listOrganisations))).toBe('done');
});

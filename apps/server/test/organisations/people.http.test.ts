import { readSession, signIn } from '@muctieu/contract/access/access.operations';
import {
  createPerson,
  editPerson,
  endRole,
  endSessionsOfPerson,
  grantRole,
  listPeople,
  listRoles,
  readPerson,
  resetPassword,
  setPersonActive,
} from '@muctieu/contract/organisations/people.operations';
import { afterAll, describe, expect, test } from 'vitest';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);

/** The demo's people: thu02 officer and thu03 chair of Mường Pồn, thu04 officer of another commune, thu13 administers Điện Biên. */
const admin = await server.signedIn('thu13');
const chair = await server.signedIn('thu03');
const officer = await server.signedIn('thu02');
const surveyor = await server.signedIn('thu01');
const muongPon = stableUnitId('commune-03202-2025');
const elsewhere = stableUnitId('commune-03158-2025');
const today = '2026-11-21';

async function personOf(visitor: Visitor): Promise<{ provinceId: string; personId: string }> {
  const state = await visitor.call(readSession);
  if (!state.ok || state.value.person === undefined) throw new Error('nobody');
  return { provinceId: '11', personId: state.value.person.personId };
}

async function newPerson(signInName: string, unitId: string | undefined = muongPon) {
  const body = {
    provinceId: '11',
    name: `Người mới ${signInName}`,
    signInName,
    ...(unitId === undefined ? {} : { unitId }),
  };
  const created = await admin.call(createPerson, { body });
  if (!created.ok) throw new Error(codesOf(created));
  return created.value;
}

const grant = (visitor: Visitor, personId: string, role: string, unitId?: string, more: object = {}) =>
  visitor.call(grantRole, {
    body: { provinceId: '11', personId, role, ...(unitId === undefined ? {} : { unitId }), from: today, ...more },
  });

test('an administrator enters a person, grants a role, issues a password; the person signs in and may do just that', async () => {
  const person = await newPerson('mai.lt');
  expect(person).toMatchObject({ version: 1, active: true, unitName: 'Xã Mường Pồn', roles: [] });
  const granted = await grant(admin, person.personId, 'commune-officer', muongPon);
  expect(granted).toMatchObject({
    ok: true,
    value: { roleName: { vi: 'Công chức cấp xã' }, unitName: 'Xã Mường Pồn' },
  });
  const params = { provinceId: '11', personId: person.personId };
  const issued = await admin.call(resetPassword, { params, body: {} });
  if (!issued.ok) throw new Error(codesOf(issued));
  const signedIn = await server
    .visitor()
    .call(signIn, { body: { signInName: 'mai.lt', password: issued.value.oneTimePassword } });
  expect(signedIn).toMatchObject({ ok: true, value: { person: { mustChangePassword: true } } });
  const journal = await server.ownerQuery<{ command: string }>(
    `select command from muctieu.journal where subject_id = $1 or after->>'personId' = $1 order by entry_id`,
    [person.personId],
  );
  expect(journal.map(({ command }) => command)).toEqual([
    'organisations.create-person',
    'organisations.grant-role',
    'organisations.reset-password',
    'access.sign-in',
  ]);
});

test('people are listed in Vietnamese order, found without diacritics, filtered, paged and exported', async () => {
  const all = await admin.call(listPeople, { query: { limit: 5 } });
  if (!all.ok) throw new Error(codesOf(all));
  expect(all.value.total).toBeGreaterThanOrEqual(13);
  const more = await admin.call(listPeople, { query: { limit: 5, cursor: all.value.nextCursor } });
  if (!more.ok) throw new Error(codesOf(more));
  const names = [...all.value.items, ...more.value.items].map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  expect(new Set(names).size).toBe(names.length);
  const found = await admin.call(listPeople, { query: { search: 'chu tich' } });
  expect(found).toMatchObject({ ok: true, value: { items: [{ signInName: 'thu03' }], total: 1 } });
  const held = await admin.call(listPeople, { query: { role: 'finance-treasury' } });
  expect(held.ok && held.value.items.map(({ signInName }) => signInName)).toEqual(['thu10', 'thu11']);
  const csv = await admin.fetch('/api/v1/organisations/people', { headers: { accept: 'text/csv' } });
  const text = await csv.text();
  expect(text.split(/\r?\n/)[0]).toContain('Họ và tên');
  expect(text).toContain('Chủ tịch UBND cấp xã');
  const xlsx = await admin.fetch('/api/v1/organisations/people', {
    headers: { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test.each(['%', '_', '%%', '\\', "'; drop table person; --", '" or 1=1'])(
  'search for «%s» finds nothing and harms nothing',
  async (search) => {
    expect(await admin.call(listPeople, { query: { search } })).toMatchObject({
      ok: true,
      value: { items: [], total: 0 },
    });
  },
);

test('everybody sees the people of their own place and themselves', async () => {
  const seen = async (visitor: Visitor) => {
    const page = await visitor.call(listPeople, { query: { limit: 1000 } });
    return page.ok
      ? page.value.items.map(({ signInName }) => signInName).filter((name) => name.startsWith('thu'))
      : [codesOf(page)];
  };
  expect(await seen(surveyor)).toEqual(['thu01']);
  expect(await seen(officer), 'of the commune itself').toEqual(['thu02', 'thu03']);
  expect(await seen(chair), 'with the villages below').toEqual(['thu01', 'thu02', 'thu03']);
  expect((await seen(admin)).length).toBeGreaterThanOrEqual(13);
  const theirs = await personOf(await server.signedIn('thu04'));
  for (const visitor of [surveyor, officer, chair]) {
    expect(codesOf(await visitor.call(readPerson, { params: theirs }))).toBe('person-unknown');
  }
  const roles = await surveyor.call(listRoles, { query: {} });
  expect(roles.ok && roles.value.items.map(({ role }) => role)).toEqual(['village-surveyor']);
});

describe('attacks', () => {
  test('granting oneself', async () => {
    const { personId } = await personOf(admin);
    expect(codesOf(await grant(admin, personId, 'finance-treasury'))).toBe('role-to-oneself');
  });

  test('a role beyond one’s scope: a chair grants in another commune, or for the province', async () => {
    const person = await newPerson('pham.vi');
    expect(codesOf(await grant(chair, person.personId, 'commune-officer', elsewhere))).toBe('not-permitted');
    expect(codesOf(await grant(chair, person.personId, 'administrator'))).toBe('not-permitted');
    expect(codesOf(await grant(chair, person.personId, 'commune-officer', muongPon))).toBe('done');
    expect(codesOf(await grant(officer, person.personId, 'commune-officer', muongPon))).toBe('not-permitted');
  });

  test('a role of the state by somebody of a province', async () => {
    const { personId } = await newPerson('lên.cao'.normalize('NFD').replace(/[^a-z.]/g, ''));
    const body = { provinceId: 'VN', personId, role: 'administrator', from: today };
    expect(codesOf(await admin.call(grantRole, { body }))).toBe('not-permitted');
  });

  test('the password of somebody who holds more: a chair and the administrator listed in the commune', async () => {
    const person = await newPerson('quan.tri.o.xa');
    expect(codesOf(await grant(admin, person.personId, 'administrator'))).toBe('done');
    const params = { provinceId: '11', personId: person.personId };
    expect(codesOf(await chair.call(resetPassword, { params, body: {} }))).toBe('person-holds-more');
    expect(codesOf(await chair.call(endSessionsOfPerson, { params }))).toBe('person-holds-more');
    const edit = { name: 'x', signInName: 'quan.tri.o.xa', email: 'attacker@evil.example', unitId: muongPon };
    expect(
      codesOf(await chair.call(editPerson, { params, body: edit, ifMatch: 1 })),
      'e-mail opens OpenID Connect',
    ).toBe('person-holds-more');
    expect(codesOf(await chair.call(setPersonActive, { params, body: { active: false }, ifMatch: 1 }))).toBe(
      'person-holds-more',
    );
  });

  test('a person of another commune cannot even be seen to be changed', async () => {
    const params = await personOf(await server.signedIn('thu04'));
    expect(codesOf(await chair.call(resetPassword, { params, body: {} }))).toBe('person-unknown');
    expect(codesOf(await chair.call(endSessionsOfPerson, { params }))).toBe('person-unknown');
  });

  test('moving somebody into a place where one may not enter people', async () => {
    const person = await newPerson('chuyen.di');
    const params = { provinceId: '11', personId: person.personId };
    const body = { name: person.name, signInName: person.signInName, unitId: elsewhere };
    expect(codesOf(await chair.call(editPerson, { params, body, ifMatch: 1 }))).toBe('not-permitted');
  });

  test('an ended role counts no more at the very next request', async () => {
    const person = await newPerson('het.vai.tro');
    const role = await grant(admin, person.personId, 'commune-chair', muongPon);
    if (!role.ok) throw new Error(codesOf(role));
    const params = { provinceId: '11', personId: person.personId };
    const issued = await admin.call(resetPassword, { params, body: {} });
    if (!issued.ok) throw new Error(codesOf(issued));
    await server.ownerQuery(`update muctieu.credential set password_issued = false where person_id = $1`, [
      person.personId,
    ]);
    const visitor = await server.signedIn('het.vai.tro', issued.value.oneTimePassword);
    expect(codesOf(await visitor.call(listPeople, { query: { limit: 1 } }))).toBe('done');
    const roleParams = { provinceId: '11', roleId: role.value.roleId };
    const end = () => admin.call(endRole, { params: roleParams, body: { until: today }, ifMatch: role.value.version });
    expect(codesOf(await end())).toBe('done');
    expect(
      codesOf(
        await visitor.call(createPerson, {
          body: { provinceId: '11', name: 'x', signInName: 'xxx', unitId: muongPon },
        }),
      ),
    ).toBe('not-permitted');
    expect(codesOf(await end())).toBe('changed-meanwhile');
  });

  test('nobody who is not signed in gets anything', async () => {
    for (const path of ['people', 'roles', 'organisations', 'delegations']) {
      expect((await server.visitor().fetch(`/api/v1/organisations/${path}`)).status, path).toBe(401);
    }
  });
});

test.each([
  ['an unknown role', { role: 'king' }, 'role-unknown'],
  ['a village role at a commune', { role: 'village-surveyor', unitId: muongPon }, 'role-at-wrong-level'],
  ['until before from', { until: '2026-01-01' }, 'days-in-wrong-order'],
  ['a unit that does not exist', { unitId: '01980000-0000-7000-8000-00000000dead' }, 'unit-unknown'],
  ['a unit that was merged away', { unitId: stableUnitId('district-099') }, 'unit-unknown'],
  [
    'an organisation that does not exist',
    { organisationId: '01980000-0000-7000-8000-00000000dead' },
    'organisation-unknown',
  ],
  [
    'everything at once',
    { role: 'king', until: '2026-01-01', organisationId: '01980000-0000-7000-8000-00000000dead' },
    'organisation-unknown role-unknown days-in-wrong-order',
  ],
])('O2: %s is refused', async (_, change, expected) => {
  const { personId } = await personOf(await server.signedIn('thu05'));
  const body = { provinceId: '11', personId, role: 'commune-officer', unitId: muongPon, from: today, ...change };
  expect(codesOf(await admin.call(grantRole, { body }))).toBe(expected);
});

test('O2: the same role at the same unit twice', async () => {
  const { personId } = await newPerson('hai.lan');
  expect(codesOf(await grant(admin, personId, 'commune-officer', muongPon))).toBe('done');
  expect(codesOf(await grant(admin, personId, 'commune-officer', muongPon))).toBe('role-already-held');
});

test('a sign-in name and an e-mail address belong to one person; both problems are said at once', async () => {
  const body = { provinceId: '11', name: 'A', signInName: 'trung.ten', email: 'trung@dienbien.example' };
  expect(codesOf(await admin.call(createPerson, { body }))).toBe('done');
  expect(codesOf(await admin.call(createPerson, { body: { ...body, signInName: 'Trung.Ten ' } }))).toBe(
    'sign-in-name-taken email-taken',
  );
});

test('an edit names the version it read; the same creation sent twice creates once', async () => {
  const body = { provinceId: '11', name: 'Một lần', signInName: 'mot.lan' };
  const first = await admin.call(createPerson, { body, idempotencyKey: 'once' });
  const second = await admin.call(createPerson, { body, idempotencyKey: 'once' });
  expect(second).toEqual(first);
  if (!first.ok) throw new Error(codesOf(first));
  const params = { provinceId: '11', personId: first.value.personId };
  const edit = { name: 'Hai lần', signInName: 'mot.lan', positionTitle: 'Chuyên viên' };
  expect(codesOf(await admin.call(editPerson, { params, body: edit }))).toBe('version-missing');
  expect(await admin.call(editPerson, { params, body: edit, ifMatch: 1 })).toMatchObject({
    ok: true,
    version: 2,
    value: { name: 'Hai lần', positionTitle: 'Chuyên viên' },
  });
  expect(codesOf(await admin.call(editPerson, { params, body: edit, ifMatch: 1 }))).toBe('changed-meanwhile');
});

test('a deactivated person is signed out at once, and activated again signs in with a new password', async () => {
  const visitor = await server.signedIn('thu12');
  const params = await personOf(visitor);
  expect(codesOf(await admin.call(setPersonActive, { params, body: { active: false }, ifMatch: 1 }))).toBe('done');
  expect(codesOf(await visitor.call(listPeople))).toBe('not-signed-in');
  expect(codesOf(await admin.call(resetPassword, { params, body: {} }))).toBe('person-inactive');
  expect(codesOf(await admin.call(setPersonActive, { params, body: { active: true }, ifMatch: 2 }))).toBe('done');
  await server.signedIn('thu12');
});

test('the last administrator stays: not deactivated, not ended; and nobody deactivates themselves', async () => {
  const params = await personOf(admin);
  expect(codesOf(await admin.call(setPersonActive, { params, body: { active: false }, ifMatch: 1 }))).toBe(
    'person-is-oneself',
  );
  expect(codesOf(await admin.call(resetPassword, { params, body: {} }))).toBe('person-is-oneself');
  await server.ownerQuery(
    `update muctieu.person_role set until_day = from_day where role = 'administrator' and person_id <> $1`,
    [params.personId],
  );
  const own = await admin.call(listRoles, { query: { personId: params.personId } });
  if (!own.ok) throw new Error(codesOf(own));
  const [role] = own.value.items;
  const end = await admin.call(endRole, {
    params: { provinceId: '11', roleId: role?.roleId ?? '' },
    body: { until: today },
    ifMatch: role?.version ?? 0,
  });
  expect(codesOf(end)).toBe('administrator-last');
});

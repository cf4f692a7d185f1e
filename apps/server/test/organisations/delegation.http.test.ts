import { explainPermission, readSession } from '@muctieu/contract/access/access.operations';
import {
  createDelegation,
  endDelegation,
  listDelegations,
} from '@muctieu/contract/organisations/delegation.operations';
import { grantRole, listPeople, setPersonActive } from '@muctieu/contract/organisations/people.operations';
import { afterAll, expect, test } from 'vitest';
import { codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const chair = await server.signedIn('thu03');
const officer = await server.signedIn('thu02');
const stranger = await server.signedIn('thu04');

async function self(visitor: Visitor) {
  const state = await visitor.call(readSession);
  if (!state.ok || state.value.person === undefined) throw new Error('nobody');
  return state.value.person;
}
const days = { from: '2026-11-21', until: '2026-12-05', reason: 'Nghỉ phép năm' };

test('O4: a chair lends the role for two weeks; the deputy may what the chair may, and it says by whom; then it is over', async () => {
  const lender = await self(chair);
  const deputy = await self(officer);
  const roleIds = lender.roles.map(({ roleId }) => roleId);
  const created = await chair.call(createDelegation, { body: { toPersonId: deputy.personId, roleIds, ...days } });
  expect(created).toMatchObject({
    ok: true,
    value: { fromPersonName: lender.personName, toPersonName: deputy.personName, roles: [{ role: 'commune-chair' }] },
  });
  const now = await self(officer);
  expect(now.roles.map(({ role, delegatedByName }) => [role, delegatedByName])).toEqual([
    ['commune-officer', undefined],
    ['commune-chair', lender.personName],
  ]);
  const explained = await officer.call(explainPermission, { query: { object: 'report', action: 'approve' } });
  expect(explained).toMatchObject({ ok: true, value: { permitted: true } });
  expect(JSON.stringify(explained)).toContain(`Vai trò này do ${lender.personName} ủy quyền`);

  const lent = now.roles.find(({ delegatedByName }) => delegatedByName !== undefined)?.roleId ?? '';
  const third = await self(stranger);
  const onward = { toPersonId: third.personId, roleIds: [lent], ...days };
  expect(codesOf(await officer.call(createDelegation, { body: onward })), 'passed on').toBe('delegation-passed-on');

  server.now = new Date('2026-12-05T02:00:00Z');
  const later = await server.signedIn('thu02');
  expect((await self(later)).roles.map(({ role }) => role)).toEqual(['commune-officer']);
  server.now = new Date('2026-11-21T02:00:00Z');
});

test('O4: nobody lends what they do not hold, to strangers, backwards or for longer than they hold it', async () => {
  const officerId = (await self(officer)).personId;
  const chairRole = (await self(chair)).roles[0]?.roleId ?? '';
  const outOfSight = (await self(stranger)).personId;
  const lend = (body: object) =>
    chair.call(createDelegation, { body: { toPersonId: officerId, roleIds: [chairRole], ...days, ...body } });
  expect(
    codesOf(await stranger.call(createDelegation, { body: { toPersonId: officerId, roleIds: [chairRole], ...days } })),
  ).toBe('delegation-role-not-held');
  expect(codesOf(await lend({ toPersonId: outOfSight }))).toBe('person-unknown');
  expect(codesOf(await lend({ from: '2026-11-01' }))).toBe('delegation-dated-back');
  expect(codesOf(await lend({ until: '2026-11-21' }))).toBe('days-in-wrong-order');
  expect(codesOf(await lend({ toPersonId: (await self(chair)).personId }))).toBe('delegation-to-oneself');
});

test('only those concerned see a delegation, and only the lender or whoever administers people there ends it', async () => {
  const listed = await chair.call(listDelegations);
  if (!listed.ok) throw new Error(codesOf(listed));
  const [one] = listed.value.items;
  if (one === undefined) throw new Error('no delegation');
  expect((await officer.call(listDelegations)).ok && 'seen by the deputy').toBe('seen by the deputy');
  expect(await stranger.call(listDelegations)).toMatchObject({ ok: true, value: { items: [] } });
  const end = (visitor: Visitor, version: number) =>
    visitor.call(endDelegation, {
      params: { provinceId: one.provinceId, delegationId: one.delegationId },
      body: {},
      ifMatch: version,
    });
  expect(codesOf(await end(stranger, 1))).toBe('delegation-unknown');
  expect(codesOf(await end(chair, 7))).toBe('changed-meanwhile');
  expect(codesOf(await end(chair, 1))).toBe('done');
  expect((await self(officer)).roles.map(({ role }) => role)).toEqual(['commune-officer']);
  expect(codesOf(await end(chair, 2))).toBe('delegation-ended-already');
});

test('what a deactivated person lent counts no more', async () => {
  const lender = await self(chair);
  const deputy = await self(officer);
  const roleIds = lender.roles.map(({ roleId }) => roleId);
  const created = await chair.call(createDelegation, { body: { toPersonId: deputy.personId, roleIds, ...days } });
  expect(codesOf(created)).toBe('done');
  expect((await self(officer)).roles).toHaveLength(2);
  const admin = await server.signedIn('thu13');
  const found = await admin.call(listPeople, { query: { search: 'thu03' } });
  const version = found.ok ? (found.value.items[0]?.version ?? 0) : 0;
  const params = { provinceId: '11', personId: lender.personId };
  expect(codesOf(await admin.call(setPersonActive, { params, body: { active: false }, ifMatch: version }))).toBe(
    'done',
  );
  expect((await self(officer)).roles).toHaveLength(1);
});

test('O3: a deputy in the role of administrator does not grant the administrator another role', async () => {
  const admin = await server.signedIn('thu13');
  const deputy = await server.signedIn('thu10');
  const lender = await self(admin);
  const roleIds = lender.roles.map(({ roleId }) => roleId);
  const lent = { toPersonId: (await self(deputy)).personId, roleIds, ...days };
  expect(codesOf(await admin.call(createDelegation, { body: lent }))).toBe('done');
  const grant = (personId: string) =>
    deputy.call(grantRole, { body: { provinceId: '11', personId, role: 'finance-treasury', from: days.from } });
  expect(codesOf(await grant(lender.personId))).toBe('role-to-oneself');
  expect(codesOf(await grant(lent.toPersonId))).toBe('role-to-oneself');
  expect(codesOf(await grant((await self(await server.signedIn('thu12'))).personId))).toBe('done');
});

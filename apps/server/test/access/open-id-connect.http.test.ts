import {
  beginOpenIdConnect,
  finishOpenIdConnect,
  listSessions,
  readSession,
} from '@muctieu/contract/access/access.operations';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readOpenIdConnectSettings } from '../../src/access/open-id-connect-settings.ts';
import { codesOf, startAccessServer } from './access-server.ts';
import { startTestProvider, testClient } from './test-provider.ts';

const returnAddress = 'http://127.0.0.1:8080/sign-in/openid';
const provider = await startTestProvider(returnAddress, {
  'subject-3': { email: 'Chu.Tich@dienbien.example', email_verified: true },
  'subject-4': { email: 'can.bo@dienbien.example', email_verified: false },
  'subject-5': { email: 'stranger@elsewhere.example', email_verified: true },
  'subject-6': { email: 'chu.tich@dienbien.example', email_verified: true },
});
const settings = readOpenIdConnectSettings(
  {
    MUCTIEU_OIDC_ISSUER: provider.issuer,
    MUCTIEU_OIDC_CLIENT_ID: testClient.id,
    MUCTIEU_OIDC_CLIENT_SECRET: testClient.secret,
    MUCTIEU_OIDC_NAME: 'Đăng nhập tỉnh',
  },
  'http://127.0.0.1:8080',
);
if (settings === undefined) throw new Error('no settings');
const server = await startAccessServer(settings);
afterAll(async () => {
  await server.close();
  await provider.close();
});
await server.ownerQuery(`update muctieu.person set email = 'chu.tich@dienbien.example' where sign_in_name = 'thu03'`);
await server.ownerQuery(`update muctieu.person set email = 'can.bo@dienbien.example' where sign_in_name = 'thu04'`);
beforeEach(() => {
  // The provider's tokens carry the time of this machine.
  server.now = new Date();
});

async function begin() {
  const visitor = server.visitor();
  const begun = await visitor.call(beginOpenIdConnect);
  if (!begun.ok) throw new Error(codesOf(begun));
  return { visitor, ...begun.value };
}

async function goThrough(account: string) {
  const { visitor, address, binding } = await begin();
  const query = await provider.signInAt(address, account);
  return { visitor, query, binding, outcome: await visitor.call(finishOpenIdConnect, { body: { query, binding } }) };
}

test('the sign-in page learns that there is a provider, and what its button says', async () => {
  expect(await server.visitor().call(readSession)).toMatchObject({
    ok: true,
    value: { openIdConnect: { name: { vi: 'Đăng nhập tỉnh' } } },
  });
});

test('the browser is sent with a proof key, state and nonce', async () => {
  const { address } = await begin();
  const query = new URL(address).searchParams;
  expect([...query.keys()].sort()).toEqual([
    'client_id',
    'code_challenge',
    'code_challenge_method',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
  ]);
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('redirect_uri')).toBe(returnAddress);
});

test('the whole way: the verified e-mail that an administrator entered finds the person; next time the subject does', async () => {
  const first = await goThrough('subject-3');
  expect(first.outcome).toMatchObject({ ok: true, value: { kind: 'signed-in', person: { signInName: 'thu03' } } });
  expect(codesOf(await first.visitor.call(listSessions))).toBe('done');
  await server.ownerQuery(`update muctieu.person set email = null where sign_in_name = 'thu03'`);
  expect((await goThrough('subject-3')).outcome).toMatchObject({
    ok: true,
    value: { person: { signInName: 'thu03' } },
  });
  await server.ownerQuery(`update muctieu.person set email = 'chu.tich@dienbien.example' where sign_in_name = 'thu03'`);
  const journal = await server.ownerQuery(`select from muctieu.journal where subject_kind = 'open-id-link'`);
  expect(journal).toHaveLength(1);
});

test.each([
  ['an address that the provider did not verify', 'subject-4'],
  ['an address that nobody here has', 'subject-5'],
  ['the address of a person who is linked to another subject already', 'subject-6'],
])('nobody is signed in by %s', async (_, account) => {
  const { outcome, visitor } = await goThrough(account);
  expect(codesOf(outcome)).toBe('open-id-connect-unknown');
  expect(visitor.cookie).toBe(undefined);
});

test('a deactivated person is not signed in', async () => {
  await server.ownerQuery(`update muctieu.person set deactivated_at = now() where sign_in_name = 'thu03'`);
  expect(codesOf((await goThrough('subject-3')).outcome)).toBe('open-id-connect-unknown');
  await server.ownerQuery(`update muctieu.person set deactivated_at = null where sign_in_name = 'thu03'`);
});

test('a return address works once, and only in the browser that began', async () => {
  const { query, binding, outcome } = await goThrough('subject-3');
  expect(codesOf(outcome)).toBe('done');
  const replay = await server.visitor().call(finishOpenIdConnect, { body: { query, binding } });
  expect(codesOf(replay)).toBe('open-id-connect-stale');

  const attacker = await begin();
  const prepared = await provider.signInAt(attacker.address, 'subject-3');
  const victim = await begin();
  const planted = await victim.visitor.call(finishOpenIdConnect, {
    body: { query: prepared, binding: victim.binding },
  });
  expect(codesOf(planted), 'login by cross-site request').toBe('open-id-connect-stale');
});

test('an attempt that took longer than ten minutes begins anew', async () => {
  const { visitor, address, binding } = await begin();
  const query = await provider.signInAt(address, 'subject-3');
  server.now = new Date(Date.now() + 11 * 60 * 1000);
  expect(codesOf(await visitor.call(finishOpenIdConnect, { body: { query, binding } }))).toBe('open-id-connect-stale');
});

test.each([
  [
    'the provider says no',
    (query: URLSearchParams) => {
      query.delete('code');
      query.set('error', 'access_denied');
      query.set('error_description', '<b>anything</b>');
    },
    'access_denied',
  ],
  ['another code is put in', (query: URLSearchParams) => query.set('code', 'made-up'), 'invalid_grant'],
  [
    'another issuer is put in',
    (query: URLSearchParams) => query.set('iss', 'https://evil.example'),
    'OAUTH_INVALID_RESPONSE',
  ],
])('%s: refused with its code, without its text', async (_, change, reason) => {
  const { visitor, address, binding } = await begin();
  const query = new URLSearchParams(await provider.signInAt(address, 'subject-3'));
  change(query);
  const outcome = await visitor.call(finishOpenIdConnect, { body: { query: query.toString(), binding } });
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'open-id-connect-refused', values: { reason } }] });
  expect(JSON.stringify(outcome)).not.toContain('anything');
});

test('a code of one sign-in does not finish another one', async () => {
  const one = await begin();
  const other = await begin();
  const query = new URLSearchParams(await provider.signInAt(one.address, 'subject-3'));
  const foreign = new URLSearchParams(await provider.signInAt(other.address, 'subject-3'));
  query.set('code', foreign.get('code') ?? '');
  const outcome = await one.visitor.call(finishOpenIdConnect, {
    body: { query: query.toString(), binding: one.binding },
  });
  expect(codesOf(outcome), 'its proof key is another').toBe('open-id-connect-refused');
});

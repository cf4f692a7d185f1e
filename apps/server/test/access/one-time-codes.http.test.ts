import {
  beginOneTimeCodes,
  confirmOneTimeCodes,
  listSessions,
  readSession,
  removeOneTimeCodes,
  signIn,
} from '@muctieu/contract/access/access.operations';
import { resetPassword } from '@muctieu/contract/organisations/people.operations';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, test } from 'vitest';
import { codesOf, startAccessServer, type Visitor } from './access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const password = server.demoPassword;
const wait = (seconds: number) => {
  server.now = new Date(server.now.getTime() + seconds * 1000);
};
const codeNow = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now.getTime() });

async function enrol(
  visitor: Visitor,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const begun = await visitor.call(beginOneTimeCodes, { body: { password } });
  if (!begun.ok) throw new Error(codesOf(begun));
  expect(begun.value.address).toMatch(/^otpauth:\/\/totp\/Muc%20Tieu:thu\d\d\?/);
  expect(begun.value.image).toMatch(/^data:image\/png;base64,/);
  const { secret } = begun.value;
  const confirmed = await visitor.call(confirmOneTimeCodes, { body: { code: codeNow(secret) } });
  if (!confirmed.ok) throw new Error(codesOf(confirmed));
  return { secret, recoveryCodes: confirmed.value.recoveryCodes };
}

const trySignIn = (signInName: string, code?: string) =>
  server.visitor().call(signIn, { body: { signInName, password, ...(code === undefined ? {} : { code }) } });

test('setting up needs the password and a code made from the secret; then sign-in asks for one', async () => {
  const visitor = await server.signedIn('thu02');
  expect(codesOf(await visitor.call(confirmOneTimeCodes, { body: { code: '123456' } }))).toBe(
    'one-time-codes-not-begun',
  );
  expect(codesOf(await visitor.call(beginOneTimeCodes, { body: { password: 'sai' } }))).toBe('password-current-wrong');
  const before = visitor.cookie;
  const { secret } = await enrol(visitor);
  expect(visitor.cookie, 'a new token').not.toBe(before);
  expect(await visitor.call(readSession)).toMatchObject({ ok: true, value: { person: { oneTimeCodes: true } } });
  expect(await trySignIn('thu02')).toMatchObject({ ok: true, value: { kind: 'code-needed' } });
  wait(60);
  expect(await trySignIn('thu02', codeNow(secret))).toMatchObject({ ok: true, value: { kind: 'signed-in' } });
});

test('a code is accepted once, also when it comes twice at the same moment; old and wrong ones never', async () => {
  const { secret } = await enrol(await server.signedIn('thu03'));
  wait(60);
  const code = codeNow(secret);
  const both = await Promise.all([trySignIn('thu03', code), trySignIn('thu03', code)]);
  expect(both.map(codesOf).sort()).toEqual(['done', 'one-time-code-wrong']);
  expect(codesOf(await trySignIn('thu03', code))).toBe('one-time-code-wrong');
  wait(120);
  expect(codesOf(await trySignIn('thu03', code)), 'two minutes later').toBe('one-time-code-wrong');
  expect(codesOf(await trySignIn('thu03', '000000'))).toBe('one-time-code-wrong');
  expect(codesOf(await trySignIn('thu03', codeNow(secret)))).toBe('done');
});

test('the code that confirmed the set-up is used up', async () => {
  const visitor = await server.signedIn('thu04');
  const { secret } = await enrol(visitor);
  expect(codesOf(await trySignIn('thu04', codeNow(secret)))).toBe('one-time-code-wrong');
});

test('a recovery code works once, however it is typed', async () => {
  const { recoveryCodes } = await enrol(await server.signedIn('thu05'));
  expect(recoveryCodes).toHaveLength(10);
  const [first = ''] = recoveryCodes;
  expect(codesOf(await trySignIn('thu05', ` ${first.toUpperCase().replaceAll('-', ' ')} `))).toBe('done');
  expect(codesOf(await trySignIn('thu05', first))).toBe('one-time-code-wrong');
});

test('guessing codes with the right password is slowed down like guessing passwords', async () => {
  await enrol(await server.signedIn('thu06'));
  const outcomes = [];
  for (let guess = 0; guess < 7; guess += 1) {
    outcomes.push(codesOf(await trySignIn('thu06', String(guess).padStart(6, '0'))));
    await trySignIn('thu06');
  }
  expect(outcomes.at(-1)).toBe('sign-in-slowed');
});

test('removing needs password and code; an administrator removes them with a new password', async () => {
  const visitor = await server.signedIn('thu07');
  const { secret, recoveryCodes } = await enrol(visitor);
  const remove = (code: string, typed = password) =>
    visitor.call(removeOneTimeCodes, { body: { password: typed, code } });
  wait(60);
  expect(codesOf(await remove('000000'))).toBe('one-time-code-wrong');
  expect(codesOf(await remove(codeNow(secret), 'sai'))).toBe('password-current-wrong');
  expect(codesOf(await remove(recoveryCodes[0] ?? ''))).toBe('done');
  expect(codesOf(await remove('000000'))).toBe('one-time-codes-absent');
  await enrol(visitor);
  const admin = await server.signedIn('thu13');
  const state = await visitor.call(readSession);
  const personId = state.ok ? (state.value.person?.personId ?? '') : '';
  const params = { provinceId: '11', personId };
  const issued = await admin.call(resetPassword, { params, body: { removeOneTimeCodes: true } });
  if (!issued.ok) throw new Error(codesOf(issued));
  const fresh = await server.signedIn('thu07', issued.value.oneTimePassword);
  expect(codesOf(await fresh.call(listSessions))).toBe('password-change-needed');
});

test('the database holds no secret of a code in readable form, and whoever reads within a scope holds nothing at all', async () => {
  const { secret } = await enrol(await server.signedIn('thu08'));
  const [row] = await server.ownerQuery<{ all: string }>(
    `select string_agg(encode(code_secret, 'escape'), ' ') as all from muctieu.credential`,
  );
  expect(row?.all).not.toContain(secret);
  for (const table of ['credential', 'recovery_code', 'session', 'sign_in_slowdown', 'open_id_attempt']) {
    const seen = await server.database.read(
      { personId: crypto.randomUUID(), provinces: '*', units: [] },
      ({ tables }) =>
        tables
          .selectFrom(table as 'session')
          .select('province_id')
          .execute(),
    );
    expect(seen, table).toEqual([]);
  }
});

import {
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
  readSession,
  signIn,
  signOut,
} from '@muctieu/contract/access/access.operations';
import { resetPassword } from '@muctieu/contract/organisations/people.operations';
import { afterAll, expect, test } from 'vitest';
import { codesOf, startAccessServer } from './access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const wait = (seconds: number) => {
  server.now = new Date(server.now.getTime() + seconds * 1000);
};
const newPassword = 'ruộng bậc thang mùa nước đổ';

test('signing in gives a cookie that scripts cannot read, and says who one is and what one may', async () => {
  const visitor = server.visitor();
  const response = await visitor.fetch('/api/v1/access/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: ' THU03 ', password: server.demoPassword }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie()[0]).toMatch(/^muctieu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const state = await visitor.call(readSession);
  expect(state).toMatchObject({
    ok: true,
    value: { passwordLengthLeast: 10, person: { signInName: 'thu03', mustChangePassword: false, oneTimeCodes: false } },
  });
  if (!state.ok) return;
  expect(state.value.person?.roles.map(({ role, unitName }) => `${role} @ ${unitName}`)).toEqual([
    'commune-chair @ Xã Mường Pồn',
  ]);
  expect(state.value.person?.permissions).toContainEqual({ object: 'person', action: 'write' });
  expect(state.value.person?.permissions).not.toContainEqual({ object: 'settings', action: 'approve' });
});

test('a wrong password, an unknown name, a deactivated person: one answer for all', async () => {
  await server.ownerQuery(`update muctieu.person set deactivated_at = now() where sign_in_name = 'thu12'`);
  const answers = [];
  for (const signInName of ['thu02', 'nobody-here', 'thu12', "thu02' or true --", '%', 'thu__']) {
    const password = signInName === 'thu12' ? server.demoPassword : 'không phải mật khẩu';
    const response = await server.visitor().fetch('/api/v1/access/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName, password }),
    });
    answers.push(`${response.status} ${await response.text()}`);
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('sign-in-failed');
  await server.ownerQuery(`update muctieu.person set deactivated_at = null where sign_in_name = 'thu12'`);
});

test('failed sign-ins are journaled without name or password, and the next ones say so', async () => {
  const rows = await server.ownerQuery<{ subject_id: string; after: object }>(
    `select subject_id, after from muctieu.journal where subject_kind = 'failed-sign-in' order by entry_id`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(6);
  const all = JSON.stringify(rows);
  for (const secret of ['không phải mật khẩu', 'nobody-here', server.demoPassword]) expect(all).not.toContain(secret);
});

test('O8: failures slow the account down from there, and bar neither others nor the person elsewhere', async () => {
  const guesser = server.visitor({ 'x-forwarded-for': '203.0.113.9' });
  const outcomes = [];
  for (let guess = 0; guess < 6; guess += 1) {
    outcomes.push(codesOf(await guesser.call(signIn, { body: { signInName: 'thu04', password: `guess ${guess}` } })));
  }
  expect(outcomes).toEqual([...Array(5).fill('sign-in-failed'), 'sign-in-slowed']);
  const right = await guesser.call(signIn, { body: { signInName: 'thu04', password: server.demoPassword } });
  expect(codesOf(right), 'even the right password waits, so that a guesser learns nothing').toBe('sign-in-slowed');
  await server.signedIn('thu02');
  await server.signedIn('thu04');
  wait(2);
  const later = await guesser.call(signIn, { body: { signInName: 'thu04', password: server.demoPassword } });
  expect(codesOf(later)).toBe('done');
});

test('a name that does not exist is slowed down like one that does', async () => {
  const guesser = server.visitor({ 'x-forwarded-for': '203.0.113.10' });
  const outcomes = [];
  for (let guess = 0; guess < 6; guess += 1) {
    outcomes.push(
      codesOf(await guesser.call(signIn, { body: { signInName: 'khong-co', password: `guess ${guess}` } })),
    );
  }
  expect(outcomes.at(-1)).toBe('sign-in-slowed');
});

test('guesses from a hundred addresses slow strangers down, and never the desk from which the person signs in', async () => {
  await server.signedIn('thu08');
  const outcomes = [];
  for (let guess = 0; guess < 53; guess += 1) {
    const guesser = server.visitor({ 'x-forwarded-for': `198.51.100.${guess}` });
    outcomes.push(codesOf(await guesser.call(signIn, { body: { signInName: 'thu08', password: `guess ${guess}` } })));
  }
  expect(outcomes.filter((codes) => codes === 'sign-in-failed')).toHaveLength(51);
  expect(outcomes.at(-1)).toBe('sign-in-slowed');
  await server.signedIn('thu08');
});

test('guesses that come at the same moment do not slip past the counter', async () => {
  const guesser = server.visitor({ 'x-forwarded-for': '203.0.113.11' });
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, guess) =>
      guesser.call(signIn, { body: { signInName: 'thu05', password: `guess ${guess}` } }),
    ),
  );
  const heard = outcomes.filter((outcome) => codesOf(outcome) === 'sign-in-failed').length;
  expect(heard).toBe(5);
});

test('session fixation: a cookie planted before is not the one after', async () => {
  const visitor = server.visitor();
  visitor.cookie = 'planted-by-somebody';
  expect(codesOf(await visitor.call(signIn, { body: { signInName: 'thu06', password: server.demoPassword } }))).toBe(
    'done',
  );
  expect(visitor.cookie).not.toBe('planted-by-somebody');
  const attacker = server.visitor();
  attacker.cookie = 'planted-by-somebody';
  expect(codesOf(await attacker.call(listSessions))).toBe('not-signed-in');
});

test('signing in again in one browser ends the session it had', async () => {
  const visitor = await server.signedIn('thu06');
  const before = visitor.cookie;
  await visitor.call(signIn, { body: { signInName: 'thu07', password: server.demoPassword } });
  const old = server.visitor();
  old.cookie = before;
  expect(codesOf(await old.call(listSessions))).toBe('not-signed-in');
});

test('a cookie is no bearer token, and a bearer token no cookie', async () => {
  const machine = server.visitor();
  const outcome = await machine.call(signIn, {
    body: { signInName: 'thu08', password: server.demoPassword, token: true },
  });
  if (!outcome.ok || outcome.value.kind !== 'signed-in') throw new Error('not signed in');
  expect(machine.cookie, 'no cookie is set for a machine').toBe(undefined);
  const { token = '' } = outcome.value;
  expect(codesOf(await server.visitor({ authorization: `Bearer ${token}` }).call(listSessions))).toBe('done');
  const asCookie = server.visitor();
  asCookie.cookie = token;
  expect(codesOf(await asCookie.call(listSessions))).toBe('not-signed-in');
  const browser = await server.signedIn('thu08');
  const asBearer = server.visitor({ authorization: `Bearer ${browser.cookie}` });
  expect(codesOf(await asBearer.call(listSessions))).toBe('not-signed-in');
});

test('what the database keeps of a session does not sign anybody in', async () => {
  const visitor = await server.signedIn('thu09');
  const rows = await server.ownerQuery<{ token_hash: Buffer }>('select token_hash from muctieu.session');
  for (const { token_hash } of rows) expect(token_hash.toString('base64url')).not.toBe(visitor.cookie);
  const thief = server.visitor();
  thief.cookie = rows.at(-1)?.token_hash.toString('base64url');
  expect(codesOf(await thief.call(listSessions))).toBe('not-signed-in');
});

test('a page of another site cannot act with the cookie', async () => {
  const visitor = await server.signedIn('thu09');
  const response = await visitor.fetch('/api/v1/access/sessions', {
    method: 'DELETE',
    headers: { origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: 'origin-foreign' });
});

test('a session ends when it is not used for two hours, and after twelve hours in any case', async () => {
  const idle = await server.signedIn('thu10');
  const busy = await server.signedIn('thu10');
  for (let hour = 0; hour < 11; hour += 1) {
    wait(3600);
    expect(codesOf(await busy.call(listSessions)), `hour ${hour + 1}`).toBe('done');
  }
  expect(codesOf(await idle.call(listSessions))).toBe('not-signed-in');
  wait(3601);
  expect(codesOf(await busy.call(listSessions))).toBe('not-signed-in');
});

test('sessions are listed and ended: one, all others, one’s own; never those of somebody else', async () => {
  const desk = await server.signedIn('thu11');
  const phone = await server.signedIn('thu11');
  const other = await server.signedIn('thu02');
  const listed = await desk.call(listSessions);
  if (!listed.ok) throw new Error(codesOf(listed));
  expect(listed.value.items.map(({ current }) => current).sort()).toEqual([false, true]);
  const others = await other.call(listSessions);
  if (!others.ok) throw new Error(codesOf(others));
  const foreign = others.value.items.find(({ current }) => current)?.sessionId ?? '';
  expect(codesOf(await desk.call(endSession, { params: { sessionId: foreign } }))).toBe('session-unknown');
  expect(codesOf(await other.call(listSessions))).toBe('done');
  expect(await desk.call(endOtherSessions)).toMatchObject({ ok: true, value: { sessionsEnded: 1 } });
  expect(codesOf(await phone.call(listSessions))).toBe('not-signed-in');
  const before = desk.cookie;
  expect(codesOf(await desk.call(signOut))).toBe('done');
  expect(desk.cookie).toBe(undefined);
  desk.cookie = before;
  expect(codesOf(await desk.call(listSessions)), 'the cookie that was kept').toBe('not-signed-in');
});

test('the first administrator signs in with what the start printed, and can do nothing before changing it', async () => {
  const { signInName, password } = server.administrator;
  const visitor = await server.signedIn(signInName, password);
  expect(await visitor.call(readSession)).toMatchObject({ ok: true, value: { person: { mustChangePassword: true } } });
  for (const path of ['/organisations/people', '/access/sessions', '/access/permissions/matrix', '/territory/units']) {
    const response = await visitor.fetch(`/api/v1${path}`);
    expect(`${path} ${response.status} ${((await response.json()) as { code: string }).code}`).toBe(
      `${path} 403 password-change-needed`,
    );
  }
  const change = (current: string, next: string) =>
    visitor.call(changePassword, { body: { currentPassword: current, newPassword: next } });
  expect(codesOf(await change('sai', newPassword))).toBe('password-current-wrong');
  expect(codesOf(await change(password, 'kzq!8'))).toBe('password-too-short');
  expect(codesOf(await change(password, 'Matkhau2026!'))).toBe('password-common');
  expect(codesOf(await change(password, password))).toBe('password-unchanged');
  const before = visitor.cookie;
  expect(codesOf(await change(password, newPassword))).toBe('done');
  expect(visitor.cookie, 'a new token').not.toBe(before);
  expect(codesOf(await visitor.call(listSessions))).toBe('done');
  const old = server.visitor();
  old.cookie = before;
  expect(codesOf(await old.call(listSessions))).toBe('not-signed-in');
  expect(codesOf(await server.visitor().call(signIn, { body: { signInName, password } }))).toBe('sign-in-failed');
});

test('an administrator issues a password that is shown once, ends every session, must be changed and expires', async () => {
  const admin = await server.signedIn(server.administrator.signInName, newPassword);
  const victim = await server.signedIn('thu02');
  const state = await victim.call(readSession);
  if (!state.ok || state.value.person === undefined) throw new Error('not signed in');
  const { personId } = state.value.person;
  const issued = await admin.call(resetPassword, {
    params: { provinceId: '11', personId },
    body: {},
    idempotencyKey: 'k1',
  });
  if (!issued.ok) throw new Error(codesOf(issued));
  const { oneTimePassword } = issued.value;
  expect(codesOf(await victim.call(listSessions))).toBe('not-signed-in');
  const again = await server.signedIn('thu02', oneTimePassword);
  expect(codesOf(await again.call(listSessions))).toBe('password-change-needed');
  const kept = await server.ownerQuery(`select value from muctieu.answer union all select after from muctieu.journal`);
  expect(JSON.stringify(kept)).not.toContain(oneTimePassword);
  wait(8 * 24 * 3600);
  const late = await server.visitor().call(signIn, { body: { signInName: 'thu02', password: oneTimePassword } });
  expect(codesOf(late)).toBe('sign-in-failed');
});

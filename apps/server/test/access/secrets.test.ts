import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCommonPasswordWords } from '../../src/access/common-password-words.ts';
import { readInstallationKey } from '../../src/access/installation-key.ts';
import { readOpenIdConnectSettings } from '../../src/access/open-id-connect-settings.ts';
import { hashPassword, isPassword } from '../../src/access/password-hash.ts';
import { normalRecoveryCode, randomOneTimePassword, randomToken } from '../../src/access/random-secret.ts';
import { openSecret, sealSecret } from '../../src/access/secret-box.ts';
import { WorkLimit } from '../../src/access/work-limit.ts';

const folder = mkdtempSync(join(tmpdir(), 'muctieu-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = Buffer.alloc(32, 7);

test('a sealed secret opens with its key, for its owner, untouched; else not at all', () => {
  const box = sealSecret(key, 'mai', 'JBSWY3DPEHPK3PXP');
  expect(openSecret(key, 'mai', box)).toBe('JBSWY3DPEHPK3PXP');
  expect(openSecret(key, 'lan', box), 'moved to another person').toBe(undefined);
  expect(openSecret(Buffer.alloc(32, 8), 'mai', box), 'another key').toBe(undefined);
  const altered = Buffer.from(box);
  altered[30] = (altered[30] ?? 0) ^ 1;
  expect(openSecret(key, 'mai', altered), 'altered').toBe(undefined);
  expect(openSecret(key, 'mai', Buffer.alloc(3)), 'too short').toBe(undefined);
});

test('the key of the installation is made once, for its owner’s eyes only, and may be given by the environment', () => {
  const first = readInstallationKey(join(folder, 'data'), {});
  expect(readInstallationKey(join(folder, 'data'), {})).toEqual(first);
  expect(statSync(join(folder, 'data', 'installation.key')).mode & 0o777).toBe(0o600);
  expect(readInstallationKey(folder, { MUCTIEU_SECRET_KEY: '07'.repeat(32) })).toEqual(key);
  expect(() => readInstallationKey(folder, { MUCTIEU_SECRET_KEY: 'short' })).toThrow('secret-key-invalid');
  writeFileSync(join(folder, 'installation.key'), 'damaged');
  expect(() => readInstallationKey(folder, {})).toThrow('secret-key-invalid');
});

test.each([
  ['nothing set', {}, undefined],
  ['only the issuer', { MUCTIEU_OIDC_ISSUER: 'https://id.example' }, 'open-id-connect-by-halves'],
  ['no address', { MUCTIEU_OIDC_ISSUER: 'id.example', MUCTIEU_OIDC_CLIENT_ID: 'm' }, 'open-id-connect-issuer-invalid'],
  [
    'plain http to another machine',
    { MUCTIEU_OIDC_ISSUER: 'http://id.example', MUCTIEU_OIDC_CLIENT_ID: 'm' },
    'open-id-connect-issuer-invalid',
  ],
] as const)('OpenID Connect: %s', (_, environment, complaint) => {
  const read = () => readOpenIdConnectSettings(environment, 'http://127.0.0.1:8080');
  if (complaint === undefined) expect(read()).toBe(undefined);
  else expect(read).toThrow(complaint);
});

test('OpenID Connect: the return address follows from the address of the product unless it is given', () => {
  const environment = { MUCTIEU_OIDC_ISSUER: 'https://id.example', MUCTIEU_OIDC_CLIENT_ID: 'm' };
  const read = (more: object) => readOpenIdConnectSettings({ ...environment, ...more }, 'http://127.0.0.1:8080');
  expect(read({})).toMatchObject({ returnAddress: 'http://127.0.0.1:8080/sign-in/openid', mayBePlainHttp: false });
  expect(read({ MUCTIEU_OIDC_RETURN: 'https://muctieu.example/sign-in/openid' })?.returnAddress).toContain(
    'muctieu.example',
  );
});

test('a hash is argon2id, never twice the same, and is compared in any composition of the keyboard', async () => {
  const one = await hashPassword('Mật khẩu của tôi');
  const two = await hashPassword('Mật khẩu của tôi');
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(two).not.toBe(one);
  expect(await isPassword('Mật khẩu của tôi'.normalize('NFD'), one)).toBe(true);
  expect(await isPassword('mật khẩu của tôi', one)).toBe(false);
  expect(await isPassword('anything', undefined), 'no account').toBe(false);
});

test('more work than is allowed waits, and more than may wait is turned away', async () => {
  const limit = new WorkLimit(1, 1);
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return 'done';
  };
  const outcomes = await Promise.all([limit.run(work), limit.run(work), limit.run(work)]);
  expect(outcomes.map((outcome) => outcome?.value)).toEqual(['done', 'done', undefined]);
  expect(most).toBe(1);
  await expect(limit.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect((await limit.run(work))?.value, 'a failure gives its place back').toBe('done');
});

test('tokens and one-time passwords are long, never alike, and hold no letters that look alike', () => {
  const tokens = Array.from({ length: 500 }, randomToken);
  expect(new Set(tokens).size).toBe(500);
  expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
  const passwords = Array.from({ length: 500 }, randomOneTimePassword);
  expect(new Set(passwords).size).toBe(500);
  for (const password of passwords) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(normalRecoveryCode(' HM4K-2WQP xt9d-v7cb ')).toBe('hm4k2wqpxt9dv7cb');
});

test('the words of common passwords are search keys: small letters without diacritics', () => {
  const words = readCommonPasswordWords();
  expect(words.size).toBeGreaterThan(700);
  for (const word of words) expect(word).toMatch(/^[a-z]+$/);
});

import { afterEach, expect, test } from 'vitest';
import { handOver, type Letter } from '../../../src/reporting/mail/hand-over.ts';
import { partOf, startTestMailServer, type TestMailServer } from './test-mail-server.ts';

const servers: TestMailServer[] = [];
const start = async (...given: Parameters<typeof startTestMailServer>) => {
  const server = await startTestMailServer(...given);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const letter: Letter = {
  id: '0190a3e2-0000-7000-8000-202611200001',
  from: { name: 'Mục Tiêu – Điện Biên', address: 'muctieu@dienbien.example' },
  to: 'canbo@xa.example',
  subject: 'Nhắc việc báo cáo ngày 20/11/2026: 3 việc',
  text: 'Kính gửi Người thử 02,\n\nAnh/chị có 3 việc.\n',
  html: '<p>Kính gửi Người thử 02,</p>',
  leaveAt: 'https://muctieu.example/bao-cao/nhac-viec',
};
const impatient = { greeting: 1500, silence: 700, all: 5000 };

test('a letter goes over an encrypted line, signed in, in Vietnamese as text and as a page', async () => {
  const server = await start();
  const outcome = await handOver(server.settings, letter);
  expect(outcome.kind).toBe('sent');
  const [arrived] = server.arrived;
  expect(arrived).toMatchObject({
    from: 'muctieu@dienbien.example',
    to: ['canbo@xa.example'],
    signedInAs: 'muctieu',
    isEncrypted: true,
  });
  expect(arrived && partOf(arrived.raw, 'text/plain')).toContain('Kính gửi Người thử 02');
  expect(arrived && partOf(arrived.raw, 'text/html')).toContain('<p>Kính gửi');
  const headers = arrived?.headers ?? [];
  expect(headers).toContain(`Message-ID: <${letter.id}@dienbien.example>`);
  expect(headers).toContain('Auto-Submitted: auto-generated');
  expect(headers).toContain('List-Unsubscribe: <https://muctieu.example/bao-cao/nhac-viec>');
});

test.each([
  ['the subject', { subject: 'Nhắc việc\r\nBcc: all@example\r\n\r\nbody' }],
  ['the name of the sender', { from: { name: 'Tỉnh\r\nBcc: all@example', address: 'muctieu@dienbien.example' } }],
  ['the way out', { leaveAt: 'https://muctieu.example/\r\nBcc: all@example' }],
  ['a line separator', { subject: 'Nhắc\u2028Bcc: all@example' }],
])('a header put into %s stays inside its line', async (_, change) => {
  const server = await start();
  await handOver(server.settings, { ...letter, ...change });
  const [arrived] = server.arrived;
  expect(arrived?.to).toEqual(['canbo@xa.example']);
  expect(arrived?.headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
});

test('an address that would begin another recipient is taken for one address, or for none', async () => {
  const server = await start();
  await handOver(server.settings, { ...letter, to: 'a@xa.example>\r\nRCPT TO:<all@example' });
  expect(server.arrived.flatMap(({ to }) => to)).not.toContain('all@example');
});

test.each([
  ['is not there', async () => ({ ...(await start()).settings, port: 1 }), { kind: 'retry', isDown: true }],
  [
    'knows another password',
    async () => ({ ...(await start()).settings, signIn: { name: 'muctieu', password: 'sai' } }),
    { kind: 'retry', isDown: true },
  ],
  [
    'shows a certificate nobody vouches for',
    async () => {
      const { authority: _, ...settings } = (await start()).settings;
      return settings;
    },
    { kind: 'retry', isDown: true },
  ],
  [
    'offers no encryption where it is asked for',
    async () => (await start({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] })).settings,
    { kind: 'retry', isDown: true },
  ],
] as const)('a server that %s keeps the letter waiting', async (_, settings, outcome) => {
  expect(await handOver(await settings(), letter, impatient)).toMatchObject(outcome);
});

test.each([
  ['refuse-later', { kind: 'retry', isDown: false }],
  ['refuse-address', { kind: 'failed' }],
  ['swallow', { kind: 'unsure' }],
] as const)('a server that answers with %s', async (behave, outcome) => {
  const server = await start();
  server.behave = behave;
  const found = await handOver(server.settings, letter, impatient);
  expect(found).toMatchObject(outcome);
  expect('error' in found && found.error).not.toContain('mật khẩu của bài thử');
});

test('a password is nowhere sent over an open line', async () => {
  const server = await start({ authOptional: true });
  const { signIn: _, ...settings } = server.settings;
  expect((await handOver({ ...settings, security: 'none' }, letter)).kind).toBe('sent');
  expect(server.arrived[0]).toMatchObject({ isEncrypted: false, signedInAs: '' });
});

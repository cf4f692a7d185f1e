import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type StartedProgram, startProgram } from '../../../server/test/harness/started-program.ts';
import { debianPrograms, durableSettings, startTestServer } from '../../../server/test/harness/test-server.ts';

const parent = mkdtempSync(join(tmpdir(), 'muctieu-start-'));
const data = join(parent, 'Mục Tiêu', 'dữ liệu');
const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const environment = { PATH: process.env.PATH ?? '', MUCTIEU_DATA: data, MUCTIEU_PORT: '0' };

const running = new Set<StartedProgram>();
function start(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): StartedProgram {
  const program = startProgram(main, ['start', '--no-web', ...args], { env: { ...environment, ...more } });
  running.add(program);
  return program;
}
async function urlOf(program: StartedProgram): Promise<string> {
  await program.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
  return /http:\/\/\S+/.exec(program.lines.join('\n'))?.[0] ?? '';
}

afterEach(async () => {
  for (const program of running) await program.kill('SIGTERM');
  running.clear();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('starts, says where, answers /healthz, and stops in order', async () => {
  const program = start();
  const answer = await fetch(`${await urlOf(program)}/healthz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ready' });
  await program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.lines.at(-1)).toBe('Đã dừng.');
});

test('after kill -9 the next start takes the orphaned database over and goes on', async () => {
  const first = start();
  await urlOf(first);
  await first.kill('SIGKILL');
  const second = start([], { MUCTIEU_LANG: 'en' });
  const answer = await fetch(`${await urlOf(second)}/healthz`);
  expect(answer.status).toBe(200);
  expect(second.lines.join('\n')).toMatch(/has been taken over\. Nothing acknowledged is lost/);
});

test('a second start on the same data says so and ends, without a stack trace', async () => {
  const first = start();
  await urlOf(first);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.lines).toEqual([
    expect.stringMatching(/^Thư mục dữ liệu «.*» đang được một Mục Tiêu khác dùng \(tiến trình \d+\)/),
  ]);
});

test('a taken port is named, with another to try', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const program = start(['--port', String(port), '--lang', 'en']);
  expect(await program.ended).toBe(1);
  await new Promise((resolve) => other.close(resolve));
  expect(program.lines).toEqual([
    `Port ${port} on 127.0.0.1 is taken by another program. Stop that one or choose another port: --port ${port + 1}.`,
  ]);
});

test('wrong values are refused together, in words', async () => {
  const program = start(['--port', 'http', '--log', 'loud', '--lang', 'en']);
  expect(await program.ended).toBe(2);
  expect(program.lines).toEqual([
    '--port must be a port number from 0 to 65535, but is “http”.',
    '--log must be a level (error, warn, info, debug) or the path of a file, but is “loud”.',
  ]);
});

test('a database that is not there is named by its setting, not by its password', async () => {
  const program = start(['--lang', 'en'], { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/muctieu' });
  expect(await program.ended).toBe(1);
  expect(program.lines.join('\n')).toMatch(
    /The database at 127\.0\.0\.1:1\/muctieu cannot be reached: .*ECONNREFUSED.* Check DATABASE_URL/,
  );
  expect(program.lines.join('\n')).not.toMatch(/secret|\n {4}at /);
});

test('runs on a server of one’s own, migrated by its owner', async () => {
  const server = await startTestServer(existsSync(debianPrograms) ? 'debian15' : 'embedded', durableSettings);
  try {
    const { host, port, superuser, password } = server.address;
    const client = new Client({ host, port, user: superuser, password, database: 'postgres' });
    await client.connect();
    await client.query("CREATE ROLE province LOGIN CREATEROLE PASSWORD 'p'");
    await client.query('CREATE DATABASE muctieu OWNER province');
    await client.end();
    const place = host.startsWith('/') ? `localhost:${port}/muctieu?host=${host}` : `${host}:${port}/muctieu`;
    const program = start(['--data', join(parent, 'riêng')], { DATABASE_URL: `postgres://province:p@${place}` });
    const answer = await fetch(`${await urlOf(program)}/healthz`);
    expect(answer.status).toBe(200);
    await program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  } finally {
    await server.stop();
  }
});

test('--help names every setting with its variable and default', async () => {
  const program = start(['--help']);
  await program.ended;
  for (const name of [
    'MUCTIEU_DATA',
    'MUCTIEU_PORT',
    'MUCTIEU_HOST',
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'MUCTIEU_LOG',
    '8080',
    '.data',
  ]) {
    expect(program.lines.join('\n')).toContain(name);
  }
});

test('the technical log goes into the file it was told, in a folder that is made; one that cannot be written is named', async () => {
  const log = join(parent, 'nhật ký', 'muctieu.log');
  const program = start(['--log', log]);
  await fetch(`${await urlOf(program)}/healthz`);
  await program.kill('SIGTERM');
  expect(readFileSync(log, 'utf8')).toMatch(/"url":"\/healthz"/);
  const refused = start(['--log', join(main, 'muctieu.log'), '--lang', 'en']);
  expect(await refused.ended).toBe(1);
  expect(refused.lines).toEqual([
    expect.stringMatching(/^The technical log “.*” cannot be written \((ENOTDIR|EEXIST)\)/),
  ]);
});

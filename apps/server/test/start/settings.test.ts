import { expect, test } from 'vitest';
import { databaseTexts } from '../../src/database/database.texts.ts';
import { defaultDataFolder, readSettings } from '../../src/start/settings.ts';
import { startProblemTexts } from '../../src/start/start.texts.ts';

const none = {};

test('without anything said it serves this machine only, from the folder of the project', () => {
  expect(readSettings([], none, '/here')).toEqual({
    ok: true,
    value: {
      dataFolder: defaultDataFolder,
      host: '127.0.0.1',
      port: 8080,
      logLevel: 'warn',
      isDemo: false,
      opensBrowser: false,
      servesWeb: true,
    },
  });
});

test('a flag goes before the environment, and relative paths start where the person stands', () => {
  const environment = {
    MUCTIEU_DATA: 'a',
    MUCTIEU_PORT: '1',
    MUCTIEU_HOST: '::1',
    MUCTIEU_LOG: 'debug',
    DATABASE_URL: 'postgres://h/d',
  };
  const read = readSettings(
    ['--data', 'b c', '--port=0', '--demo', '--no-web', '--log', 'log/muctieu.log'],
    environment,
    '/nhà',
  );
  expect(read).toEqual({
    ok: true,
    value: {
      dataFolder: '/nhà/b c',
      host: '::1',
      port: 0,
      logLevel: 'info',
      logFile: '/nhà/log/muctieu.log',
      databaseUrl: 'postgres://h/d',
      isDemo: true,
      opensBrowser: false,
      servesWeb: false,
    },
  });
});

test('an empty variable is none', () => {
  expect(readSettings([], { DATABASE_URL: '', MUCTIEU_PORT: '' }, '/')).toMatchObject({
    ok: true,
    value: { port: 8080 },
  });
});

test.each([
  [['--port', 'http'], none, 'port-invalid'],
  [['--port', '70000'], none, 'port-invalid'],
  [[], { MUCTIEU_PORT: '-1' }, 'port-invalid'],
  [['--port'], none, 'argument-without-value'],
  [['--prot', '1'], none, 'argument-unknown argument-unknown'],
  [['now'], none, 'argument-unknown'],
  [[], { DATABASE_URL: 'mysql://h/d' }, 'database-url-invalid'],
  [[], { DATABASE_URL: 'h:5432' }, 'database-url-invalid'],
  [[], { DATABASE_APP_URL: 'postgres://h/d' }, 'database-url-missing'],
  [['--log', 'loud'], none, 'log-invalid'],
  [['--port', 'x', '--log', 'loud'], none, 'port-invalid log-invalid'],
] as const)('%j with %j is refused as %s', (args, environment, codes) => {
  const read = readSettings(args, environment, '/');
  expect(read.ok ? 'done' : read.problems.map(({ code }) => code).join(' ')).toBe(codes);
  for (const { code } of read.ok ? [] : read.problems) expect(startProblemTexts).toHaveProperty(code);
});

test('every hole of a sentence is in both languages', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [code, { vi, en }] of Object.entries({ ...databaseTexts, ...startProblemTexts })) {
    expect(holes(vi), code).toEqual(holes(en));
  }
});

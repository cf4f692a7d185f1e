import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import type { DatabaseSettings } from '../database/database-settings.ts';

export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** All that can be set, by flag or environment; a flag goes before the environment. */
export interface Settings extends DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Where the log goes instead of the terminal. */
  readonly logFile?: string;
  /** Whether the demo province is loaded into an empty database. */
  readonly isDemo: boolean;
  /** Whether the browser of whoever starts it is opened at the address. */
  readonly opensBrowser: boolean;
  /** Whether the pages are built where needed and served; without them it is the interface for machines alone. */
  readonly servesWeb: boolean;
}

export const defaultPort = 8080;
export const defaultHost = '127.0.0.1';
/** Beside the checkout's other folders; ignored by git. */
export const defaultDataFolder = join(import.meta.dirname, '..', '..', '..', '..', '.data');

const flags = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'database-url': { type: 'string' },
  'database-app-url': { type: 'string' },
  log: { type: 'string' },
  demo: { type: 'boolean' },
  open: { type: 'boolean' },
  'no-web': { type: 'boolean' },
} as const;

const switches = ['demo', 'open', 'no-web'] as const;
type Switch = (typeof switches)[number];

/** @param folder what relative paths start from. Everything wrong is said at once. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Result<Settings> {
  const { values, tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push({ code: 'argument-unknown', values: { argument: token.value } });
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(flags, token.name))
      problems.push({ code: 'argument-unknown', values: { argument: token.rawName } });
    else if (!switches.some((name) => name === token.name) && token.value === undefined) {
      problems.push({ code: 'argument-without-value', values: { argument: token.rawName } });
    }
  }
  const given = (flag: Exclude<keyof typeof flags, Switch>, variable: string): Given => {
    const value = values[flag];
    if (typeof value === 'string') return { name: `--${flag}`, value };
    return { name: variable, value: environment[variable] || undefined };
  };

  const port = given('port', 'MUCTIEU_PORT');
  if (port.value !== undefined && !isPort(port.value)) {
    problems.push({ code: 'port-invalid', values: { name: port.name, found: port.value } });
  }
  const databaseUrl = given('database-url', 'DATABASE_URL');
  const databaseAppUrl = given('database-app-url', 'DATABASE_APP_URL');
  for (const { name, value } of [databaseUrl, databaseAppUrl]) {
    if (value !== undefined && !isDatabaseUrl(value)) problems.push({ code: 'database-url-invalid', values: { name } });
  }
  if (databaseAppUrl.value !== undefined && databaseUrl.value === undefined) {
    problems.push({ code: 'database-url-missing', values: { name: databaseAppUrl.name } });
  }
  const log = readLog(given('log', 'MUCTIEU_LOG'), folder, problems);
  if (problems.length > 0) return { ok: false, problems };
  return done({
    dataFolder: resolve(folder, given('data', 'MUCTIEU_DATA').value ?? defaultDataFolder),
    host: given('host', 'MUCTIEU_HOST').value ?? defaultHost,
    port: Number(port.value ?? defaultPort),
    ...(databaseUrl.value === undefined ? {} : { databaseUrl: databaseUrl.value }),
    ...(databaseAppUrl.value === undefined ? {} : { databaseAppUrl: databaseAppUrl.value }),
    ...log,
    isDemo: values.demo === true,
    opensBrowser: values.open === true,
    servesWeb: values['no-web'] !== true,
  });
}

/** A value with the name under which it was given, for the sentence that refuses it. */
interface Given {
  readonly name: string;
  readonly value: string | undefined;
}

/** A level, or a file; `./debug` is the file of that name. */
function readLog({ name, value }: Given, folder: string, problems: Problem[]): Pick<Settings, 'logLevel' | 'logFile'> {
  if (value === undefined) return { logLevel: 'warn' };
  const level = logLevels.find((candidate) => candidate === value);
  if (level !== undefined) return { logLevel: level };
  if (/[/\\.]/.test(value)) return { logLevel: 'info', logFile: resolve(folder, value) };
  problems.push({ code: 'log-invalid', values: { name, found: value, levels: logLevels.join(', ') } });
  return { logLevel: 'warn' };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

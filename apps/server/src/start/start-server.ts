import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readPermissionMatrix } from '@muctieu/data/permission-matrix';
import { readWorkCalendar } from '@muctieu/data/reporting';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { readAccessSettings } from '../access/access-settings.ts';
import type { AuditFinding } from '../capital/audit.store.ts';
import { startCubeMerger } from '../capital/cube-merger.ts';
import { startLedgerAudit } from '../capital/ledger-audit.ts';
import type { Database } from '../database/database.ts';
import { findMachineProblem } from '../database/machine-problem.ts';
import { findUseProblem, openDatabase } from '../database/open-database.ts';
import { startJournalSealer } from '../journal/journal-sealer.ts';
import { readProvinceNames } from '../organisations/province-names.ts';
import { workCalendarOf } from '../reporting/load-reporting.ts';
import { readMailServer } from '../reporting/mail/mail-server.ts';
import { type ReminderPost, startReminderPost } from '../reporting/mail/reminder-post.ts';
import { findLogFileProblem } from './log-file.ts';
import { type PreparedSignIns, prepareData } from './prepare-data.ts';
import { removeWhatIsOld } from './remove-what-is-old.ts';
import type { Settings } from './settings.ts';
import type { startTexts } from './start.texts.ts';

export interface RunningServer {
  readonly url: string;
  readonly database: Database;
  readonly signIns: PreparedSignIns;
  /** Lets the requests under way finish, seals the journal, and stops what was started. */
  stop(): Promise<void>;
}

export type TellStart = (event: keyof typeof startTexts, values: Readonly<Record<string, string | number>>) => void;

export interface StartParts {
  readonly settings: Settings;
  readonly tell: TellStart;
  /** Builds the pages where they are not built; asked for last, when nothing else refuses any more. */
  readonly prepareWeb: () => Promise<void>;
}

const projectFolder = join(import.meta.dirname, '..', '..', '..', '..');
const hour = 60 * 60 * 1000;

/** Brings everything up in order, and takes it down again in the reverse order when a later step is refused. */
export async function startServer({ settings, tell, prepareWeb }: StartParts): Promise<Result<RunningServer>> {
  // Asked first, so that nothing is migrated in vain; and the data before the port, because whoever starts twice by the
  // same command meets both and should hear of the running one.
  const taken = findUseProblem(settings) ?? (await findPortProblem(settings)) ?? findLogFileProblem(settings.logFile);
  if (taken !== undefined) return refused(taken);
  // The application's many files are read while PostgreSQL comes up.
  const loading = import('../compose.ts');
  loading.catch(() => {});
  tell('starting', { address: settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL' });
  const opened = await openDatabase(settings, tell);
  if (!opened.ok) return opened;
  const { database, migrated, stop: stopDatabase } = opened.value;
  if (migrated.length > 0) tell('migrated', { count: migrated.length });

  const tellFailure = (error: unknown) =>
    tell('sealing-failed', { reason: error instanceof Error ? error.message : String(error) });
  const sealer = startJournalSealer(database, tellFailure);
  const merger = startCubeMerger(database, tellFailure);
  const tellBroken = (findings: readonly AuditFinding[]) =>
    tell('ledger-broken', { findings: findings.map(({ invariant, count }) => `${invariant} (${count})`).join(', ') });
  const audit = startLedgerAudit(database, tellBroken, tellFailure);
  const cleaning = setInterval(() => void removeWhatIsOld(database).catch(tellFailure), hour);
  let post: ReminderPost | undefined;
  const stopBelow = async () => {
    clearInterval(cleaning);
    await post?.stop();
    await audit.stop();
    await merger.stop();
    await sealer.stop();
    await stopDatabase();
  };
  try {
    const access = readAccessSettings(settings, process.env);
    if (!access.ok) {
      await stopBelow();
      return access;
    }
    const mailServer = readMailServer(process.env);
    if (!mailServer.ok) {
      await stopBelow();
      return mailServer;
    }
    const signIns = await prepareData(database, settings, new Date());
    if (settings.servesWeb) await prepareWeb();
    const webFolder = join(projectFolder, 'apps', 'web', 'dist');
    const { compose } = await loading;
    const publicAddress = process.env.MUCTIEU_ADDRESS || `http://localhost:${settings.port}`;
    const application = await compose({
      database,
      access: access.value,
      mailServer: mailServer.value,
      clock: () => new Date(),
      log: settings.logLevel,
      ...(settings.logFile === undefined ? {} : { logFile: settings.logFile }),
      version: readVersion(),
      publicAddress,
      ...(settings.servesWeb && existsSync(webFolder) ? { webFolder } : {}),
    });
    try {
      const url = await application.listen({ host: settings.host, port: settings.port });
      if (mailServer.value !== undefined)
        post = startReminderPost(
          {
            database,
            matrix: readPermissionMatrix(),
            provinceNames: readProvinceNames(),
            calendar: workCalendarOf(readWorkCalendar().days),
            server: mailServer.value,
            publicAddress,
          },
          (error) => tell('mail-failed', { reason: error instanceof Error ? error.message : String(error) }),
        );
      return done({
        url,
        database,
        signIns,
        async stop() {
          await application.close();
          await stopBelow();
        },
      });
    } catch (error) {
      await application.close();
      throw error;
    }
  } catch (error) {
    await stopBelow();
    const problem = portProblem(error, settings) ?? findMachineProblem(error, settings.dataFolder);
    if (problem !== undefined) return refused(problem);
    throw error;
  }
}

function findPortProblem(settings: Settings): Promise<Problem | undefined> {
  return new Promise((resolve) => {
    const trial = createServer();
    trial.once('error', (error) => resolve(portProblem(error, settings)));
    trial.listen({ host: settings.host, port: settings.port }, () => trial.close(() => resolve(undefined)));
  });
}

function portProblem(error: unknown, { host, port }: Settings): Problem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const other = String(port < 1024 ? 8080 : port + 1);
  if (code === 'EADDRINUSE') return { code: 'port-taken', values: { host, port: String(port), other } };
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return { code: 'port-not-permitted', values: { port: String(port), other } };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return { code: 'host-not-here', values: { host } };
  return undefined;
}

function readVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const hasVersion = typeof content === 'object' && content !== null && 'version' in content;
  return hasVersion && typeof content.version === 'string' ? content.version : '0';
}

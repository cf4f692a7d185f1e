import { say } from '@muctieu/kernel/text';
import type { PreparedSignIns } from '@muctieu/server/start/prepare-data';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import { startServer, type TellStart } from '@muctieu/server/start/start-server';
import type { CommandIo, ExitCode } from '../command.ts';
import { openBrowser } from './open-browser.ts';
import { sayStartProblems } from './say-problems.ts';

/** Runs until it is told to stop. */
export async function start(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const settings = readSettings(args, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  const tell: TellStart = (event, values) => io.out(`${say(startTexts[event], io.language, values)}\n`);
  const stopAsked = waitForStop();
  const started = await startServer({ settings: settings.value, tell, prepareWeb: () => prepareWeb(tell) });
  if (!started.ok) {
    sayStartProblems(started.problems, io);
    return 1;
  }
  saySignIns(started.value.signIns, tell);
  tell('ready', { url: started.value.url });
  if (settings.value.opensBrowser) openBrowser(started.value.url, io.environment);
  tell('howToStop', {});
  await stopAsked;
  tell('stopping', {});
  await started.value.stop();
  tell('stopped', {});
  return 0;
}

/** The pages are built from their sources where those changed since; a program that was delivered built has nothing to do. */
async function prepareWeb(tell: TellStart): Promise<void> {
  const { isWebBuilt } = await import('@muctieu/web/build/build-web');
  if (isWebBuilt()) return;
  tell('building-web', {});
  const { buildWebApart } = await import('@muctieu/web/build/build-web-apart');
  await buildWebApart();
}

function saySignIns({ administrator, demo }: PreparedSignIns, tell: TellStart): void {
  if (administrator !== undefined) {
    tell('sign-in-administrator', { name: administrator.signInName, password: administrator.password });
  }
  const [first] = demo;
  if (first === undefined) return;
  tell('sign-in-demo', { password: first.password });
  for (const { signInName, personName } of demo) {
    tell('sign-in-demo-person', { name: signInName.padEnd(20), person: personName });
  }
}

/** Ctrl-C and the service manager's stop; also one that comes while it still starts. The second one ends at once. */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

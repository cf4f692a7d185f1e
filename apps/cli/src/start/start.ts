import { say } from '@muctieu/kernel/text';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import { startServer, type TellStart } from '@muctieu/server/start/start-server';
import type { CommandIo, ExitCode } from '../command.ts';
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
  const started = await startServer({ settings: settings.value, tell });
  if (!started.ok) {
    sayStartProblems(started.problems, io);
    return 1;
  }
  tell('ready', { url: started.value.url });
  tell('howToStop', {});
  await stopAsked;
  tell('stopping', {});
  await started.value.stop();
  tell('stopped', {});
  return 0;
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

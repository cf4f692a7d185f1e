import { programScope } from '../../database/scope.ts';
import { LetterGatherer } from './gather-letters.ts';
import type { MailParts } from './mail-parts.ts';
import { findMailSetting } from './mail-setting.store.ts';
import { sendLetters } from './send-letters.ts';

export interface ReminderPost {
  stop(): Promise<void>;
}

const minute = 60_000;

/**
 * Writes and sends the letters of reminders, once a minute, beside whatever other server of the installation does the same:
 * what each has done stands in the database, so that nothing is said twice.
 */
export function startReminderPost(
  parts: MailParts,
  tellFailure: (error: unknown) => void,
  pauseMilliseconds = minute,
): ReminderPost {
  let isStopping = false;
  let wake = () => {};
  const gatherer = new LetterGatherer(parts);
  const running = (async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, isStopping ? 0 : pauseMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (isStopping) return;
      try {
        await round(parts, gatherer);
      } catch (error) {
        tellFailure(error);
      }
    }
  })();
  return {
    stop() {
      isStopping = true;
      wake();
      return running;
    },
  };
}

async function round(parts: MailParts, gatherer: LetterGatherer): Promise<void> {
  const { isOn } = await parts.database.read(programScope, findMailSetting);
  if (isOn) await gatherer.gather(new Date());
  await sendLetters(parts, () => new Date());
}

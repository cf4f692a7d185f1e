import type { Database } from '../database/database.ts';
import { sealJournal } from './seal-journal.ts';

export interface JournalSealer {
  /** Seals once more and ends. */
  stop(): Promise<void>;
}

const pauseMilliseconds = 1000;

/** Seals the journal every second, beside the writers, who never wait for it. What fails is told and tried again. */
export function startJournalSealer(database: Database, tellFailure: (error: unknown) => void): JournalSealer {
  let isStopping = false;
  let wake = () => {};
  const round = async () => {
    try {
      await sealJournal(database);
    } catch (error) {
      tellFailure(error);
    }
  };
  const running = (async () => {
    while (!isStopping) {
      await round();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, isStopping ? 0 : pauseMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await round();
  })();
  return {
    stop() {
      isStopping = true;
      wake();
      return running;
    },
  };
}

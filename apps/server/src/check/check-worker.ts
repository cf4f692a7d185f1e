import { parentPort } from 'node:worker_threads';
import { endOfThread } from '../guarded-threads/hand.ts';
import type { CheckAnswer, CheckTask } from './check-task.ts';

/** Runs in a thread of its own with bounded memory: a hostile file can exhaust it, not the server. */
const port = parentPort;
port?.on('message', async (task: CheckTask | typeof endOfThread) => {
  if (task === endOfThread) return port.close();
  port.postMessage(await answerTo(task));
});
// Loads what every report needs before the first one comes.
await Promise.all([import('@muctieu/office/read-document'), import('@muctieu/checker/check-report')]);

async function answerTo(task: CheckTask): Promise<CheckAnswer> {
  try {
    return await perform(task);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: { code: 'reader-failed', values: { message } } };
  }
}

async function perform(task: CheckTask): Promise<CheckAnswer> {
  const { checkFile, checkTexts } = await import('./check-report-bytes.ts');
  switch (task.kind) {
    case 'file': {
      const checked = await checkFile(task.bytes, task.name);
      return { kind: 'file', result: checked.ok ? { ok: true, value: checked.value.report } : checked };
    }
    case 'texts':
      return { kind: 'texts', results: checkTexts(task.reports) };
    case 'download': {
      const checked = await checkFile(task.bytes, task.name);
      if (!checked.ok) return { kind: 'download', result: checked };
      const { writeCheckedReport } = await import('./write-checked-report.ts');
      return {
        kind: 'download',
        result: await writeCheckedReport(task.bytes, checked.value.file, task.form, task.language),
      };
    }
    default:
      return task satisfies never;
  }
}

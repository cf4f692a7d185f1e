import { done, type Result } from '@muctieu/kernel/result';
import { GuardedThreads } from '../guarded-threads/guarded-threads.ts';
import type { AnswerTo, CheckAnswer, CheckTask } from './check-task.ts';

/** Checks reports in threads with bounded time and memory. */
export class CheckThreads extends GuardedThreads<CheckTask, CheckAnswer> {
  constructor() {
    super(new URL('./check-worker.ts', import.meta.url), {
      threads: 2,
      waiting: 12,
      task: 9_500,
      heapMegabytes: 384,
      tasksOfThread: 50,
      busyCode: 'check-busy',
    });
  }

  async perform<Task extends CheckTask>(task: Task): Promise<Result<AnswerTo<Task>>> {
    const answer = await this.run(task);
    // A thread answers the kind that it was asked.
    return answer.ok ? done(answer.value as AnswerTo<Task>) : answer;
  }
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Step } from './step.ts';

export interface StepOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that found something missing on this machine. */
  readonly skipped: number;
}

/** Runs one step from the project's folder, showing what it prints; vitest's own counts are read from its report. */
export function runStep(step: Step, folder: string): StepOutcome {
  const report = mkdtempSync(join(tmpdir(), 'muctieu-test-'));
  const [program, ...words] = step.command;
  const file = join(report, 'report.json');
  const counting = step.countsTests ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`] : [];
  try {
    const outcome = spawnSync(join(folder, 'node_modules', '.bin', program), [...words, ...counting], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...step.environment,
        PATH: `${join(folder, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    });
    const succeeded = outcome.status === 0;
    if (!step.countsTests) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
    return countsOf(file, succeeded);
  } finally {
    rmSync(report, { recursive: true, force: true });
  }
}

/** A run that ends badly without a failed test (a file that does not load, a hook that throws) counts as one failure. */
function countsOf(file: string, succeeded: boolean): StepOutcome {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly numPassedTests: number;
      readonly numFailedTests: number;
      readonly numPendingTests: number;
    };
    const failed = succeeded ? numFailedTests : Math.max(1, numFailedTests);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

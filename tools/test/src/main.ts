import { fileURLToPath } from 'node:url';
import { provide } from './machine.ts';
import { runStep, type StepOutcome } from './run-step.ts';
import type { Need } from './step.ts';
import { steps } from './steps.ts';

// `npm test` runs every step; `npm test -- unit http` only those whose names begin so.
const folder = fileURLToPath(new URL('../../..', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.some((word) => name.startsWith(word)));
if (chosen.length === 0) {
  process.stderr.write(`No such step: ${wanted.join(' ')}. There are: ${steps.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

const missing = provide(new Set<Need>(chosen.flatMap(({ needs }) => needs ?? [])));
if (missing !== undefined) {
  process.stderr.write(`${missing}\n`);
  process.exit(2);
}
const used = new Set<Need>(chosen.flatMap(({ uses }) => uses ?? []));
const lacking = provide(used);
if (lacking !== undefined) {
  process.stdout.write(`Tests that need ${[...used].join(', ')} are skipped: ${lacking}\n`);
}

let passed = 0;
let failed = 0;
let skipped = 0;
const failedSteps: string[] = [];
for (const step of chosen) {
  const begun = Date.now();
  process.stdout.write(`\n── ${step.name}: ${step.looksAt}\n`);
  const outcome = runStep(step, folder);
  passed += outcome.passed;
  failed += outcome.failed;
  skipped += outcome.skipped;
  if (outcome.failed > 0) failedSteps.push(step.name);
  process.stdout.write(`   ${said(outcome)} in ${Math.round((Date.now() - begun) / 1000)} s\n`);
}
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(', ')}\n`);
process.stdout.write(`\n${said({ passed, failed, skipped })}\n`);
process.exit(failed === 0 ? 0 : 1);

function said({ passed, failed, skipped }: StepOutcome): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

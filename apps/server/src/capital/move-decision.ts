import { type AllocationDecision, entriesOfDecision, moveDecision } from '@muctieu/domain/capital/allocation-decision';
import { checkDecision } from '@muctieu/domain/capital/check-decision';
import type { DecisionFinding } from '@muctieu/domain/capital/decision-check';
import { done, type Result } from '@muctieu/kernel/result';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { gatherFacts } from './decision-facts.ts';
import { changeDecision, domainDecision, type StoredDecision } from './decisions.store.ts';
import { bookEntries } from './entries.store.ts';
import { reopenDraftedLines, settleDraftedLines } from './treasury/settle-drafted-lines.ts';

/** What the checks find in a decision as it stands; a booked one is checked no more, since its own entries would speak. */
export async function findingsOf(
  transaction: ReadTransaction,
  stored: StoredDecision,
): Promise<readonly DecisionFinding[]> {
  if (stored.state === 'booked' || stored.state === 'withdrawn') return [];
  const decision = domainDecision(stored);
  return checkDecision(decision, await gatherFacts(transaction, decision));
}

/**
 * Takes a decision a step on, in the transaction that holds it locked: forward only when the checks find no error and the
 * warnings are justified; to `booked` with its entries, all or none.
 */
export async function takeStep(
  transaction: WriteTransaction,
  stored: StoredDecision,
  step: {
    readonly state: AllocationDecision['state'];
    readonly reason: string;
    readonly personId: string;
    readonly forPersonId?: string;
    readonly at: Date;
  },
): Promise<Result<StoredDecision>> {
  const moved = moveDecision(
    { state: stored.state, createdBy: stored.createdBy ?? '', contributors: stored.contributors ?? [] },
    step.state,
    step,
  );
  if (!moved.ok) return moved;
  if (['submitted', 'approved', 'booked'].includes(step.state)) {
    const stopped = await stopOf(transaction, stored);
    if (stopped !== undefined) return stopped;
  }
  if (step.state === 'booked') {
    const lines = entriesOfDecision(domainDecision(stored)).map((entry) => ({ ...entry, effect: stored.content.kind }));
    const booked = await bookEntries(
      transaction,
      { id: stored.decisionId, provinceId: stored.provinceId, knownAt: step.at },
      lines,
    );
    if (!booked.ok) return booked;
    await settleDraftedLines(transaction, stored.provinceId, stored.decisionId, step);
  }
  if (step.state === 'withdrawn') await reopenDraftedLines(transaction, stored.provinceId, stored.decisionId, step);
  const after: StoredDecision = { ...stored, state: step.state, version: stored.version + 1 };
  await changeDecision(transaction, stored, after, step);
  return done(after);
}

async function stopOf(transaction: ReadTransaction, stored: StoredDecision): Promise<Result<never> | undefined> {
  const findings = await findingsOf(transaction, stored);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ problem }) => problem);
  if (errors.length > 0) return { ok: false, problems: errors };
  const warnings = findings.length;
  if (warnings === 0 || stored.content.justification !== '') return undefined;
  return {
    ok: false,
    problems: [{ code: 'warnings-unjustified', path: 'content.justification', values: { count: warnings } }],
  };
}

import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** A report on its way: words and figures move while it is a draft; signed it has its number and its file for ever. */
export const writtenStates = ['draft', 'submitted', 'signed', 'issued'] as const;
export type WrittenState = (typeof writtenStates)[number];

export const writtenActs = ['submit', 'return', 'sign', 'issue'] as const;
export type WrittenAct = (typeof writtenActs)[number];

export interface WrittenMove {
  readonly act: WrittenAct;
  readonly reason: string;
  /** How many statements of the rendered text the checker finds wrong. */
  readonly failing: number;
  /** A signed copy is attached. */
  readonly hasSignedCopy: boolean;
}

const moves: Readonly<Record<WrittenAct, { readonly from: readonly WrittenState[]; readonly to: WrittenState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  sign: { from: ['submitted'], to: 'signed' },
  issue: { from: ['signed'], to: 'issued' },
};

export function mayMove(state: WrittenState, act: WrittenAct): boolean {
  return moves[act].from.includes(state);
}

/**
 * Where an act leads. What the checker finds wrong holds the number and the issue, unless the signer says why it stands (R6);
 * nothing is issued without its signed copy.
 */
export function moveWritten(state: WrittenState, move: WrittenMove): Result<WrittenState> {
  const { act, reason, failing, hasSignedCopy } = move;
  const problems: Problem[] = [];
  if (!mayMove(state, act)) return refused({ code: 'written-step-not-now', values: { state, act } });
  if (act === 'return' && reason === '') problems.push({ code: 'written-reason-missing', path: 'body.reason' });
  if ((act === 'sign' || act === 'issue') && failing > 0 && reason === '')
    problems.push({ code: 'written-check-fails', path: 'body.reason', values: { failing } });
  if (act === 'issue' && !hasSignedCopy) problems.push({ code: 'written-signed-copy-missing' });
  return problems.length > 0 ? refused(...problems) : done(moves[act].to);
}

/** Numbers go up by one within an authority, a direction and a year: a gap could hide a document. */
export function nextNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

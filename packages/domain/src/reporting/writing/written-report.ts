import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** A report on its way: words and figures move while it is a draft; signed it has its number and its file for ever. */
export const writtenStates = ['draft', 'submitted', 'signed', 'issued'] as const;
export type WrittenState = (typeof writtenStates)[number];

export const writtenActs = ['submit', 'return', 'sign', 'withdraw', 'issue'] as const;
export type WrittenAct = (typeof writtenActs)[number];

export interface WrittenMove {
  readonly act: WrittenAct;
  readonly reason: string;
  /** How many statements of the rendered text the checker finds wrong, and figures typed by hand that the data has otherwise. */
  readonly failing: number;
  /** References in braces that name no figure: they would be printed as they were typed. */
  readonly unreadable: number;
  /** A signed copy is attached. */
  readonly hasSignedCopy: boolean;
}

const moves: Readonly<Record<WrittenAct, { readonly from: readonly WrittenState[]; readonly to: WrittenState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  sign: { from: ['submitted'], to: 'signed' },
  withdraw: { from: ['signed'], to: 'draft' },
  issue: { from: ['signed'], to: 'issued' },
};

export function mayMove(state: WrittenState, act: WrittenAct): boolean {
  return moves[act].from.includes(state);
}

/**
 * Where an act leads. What the checker finds wrong holds the number and the issue, unless the signer says why it stands (R6);
 * a reference that names nothing is never signed; nothing is issued without its signed copy. A numbered report that is
 * withdrawn is a draft again, and its number is voided with the reason.
 */
export function moveWritten(state: WrittenState, move: WrittenMove): Result<WrittenState> {
  const { act, reason, failing, unreadable, hasSignedCopy } = move;
  const problems: Problem[] = [];
  if (!mayMove(state, act)) return refused({ code: 'written-step-not-now', values: { state, act } });
  if ((act === 'return' || act === 'withdraw') && reason === '')
    problems.push({ code: 'written-reason-missing', path: 'body.reason' });
  if ((act === 'sign' || act === 'issue') && unreadable > 0)
    problems.push({ code: 'written-reference-unreadable', values: { count: unreadable } });
  if ((act === 'sign' || act === 'issue') && failing > 0 && reason === '')
    problems.push({ code: 'written-check-fails', path: 'body.reason', values: { failing } });
  if (act === 'issue' && !hasSignedCopy) problems.push({ code: 'written-signed-copy-missing' });
  return problems.length > 0 ? refused(...problems) : done(moves[act].to);
}

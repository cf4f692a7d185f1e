import type { Problem } from '@muctieu/kernel/problem';
import { amountValue } from './amount-value.ts';
import type { CapitalEntry, DraftEntry } from './capital-entry.ts';
import { type EntryKind, entryKinds } from './entry-kinds.ts';
import { type Position, samePosition } from './position.ts';

/** A span of value dates that takes no entries any more (C9): up to and with `until`. */
export interface ClosedPeriod {
  readonly until: string;
  readonly closedBy: string;
}

/** What a line must be in itself, before the balances are asked. Every problem of the line, with its place in the command. */
export function checkEntry(
  entry: DraftEntry,
  path: string,
  closed: ClosedPeriod | undefined,
  reversed: CapitalEntry | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (code: string, field: string, values: Problem['values'] = {}) =>
    problems.push({ code, path: `${path}.${field}`, values });

  if (entry.amountDong <= 0n) complain('amount-not-positive', 'amountDong', { found: amountValue(entry.amountDong) });
  if (entry.documentId.trim() === '') complain('entry-without-document', 'documentId');
  if (entry.reason.trim() === '') complain('entry-without-reason', 'reason');
  if (closed !== undefined && entry.valueDate <= closed.until) {
    complain('period-closed', 'valueDate', { found: entry.valueDate, until: closed.until, by: closed.closedBy });
  }
  if (entry.from.budgetYear < entry.vintage || entry.to.budgetYear < entry.vintage) {
    complain('year-before-vintage', 'from.budgetYear', { found: entry.from.budgetYear, vintage: entry.vintage });
  }
  if (entry.kind === 'reversal') problems.push(...checkReversal(entry, path, reversed));
  else problems.push(...checkKind(entry, entry.kind, path));
  return problems;
}

function checkKind(entry: DraftEntry, kind: Exclude<EntryKind, 'reversal'>, path: string): readonly Problem[] {
  const rule = entryKinds[kind];
  const problems: Problem[] = [];
  const complain = (code: string, field: string, values: Problem['values']) =>
    problems.push({ code, path: `${path}.${field}`, values: { kind, ...values } });

  if (entry.reversalOf !== undefined) complain('only-reversals-point-back', 'reversalOf', { found: entry.reversalOf });
  if (entry.from.state !== rule.from)
    complain('state-wrong', 'from.state', { expected: rule.from, found: entry.from.state });
  if (entry.to.state !== rule.to) complain('state-wrong', 'to.state', { expected: rule.to, found: entry.to.state });
  if ((entry.from.holderId === entry.to.holderId) !== (rule.holder === 'same')) {
    complain(rule.holder === 'same' ? 'holder-must-stay' : 'holder-must-change', 'to.holderId', {
      found: entry.to.holderId,
    });
  }
  const yearExpected = entry.from.budgetYear + (rule.budgetYear === 'next' ? 1 : 0);
  if (entry.to.budgetYear !== yearExpected) {
    complain('budget-year-wrong', 'to.budgetYear', { expected: yearExpected, found: entry.to.budgetYear });
  }
  if (rule.inPlanYear && entry.from.budgetYear !== entry.vintage) {
    complain('budget-year-wrong', 'from.budgetYear', { expected: entry.vintage, found: entry.from.budgetYear });
  }
  return problems;
}

/** A reversal is the whole entry the other way round, once, and not before it (C2). */
function checkReversal(entry: DraftEntry, path: string, reversed: CapitalEntry | undefined): readonly Problem[] {
  const complain = (code: string, field: string, values: Problem['values'] = {}): readonly Problem[] => [
    { code, path: `${path}.${field}`, values },
  ];
  if (reversed === undefined) return complain('reversal-of-nothing', 'reversalOf', { found: entry.reversalOf ?? '' });
  if (reversed.kind === 'reversal') return complain('reversal-of-reversal', 'reversalOf', { found: reversed.id });
  const mirrored =
    isMirror(entry.from, reversed.to) &&
    isMirror(entry.to, reversed.from) &&
    entry.amountDong === reversed.amountDong &&
    entry.nodeCode === reversed.nodeCode &&
    entry.source === reversed.source &&
    entry.capitalKind === reversed.capitalKind &&
    entry.vintage === reversed.vintage;
  if (!mirrored) return complain('reversal-not-mirror', 'reversalOf', { found: reversed.id });
  if (entry.valueDate < reversed.valueDate) {
    return complain('reversal-before-entry', 'valueDate', { found: entry.valueDate, expected: reversed.valueDate });
  }
  return [];
}

function isMirror(position: Position, other: Position): boolean {
  return samePosition(position, other);
}

import type { DraftEntry } from '@muctieu/domain/capital/capital-entry';
import type { EntryKind } from '@muctieu/domain/capital/entry-kinds';
import type { CapitalState } from '@muctieu/domain/capital/position';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** What a line really does: its own kind, or for a reversal the kind of the entry that it takes back. */
export interface BookableEntry extends DraftEntry {
  readonly effect: Exclude<EntryKind, 'reversal'>;
}

interface Refusal {
  readonly line: number;
  readonly code: string;
  readonly state: CapitalState | null;
  readonly day: string | null;
  readonly short: string | null;
}

/**
 * Books the lines of one command in one round trip, all or none, and says every line that cannot be. What a line must be in
 * itself (`checkEntry`) is the caller's to ask before.
 */
export async function bookEntries(
  transaction: WriteTransaction,
  command: { readonly id: string; readonly provinceId: string; readonly knownAt: Date },
  lines: readonly BookableEntry[],
): Promise<Result<void>> {
  const column = <Value>(of: (line: BookableEntry) => Value): readonly Value[] => lines.map(of);
  const { rows } = await sql<Refusal>`select * from muctieu.post_capital(
    ${command.provinceId}, ${command.id}::uuid, ${command.knownAt}::timestamptz,
    ${column((line) => line.kind)}::text[], ${column((line) => line.effect)}::text[],
    ${column((line) => line.nodeCode)}::text[], ${column((line) => line.source)}::text[],
    ${column((line) => line.capitalKind)}::text[], ${column((line) => line.vintage)}::smallint[],
    ${column((line) => line.from.holderId)}::uuid[], ${column((line) => line.from.budgetYear)}::smallint[],
    ${column((line) => line.to.holderId)}::uuid[], ${column((line) => line.to.budgetYear)}::smallint[],
    ${column((line) => line.amountDong.toString())}::bigint[], ${column((line) => line.valueDate)}::date[],
    ${column((line) => line.documentId)}::text[], ${column((line) => line.reason)}::text[],
    ${column((line) => line.reversalOf ?? null)}::bigint[])`.execute(transaction.tables);
  if (rows.length > 0) return { ok: false, problems: rows.map((row) => problemOf(row, lines)) };
  transaction.journal({
    subject: { kind: 'capital-command', id: command.id },
    after: { lines: lines.length, entries: lines },
  });
  return done(undefined);
}

function problemOf(refusal: Refusal, lines: readonly BookableEntry[]): Problem {
  const line = lines[refusal.line - 1];
  if (refusal.code === 'period-closed') {
    return {
      code: refusal.code,
      path: `lines[${refusal.line - 1}].valueDate`,
      values: { found: line?.valueDate ?? '', until: refusal.day ?? '' },
    };
  }
  return {
    code: refusal.code,
    path: `lines[${refusal.line - 1}].amountDong`,
    values: {
      state: refusal.state ?? '',
      holder: line?.from.holderId ?? '',
      node: line?.nodeCode ?? '',
      day: refusal.day ?? line?.valueDate ?? '',
      short: refusal.short ?? '',
      asked: line?.amountDong.toString() ?? '',
    },
  };
}

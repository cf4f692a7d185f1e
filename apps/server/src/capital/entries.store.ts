import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { sqlState } from '../database/retry.ts';
import type { Scope } from '../database/scope.ts';
import type { Act, ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { BookableEntry, PostingCommand } from './bookable-entry.ts';
import { entriesDigest } from './entries-digest.ts';
import { postTogether } from './post-together.ts';
import { columnTypes, postingColumns } from './posting-columns.ts';
import { postingProblem, type Refusal } from './posting-problem.ts';

export type { BookableEntry, PostingCommand } from './bookable-entry.ts';

const subjectKind = 'capital-command';
const bookedAlready = 'command-booked-already';
const uniqueViolation = '23505';

/**
 * Books the lines of one command as part of a larger change (a decision and its entries), all or none, and says every line
 * that cannot be. What a line must be in itself (`checkEntry`) is the caller's to ask before.
 */
export async function bookEntries(
  transaction: WriteTransaction,
  command: PostingCommand,
  lines: readonly BookableEntry[],
): Promise<Result<void>> {
  const columns = postingColumns(command, lines).map(
    (value, index) => sql`${value}::${sql.raw(columnTypes[index] ?? '')}`,
  );
  const { rows } = await sql<Refusal>`select * from muctieu.post_capital(${sql.join(columns)})`.execute(
    transaction.tables,
  );
  if (rows.some(({ code }) => code === bookedAlready)) return sameCommand(transaction, command, entriesDigest(lines));
  if (rows.length > 0) return { ok: false, problems: rows.map((row) => postingProblem(row, lines)) };
  transaction.journal({ subject: { kind: subjectKind, id: command.id }, after: journaled(lines) });
  return done(undefined);
}

/** Every line of a command that could not be booked now, and why; nothing is booked. */
export async function findRefusals(
  { tables }: ReadTransaction,
  command: PostingCommand,
  lines: readonly BookableEntry[],
): Promise<readonly Problem[]> {
  const columns = postingColumns(command, lines).map(
    (value, index) => sql`${value}::${sql.raw(columnTypes[index] ?? '')}`,
  );
  const { rows } = await sql<Refusal>`select * from muctieu.check_capital(${sql.join(columns)})`.execute(tables);
  return rows.map((row) => postingProblem(row, lines));
}

/** The scope as the posting functions take it: without the places where only one's own organisation's capital is open. */
function capitalScope(scope: Scope): Scope {
  const { provinces, units, projectsOnly = [] } = scope;
  const isOpen = (place: string) => !projectsOnly.includes(place);
  return { ...scope, provinces: provinces === '*' ? '*' : provinces.filter(isOpen), units: units.filter(isOpen) };
}

/**
 * Books a command that is a change of its own: checks, entries, balances and journal in one round trip and one commit. The
 * same command again (its id is the key of C8) is answered as the first time, also when its answer was lost.
 */
export async function postEntries(
  database: Database,
  scope: Scope,
  act: Act,
  command: PostingCommand,
  lines: readonly BookableEntry[],
): Promise<Result<void>> {
  const after = journaled(lines);
  const bound = capitalScope(scope);
  try {
    const [line] = lines;
    if (line !== undefined && lines.length === 1 && staysWithHolder(line)) {
      const values = lineValues(command, line, after);
      if (await postTogether(database, { scope: bound, act, values })) return done(undefined);
    }
    const refusals = await database.call<{ line: number | null } & Refusal>(bound, act, {
      ...commandCall,
      values: [
        ...[uuid(), JSON.stringify(after), ...postingColumns(command, lines)],
        (bound.organisations ?? []).join(','),
      ],
    });
    if (refusals.length === 0) return done(undefined);
    if (!refusals.some(({ code }) => code === bookedAlready)) {
      return { ok: false, problems: refusals.map((refusal) => postingProblem(refusal, lines)) };
    }
  } catch (error) {
    if (!isBookedAlready(error)) throw error;
  }
  return database.read(scope, (transaction) => sameCommand(transaction, command, after.entriesSha256));
}

/** An equal command at the same moment is refused by the unique key of its lines; only then is the first one looked up. */
async function sameCommand(
  { tables }: ReadTransaction,
  { provinceId, id }: PostingCommand,
  digest: string,
): Promise<Result<void>> {
  const { rows } = await sql<{ digest: string | null }>`
    select after ->> 'entriesSha256' as digest from muctieu.journal
    where province_id = ${provinceId} and subject_kind = ${subjectKind} and subject_id = ${id}`.execute(tables);
  return rows.some((row) => row.digest === digest) ? done(undefined) : refused({ code: 'key-used-otherwise' });
}

function isBookedAlready(error: unknown): boolean {
  const isTwice = sqlState(error) === uniqueViolation && error instanceof Error && 'constraint' in error;
  return isTwice && error.constraint === 'capital_entry_command';
}

function journaled(lines: readonly BookableEntry[]) {
  const amount = lines.reduce((sum, { amountDong }) => sum + amountDong, 0n);
  return { lines: lines.length, amountDong: amount.toString(), entriesSha256: entriesDigest(lines) };
}

function staysWithHolder({ from, to, reversalOf }: BookableEntry): boolean {
  return reversalOf === undefined && from.holderId === to.holderId && from.budgetYear === to.budgetYear;
}

const commandCall = {
  name: 'post capital command',
  text: `select * from muctieu.post_capital_command($1, $2, $3, $4, $5, ${parameters(6, 8 + columnTypes.length)})`,
};

function parameters(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `$${first + index}`).join(', ');
}

function lineValues(command: PostingCommand, line: BookableEntry, after: object): readonly unknown[] {
  return [
    ...[uuid(), JSON.stringify(after), command.provinceId, command.id, command.knownAt.toISOString()],
    ...[
      line.kind,
      line.nodeCode,
      line.source,
      line.capitalKind,
      line.vintage,
      line.from.holderId,
      line.from.budgetYear,
    ],
    ...[line.amountDong.toString(), line.valueDate, line.documentId, line.reason],
  ];
}

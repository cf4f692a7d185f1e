import { type Dong, dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { amountValue } from './amount-value.ts';
import type { CapitalEntry, DraftEntry } from './capital-entry.ts';
import { type CapitalLine, capitalLineKey } from './capital-line.ts';
import { type ClosedPeriod, checkEntry } from './check-entry.ts';
import type { Position } from './position.ts';
import { findShortage, type Movement, type Shortage } from './time-line.ts';

/** One command: many lines, booked together or not at all. */
export interface CapitalCommand {
  readonly lines: readonly DraftEntry[];
  readonly knownAt: number;
}

/** The entries of a ledger; made by `book`, never changed (C2). */
export interface Ledger {
  readonly entries: readonly CapitalEntry[];
  readonly closed?: ClosedPeriod;
}

export const emptyLedger: Ledger = { entries: [] };

/**
 * Books a command, all lines or none, with the problems of all lines. The decision preview and the tests use it; the
 * database's posting function answers the same for the same entries.
 *
 * @param newId gives each line its id.
 */
export function book(ledger: Ledger, command: CapitalCommand, newId: (line: number) => string): Result<Ledger> {
  const problems: Problem[] = [];
  const byId = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const alreadyReversed = new Set(
    ledger.entries.flatMap(({ reversalOf }) => (reversalOf === undefined ? [] : [reversalOf])),
  );
  command.lines.forEach((line, index) => {
    const reversed = line.reversalOf === undefined ? undefined : byId.get(line.reversalOf);
    problems.push(...checkEntry(line, `lines[${index}]`, ledger.closed, reversed));
    if (line.reversalOf === undefined) return;
    if (alreadyReversed.has(line.reversalOf)) {
      problems.push({
        code: 'reversed-already',
        path: `lines[${index}].reversalOf`,
        values: { found: line.reversalOf },
      });
    }
    alreadyReversed.add(line.reversalOf);
  });
  const added = command.lines.map(
    (line, index): CapitalEntry => ({ ...line, id: newId(index), knownAt: command.knownAt }),
  );
  const found = problems.length === 0 ? findShortages(ledger.entries, added) : problems;
  if (found.length > 0) return { ok: false, problems: found };
  return done({ ...ledger, entries: [...ledger.entries, ...added] });
}

/** Every line that takes from an account which would be below zero on some day (C3). */
function findShortages(before: readonly CapitalEntry[], added: readonly CapitalEntry[]): readonly Problem[] {
  const touched = new Set(added.flatMap((entry) => [accountKey(entry, entry.from), accountKey(entry, entry.to)]));
  const movements = movementsOf([...before, ...added], touched);
  // Many lines take from one account: its time line is walked once.
  const shortages = new Map<string, Shortage | undefined>();
  const shortageOf = (key: string) => {
    if (!shortages.has(key)) shortages.set(key, findShortage(movements.get(key) ?? []));
    return shortages.get(key);
  };
  return added.flatMap((entry, index): readonly Problem[] => {
    if (entry.from.state === 'granted') return [];
    const shortage = shortageOf(accountKey(entry, entry.from));
    if (shortage === undefined) return [];
    return [
      {
        code: 'balance-below-zero',
        path: `lines[${index}].amountDong`,
        values: {
          state: entry.from.state,
          holder: entry.from.holderId,
          node: entry.nodeCode,
          day: shortage.day,
          short: amountValue(-shortage.balanceDong),
          asked: amountValue(entry.amountDong),
        },
      },
    ];
  });
}

function movementsOf(
  entries: readonly CapitalEntry[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Movement[]> {
  const movements = new Map<string, Movement[]>();
  const add = (key: string, movement: Movement) => {
    if (!wanted.has(key)) return;
    const list = movements.get(key);
    if (list === undefined) movements.set(key, [movement]);
    else list.push(movement);
  };
  for (const entry of entries) {
    add(accountKey(entry, entry.from), { valueDate: entry.valueDate, amountDong: -entry.amountDong });
    add(accountKey(entry, entry.to), { valueDate: entry.valueDate, amountDong: entry.amountDong });
  }
  return movements;
}

/** An account in one string: capital line and position. */
export function accountKey(line: CapitalLine, position: Position): string {
  return `${capitalLineKey(line)}|${position.holderId}|${position.budgetYear}|${position.state}`;
}

/**
 * What an account held at the end of `valueDate`, as it was known at `knownAt` (C7): entries that the ledger learned of
 * later are not counted, whatever their value date.
 */
export function balanceOf(
  ledger: Ledger,
  line: CapitalLine,
  position: Position,
  valueDate: PlainDate,
  knownAt: number,
): Dong {
  const key = accountKey(line, position);
  let balance = 0n;
  for (const entry of ledger.entries) {
    if (entry.valueDate > valueDate || entry.knownAt > knownAt) continue;
    if (accountKey(entry, entry.to) === key) balance += entry.amountDong;
    if (accountKey(entry, entry.from) === key) balance -= entry.amountDong;
  }
  return dong(balance);
}

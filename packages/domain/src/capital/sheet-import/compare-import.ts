import { type Dong, dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { DecisionKind, DecisionLine } from '../allocation-decision.ts';
import { amountValue } from '../amount-value.ts';
import type { CapitalKind } from '../capital-line.ts';
import type { ImportLine, ImportProblem } from './import-reading.ts';
import { importLineKey } from './read-import.ts';

/** What the ledger holds of one key of the file: as a whole, or by the day it counts on (payments). */
export interface StoredAmount {
  readonly nodeCode: string;
  readonly holderId: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly vintage: number;
  readonly budgetYear: number;
  /** Of payments. */
  readonly day?: string;
  readonly amountDong: bigint;
}

export type DifferenceState = 'new' | 'changed' | 'same' | 'missing';

/** One key: what is stored, what the file says, what booking would move. */
export interface ImportDifference extends Omit<StoredAmount, 'amountDong'> {
  readonly state: DifferenceState;
  readonly storedDong: bigint;
  readonly fileDong: bigint;
  /** Where the file says it; absent for what is missing there. */
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** A decision that the file becomes: everything that goes up, or everything that comes back. */
export interface ImportDraft {
  readonly kind: DecisionKind;
  readonly budgetYear: number;
  readonly lines: readonly (DecisionLine & { readonly vintage: number })[];
}

export interface ImportComparison {
  readonly differences: readonly ImportDifference[];
  readonly drafts: readonly ImportDraft[];
  readonly problems: readonly ImportProblem[];
}

/** The way back of each kind that an import may draft; a carry-over is taken back by reversing its entry. */
const backwards: Readonly<Partial<Record<DecisionKind, DecisionKind>>> = {
  grant: 'grant-cut',
  assign: 'recall',
  allocate: 'allocation-recall',
  payment: 'payment-repayment',
  advance: 'advance-repayment',
};

export interface Comparing {
  readonly kind: DecisionKind;
  readonly lines: readonly ImportLine[];
  readonly stored: readonly StoredAmount[];
  /** What the account that pays has left, by `importLineKey`; absent where that is not asked. */
  readonly available?: ReadonlyMap<string, bigint>;
}

/** Compares what the file says with what is booked, key by key, and drafts only the differences. */
export function compareImport({ kind, lines, stored, available }: Comparing): ImportComparison {
  const storedByKey = groupBy(stored, importLineKey);
  const linesByKey = groupBy(lines, importLineKey);
  const collected = new Collected(kind);
  for (const [key, ofKey] of linesByKey) {
    const before = storedByKey.get(key) ?? [];
    if (kind === 'payment' || kind === 'advance') comparePayments(ofKey, before, collected);
    else for (const line of ofKey) collected.add(line, sum(before), line.amountDong, undefined);
    const left = available?.get(key);
    const taken = collected.takenOf(key);
    const [first] = ofKey;
    if (available !== undefined && first !== undefined && taken > (left ?? 0n)) {
      collected.complain('error', 'more-than-available', first, {
        node: first.nodeCode,
        asked: amountValue(taken),
        expected: amountValue(left ?? 0n),
        short: amountValue(taken - (left ?? 0n)),
      });
    }
  }
  // Only of holders that the file speaks of: the sheet of one commune says nothing of the others.
  const spoken = new Set(lines.map(({ holderId, budgetYear }) => `${holderId}|${budgetYear}`));
  for (const [key, before] of storedByKey) {
    const [first] = before;
    const amount = sum(before);
    if (
      first === undefined ||
      linesByKey.has(key) ||
      amount === 0n ||
      !spoken.has(`${first.holderId}|${first.budgetYear}`)
    )
      continue;
    const { day: _, amountDong: __, ...rest } = first;
    collected.differences.push({ ...rest, state: 'missing', storedDong: amount, fileDong: 0n });
  }
  return { differences: collected.differences, drafts: collected.drafts(), problems: collected.problems };
}

/** Months are compared month by month, a cumulative figure with all that is booked up to its day. */
function comparePayments(lines: readonly ImportLine[], stored: readonly StoredAmount[], collected: Collected): void {
  const cumulative = lines.filter((line) => line.cumulative).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  let added = 0n;
  for (const line of cumulative) {
    const booked = sum(stored.filter(({ day = '' }) => day <= (line.day ?? ''))) + added;
    collected.add(line, booked, line.amountDong, line.day);
    added += line.amountDong - booked;
  }
  const months = groupBy(
    lines.filter((line) => !line.cumulative),
    ({ day = '' }) => day.slice(0, 7),
  );
  for (const [month, ofMonth] of months) {
    const booked = sum(stored.filter(({ day = '' }) => day.startsWith(month)));
    if (booked === 0n) for (const line of ofMonth) collected.add(line, 0n, line.amountDong, line.day);
    else {
      const last = ofMonth.reduce((a, b) => ((a.day ?? '') < (b.day ?? '') ? b : a));
      collected.add(last, booked, sum(ofMonth), last.day);
    }
  }
}

class Collected {
  readonly differences: ImportDifference[] = [];
  readonly problems: ImportProblem[] = [];
  readonly #kind: DecisionKind;
  readonly #drafts = new Map<
    string,
    { kind: DecisionKind; budgetYear: number; lines: ImportDraft['lines'][number][] }
  >();
  readonly #taken = new Map<string, bigint>();

  constructor(kind: DecisionKind) {
    this.#kind = kind;
  }

  add(line: ImportLine, storedDong: bigint, fileDong: bigint, day: string | undefined): void {
    if (storedDong === 0n && fileDong === 0n) return;
    const { nodeCode, holderId, source, capitalKind, vintage, budgetYear, sheet, row, column } = line;
    const state = storedDong === fileDong ? 'same' : storedDong === 0n ? 'new' : 'changed';
    const key = { nodeCode, holderId, source, capitalKind, vintage, budgetYear };
    this.differences.push({
      ...key,
      ...(day === undefined ? {} : { day }),
      state,
      storedDong,
      fileDong,
      cell: { sheet, row, column },
    });
    const change = fileDong - storedDong;
    if (change === 0n) return;
    const lineKey = importLineKey(line);
    this.#taken.set(lineKey, (this.#taken.get(lineKey) ?? 0n) + change);
    const back = backwards[this.#kind];
    const values = {
      node: nodeCode,
      found: amountValue(fileDong),
      expected: amountValue(storedDong),
      difference: amountValue(-change),
    };
    if (change < 0n && back === undefined) {
      this.complain('error', 'carry-over-lower', line, values);
      return;
    }
    if (change < 0n) this.complain('warning', day === undefined ? 'amount-lower' : 'payment-lower', line, values);
    this.#draft(change > 0n ? this.#kind : (back ?? this.#kind), budgetYear).push({
      nodeCode,
      holderId,
      source,
      capitalKind,
      amountDong: dong(change > 0n ? change : -change),
      vintage,
      ...(day === undefined ? {} : { valueDate: day as PlainDate }),
    });
  }

  takenOf(key: string): bigint {
    return this.#taken.get(key) ?? 0n;
  }

  complain(
    severity: ImportProblem['severity'],
    code: string,
    { sheet, row, column }: ImportLine,
    values: ImportProblem['values'],
  ): void {
    this.problems.push({ severity, code, sheet, row, column, values });
  }

  drafts(): readonly ImportDraft[] {
    return [...this.#drafts.values()].sort((a, b) => a.budgetYear - b.budgetYear);
  }

  #draft(kind: DecisionKind, budgetYear: number) {
    const key = `${kind}|${budgetYear}`;
    const draft = this.#drafts.get(key) ?? { kind, budgetYear, lines: [] };
    this.#drafts.set(key, draft);
    return draft.lines;
  }
}

function sum(amounts: readonly { readonly amountDong: bigint }[]): Dong {
  return dong(amounts.reduce((all, { amountDong }) => all + amountDong, 0n));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  return groups;
}

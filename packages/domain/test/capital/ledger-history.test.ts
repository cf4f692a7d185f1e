import { dong } from '@muctieu/kernel/dong';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../src/capital/capital-entry.ts';
import { type EntryKind, entryKinds } from '../../src/capital/entry-kinds.ts';
import { accountKey, balanceOf, book, emptyLedger, type Ledger } from '../../src/capital/ledger.ts';
import { type CapitalState, capitalStates } from '../../src/capital/position.ts';

const kinds = Object.keys(entryKinds) as Exclude<EntryKind, 'reversal'>[];
const firstDay = '2022-01-01' as PlainDate;
const farFuture = '2099-12-31' as PlainDate;

/** Any entry that is right in itself, over few accounts, so that histories meet one another. */
const anyEntry: fc.Arbitrary<DraftEntry> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    holder: fc.constantFrom('tinh', 'huyen', 'xa'),
    other: fc.constantFrom('tinh', 'huyen', 'xa'),
    vintage: fc.constantFrom(2022, 2023),
    yearsLater: fc.nat(2),
    amount: fc.integer({ min: 1, max: 30 }),
    day: fc.nat(30),
  })
  .map(({ kind, holder, other, vintage, yearsLater, amount, day }) => {
    const rule = entryKinds[kind];
    const year = rule.inPlanYear ? vintage : vintage + yearsLater;
    const receiver = rule.holder === 'same' ? holder : other === holder ? (holder === 'xa' ? 'tinh' : 'xa') : other;
    return {
      nodeCode: 'GN.P1',
      source: 'CENTRAL',
      capitalKind: 'RECURRENT',
      vintage,
      kind,
      from: { holderId: holder, budgetYear: year, state: rule.from },
      to: { holderId: receiver, budgetYear: rule.budgetYear === 'next' ? year + 1 : year, state: rule.to },
      amountDong: dong(BigInt(kind === 'grant' ? amount * 10 : amount)),
      valueDate: addDays(firstDay, day),
      documentId: 'd',
      reason: 'r',
    };
  });

const history = fc.array(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), { maxLength: 40 });

/** The plain oracle: walks every day of every account anew, for every command, with nothing remembered. */
function oracleAccepts(entries: readonly DraftEntry[]): boolean {
  const accounts = new Set(entries.flatMap((entry) => [accountKey(entry, entry.from), accountKey(entry, entry.to)]));
  for (const account of accounts) {
    if (account.endsWith('|granted')) continue;
    for (let day = 0; day <= 31; day++) {
      const until = addDays(firstDay, day);
      let balance = 0n;
      for (const entry of entries) {
        if (entry.valueDate > until) continue;
        if (accountKey(entry, entry.to) === account) balance += entry.amountDong;
        if (accountKey(entry, entry.from) === account) balance -= entry.amountDong;
      }
      if (balance < 0n) return false;
    }
  }
  return true;
}

function bookAll(commands: readonly (readonly DraftEntry[])[]): {
  readonly ledger: Ledger;
  readonly accepted: readonly boolean[];
} {
  let ledger = emptyLedger;
  const accepted = commands.map((lines, knownAt) => {
    const result = book(ledger, { lines, knownAt }, (index) => `${knownAt}.${index}`);
    if (result.ok) ledger = result.value;
    return result.ok;
  });
  return { ledger, accepted };
}

describe('over any history of commands', () => {
  it('C3: the ledger accepts exactly what the plain oracle accepts', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const kept: DraftEntry[] = [];
        const expected = commands.map((lines) => {
          if (!oracleAccepts([...kept, ...lines])) return false;
          kept.push(...lines);
          return true;
        });
        expect(bookAll(commands).accepted).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('C4: granted = available + advanced + paid + returned + lapsed for each vintage, on every day', () => {
    fc.assert(
      fc.property(history, fc.nat(31), (commands, day) => {
        const { ledger } = bookAll(commands);
        for (const vintage of [2022, 2023]) {
          const totals = new Map<CapitalState, bigint>(capitalStates.map((state) => [state, 0n]));
          for (const entry of ledger.entries) {
            if (entry.vintage !== vintage || entry.valueDate > addDays(firstDay, day)) continue;
            totals.set(entry.to.state, (totals.get(entry.to.state) ?? 0n) + entry.amountDong);
            totals.set(entry.from.state, (totals.get(entry.from.state) ?? 0n) - entry.amountDong);
          }
          const held = capitalStates
            .filter((state) => state !== 'granted')
            .reduce((sum, state) => sum + (totals.get(state) ?? 0n), 0n);
          expect(held).toBe(-(totals.get('granted') ?? 0n));
        }
      }),
    );
  });

  it('C5: what carry-overs take out of a year is what they bring into the next, vintage kept', () => {
    fc.assert(
      fc.property(history, (commands) => {
        for (const entry of bookAll(commands).ledger.entries.filter(({ kind }) => kind === 'carry-over')) {
          expect(entry.to).toEqual({ ...entry.from, budgetYear: entry.from.budgetYear + 1 });
        }
      }),
    );
  });

  it('C7: what was known at a moment stays the same whatever is booked later', () => {
    fc.assert(
      fc.property(history, fc.nat(40), fc.nat(31), (commands, cut, day) => {
        const early = bookAll(commands.slice(0, cut)).ledger;
        const late = bookAll(commands).ledger;
        const line = { nodeCode: 'GN.P1', source: 'CENTRAL', capitalKind: 'RECURRENT', vintage: 2022 } as const;
        for (const holderId of ['tinh', 'huyen', 'xa']) {
          const position = { holderId, budgetYear: 2022, state: 'available' } as const;
          const on = addDays(firstDay, day);
          expect(balanceOf(late, line, position, on, cut - 1)).toBe(balanceOf(early, line, position, on, cut - 1));
        }
      }),
    );
  });

  it('C2: what is booked stays booked, in its order', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (commands, cut) => {
        const early = bookAll(commands.slice(0, cut)).ledger.entries;
        expect(bookAll(commands).ledger.entries.slice(0, early.length)).toEqual(early);
        expect(
          balanceOf(
            { entries: early },
            { nodeCode: 'GN.P1', source: 'CENTRAL', capitalKind: 'RECURRENT', vintage: 2022 },
            { holderId: 'xa', budgetYear: 2022, state: 'paid' },
            farFuture,
            cut,
          ),
        ).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

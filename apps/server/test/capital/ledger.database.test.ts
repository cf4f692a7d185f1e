import { entryEffects } from '@muctieu/domain/capital/entry-effects';
import { type EntryKind, entryKinds } from '@muctieu/domain/capital/entry-kinds';
import { accountKey } from '@muctieu/domain/capital/ledger';
import { dong } from '@muctieu/kernel/dong';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { refused } from '@muctieu/kernel/result';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookableEntry, bookEntries, postEntries } from '../../src/capital/entries.store.ts';
import { createTestDatabase, type TestDatabase, testAct } from '../harness/test-database.ts';
import {
  addHolders,
  bookInDatabase,
  closeInDatabase,
  documentId,
  holderIds,
  LedgerPeer,
  placesOf,
  postInDatabase,
} from './ledger-peer.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const kinds = Object.keys(entryKinds) as Exclude<EntryKind, 'reversal'>[];
const holders = Object.values(holderIds);

/** Any entry that is right in itself, over few accounts, so that commands meet one another. */
const anyEntry: fc.Arbitrary<BookableEntry> = fc
  .record({
    kind: fc.constantFrom(...kinds, 'grant' as const, 'grant' as const),
    holder: fc.nat(2),
    further: fc.integer({ min: 1, max: 2 }),
    vintage: fc.constantFrom(2022, 2023),
    yearsLater: fc.nat(1),
    amount: fc.integer({ min: 1, max: 30 }),
    day: fc.nat(20),
  })
  .map(({ kind, holder, further, vintage, yearsLater, amount, day }) => {
    const rule = entryKinds[kind];
    const year = rule.inPlanYear ? vintage : vintage + yearsLater;
    const giver = holders[holder] ?? holderIds.tinh;
    const other = holders[(holder + further) % 3] ?? holderIds.xa;
    return {
      nodeCode: 'GN.P1.S1',
      source: 'CENTRAL',
      capitalKind: 'RECURRENT',
      vintage,
      kind,
      effect: kind,
      from: { holderId: giver, budgetYear: year, state: rule.from },
      to: {
        holderId: rule.holder === 'same' ? giver : other,
        budgetYear: rule.budgetYear === 'next' ? year + 1 : year,
        state: rule.to,
      },
      amountDong: dong(BigInt(kind === 'grant' ? amount * 10 : amount)),
      valueDate: addDays('2022-01-01' as PlainDate, day),
      documentId,
      reason: 'lịch sử thử',
    };
  });

/** Money for everybody on the fifth day, so that most of what follows can be booked, and then anything. */
const anyHistory = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(anyEntry, { minLength: 1, maxLength: 1 }) },
      fc.array(anyEntry, { minLength: 2, maxLength: 4 }),
    ),
    {
      minLength: 10,
      maxLength: 25,
    },
  )
  .map((commands) => [
    holders.flatMap((holderId) => [2022, 2023].map((vintage) => firstGrant(holderId, vintage))),
    ...commands,
  ]);

function firstGrant(holderId: string, vintage: number): BookableEntry {
  const position = { holderId, budgetYear: vintage } as const;
  return {
    nodeCode: 'GN.P1.S1',
    source: 'CENTRAL',
    capitalKind: 'RECURRENT',
    vintage,
    kind: 'grant',
    effect: 'grant',
    from: { ...position, state: 'granted' },
    to: { ...position, state: 'available' },
    amountDong: dong(60n),
    valueDate: '2022-01-05' as PlainDate,
    documentId,
    reason: 'giao kế hoạch',
  };
}

describe('the posting function of the database', () => {
  it('moves the same measures as the domain says', async () => {
    const rows = await test.ownerQuery<{ effect: string; side: string; moves: Readonly<Record<string, number>> }>(
      `select effect, side, to_jsonb(e) - 'effect' - 'side' - 'available' as moves from muctieu.capital_effect e`,
    );
    const found = rows.flatMap(({ effect, side, moves }) =>
      Object.entries(moves).flatMap(([measure, sign]) => (sign === 0 ? [] : [`${effect} ${side} ${measure} ${sign}`])),
    );
    const line = (row: object) => Object.values(row).join(' ');
    expect(found.sort()).toEqual(entryEffects.map(line).sort());
  });

  it('C3: over random histories, books exactly what the ledger in memory books, and refuses the same lines', async () => {
    let province = 20;
    await fc.assert(
      fc.asyncProperty(anyHistory, async (commands) => {
        province += 1;
        const provinceId = String(province);
        await addHolders(test, provinceId);
        const peer = new LedgerPeer();
        for (const [index, lines] of commands.entries()) {
          const expected = peer.book(lines);
          // Both ways in: as one statement, and as part of a larger transaction.
          const found = await (index % 4 === 1 ? bookInDatabase : postInDatabase)(test, provinceId, lines);
          expect(found.ok ? [] : placesOf(found.problems)).toEqual(expected.ok ? [] : placesOf(expected.problems));
        }
        expect(await availableInDatabase(provinceId)).toEqual(availableInMemory(peer));
      }),
      { numRuns: 40 },
    );
  });

  it('C3, C9: and so with periods closed and reopened in between', async () => {
    let province = 70;
    const closings = fc.array(fc.record({ after: fc.nat(20), day: fc.nat(20) }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyHistory, closings, async (commands, closed) => {
        province += 1;
        const provinceId = String(province);
        await addHolders(test, provinceId);
        const peer = new LedgerPeer();
        for (const [index, lines] of commands.entries()) {
          const expected = peer.book(lines);
          const found = await (index % 4 === 1 ? bookInDatabase : postInDatabase)(test, provinceId, lines);
          expect(found.ok ? [] : placesOf(found.problems)).toEqual(expected.ok ? [] : placesOf(expected.problems));
          for (const { day } of closed.filter(({ after }) => after === index)) {
            const until = addDays('2022-01-01' as PlainDate, day);
            peer.close(until);
            await closeInDatabase(test, provinceId, until);
          }
        }
        expect(await availableInDatabase(provinceId)).toEqual(availableInMemory(peer));
      }),
      { numRuns: 20 },
    );
  });

  it('C4: and whatever was booked, granted = available + advanced + paid + returned + lapsed', async () => {
    const rows = await test.ownerQuery(`
      select province_id, node_code, source, capital_kind, vintage from muctieu.capital_account
      group by 1, 2, 3, 4, 5
      having sum(granted) <> sum(available + advanced + paid + returned + lapsed) or sum(carried_in) <> sum(carried_out)
          or sum(received) <> sum(passed + allocated)`);
    expect(rows).toEqual([]);
    const [count] = await test.ownerQuery<{ n: number }>('select count(*)::int as n from muctieu.capital_entry');
    expect(count?.n).toBeGreaterThan(100);
  });
});

describe('many at once', () => {
  const grant = (amount: number): BookableEntry => ({
    nodeCode: 'DT.P1',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2022,
    kind: 'grant',
    effect: 'grant',
    from: { holderId: holderIds.tinh, budgetYear: 2022, state: 'granted' },
    to: { holderId: holderIds.tinh, budgetYear: 2022, state: 'available' },
    amountDong: dong(BigInt(amount)),
    valueDate: '2022-05-28' as PlainDate,
    documentId,
    reason: 'giao kế hoạch',
  });
  const pay = (amount: number): BookableEntry => ({
    ...grant(amount),
    kind: 'payment',
    effect: 'payment',
    from: { holderId: holderIds.tinh, budgetYear: 2022, state: 'available' },
    to: { holderId: holderIds.tinh, budgetYear: 2022, state: 'paid' },
    valueDate: '2022-08-01' as PlainDate,
  });

  it('32 withdrawals of 60 % of one balance: exactly one is booked', async () => {
    await addHolders(test, '11');
    expect((await bookInDatabase(test, '11', [grant(1000)])).ok).toBe(true);
    const outcomes = await Promise.all(Array.from({ length: 32 }, () => postInDatabase(test, '11', [pay(600)])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('C8: 32 equal submissions at once are booked once, and all are answered as the first', async () => {
    await addHolders(test, '13');
    await bookInDatabase(test, '13', [grant(1000)]);
    // The last of the balance: after the first, the second one's money is gone, and yet it is no refusal.
    for (const lines of [[pay(600)], [pay(100), pay(300)]]) {
      const id = crypto.randomUUID();
      const outcomes = await Promise.all(Array.from({ length: 32 }, () => postInDatabase(test, '13', lines, id)));
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect(await postInDatabase(test, '13', [pay(1)], id)).toEqual(refused({ code: 'key-used-otherwise' }));
    }
    const [count] = await test.ownerQuery<{ n: number }>(
      `select count(*)::int as n from muctieu.capital_entry where province_id = '13' and kind = 'payment'`,
    );
    expect(count?.n).toBe(3);
  });

  it('what is refused leaves nothing behind: no account, no journal', async () => {
    await addHolders(test, '14');
    expect((await postInDatabase(test, '14', [pay(1)])).ok).toBe(false);
    expect((await postInDatabase(test, '14', [grant(5), { ...pay(9), nodeCode: 'DT.P2' }])).ok).toBe(false);
    const [count] = await test.ownerQuery<{ n: number }>(
      `select (select count(*) from muctieu.capital_account where province_id = '14')::int
            + (select count(*) from muctieu.journal where province_id = '14')::int as n`,
    );
    expect(count?.n).toBe(0);
  });

  it('nobody posts into a province outside of the scope, whatever rights the posting functions have', async () => {
    const command = { id: crypto.randomUUID(), provinceId: '11', knownAt: new Date() };
    const hanoi = { provinces: ['01'], units: [] };
    for (const lines of [[grant(5)], [grant(5), grant(6)]]) {
      await expect(postEntries(test.database, hanoi, testAct('11', 'post-entries'), command, lines)).rejects.toThrow(
        /outside the scope/,
      );
    }
    await expect(
      test.database.write(hanoi, testAct('11', 'post-entries'), (transaction) =>
        bookEntries(transaction, command, [grant(5)]),
      ),
    ).rejects.toThrow(/outside the scope/);
  });

  it('writers that cross one another do not stop one another, and nothing is lost or made', async () => {
    await addHolders(test, '12');
    await bookInDatabase(test, '12', [grant(100_000)]);
    const between = (from: string, to: string): BookableEntry => ({
      ...pay(7),
      kind: 'assign',
      effect: 'assign',
      from: { holderId: from, budgetYear: 2022, state: 'available' },
      to: { holderId: to, budgetYear: 2022, state: 'available' },
    });
    const { tinh, huyen, xa } = holderIds;
    await bookInDatabase(test, '12', [
      { ...between(tinh, huyen), amountDong: dong(1000n) },
      { ...between(tinh, xa), amountDong: dong(1000n) },
    ]);
    const crossing = Array.from({ length: 60 }, (_, index) =>
      postInDatabase(
        test,
        '12',
        index % 2 === 0 ? [between(huyen, xa), between(xa, tinh)] : [between(tinh, xa), between(xa, huyen)],
      ),
    );
    expect((await Promise.all(crossing)).every(({ ok }) => ok)).toBe(true);
    const [sum] = await test.ownerQuery<{ available: string }>(
      `select sum(available) as available from muctieu.capital_account where province_id = '12'`,
    );
    expect(sum?.available).toBe('100000');
  });

  it('C9: a closed period refuses every line in it, and says until when', async () => {
    await test.ownerQuery(
      `insert into muctieu.capital_closing (province_id, closing_id, closed_until, reason, at) values ('12', gen_random_uuid(), '2022-12-31', 'quyết toán', now())`,
    );
    const result = await bookInDatabase(test, '12', [
      pay(1),
      { ...pay(1), valueDate: '2023-01-01' as PlainDate },
      pay(2),
    ]);
    expect(
      result.ok ? [] : result.problems.map(({ path, code, values }) => `${path} ${code} ${values?.until}`),
    ).toEqual(['lines[0].valueDate period-closed 2022-12-31', 'lines[2].valueDate period-closed 2022-12-31']);
  });

  it.each([
    ['entry', 'update muctieu.capital_entry set amount = 1'],
    ['entry', 'delete from muctieu.capital_entry'],
    ['key of an account', `update muctieu.capital_account set vintage = 2021`],
    ['balance', `update muctieu.capital_account set available = 1`],
    ['cube', `update muctieu.capital_cube set paid = 1`],
    ['closing', 'delete from muctieu.capital_closing'],
  ])('C2: the application has no right to change an %s: %s', async (_, statement) => {
    await expect(test.appQuery(statement)).rejects.toThrow(/permission denied/);
  });
});

async function availableInDatabase(provinceId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await test.ownerQuery<{ holder_id: string; vintage: number; budget_year: number; available: string }>(
    'select holder_id, vintage, budget_year, available from muctieu.capital_account where province_id = $1 and available <> 0',
    [provinceId],
  );
  return Object.fromEntries(rows.map((row) => [`${row.holder_id} ${row.vintage} ${row.budget_year}`, row.available]));
}

function availableInMemory(peer: LedgerPeer): Readonly<Record<string, string>> {
  const sums = new Map<string, { readonly name: string; amount: bigint }>();
  for (const entry of peer.entries) {
    for (const [position, sign] of [
      [entry.from, -1n],
      [entry.to, 1n],
    ] as const) {
      if (position.state !== 'available') continue;
      const key = accountKey(entry, position);
      const sum = sums.get(key) ?? { name: `${position.holderId} ${entry.vintage} ${position.budgetYear}`, amount: 0n };
      sum.amount += sign * entry.amountDong;
      sums.set(key, sum);
    }
  }
  return Object.fromEntries(
    [...sums.values()].filter(({ amount }) => amount !== 0n).map(({ name, amount }) => [name, amount.toString()]),
  );
}

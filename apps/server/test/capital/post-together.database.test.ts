import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Result } from '@muctieu/kernel/result';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/capital/audit.store.ts';
import { type BookableEntry, postEntries } from '../../src/capital/entries.store.ts';
import { programScope, type Scope } from '../../src/database/scope.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { addHolders, documentId, holderIds, postInDatabase } from './ledger-peer.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const day = '2023-05-10' as PlainDate;

function line(kind: 'grant' | 'payment', holderId: string, amount: bigint, valueDate: PlainDate = day): BookableEntry {
  return {
    nodeCode: 'GN.P1.S1',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2023,
    kind,
    effect: kind,
    from: { holderId, budgetYear: 2023, state: kind === 'grant' ? 'granted' : 'available' },
    to: { holderId, budgetYear: 2023, state: kind === 'grant' ? 'available' : 'paid' },
    amountDong: dong(amount),
    valueDate,
    documentId,
    reason: 'thử đi cùng nhau',
  };
}

function post(
  provinceId: string,
  lines: readonly BookableEntry[],
  scope: Scope = programScope,
  id = uuid(),
): Promise<Result<void>> {
  const command = { id, provinceId, knownAt: new Date() };
  const act = { provinceId, command: 'post-entries', requestId: `request ${id}`, at: command.knownAt };
  return postEntries(test.database, scope, act, command, lines);
}

async function paidIn(provinceId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await test.ownerQuery<{ holder_id: string; paid: string }>(
    'select holder_id, sum(paid)::text as paid from muctieu.capital_account where province_id = $1 group by 1',
    [provinceId],
  );
  return Object.fromEntries(rows.map((row) => [row.holder_id, Number(row.paid)]));
}

describe('single lines that arrive together', () => {
  it('each has its own person, request and digest in the journal', async () => {
    await addHolders(test, '21');
    await postInDatabase(test, '21', [line('grant', holderIds.xa, 1000n, '2023-01-01' as PlainDate)]);
    const people = Array.from({ length: 40 }, () => ({ person: uuid(), id: uuid() }));
    const results = await Promise.all(
      people.map(({ person, id }, index) => {
        const scope: Scope = { personId: person, provinces: ['21'], units: [] };
        return post('21', [line('payment', holderIds.xa, BigInt(index % 3) + 1n)], scope, id);
      }),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const journal = await test.ownerQuery<{ person_id: string; subject_id: string; request_id: string; dong: string }>(
      `select person_id, subject_id, request_id, after ->> 'amountDong' as dong from muctieu.journal
       where province_id = '21' and person_id is not null`,
    );
    const told = journal.map((row) => [row.person_id, row.subject_id, row.request_id, row.dong].join(' ')).sort();
    const done = people.map(({ person, id }, index) => [person, id, `request ${id}`, (index % 3) + 1].join(' ')).sort();
    expect(told).toEqual(done);
  });

  it.each<[string, (id: string) => Promise<Result<void>>, string]>([
    ['more than there is', () => post('22', [line('payment', holderIds.huyen, 999n)]), 'balance-below-zero'],
    [
      'of a day before the money came',
      () => post('22', [line('payment', holderIds.xa, 1n, '2022-12-31' as PlainDate)]),
      'balance-below-zero',
    ],
    [
      'a command of another’s id',
      (id) => post('22', [line('payment', holderIds.xa, 7n)], programScope, id),
      'key-used-otherwise',
    ],
  ])('one that is refused (%s) costs the others nothing', async (_, refusedOne, code) => {
    await addHolders(test, '22').catch(() => undefined);
    await postInDatabase(test, '22', [
      line('grant', holderIds.xa, 1000n, '2023-01-01' as PlainDate),
      line('grant', holderIds.huyen, 10n, '2023-01-01' as PlainDate),
    ]);
    const before = await paidIn('22');
    const taken = uuid();
    await post('22', [line('payment', holderIds.xa, 1n)], programScope, taken);
    const [bad, ...others] = await Promise.all([
      refusedOne(taken),
      ...Array.from({ length: 20 }, () => post('22', [line('payment', holderIds.xa, 2n)])),
    ]);
    expect(bad.ok ? [] : bad.problems.map((problem) => problem.code)).toEqual([code]);
    expect(others.every(({ ok }) => ok)).toBe(true);
    expect(((await paidIn('22'))[holderIds.xa] ?? 0) - (before[holderIds.xa] ?? 0)).toBe(41);
  });

  it('the same command from twenty windows is booked once and answered twenty times', async () => {
    await addHolders(test, '23');
    await postInDatabase(test, '23', [line('grant', holderIds.xa, 100n, '2023-01-01' as PlainDate)]);
    const id = uuid();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => post('23', [line('payment', holderIds.xa, 5n)], programScope, id)),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await paidIn('23'))[holderIds.xa]).toBe(5);
  });

  it('a person without the province is refused, and whoever goes with them is booked', async () => {
    await addHolders(test, '24');
    await postInDatabase(test, '24', [line('grant', holderIds.xa, 100n, '2023-01-01' as PlainDate)]);
    const hanoi: Scope = { personId: uuid(), provinces: ['01'], units: [] };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        post('24', [line('payment', holderIds.xa, 1n)], index % 2 === 0 ? hanoi : programScope),
      ),
    );
    const told = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value.ok : /outside the scope/.test(String(outcome.reason)),
    );
    expect(told.every(Boolean)).toBe(true);
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(10);
    expect((await paidIn('24'))[holderIds.xa]).toBe(10);
  });

  it('beside commands of many lines over the same accounts, nothing waits in a circle and the sums are the entries’', async () => {
    await addHolders(test, '25');
    const all = Object.values(holderIds);
    await postInDatabase(
      test,
      '25',
      all.map((holder) => line('grant', holder, 100_000n, '2023-01-01' as PlainDate)),
    );
    let booked = 0n;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 }), {
          minLength: 8,
          maxLength: 24,
        }),
        async (commands) => {
          const results = await Promise.all(
            commands.map((lines) =>
              post(
                '25',
                lines.map(([holder, amount]) => line('payment', all[holder] ?? holderIds.xa, BigInt(amount))),
              ),
            ),
          );
          expect(results.every(({ ok }) => ok)).toBe(true);
          for (const lines of commands) for (const [, amount] of lines) booked += BigInt(amount);
        },
      ),
      { numRuns: 20 },
    );
    const paid = Object.values(await paidIn('25')).reduce((sum, each) => sum + each, 0);
    expect(paid).toBe(Number(booked));
    const findings = await test.database.read(programScope, auditLedger);
    expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  });
});

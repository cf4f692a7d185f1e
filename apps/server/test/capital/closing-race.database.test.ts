import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLedger } from '../../src/capital/audit.store.ts';
import { addClosing, findClosedUntil, stopPostings } from '../../src/capital/closings.store.ts';
import { type BookableEntry, postEntries } from '../../src/capital/entries.store.ts';
import { programScope } from '../../src/database/scope.ts';
import { createTestDatabase, type TestDatabase, testAct } from '../harness/test-database.ts';
import { addHolders, bookInDatabase, documentId, holderIds, postInDatabase } from './ledger-peer.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const grant = (valueDate: string): BookableEntry => ({
  ...{ nodeCode: 'DT.P1', source: 'CENTRAL', capitalKind: 'INVESTMENT', vintage: 2022 },
  ...{ kind: 'grant', effect: 'grant', amountDong: dong(1n), documentId, reason: 'giao kế hoạch' },
  from: { holderId: holderIds.tinh, budgetYear: 2022, state: 'granted' },
  to: { holderId: holderIds.tinh, budgetYear: 2022, state: 'available' },
  valueDate: valueDate as PlainDate,
});

/** Closes until the last day of a month, or says that it is closed already. */
async function close(provinceId: string, until: string): Promise<void> {
  const outcome = await test.database.write(programScope, testAct(provinceId, 'close-period'), async (transaction) => {
    await stopPostings(transaction, provinceId);
    const before = await findClosedUntil(transaction, provinceId);
    if (before !== undefined && before >= until) return refused({ code: 'closed-already' });
    await addClosing(transaction, {
      ...{ provinceId, until: until as PlainDate, before, reason: 'khóa sổ' },
      ...{ documentId: undefined, personId: undefined, now: new Date() },
    });
    return done(undefined);
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

it('C9: with writers on every way in, nothing of a closed month is booked after its closing committed', async () => {
  const provinceId = '11';
  await addHolders(test, provinceId);
  const months = ['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30', '2022-05-31', '2022-06-30'];
  let closedUntil = '';
  let wrong = 0;
  let booked = 0;
  let stopped = false;
  const write = async (post: typeof postInDatabase, lines: number) => {
    for (let round = 0; !stopped; round++) {
      const day = `${months[round % months.length]?.slice(0, 7)}-15`;
      // What was closed and answered before this one was sent must refuse it.
      const closedBefore = closedUntil;
      const outcome = await post(
        test,
        provinceId,
        Array.from({ length: lines }, () => grant(day)),
      );
      if (outcome.ok) booked += 1;
      if (outcome.ok && day <= closedBefore) wrong += 1;
      if (!outcome.ok) expect(outcome.problems[0]?.code).toBe('period-closed');
    }
  };
  const writers = [
    ...Array.from({ length: 4 }, () => write(postInDatabase, 1)),
    ...Array.from({ length: 2 }, () => write(postInDatabase, 3)),
    ...Array.from({ length: 2 }, () => write((on, province, lines) => bookInDatabase(on, province, lines), 2)),
  ];
  for (const month of months) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await close(provinceId, month);
    closedUntil = month;
    // Whatever lies in the month now is all that will ever lie in it.
    const count = () =>
      test.ownerQuery<{ n: number }>(
        `select count(*)::int as n from muctieu.capital_entry where province_id = $1 and value_date <= $2`,
        [provinceId, month],
      );
    const [before] = await count();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await count()).toEqual([before]);
  }
  stopped = true;
  await Promise.all(writers);
  expect(wrong).toBe(0);
  expect(booked).toBeGreaterThan(20);
  const findings = await test.database.read(programScope, (transaction) => auditLedger(transaction));
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
});

it('C9: a posting that is under way holds a closing off; one that comes after it sees it', async () => {
  const provinceId = '12';
  await addHolders(test, provinceId);
  const order: string[] = [];
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { bookEntries } = await import('../../src/capital/entries.store.ts');
  const posting = test.database.write(programScope, testAct(provinceId, 'post-entries'), async (transaction) => {
    const command = { id: crypto.randomUUID(), provinceId, knownAt: new Date() };
    const outcome = await bookEntries(transaction, command, [grant('2022-01-15')]);
    begun();
    await gate;
    order.push('posted');
    return outcome;
  });
  await hasBegun;
  const closing = close(provinceId, '2022-01-31').then(() => order.push('closed'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(order).toEqual([]);
  const late = postEntries(
    test.database,
    programScope,
    testAct(provinceId, 'post-entries'),
    { id: crypto.randomUUID(), provinceId, knownAt: new Date() },
    [grant('2022-01-16')],
  );
  go();
  expect((await posting).ok).toBe(true);
  await closing;
  const outcome = await late;
  expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['period-closed']);
  expect(order).toEqual(['posted', 'closed']);
});

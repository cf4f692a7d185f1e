import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareImport, type StoredAmount } from '../../../src/capital/sheet-import/compare-import.ts';
import type { ImportLine } from '../../../src/capital/sheet-import/import-reading.ts';
import { importLineKey } from '../../../src/capital/sheet-import/read-import.ts';

/** What the ledger would hold after the drafts, counted one line after another; payments by day. */
function booked(stored: readonly StoredAmount[], drafts: ReturnType<typeof compareImport>['drafts']): StoredAmount[] {
  const after = [...stored];
  for (const { kind, budgetYear, lines } of drafts) {
    const sign = ['recall', 'payment-repayment'].includes(kind) ? -1n : 1n;
    for (const { valueDate, amountDong, ...line } of lines) {
      after.push({
        ...line,
        budgetYear,
        ...(valueDate === undefined ? {} : { day: valueDate }),
        amountDong: sign * amountDong,
      });
    }
  }
  return after;
}

const sumOf = (amounts: readonly StoredAmount[], holds: (one: StoredAmount) => boolean) =>
  amounts.filter(holds).reduce((sum, { amountDong }) => sum + amountDong, 0n);

const place = fc.record({
  nodeCode: fc.constantFrom('GN.P1', 'GN.P2'),
  holderId: fc.constantFrom('na-sang', 'muong-lay', 'tinh'),
  source: fc.constantFrom('CENTRAL', 'PROVINCE'),
  capitalKind: fc.constantFrom('INVESTMENT' as const, 'RECURRENT' as const),
  vintage: fc.constantFrom(2023, 2024),
});
const amount = fc.bigInt({ min: 0n, max: 50n });
const day = fc
  .record({ month: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((one) => `2024-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`);
const lineOf = (more: object, index: number) =>
  ({ budgetYear: 2024, sheet: 'Biểu', row: index, column: 3, ...more }) as ImportLine;

const plans = fc.record({
  lines: fc
    .uniqueArray(fc.tuple(place, amount), { selector: ([one]) => importLineKey({ ...one, budgetYear: 2024 }) })
    .map((all) => all.map(([one, amountDong], index) => lineOf({ ...one, amountDong }, index))),
  stored: fc
    .uniqueArray(fc.tuple(place, amount), { selector: ([one]) => importLineKey({ ...one, budgetYear: 2024 }) })
    .map((all): StoredAmount[] => all.map(([one, amountDong]) => ({ ...one, budgetYear: 2024, amountDong }))),
});

test('a plan: once the drafts are booked, every key of the file holds what the file says, and no other has moved', () => {
  fc.assert(
    fc.property(plans, ({ lines, stored }) => {
      const { differences, drafts, problems } = compareImport({ kind: 'assign', lines, stored });
      const after = booked(stored, drafts);
      const said = new Map(lines.map((line) => [importLineKey(line), line.amountDong]));
      for (const key of new Set([...stored, ...lines].map(importLineKey))) {
        const now = sumOf(after, (one) => importLineKey(one) === key);
        expect(now).toBe(said.get(key) ?? sumOf(stored, (one) => importLineKey(one) === key));
      }
      const spoken = new Set(lines.map(({ holderId }) => holderId));
      const missing = stored.filter(
        (one) => one.amountDong > 0n && !said.has(importLineKey(one)) && spoken.has(one.holderId),
      );
      expect(differences.filter(({ state }) => state === 'missing').map(importLineKey)).toEqual(
        missing.map(importLineKey),
      );
      const lower = lines.filter(
        (line) => line.amountDong < sumOf(stored, (one) => importLineKey(one) === importLineKey(line)),
      );
      expect(problems.map(({ code, row }) => `${code} ${row}`).sort()).toEqual(
        lower.map(({ row }) => `amount-lower ${row}`).sort(),
      );
    }),
  );
});

const payments = fc.record({
  cumulative: fc.boolean(),
  lines: fc.uniqueArray(fc.tuple(place, day, amount), {
    selector: ([one, at]) => `${importLineKey({ ...one, budgetYear: 2024 })}|${at}`,
    maxLength: 12,
  }),
  stored: fc
    .array(fc.tuple(place, day, amount), { maxLength: 12 })
    .map((all): StoredAmount[] =>
      all.map(([one, at, amountDong]) => ({ ...one, budgetYear: 2024, day: at, amountDong })),
    ),
  left: fc.bigInt({ min: 0n, max: 80n }),
});

test('payments: once the drafts are booked, every month (or all up to the day) holds what the file says', () => {
  fc.assert(
    fc.property(payments, ({ cumulative, lines: written, stored, left }) => {
      const lines = written.map(([one, at, amountDong], index) =>
        lineOf({ ...one, day: at, amountDong, ...(cumulative ? { cumulative: true } : {}) }, index),
      );
      const available = new Map(lines.map((line) => [importLineKey(line), left]));
      const { drafts, problems } = compareImport({ kind: 'payment', lines, stored, available });
      const after = booked(stored, drafts);
      const over = new Set<string>();
      for (const line of lines) {
        const key = importLineKey(line);
        const same = (one: StoredAmount) => importLineKey(one) === key;
        const month = (line.day ?? '').slice(0, 7);
        if (cumulative) {
          expect(sumOf(after, (one) => same(one) && (one.day ?? '') <= (line.day ?? ''))).toBe(line.amountDong);
        } else {
          const told = lines.filter((one) => importLineKey(one) === key && one.day?.startsWith(month));
          expect(sumOf(after, (one) => same(one) && one.day?.startsWith(month) === true)).toBe(
            told.reduce((sum, one) => sum + one.amountDong, 0n),
          );
        }
        if (sumOf(after, same) - sumOf(stored, same) > left) over.add(key);
      }
      expect(problems.filter(({ code }) => code === 'more-than-available')).toHaveLength(over.size);
    }),
  );
});

test('the same file again drafts nothing', () => {
  fc.assert(
    fc.property(payments, ({ lines: written }) => {
      const lines = written.map(([one, at, amountDong], index) => lineOf({ ...one, day: at, amountDong }, index));
      const first = compareImport({ kind: 'payment', lines, stored: [] });
      expect(compareImport({ kind: 'payment', lines, stored: booked([], first.drafts) }).drafts).toEqual([]);
    }),
  );
});

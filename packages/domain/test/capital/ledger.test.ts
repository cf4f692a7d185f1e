import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../src/capital/capital-entry.ts';
import { balanceOf, book, emptyLedger, type Ledger } from '../../src/capital/ledger.ts';
import type { CapitalState } from '../../src/capital/position.ts';
import { reverseEntry } from '../../src/capital/reverse-entry.ts';

/**
 * One line of a table: kind, from, to, triệu đồng, day. A position is written `holder/year/state`; the capital line is
 * always DT.P4.S1, central, investment, vintage 2022.
 */
type Row = readonly [kind: DraftEntry['kind'], from: string, to: string, million: number, day: string];

const line = { nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT', vintage: 2022 } as const;

function position(text: string) {
  const [holderId = '', year = '', state = ''] = text.split('/');
  return { holderId, budgetYear: Number(year), state: state as CapitalState };
}

function draft([kind, from, to, million, day]: Row): DraftEntry {
  return {
    ...line,
    kind,
    from: position(from),
    to: position(to),
    amountDong: dong(BigInt(million) * 1_000_000n),
    valueDate: day as PlainDate,
    documentId: 'QĐ 653/QĐ-TTg',
    reason: 'giao kế hoạch',
  };
}

function outcome(...commands: readonly (readonly Row[])[]): {
  readonly ledger: Ledger;
  readonly codes: readonly string[];
} {
  let ledger = emptyLedger;
  let codes: readonly string[] = [];
  commands.forEach((rows, command) => {
    const result = book(ledger, { lines: rows.map(draft), knownAt: command }, (row) => `${command}.${row}`);
    if (result.ok) ledger = result.value;
    codes = result.ok ? [] : result.problems.map(({ code, path }) => `${path} ${code}`);
  });
  return { ledger, codes };
}

const granted: Row = ['grant', 'tinh/2022/granted', 'tinh/2022/available', 1000, '2022-05-28'];
const assigned: Row = ['assign', 'tinh/2022/available', 'huyen/2022/available', 600, '2022-07-01'];

describe('what the ledger books, and what it refuses with all problems of all lines', () => {
  it.each<[string, readonly (readonly Row[])[], readonly string[]]>([
    ['a grant and its assignment in one command', [[granted, assigned]], []],
    ['an assignment before its grant exists', [[assigned]], ['lines[0].amountDong balance-below-zero']],
    [
      'C3: an entry dated back before the money came, though today there is enough',
      [[granted], [['payment', 'tinh/2022/available', 'tinh/2022/paid', 10, '2022-05-01']]],
      ['lines[0].amountDong balance-below-zero'],
    ],
    [
      'C3: dated back where a later payment already used it up',
      [
        [granted, ['payment', 'tinh/2022/available', 'tinh/2022/paid', 900, '2022-12-01']],
        [['payment', 'tinh/2022/available', 'tinh/2022/paid', 200, '2022-06-01']],
      ],
      ['lines[0].amountDong balance-below-zero'],
    ],
    [
      'what comes and goes on one day counts at the end of the day',
      [[['assign', 'tinh/2022/available', 'huyen/2022/available', 1000, '2022-05-28'], granted]],
      [],
    ],
    [
      'C5: a carry-over to the year after next',
      [[granted], [['carry-over', 'tinh/2022/available', 'tinh/2024/available', 10, '2022-12-31']]],
      ['lines[0].to.budgetYear budget-year-wrong'],
    ],
    [
      'C5: a second carry-over of the same vintage',
      [
        [granted],
        [['carry-over', 'tinh/2022/available', 'tinh/2023/available', 1000, '2022-12-31']],
        [['carry-over', 'tinh/2023/available', 'tinh/2024/available', 1000, '2023-12-31']],
      ],
      [],
    ],
    [
      'C5: carried over twice from the same year',
      [
        [granted],
        [['carry-over', 'tinh/2022/available', 'tinh/2023/available', 1000, '2022-12-31']],
        [['carry-over', 'tinh/2022/available', 'tinh/2023/available', 1000, '2022-12-31']],
      ],
      ['lines[0].amountDong balance-below-zero'],
    ],
    [
      'C6: more advance recovered than was advanced',
      [
        [granted, ['advance', 'tinh/2022/available', 'tinh/2022/advanced', 100, '2022-08-01']],
        [['advance-recovery', 'tinh/2022/advanced', 'tinh/2022/paid', 101, '2022-09-01']],
      ],
      ['lines[0].amountDong balance-below-zero'],
    ],
    [
      'every line is looked at, not only the first',
      [
        [granted],
        [
          ['payment', 'tinh/2022/available', 'huyen/2022/paid', 0, '2022-08-01'],
          ['lapse', 'tinh/2022/advanced', 'tinh/2022/lapsed', 5, '2022-08-01'],
        ],
      ],
      [
        'lines[0].amountDong amount-not-positive',
        'lines[0].to.holderId holder-must-stay',
        'lines[1].from.state state-wrong',
      ],
    ],
    [
      'money granted for another year than its own',
      [[['grant', 'tinh/2023/granted', 'tinh/2023/available', 5, '2023-01-01']]],
      ['lines[0].from.budgetYear budget-year-wrong'],
    ],
  ])('%s', (_, commands, codes) => {
    expect(outcome(...commands).codes).toEqual(codes);
  });

  it('C1: an entry without a document and without a reason is refused', () => {
    const result = book(
      emptyLedger,
      { lines: [{ ...draft(granted), documentId: ' ', reason: '' }], knownAt: 0 },
      () => 'a',
    );
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'entry-without-document',
      'entry-without-reason',
    ]);
  });

  it('C9: a closed period takes no entries', () => {
    const closed = { ...emptyLedger, closed: { until: '2022-12-31', closedBy: 'Sở Tài chính' } };
    const result = book(closed, { lines: [draft(granted)], knownAt: 0 }, () => 'a');
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['period-closed']);
  });
});

describe('C2: a mistake is reversed by an entry that points at it', () => {
  const correction = { valueDate: '2022-09-01' as PlainDate, documentId: 'BC 165/BC-UBND', reason: 'nhập nhầm' };
  const { ledger } = outcome([granted], [['payment', 'tinh/2022/available', 'tinh/2022/paid', 100, '2022-08-01']]);
  const payment = ledger.entries[1];
  if (payment === undefined) throw new Error('the payment is booked');
  const reversal = reverseEntry(payment, correction);

  it.each<[string, readonly DraftEntry[], readonly string[]]>([
    ['once', [reversal], []],
    ['twice in one command', [reversal, reversal], ['reversed-already']],
    ['with another amount', [{ ...reversal, amountDong: dong(1n) }], ['reversal-not-mirror']],
    ['before the entry', [{ ...reversal, valueDate: '2022-07-31' as PlainDate }], ['reversal-before-entry']],
    ['of an entry that is not there', [{ ...reversal, reversalOf: 'x' }], ['reversal-of-nothing']],
  ])('%s', (_, lines, codes) => {
    const result = book(ledger, { lines, knownAt: 9 }, (index) => `9.${index}`);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('and afterwards the money is available again, while the past stays as it was known', () => {
    const result = book(ledger, { lines: [reversal], knownAt: 9 }, () => 'r');
    if (!result.ok) throw new Error('the reversal is booked');
    const available = position('tinh/2022/available');
    const asked: readonly (readonly [string, number, bigint])[] = [
      ['2022-08-31', 9, 900_000_000n],
      ['2022-09-01', 9, 1_000_000_000n],
      ['2022-09-01', 8, 900_000_000n],
      ['2022-05-27', 9, 0n],
    ];
    for (const [valueDate, knownAt, dongExpected] of asked) {
      expect(balanceOf(result.value, line, available, valueDate as PlainDate, knownAt)).toBe(dongExpected);
    }
  });
});

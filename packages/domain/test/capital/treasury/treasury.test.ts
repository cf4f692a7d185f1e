import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchStatement, type OpenEntry, type OpenLine } from '../../../src/capital/treasury/match-statement.ts';
import { readStatement } from '../../../src/capital/treasury/read-statement.ts';
import { checkShares, type EntryShare, spreadLines } from '../../../src/capital/treasury/share-entries.ts';
import { holders, nodes } from '../sheet-import/sheet-of.ts';

const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ row: index + 1, cells }));
const around = { holders, nodes, mappingOf: () => undefined };

describe('a statement', () => {
  it('is read by the names of its columns, in Vietnamese or English numbers, with days as people write them', () => {
    const { lines, problems, headingRow } = readStatement(
      rowsOf([
        ['KHO BẠC NHÀ NƯỚC'],
        ['Ngày hạch toán', 'Số CT', 'Đơn vị', 'Mã CTMT', 'Nội dung', 'Số tiền'],
        ['05/03/2024', 'UNC 12', 'Xã Na Sang', 'GN.P2', 'Thanh toán đợt 1', '1.500.000'],
        ['2024-03-06', 'UNC 13', 'Ban nào đó', '', 'Tạm ứng', '2.000.000'],
        ['31/02/2024', 'UNC 14', 'Xã Na Sang', '', '', '5'],
        ['07/03/2024', 'UNC 15', 'Xã Na Sang', '', '', 'năm triệu'],
        ['', '', '', '', 'Cộng', '3.500.000'],
      ]),
      around,
    );
    expect(headingRow).toBe(2);
    expect(
      lines.map(({ row, day, amountDong, holderId, nodeCode }) => [row, day, Number(amountDong), holderId, nodeCode]),
    ).toEqual([
      [3, '2024-03-05', 1_500_000, 'na-sang', 'GN.P2'],
      [4, '2024-03-06', 2_000_000, undefined, undefined],
    ]);
    expect(problems).toEqual([
      { code: 'statement-day-unreadable', row: 5, found: '31/02/2024' },
      { code: 'statement-amount-unreadable', row: 6, found: 'năm triệu' },
    ]);
  });

  it('with other names asks for its columns, and remembers them', () => {
    const rows = rowsOf([
      ['D1', 'D2'],
      ['05/03/2024', '1,500.50'],
    ]);
    expect(readStatement(rows, around).missing).toEqual(['day', 'amount']);
    const read = readStatement(rows, { ...around, mappingOf: () => ({ columns: { day: 0, amount: 1 } }) });
    expect(read.lines.map(({ amountDong }) => amountDong)).toEqual([1501n]);
  });
});

const line = (change: Partial<OpenLine> = {}): OpenLine => ({
  lineId: 'l',
  day: '2024-03-05',
  amountDong: 1_500_000n,
  holderId: 'na-sang',
  nodeCode: 'GN.P2',
  reference: 'UNC 12',
  text: 'Thanh toán đợt 1 mua bò giống',
  ...change,
});
const entry = (change: Partial<OpenEntry> = {}): OpenEntry => ({
  entryId: '1',
  day: '2024-03-05',
  amountDong: 1_500_000n,
  holderId: 'na-sang',
  nodeCode: 'GN.P2',
  text: 'thanh toán UNC 12 mua bò giống',
  ...change,
});

const cases: readonly (readonly [string, OpenLine, readonly OpenEntry[], string])[] = [
  ['same holder, node, amount and day', line(), [entry()], 'exact 1'],
  ['another node, but the same voucher', line({ nodeCode: undefined }), [entry()], 'exact 1'],
  ['two that fit alike are for a person to tell apart', line(), [entry(), entry({ entryId: '2' })], 'likely 1|2'],
  ['three days later', line(), [entry({ day: '2024-03-08' })], 'likely 1'],
  ['six days later', line(), [entry({ day: '2024-03-11' })], 'unmatched'],
  [
    'two payments that the Treasury made as one',
    line({ amountDong: 5n }),
    [entry({ amountDong: 2n }), entry({ entryId: '2', amountDong: 3n })],
    'likely 1+2',
  ],
  ['another sum', line(), [entry({ amountDong: 1n })], 'unmatched'],
  ['a part of a payment, known by its voucher', line({ amountDong: 1_000_000n }), [entry()], 'likely 1'],
  [
    'a part of a payment that nothing else names',
    line({ amountDong: 1_000_000n, reference: 'UNC 99' }),
    [entry()],
    'unmatched',
  ],
  ['what is left of a payment is never sure', line(), [entry({ isPart: true })], 'likely 1'],
  [
    'the same sum of another commune',
    line(),
    [entry({ holderId: 'muong-lay', nodeCode: 'GN.P1', text: '' })],
    'unmatched',
  ],
];

test.each(cases)('a line and the ledger: %s', (_, open, entries, expected) => {
  const [match] = matchStatement([open], entries);
  const told =
    match?.kind === 'exact'
      ? `exact ${match.entryId}`
      : match?.kind === 'likely'
        ? `likely ${match.candidates.map(({ entryIds }) => entryIds.join('+')).join('|')}`
        : 'unmatched';
  expect(told).toBe(expected);
});

test('no entry is matched exactly twice, and what is matched has the same amount', () => {
  const days = fc.constantFrom('2024-03-05', '2024-03-06');
  const amounts = fc.bigInt({ min: 1n, max: 4n });
  const places = fc.constantFrom('na-sang', 'tinh');
  fc.assert(
    fc.property(
      fc.array(fc.record({ day: days, amountDong: amounts, holderId: places }), { maxLength: 12 }),
      fc.array(fc.record({ day: days, amountDong: amounts, holderId: places }), { maxLength: 12 }),
      (lines, entries) => {
        const open = entries.map((one, index) => entry({ ...one, entryId: String(index) }));
        const matches = matchStatement(
          lines.map((one, index) => line({ ...one, lineId: String(index) })),
          open,
        );
        const used = matches.flatMap((match) => (match.kind === 'exact' ? [match.entryId] : []));
        expect(new Set(used).size).toBe(used.length);
        matches.forEach((match, index) => {
          const sums =
            match.kind === 'exact'
              ? [[match.entryId]]
              : match.kind === 'likely'
                ? match.candidates
                    .filter(
                      ({ alsoLineIds = [], grounds }) => alsoLineIds.length === 0 && !grounds.includes('part-of-entry'),
                    )
                    .map(({ entryIds }) => entryIds)
                : [];
          for (const ids of sums) {
            const sum = ids.reduce((all, id) => all + (open[Number(id)]?.amountDong ?? 0n), 0n);
            expect(sum).toBe(lines[index]?.amountDong);
          }
        });
      },
    ),
  );
});

test('two orders of the Treasury that make one payment are proposed together, from either of them', () => {
  const orders = [
    line({ lineId: 'a', amountDong: 900_000n, reference: 'UNC 21' }),
    line({ lineId: 'b', amountDong: 600_000n, reference: 'UNC 22', day: '2024-03-06' }),
    line({ lineId: 'c', amountDong: 700_000n, reference: 'UNC 23' }),
  ];
  const told = matchStatement(orders, [entry()]).map((match) =>
    match.kind === 'likely' ? match.candidates.map(({ entryIds, alsoLineIds }) => [entryIds, alsoLineIds]) : match.kind,
  );
  expect(told).toEqual([[[['1'], ['b']]], [[['1'], ['a']]], 'unmatched']);
  const [first] = matchStatement(orders.slice(0, 1), [entry()], orders);
  expect(first).toMatchObject({ kind: 'likely', candidates: [{ alsoLineIds: ['b'] }] });
});

describe('what of which entry a line is', () => {
  const shared = (entryId: string, freeDong: bigint) => ({ entryId, freeDong });
  const cases: readonly (readonly [string, readonly bigint[], readonly bigint[], string])[] = [
    ['one line, one payment', [10n], [10n], '0=10'],
    ['one line, two payments', [10n], [4n, 6n], '0=4,1=6'],
    ['two lines, one payment', [4n, 6n], [10n], '0=4 0=6'],
    ['a part of one payment', [4n], [10n], '0=4'],
    ['two lines over two payments of the same sum', [5n, 5n], [4n, 6n], '0=4,1=1 1=5'],
    ['more than the payments have left', [11n], [10n], 'treasury-sum-differs 10/11'],
    ['less than two payments: nobody can tell which', [4n], [3n, 3n], 'treasury-sum-differs 6/4'],
  ];
  test.each(cases)('%s', (_, lines, entries, expected) => {
    const spread = spreadLines(
      lines.map((amountDong, index) => ({ lineId: String(index), amountDong })),
      entries.map((free, index) => shared(String(index), free)),
    );
    const told = spread.ok
      ? [...spread.value.values()]
          .map((shares) => shares.map(({ entryId, amountDong }) => `${entryId}=${amountDong}`).join())
          .join(' ')
      : spread.problems.map(({ code, values }) => `${code} ${values?.found}/${values?.expected}`).join();
    expect(told).toBe(expected);
  });

  test('amounts that a person gave must make the line and leave no entry below nothing', () => {
    const entries = [shared('1', 6n), shared('2', 5n)];
    const told = (first: bigint, second: bigint) => {
      const checked = checkShares({ lineId: 'a', amountDong: 10n }, entries, [
        { entryId: '1', amountDong: first },
        { entryId: '2', amountDong: second },
      ]);
      return checked.ok ? 'done' : checked.problems.map(({ code }) => code).join();
    };
    expect(told(6n, 4n)).toBe('done');
    expect(told(5n, 5n)).toBe('done');
    expect(told(7n, 3n)).toBe('treasury-share-exceeds');
    expect(told(5n, 4n)).toBe('treasury-sum-differs');
  });

  test('whatever is linked and undone, in any order: lines are covered to the đồng, entries never beyond what they are', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 9n }), { minLength: 1, maxLength: 6 });
    const step = fc.record({
      lines: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
      entries: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
      undo: fc.boolean(),
    });
    fc.assert(
      fc.property(amounts, amounts, fc.array(step, { maxLength: 20 }), (lines, entries, steps) => {
        const links = new Map<number, readonly EntryShare[]>();
        const takenOf = (entry: number) =>
          [...links.values()]
            .flat()
            .filter(({ entryId }) => entryId === String(entry))
            .reduce((sum, { amountDong }) => sum + amountDong, 0n);
        for (const { lines: asked, entries: chosen, undo } of steps) {
          if (undo) {
            for (const index of asked) links.delete(index);
            continue;
          }
          const open = asked.filter((index) => index < lines.length && !links.has(index));
          const free = chosen.filter((index) => index < entries.length);
          const spread = spreadLines(
            open.map((index) => ({ lineId: String(index), amountDong: lines[index] ?? 0n })),
            free.map((index) => shared(String(index), (entries[index] ?? 0n) - takenOf(index))),
          );
          if (spread.ok) for (const [lineId, shares] of spread.value) links.set(Number(lineId), shares);
        }
        for (const [index, shares] of links)
          expect(shares.reduce((sum, { amountDong }) => sum + amountDong, 0n)).toBe(lines[index]);
        entries.forEach((amount, index) => {
          expect(takenOf(index) <= amount).toBe(true);
        });
      }),
    );
  });
});

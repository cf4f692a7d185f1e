import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchStatement, type OpenEntry, type OpenLine } from '../../../src/capital/treasury/match-statement.ts';
import { readStatement } from '../../../src/capital/treasury/read-statement.ts';
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
                ? match.candidates.map(({ entryIds }) => entryIds)
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

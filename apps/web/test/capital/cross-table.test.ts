import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossOf, takeCross } from '../../src/capital/cross-table.ts';
import type { GridColumn, GridRow } from '../../src/shared/entry-grid/grid-content.ts';

const choices = (...values: readonly string[]) => values.map((value) => ({ value, label: `Tên ${value}` }));
const columns: readonly GridColumn[] = [
  { key: 'node', title: 'Nội dung', kind: 'choice', choices: choices('N1', 'N2') },
  { key: 'holder', title: 'Đơn vị', kind: 'choice', choices: choices('h1', 'h2') },
  { key: 'source', title: 'Nguồn', kind: 'choice', choices: choices('CENTRAL', 'PROVINCE') },
  { key: 'capitalKind', title: 'Loại', kind: 'choice', choices: choices('INVESTMENT', 'RECURRENT') },
  { key: 'amount', title: 'Số tiền', kind: 'money', unit: 'million' },
];
const way = { by: 'holder', source: 'CENTRAL', capitalKind: 'INVESTMENT' } as const;
const line = (id: string, node: string, holder: string, source: string, amount: string): GridRow => ({
  id,
  cells: { node, holder, source, capitalKind: 'INVESTMENT', amount },
});
const start = [
  line('a', 'N1', 'h1', 'CENTRAL', '1'),
  line('b', 'N1', 'h2', 'CENTRAL', '2'),
  line('c', 'N2', 'h1', 'PROVINCE', '3'),
  line('d', 'N1', 'h1', 'CENTRAL', '9'),
];
let made = 0;
const newId = () => `new${made++}`;

test('nodes stand as rows beside holders; what is of another source, or comes twice, is counted and left to the list', () => {
  const { rows, hidden } = crossOf(start, columns, way, []);
  expect(rows.map(({ cells }) => cells)).toEqual([{ node: 'N1', 'c.h1': '1', 'c.h2': '2' }]);
  expect(hidden).toBe(2);
});

test('a cell that is typed becomes a line, one that is emptied takes its line away, a node that is renamed renames its lines', () => {
  const { rows } = crossOf(start, columns, way, []);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  const typed = [
    { ...row, cells: { node: 'N2', 'c.h1': '', 'c.h2': 'x' } },
    { id: 'e', cells: { node: 'N1', 'c.h1': '5' } },
  ];
  const after = takeCross(start, columns, way, rows, typed, newId);
  expect(after.lines.map(({ cells }) => [cells.node, cells.holder, cells.source, cells.amount].join(' '))).toEqual([
    'N2 h2 CENTRAL x',
    'N2 h1 PROVINCE 3',
    'N1 h1 CENTRAL 9',
    'N1 Tên h1 Tên CENTRAL 5',
  ]);
});

test('whatever is typed into the cross table stands there again when it is laid out anew', () => {
  const text = fc.constantFrom('', '1', '2,5', 'chưa rõ');
  const node = fc.constantFrom('N1', 'N2', 'chưa có');
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(node, text, text), { selector: ([name]) => name, maxLength: 3 }), (given) => {
      const typed = given.map(([name, first, second], index) => ({
        id: `t${index}`,
        cells: { node: name, 'c.h1': first, 'c.h2': second },
      }));
      const after = takeCross([], columns, way, [], typed, newId);
      const { rows } = crossOf(after.lines, columns, way, after.crossRows);
      const shown = rows.map(({ cells }) => [cells.node, cells['c.h1'] ?? '', cells['c.h2'] ?? '']);
      expect(shown).toEqual(given);
    }),
  );
});

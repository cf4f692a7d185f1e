import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearBlock, fillBlock, pasteBlock, removeRows } from '../../../src/shared/entry-grid/grid-block.ts';
import type { GridColumn, GridRow } from '../../../src/shared/entry-grid/grid-content.ts';
import { linesOf, sumsOf } from '../../../src/shared/entry-grid/grid-lines.ts';
import {
  applyPatch,
  emptyHistory,
  type GridPatch,
  recordStep,
  redoStep,
  undoStep,
} from '../../../src/shared/entry-grid/grid-patch.ts';

const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Tên', kind: 'text' },
  { key: 'amount', title: 'Số tiền', kind: 'money', unit: 'million', sums: true },
  { key: 'sum', title: 'Tính sẵn', kind: 'text', readOnly: true },
];
const rowOf = (id: string, name: string, amount: string): GridRow => ({ id, cells: { name, amount } });
const start = [rowOf('1', 'A', '1'), rowOf('2', 'A', '2'), rowOf('3', 'B', '3')];
const texts = (rows: readonly GridRow[]) => rows.map(({ cells }) => `${cells.name} ${cells.amount}`);
const block = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text) => ({ text })));

describe('a pasted block', () => {
  const sheet = { lines: linesOf(start, columns), columns };
  let made = 0;
  const newRow = (): GridRow => ({ id: `new${made++}`, cells: {} });

  test('lies down from its cell; a ragged one leaves alone what it does not reach', () => {
    const { patch } = pasteBlock(sheet, block(0, 0, 0, 0), cells([['X', '10'], ['Y']]));
    expect(texts(applyPatch(start, patch))).toEqual(['X 10', 'Y 2', 'B 3']);
  });

  test('one cell fills everything that is selected', () => {
    const { patch } = pasteBlock(sheet, block(0, 2, 1, 1), cells([['7']]));
    expect(texts(applyPatch(start, patch))).toEqual(['A 7', 'A 7', 'B 7']);
  });

  test('goes on beyond the end where rows may be added, and says what had no place where not', () => {
    const long = cells([
      ['X', '1', 'z'],
      ['Y', '2'],
      ['Z', '3'],
    ]);
    const grown = pasteBlock(sheet, block(1, 1, 0, 0), long, newRow);
    expect(texts(applyPatch(start, grown.patch))).toEqual(['A 1', 'X 1', 'Y 2', 'Z 3']);
    expect(grown.left).toBe(1);
    expect(pasteBlock(sheet, block(1, 1, 0, 0), long).left).toBe(3);
  });

  test('steps over the sums of groups', () => {
    const lines = linesOf(start, columns, ({ cells: { name } }) => name);
    expect(lines.map((line) => (line.kind === 'sum' ? `Σ ${line.label} ${line.sums.amount}` : line.row.id))).toEqual([
      'Σ A 3',
      '1',
      '2',
      'Σ B 3',
      '3',
    ]);
    const { patch } = pasteBlock({ lines, columns }, block(0, 0, 1, 1), cells([['7'], ['8'], ['9']]));
    expect(texts(applyPatch(start, patch))).toEqual(['A 7', 'A 8', 'B 9']);
  });
});

test('filling repeats the source, downwards and upwards', () => {
  const sheet = { lines: linesOf(start, columns), columns };
  expect(texts(applyPatch(start, fillBlock(sheet, block(0, 0, 1, 1), block(0, 2, 1, 1))))).toEqual([
    'A 1',
    'A 1',
    'B 1',
  ]);
  expect(texts(applyPatch(start, fillBlock(sheet, block(2, 2, 0, 1), block(0, 2, 0, 1))))).toEqual([
    'B 3',
    'B 3',
    'B 3',
  ]);
});

test('a sum is exact and leaves out what cannot be read', () => {
  expect(sumsOf([rowOf('1', '', '0,000001'), rowOf('2', '', '1.000.000'), rowOf('3', '', 'x')], columns).amount).toBe(
    '1.000.000,000001',
  );
});

test('any steps taken back one by one lead to the start, and forward again to the end', () => {
  let made = 0;
  const newRow = (): GridRow => ({ id: `p${made++}`, cells: {} });
  const step = fc.record({
    way: fc.constantFrom('paste', 'clear', 'fill', 'remove'),
    top: fc.nat(4),
    height: fc.nat(3),
    left: fc.nat(1),
    text: fc.constantFrom('1', '2,5', 'x', ''),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let rows: readonly GridRow[] = start;
      let history = emptyHistory;
      for (const { way, top: asked, height, left, text } of steps) {
        const sheet = { lines: linesOf(rows, columns), columns };
        const top = Math.min(asked, Math.max(0, rows.length - 1));
        const chosen = block(top, Math.min(top + height, Math.max(0, rows.length - 1)), left, 1);
        const patch: GridPatch =
          way === 'paste'
            ? pasteBlock(sheet, { ...chosen, bottom: top }, cells([[text], [text]]), newRow).patch
            : way === 'clear'
              ? clearBlock(sheet, chosen)
              : way === 'fill'
                ? fillBlock(sheet, { ...chosen, bottom: top }, chosen)
                : removeRows(rows, new Set(rows.slice(top, top + height).map(({ id }) => id)));
        rows = applyPatch(rows, patch);
        history = recordStep(history, patch);
      }
      const end = rows;
      for (let back = undoStep(history); back !== undefined; back = undoStep(history)) {
        rows = applyPatch(rows, back.patch);
        history = back.history;
      }
      expect(rows).toEqual(start);
      for (let on = redoStep(history); on !== undefined; on = redoStep(history)) {
        rows = applyPatch(rows, on.patch);
        history = on.history;
      }
      expect(rows).toEqual(end);
    }),
  );
});

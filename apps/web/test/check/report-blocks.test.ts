import { expect, test } from 'vitest';
import { cutSegments, inUnits, readBlocks, spansOfBlocks } from '../../src/check/report-blocks.ts';

const cell = (row: number, column: number, start: number, end: number) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  start,
  end,
});

test('lines and tables stand in their order; empty lines are no block, a table within a table is part of it', () => {
  const text = 'một\n\nhai\na\tb\nba';
  const outer = { start: 9, end: 12, cells: [cell(0, 0, 9, 10), cell(0, 1, 11, 12)] };
  const inner = { start: 11, end: 12, cells: [cell(0, 0, 11, 12)] };
  const blocks = readBlocks(text, [inner, outer]);
  expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    'line một',
    'line hai',
    'table a\tb',
    'line ba',
  ]);
});

test('a stretch is cut where statements and operands begin and end; the narrowest comes first', () => {
  const wide = { start: 2, end: 8, statement: 0 };
  const narrow = { start: 4, end: 6, statement: 1 };
  const operand = { start: 6, end: 9, operand: 0 };
  const segments = cutSegments(0, 10, [wide, narrow, operand]);
  expect(
    segments.map(({ start, end, spans }) => [start, end, spans.map((s) => s.statement ?? `o${s.operand}`)]),
  ).toEqual([
    [0, 2, []],
    [2, 4, [0]],
    [4, 6, [1, 0]],
    [6, 8, ['o0', 0]],
    [8, 9, ['o0']],
    [9, 10, []],
  ]);
});

test('a span over two lines is found in both', () => {
  const blocks = readBlocks('một hai\nba bốn', []);
  const found = spansOfBlocks(blocks, [{ start: 4, end: 10, statement: 0 }]);
  expect(blocks.map((block) => found.get(block)?.length ?? 0)).toEqual([1, 1]);
});

test('places counted in code points become places of strings, behind letters beyond 16 bits too', () => {
  const statement = {
    kind: 'sum' as const,
    verdict: 'fails' as const,
    stated: '',
    expected: '',
    difference: '',
    message: { vi: '', en: '' },
    start: 2,
    end: 5,
    quote: '210',
    related: [],
  };
  const text = '𝐀 210';
  const report = {
    file: 'a.txt',
    characters: 5,
    statements: [statement],
    summary: { holds: 0, fails: 1, doubtful: 0 },
    text,
    tables: [],
    notices: [],
  };
  const moved = inUnits(report).statements[0];
  expect(text.slice(moved?.start, moved?.end)).toBe('210');
});

import { describe, expect, test } from 'vitest';
import type { CommandIo } from '../../src/command.ts';
import { importData } from '../../src/import/import.ts';
import { readImportArguments } from '../../src/import/import-arguments.ts';

function listening() {
  const said: string[] = [];
  const io: CommandIo = {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    language: 'vi',
    colour: false,
    width: 100,
    folder: '/',
    environment: {},
  };
  return { io, said };
}

describe('muctieu import territory', () => {
  test('reads days as documents write them, and leaves the settings of the database alone', () => {
    const { io } = listening();
    const args = ['list.csv', '--on', '1/7/2025', '--document=19/2025/QĐ-TTg', '--data', '/srv/x', '--book'];
    expect(readImportArguments(args, io)).toEqual({
      file: 'list.csv',
      on: '2025-07-01',
      symbol: '19/2025/QĐ-TTg',
      missing: 'keep',
      book: true,
      rest: ['--data', '/srv/x'],
    });
  });

  test.each([
    [['--on', '1/7/2025', '--document', 'x'], 'Cần tên tệp danh mục'],
    [['a.csv', '--document', 'x'], 'Thiếu --on'],
    [['a.csv', '--on', '31/2/2026', '--document', 'x'], '--on phải là ngày'],
    [['a.csv', '--on', '1/7/2025'], 'Thiếu --document'],
    [
      ['a.csv', '--on', '1/7/2025', '--document', 'x', '--province', 'Điện Biên'],
      '--province phải là mã tỉnh hai chữ số',
    ],
    [['a.csv', '--on', '1/7/2025', '--document', 'x', '--missing', 'xóa'], '--missing phải là keep hoặc abolish'],
    [['a.csv', '--on', '1/7/2025', '--document'], 'Tùy chọn --document cần một giá trị'],
  ])('%j is misuse: %s', (args, words) => {
    const { io, said } = listening();
    expect(readImportArguments(args, io)).toBeUndefined();
    expect(said.join('')).toContain(words);
  });

  test('what cannot be imported is misuse', async () => {
    const { io, said } = listening();
    expect(await importData(['people', 'a.csv'], io)).toBe(2);
    expect(said.join('')).toContain('muctieu import territory TỆP');
  });
});

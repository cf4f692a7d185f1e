import { readRecognisedRows } from '@muctieu/domain/criteria/read-recognised-rows';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (...lines: readonly string[]) =>
  readRecognisedRows(
    lines.map((line, index) => ({ row: index + 1, cells: line.split('|') })),
    '2026-11-20' as PlainDate,
  );

describe('a list of recognitions', () => {
  test('Biểu số 02 (S3): each village under its commune, by which of the two columns is marked', () => {
    const reading = read(
      'BIỂU TỔNG HỢP CÁC THÔN, BẢN',
      'STT|Địa phương|NTM|NTM kiểu mẫu|Năm công nhận|Ghi chú',
      '|Tổng cộng|16|10||',
      'A|Bản đạt chuẩn NTM|16|||',
      'I|Huyện Điện Biên|9|||',
      '1|Xã Mường Pồn|4|||',
      '-|Bản Cò Chạy 1|1||2020|',
      '-|Bản Lĩnh|x||2020|QĐ 12',
      'II|Huyện Nậm Pồ||||',
      '-|Bản lạc xã|1||2020|',
      'B|Bản đạt chuẩn NTM kiểu mẫu||10||',
      '1|Xã Hua Thanh||2||',
      '-|Bản Nậm Ty 1||1|2020|',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.lines.map(({ row, unit, parent, kind, year }) => [row, unit, parent, kind, year])).toEqual([
      [7, 'Bản Cò Chạy 1', 'Xã Mường Pồn', 'village', 2020],
      [8, 'Bản Lĩnh', 'Xã Mường Pồn', 'village', 2020],
      [10, 'Bản lạc xã', '', 'village', 2020],
      [13, 'Bản Nậm Ty 1', 'Xã Hua Thanh', 'village-model', 2020],
    ]);
  });

  test('communes with their title, decision and day', () => {
    const reading = read(
      'STT|Xã|Huyện|Danh hiệu|Năm|Số quyết định|Ngày quyết định',
      '1|Xã Thanh Xương|Huyện Điện Biên|Đạt chuẩn NTM|2015|25/QĐ-UBND|10/01/2015',
      '2|Xã Noong Hẹt|Huyện Điện Biên|NTM nâng cao|2022||',
      '3|Xã Pom Lót|Huyện Điện Biên|NTM kiểu mẫu|2023||',
      '4|Huyện Điện Biên||Huyện đạt chuẩn NTM|2024||',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.lines.map(({ unit, kind, recognisedOn, symbol }) => [unit, kind, recognisedOn, symbol])).toEqual([
      ['Xã Thanh Xương', 'commune', '2015-01-10', '25/QĐ-UBND'],
      ['Xã Noong Hẹt', 'commune-advanced', undefined, ''],
      ['Xã Pom Lót', 'commune-model', undefined, ''],
      ['Huyện Điện Biên', 'district', undefined, ''],
    ]);
  });

  test.each([
    ['a year to come', 'Xã A|đạt chuẩn|2027|', ['recognised-cell-year C2']],
    ['no year that can be read', 'Xã A|đạt chuẩn|năm ngoái|', ['recognised-cell-year C2']],
    ['a title that means nothing', 'Xã A|rất tốt|2020|', ['recognised-cell-kind B2']],
    ['a day that is none', 'Xã A|đạt chuẩn|2020|31/2/2020', ['recognised-cell-day D2']],
    ['no unit', '|đạt chuẩn|2020|', ['recognised-cell-unit A2']],
  ])('%s is named by its cell', (_, line, expected) => {
    const { problems, lines } = read('Xã|Danh hiệu|Năm|Ngày', line);
    expect(problems.map(({ code, row, column }) => `${code} ${column}${row}`)).toEqual(expected);
    expect(lines).toEqual([]);
  });

  test('without a heading says which columns are missing', () => {
    expect(read('a|b', '1|2').problems.map(({ code }) => code)).toEqual([
      'recognised-column-unit',
      'recognised-column-year',
    ]);
  });

  test('whatever the cells hold, no row that is not a section is swallowed: it is read or named', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('Xã A', '2020', 'đạt chuẩn', '1', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
        const clean = (text: string) => text.replace(/\|/g, '');
        const lines = rows.map((cells) => cells.map(clean).join('|'));
        const { lines: read2, problems, rowCount } = read('Xã|Danh hiệu|Năm', ...lines);
        const named = new Set([...read2.map(({ row }) => row), ...problems.map(({ row }) => row)]);
        const sections = lines.filter((line) => {
          const [, kind = '', year = ''] = line.split('|').map((text) => text.normalize('NFC').trim());
          return line.split('|').some((text) => text.trim() !== '') && kind === '' && year === '';
        });
        expect(named.size + sections.length).toBe(rowCount);
      }),
    );
  });
});

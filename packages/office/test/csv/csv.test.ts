import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../src/csv/read-csv.ts';
import { writeCsv } from '../../src/csv/write-csv.ts';

const texts: readonly (readonly [name: string, text: string, rows: readonly (readonly string[])[]])[] = [
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons, with decimal commas in the fields',
    'Tên;Vốn\nA;1,5\nB;2,5',
    [
      ['Tên', 'Vốn'],
      ['A', '1,5'],
      ['B', '2,5'],
    ],
  ],
  [
    'semicolons below titles that have none, or commas',
    'Sao kê, tháng 3, năm 2024\nKho bạc\n\nNgày;Số tiền;Đơn vị\n05/3/2024;1.500,5;A\n06/3/2024;2;B, C',
    [
      ['Sao kê, tháng 3, năm 2024'],
      ['Kho bạc'],
      [''],
      ['Ngày', 'Số tiền', 'Đơn vị'],
      ['05/3/2024', '1.500,5', 'A'],
      ['06/3/2024', '2', 'B, C'],
    ],
  ],
  [
    'as many decimal commas as semicolons in every line',
    'A;1,5\nB;2,5',
    [
      ['A', '1,5'],
      ['B', '2,5'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes, line ends within them, an empty last field',
    '"a ""x"", y",b\r\n"1\n2",\r\n',
    [
      ['a "x", y', 'b'],
      ['1\n2', ''],
    ],
  ],
  ['a byte order mark', '\ufeffa,b\n', [['a', 'b']]],
  ['a quote that is never closed', 'a,"b', [['a', 'b']]],
];

describe('readCsv', () => {
  test.each(texts)('reads %s', (_, text, rows) => {
    expect(readCsv(text).rows).toEqual(rows);
  });
});

describe('writeCsv', () => {
  it('guards what a spreadsheet would run, and leaves numbers alone', () => {
    const rows = [
      ['=1+1', '+84 912', '@x', '-12,5', '-5%', '\tx'],
      [-1.5, 12n, undefined, 'a;"b"'],
    ];
    expect(writeCsv(rows, { byteOrderMark: false })).toBe(
      '\'=1+1;\'+84 912;\'@x;-12,5;-5%;\'\tx\r\n-1,5;12;;"a;""b"""\r\n',
    );
  });

  it('writes what readCsv reads', () => {
    const rows = [
      ['Tên', 'Vốn'],
      ['A\nB', '1,5'],
      ['', 'x"y'],
    ];
    expect(readCsv(writeCsv(rows), ';').rows).toEqual(rows);
  });
});

import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';

/** Writes the sheet of `capital-import` in a process of its own, so that its memory is not counted with that of reading it. */
const [, , path = '', nodes = '', holders = '0', rows = '0'] = process.argv;
const codes = nodes.split(',');
const lines: (string | number)[][] = [];
for (let holder = 0; holder < Number(holders) && lines.length < Number(rows); holder += 1) {
  for (const code of codes) {
    for (let month = 1; month <= 12 && lines.length < Number(rows); month += 1) {
      const number = lines.length + 1;
      lines.push([number, code, `UBND xã Số ${holder + 1}`, 'NSTW', 'ĐTPT', 2024, month, 1 + (number % 997) / 8]);
    }
  }
}
const headers = ['STT', 'Mã dự án', 'Đơn vị', 'Nguồn vốn', 'Loại vốn', 'Năm', 'Tháng', 'Giải ngân'];
const sheet = { name: 'Biểu', title: ['Giải ngân', 'ĐVT: triệu đồng'], columns: headers.map((header) => ({ header })) };
writeFileSync(path, await writeWorkbook([{ ...sheet, rows: lines }]));

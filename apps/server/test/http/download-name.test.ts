import { expect, test } from 'vitest';
import { downloadName } from '../../src/http/download-name.ts';

test.each([
  ['Quyết định 12/QĐ.pdf', 'QĐ.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\mai\\bao cao.xlsx', 'bao cao.xlsx'],
  ['a\r\nSet-Cookie: b=c.pdf', 'aSet-Cookie_ b=c.pdf'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['Biểu "01" <nháp>?.docx', 'Biểu _01_ _nháp__.docx'],
  ['...', 'file'],
  ['', 'file'],
])('%j is saved as %j', (name, saved) => {
  expect(downloadName(name)).toBe(saved);
});

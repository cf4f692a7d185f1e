import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { enters, startLedgerWebServer } from './ledger-web-server.ts';

const server = await startLedgerWebServer(['Ngân sách tỉnh']);
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openImport(): Promise<Page> {
  const page = await server.openAs(browser, enters, '/von/nhap', { width: 360 });
  await page.getByLabel('Năm ngân sách').fill('2024');
  await page.getByLabel('Trở thành quyết định').selectOption('grant');
  return page;
}

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const drop = (page: Page, name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
const sheet = (rows: readonly (readonly (string | number)[])[]) =>
  writeWorkbook([
    {
      name: 'Biểu 1',
      title: ['ĐVT: triệu đồng'],
      columns: ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'].map((header) => ({ header })),
      rows: rows.map((row) => [...row]),
    },
  ]);

test('each wrong file is refused in a sentence that says what to do, and the next one is read', async () => {
  const page = await openImport();
  const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
  await drop(page, 'von-2024.xlsx', oldExcel);
  await page.getByText('lưu thành .xlsx', { exact: false }).waitFor();
  await drop(page, 'anh.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array(400).fill(7)]));
  await page.getByText('Không đọc được tệp «anh.xlsx»', { exact: false }).waitFor();
  const bomb = writeZip([packPart('xl/worksheets/sheet1.xml', new Uint8Array(64 * 1024 * 1024))]);
  await drop(page, 'bom.xlsx', new Uint8Array(bomb));
  await page
    .getByText(/nén|giải nén|quá lớn/i)
    .first()
    .waitFor();
  await drop(page, 'trong.xlsx', await sheet([]));
  await page.getByText('không có dòng số liệu nào', { exact: false }).waitFor();
  // Scrolled, the bar on top covers what is below it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await drop(page, 'dung.xlsx', await sheet([[1, 'GN.P2', 'Ngân sách tỉnh', 5]]));
  await page.getByText('Không có chỗ nào sai.').waitFor();
});

test('a session that ended before the file was dropped is signed in again over the page, and the file is read', async () => {
  const page = await openImport();
  await page.context().clearCookies();
  await drop(page, 'dung.xlsx', await sheet([[1, 'GN.P2', 'Ngân sách tỉnh', 5]]));
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await page.keyboard.press('Enter');
  await page.getByText('Không có chỗ nào sai.').waitFor();
  expect(await page.getByLabel('Năm ngân sách').inputValue()).toBe('2024');
});

test('by keyboard alone: the choices, the file, the differences and the marked copy are reached in order', async () => {
  const page = await openImport();
  await drop(page, 'dung.xlsx', await sheet([[1, 'GN.P2', 'Ngân sách tỉnh', 5]]));
  await page.getByText('Không có chỗ nào sai.').waitFor();
  await page.getByLabel('Biểu là').focus();
  const reached: string[] = [];
  for (let count = 0; count < 40 && !reached.includes('Lập dự thảo quyết định'); count += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      }),
    );
  }
  const wanted = [
    'Chọn tệp',
    'Tải bản đánh dấu trong tệp của anh/chị',
    'Khác biệt so với sổ',
    'Lập dự thảo quyết định',
  ];
  expect(reached.filter((name) => wanted.includes(name))).toEqual(wanted);
});

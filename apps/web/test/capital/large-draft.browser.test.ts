import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { enters, startLedgerWebServer } from './ledger-web-server.ts';

const server = await startLedgerWebServer(['Ngân sách tỉnh']);
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Leaves room for a mark of a hundred letters, and for no form. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let filled = '';
    for (let size = 4 * 1024 * 1024; size >= 256; size /= 2) {
      for (;;) {
        try {
          localStorage.setItem('filling', filled + 'x'.repeat(size));
          filled += 'x'.repeat(size);
        } catch {
          break;
        }
      }
    }
  });
}

const reasonOf = (page: Page) => page.getByLabel('Lý do').first();

test('what the browser has no room for is kept on the server, says so, and is there again after the page was closed', async () => {
  const page = await server.openAs(browser, enters, '/von/quyet-dinh/moi');
  await reasonOf(page).waitFor();
  await fillStorage(page);
  const long = `Phân bổ theo nghị quyết ${'của Hội đồng nhân dân '.repeat(30)}`.trim();
  await reasonOf(page).fill(long);
  await page.getByText('Đã giữ đủ', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('đã được khôi phục', { exact: false }).waitFor();
  expect(await reasonOf(page).inputValue()).toBe(long);

  // Without the server it says that it is not kept, and keeps it as soon as the server is there again.
  await page.route('**/api/v1/settings/draft**', (route) => route.abort());
  await reasonOf(page).fill(`${long} kỳ họp cuối năm`);
  await page.getByText('CHƯA giữ được', { exact: false }).waitFor();
  await page.unroute('**/api/v1/settings/draft**');
  await page.getByText('Đã giữ đủ', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('đã được khôi phục', { exact: false }).waitFor();
  expect(await reasonOf(page).inputValue()).toBe(`${long} kỳ họp cuối năm`);

  await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
  await page.reload();
  await reasonOf(page).waitFor();
  expect(await reasonOf(page).inputValue()).toBe('');
});

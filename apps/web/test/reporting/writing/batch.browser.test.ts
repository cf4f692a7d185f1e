import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../harness/browser.ts';
import { expectAccessible } from '../../harness/expect-accessible.ts';
import { startWritingWebServer, type WritingWebServer, writer } from './writing-web-server.ts';

let server: WritingWebServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWritingWebServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the same report for every commune: begun, stopped by closing the window, gone on with, taken as one ZIP', async () => {
  const first = await server.openAs(browser, writer, '/bao-cao/soan/hang-loat');
  const form = first.page.locator('section[aria-labelledby="open-batch"]');
  await form.getByRole('combobox', { name: 'Mẫu' }).selectOption('bao-cao-xa');
  await form.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('H1');
  await form.getByRole('combobox', { name: 'Năm' }).selectOption('2026');
  await form.getByRole('button', { name: 'Lập một đợt mới' }).click();
  await first.page.getByText(/1\d trên 45 báo cáo/).waitFor({ timeout: 60_000 });
  const address = first.page.url();
  // The window dies in the middle: what is done is kept.
  await first.context.close();

  const { page, complaints } = await server.openAs(browser, writer, address);
  await page.getByText(/Đang dừng/).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chạy tiếp' }).click();
  // Other pages may be opened meanwhile.
  await page.getByRole('link', { name: 'Lập hàng loạt' }).click();
  await page.getByRole('link', { name: /xã/ }).first().click();
  await page.getByText('45 trên 45 báo cáo').waitFor({ timeout: 90_000 });
  await page.getByText('Đã xong.').waitFor();
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp ZIP' }).click(),
  ]);
  const zip = readFileSync((await taken.path()) ?? '');
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.readUInt16LE(zip.length - 12)).toBe(45);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
}, 240_000);

test('whoever may not begin a batch reads why, on a phone too', async () => {
  const { page } = await server.openAs(browser, 'thu12', '/bao-cao/soan/hang-loat', { width: 360, scheme: 'dark' });
  await page.getByText('Lập hàng loạt dành cho cơ quan được duyệt báo cáo của cả tỉnh.').waitFor();
  await expectAccessible(page);
});

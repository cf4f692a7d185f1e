import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openJournal(wish: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, 'thu13', server.demoPassword);
  await opened.page.goto('/nhat-ky');
  await opened.page.locator('tbody tr[data-index]').first().waitFor();
  return opened;
}

test('a search stands in the address, so that a link shows the same and clearing it shows all again', async () => {
  const { page } = await openJournal();
  await page.getByLabel('Tìm', { exact: true }).fill('nguoi thu 13');
  await page.waitForURL(/tim=nguoi\+thu\+13/);
  const ofOne = () => page.locator('tbody tr[data-index] td:nth-child(3)').allTextContents();
  await expect.poll(async () => (await ofOne()).every((name) => name.includes('Người thử 13'))).toBe(true);
  await page.reload();
  expect(await page.getByLabel('Tìm', { exact: true }).inputValue()).toBe('nguoi thu 13');
  await page.getByLabel('Tìm', { exact: true }).fill('không có ai tên thế này');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.locator('tbody tr[data-index]').first().waitFor();
  expect(await page.getByLabel('Tìm', { exact: true }).inputValue()).toBe('');
});

test('a day is typed the Vietnamese way, and what is no day is said at the field', async () => {
  const { page } = await openJournal();
  const from = page.getByLabel('Từ ngày');
  await from.fill('31/02/2025');
  await from.blur();
  await page.getByText('«31/02/2025» không phải là ngày').waitFor();
  await from.fill('1-7-2999');
  await from.blur();
  expect(await from.inputValue()).toBe('01/7/2999');
  await page.getByText('Không có mục nào khớp').waitFor();
});

test('long lists draw only what is in sight, fetch on while one scrolls, and move by arrows', async () => {
  const { page } = await openJournal();
  const rows = page.locator('tbody tr[data-index]');
  expect(await rows.count()).toBeLessThan(80);
  await page.locator('tbody button').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-index'))).toBe('1');
  const frame = page.locator('section[data-virtual="true"]');
  for (let step = 0; step < 12; step += 1) {
    await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(60);
  }
  const last = await rows.last().getAttribute('data-index');
  expect(Number(last)).toBeGreaterThan(99);
});

test('a list is taken away as CSV and XLSX with its headings', async () => {
  const { page } = await openJournal();
  for (const form of ['CSV', 'XLSX']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Xuất ${form}` }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    expect(download.suggestedFilename()).toContain(form.toLowerCase());
    if (form === 'CSV') expect(bytes.toString('utf8').slice(0, 40)).toContain('Thời điểm');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

test('at 360 px each row is a card with its headings', async () => {
  const { page } = await openJournal({ width: 360 });
  const second = page.locator('tbody tr[data-index] td:nth-child(2)').first();
  expect(await second.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Thời điểm"');
  await expectAccessible(page);
});

test('printed, a long list is whole', async () => {
  const { page } = await openJournal();
  const rows = page.locator('tbody tr[data-index]');
  expect(await rows.count()).toBeLessThan(80);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await rows.count()).toBeGreaterThanOrEqual(100);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBeLessThan(80);
});

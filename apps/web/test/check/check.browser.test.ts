import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
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

/** 120 + 80 are 200, not 210; 50 of 200 are 25 %. */
const report = [
  'BÁO CÁO KẾT QUẢ THỰC HIỆN',
  'Tổng vốn giao năm 2024 là 210 triệu đồng, trong đó: vốn đầu tư 120 triệu đồng, vốn sự nghiệp 80 triệu đồng.',
  'Đã giải ngân 50/200 triệu đồng, đạt 25%.',
].join('\n');
const file = { name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from(report) };

async function openChecked(wish: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser, server.address, wish);
  await opened.page.goto('/kiem-tra');
  await opened.page.locator('input[type="file"]').setInputFiles(file);
  await opened.page.locator('[data-finding]').first().waitFor();
  return opened;
}

test('a report dropped without signing in shows what fails, from what it is computed, and where', async () => {
  const { page, complaints } = await openChecked();
  const finding = page.locator('[data-finding][data-verdict="fails"]').first();
  expect(await finding.textContent()).toContain('210');
  await finding.locator('[data-head]').click();
  expect(await finding.textContent()).toContain('200');
  expect(await finding.textContent()).toContain('dòng 2');
  const mark = page.locator('mark[data-verdict="fails"]').first();
  expect(await mark.getAttribute('data-looked')).toBe('true');
  expect(complaints).toEqual([]);
});

test('what holds is hidden at first and shown by its box; the kind narrows further', async () => {
  const { page } = await openChecked();
  expect(await page.locator('[data-finding][data-verdict="holds"]').count()).toBe(0);
  await page.locator('label[data-verdict="holds"]').click();
  await page.locator('[data-finding][data-verdict="holds"]').first().waitFor();
  await page.getByLabel('Loại').selectOption('ratio');
  await expect.poll(() => page.locator('[data-finding][data-verdict="fails"]').count()).toBe(0);
  expect(await page.locator('[data-finding]').count()).toBeGreaterThan(0);
});

test('by keyboard: from a finding to its operand in the text, and back to the list', async () => {
  const { page } = await openChecked();
  const finding = page.locator('[data-finding][data-verdict="fails"]').first();
  await finding.locator('[data-head]').focus();
  await finding.locator('ul button', { hasText: '120' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-operand'))).not.toBeNull();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('120');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-head'))).toBe(true);
});

test('a mark in the text leads to its finding', async () => {
  const { page } = await openChecked();
  await page.locator('mark[data-verdict="fails"]').first().click();
  await expect.poll(() => page.locator('[data-finding][data-active="true"]').count()).toBe(1);
});

test('what is marked as seen stays so when the same report comes again, and can be hidden', async () => {
  const { page } = await openChecked();
  const finding = page.locator('[data-finding][data-verdict="fails"]').first();
  await finding.locator('[data-head]').click();
  await finding.getByLabel('Đã xem').check();
  await page.reload();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('[data-finding][data-seen="true"]').waitFor();
  const before = await page.locator('[data-finding]').count();
  await page.getByLabel('Ẩn mục đã xem').check();
  await expect.poll(() => page.locator('[data-finding]').count()).toBe(before - 1);
});

test('pasted text is kept on the machine until it is checked', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/kiem-tra');
  await page.getByText('Hoặc dán văn bản').click();
  await page.getByLabel('Văn bản báo cáo').fill(report);
  await page.reload();
  await page.getByText('đã được khôi phục').waitFor();
  expect(await page.getByLabel('Văn bản báo cáo').inputValue()).toBe(report);
  await page.getByRole('button', { name: 'Kiểm tra văn bản' }).click();
  await page.locator('[data-finding][data-verdict="fails"]').first().waitFor();
  await page.reload();
  expect(await page.getByText('đã được khôi phục').count()).toBe(0);
});

test('several files of one author: each has its tab, and what cannot be read says why', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/kiem-tra');
  const broken = { name: 'hong.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK nothing') };
  await page.locator('input[type="file"]').setInputFiles([file, broken]);
  await page.getByRole('navigation', { name: 'Các tệp đã kiểm tra' }).getByText('hong.docx').click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('navigation', { name: 'Các tệp đã kiểm tra' }).getByText('bao-cao.txt').click();
  await page.locator('[data-finding]').first().waitFor();
});

test('the result can be taken away as JSON', async () => {
  const { page } = await openChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('bao-cao.kiem-tra.json');
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('the checker is accessible with a result in it: %s, %i px', async (scheme, width) => {
  const { page, complaints } = await openChecked({ scheme, width });
  await expectAccessible(page);
  await page.locator('[data-head]').first().click();
  await page.locator('mark[data-looked="true"]').first().waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

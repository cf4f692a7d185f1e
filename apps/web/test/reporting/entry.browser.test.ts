import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consolidationAddress, reportAddress } from '../../src/reporting/report-address.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import {
  chair,
  officer,
  type ReportingWebServer,
  receives,
  startReportingWebServer,
  typeCell,
  waitForShell,
} from './reporting-web-server.ts';

let server: ReportingWebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let table: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startReportingWebServer(), openBrowser()]);
  const detail = await server.readAs(officer);
  table = detail.form.sections.find(({ key }) => key === 'cong-viec')?.title.vi ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** With the two columns of comparison: «Số cuộc …» is line 0, 1, 2, what is asked is column 3. */
const asked = 3;
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/);
const stored = async (key: string) => (await server.readAs(officer)).cells.find((cell) => cell.key === key)?.text;

test('what is typed is saved as one goes on, and the page says when', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, officer, server.demoPassword);
  await page.goto('/bao-cao');
  await page
    .getByRole('table')
    .getByRole('link', { name: /Báo cáo/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.goto(reportAddress(server.report));
  await typeCell(page, table, 0, asked, '12');
  await saved(page).waitFor();
  expect(await stored('cong-viec/cuoc-kiem-tra/so-luong')).toBe('12');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('without a network one types on; the browser is killed; what was typed is sent once its person is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-browser-'));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--no-first-run'],
      baseURL: server.address,
      viewport: { width: 1280, height: 800 },
    });
  try {
    const first = await launch();
    const page = first.pages()[0] ?? (await first.newPage());
    await signIn(page, officer, server.demoPassword);
    await waitForShell(page);
    await page.goto('/bao-cao');
    await page.getByText(/biểu lên máy này để nhập khi mất mạng/).waitFor();
    await first.setOffline(true);
    await page.goto(reportAddress(server.report));
    await page.getByText(/biểu này được lưu trên máy lúc/).waitFor();
    await typeCell(page, table, 1, asked, '7');
    await page.getByText('Chờ mạng: 1 ô, đã giữ trên máy này').waitFor();
    // Not closed: killed, as by a dead battery.
    const closed = first.waitForEvent('close');
    const session = await first.newCDPSession(page);
    void session.send('Browser.crash').catch(() => undefined);
    await closed;
    expect(await stored('cong-viec/van-ban/so-luong')).toBeUndefined();

    const second = await launch();
    const again = second.pages()[0] ?? (await second.newPage());
    // The session may not have outlived the browser; what was typed has.
    await second.clearCookies();
    await signIn(again, officer, server.demoPassword);
    await expect.poll(() => stored('cong-viec/van-ban/so-luong'), { timeout: 20_000 }).toBe('7');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('two people change one cell: each text is shown with who and when, and one is chosen', async () => {
  const pages: Page[] = [];
  for (const person of [officer, chair]) {
    const { page } = await openPage(browser, server.address);
    await signIn(page, person, server.demoPassword);
    await page.goto(reportAddress(server.report));
    await page.getByRole('grid', { name: table }).waitFor();
    pages.push(page);
  }
  const [mine, theirs] = pages;
  if (mine === undefined || theirs === undefined) throw new Error('Two pages were opened');
  await mine.context().setOffline(true);
  await typeCell(mine, table, 2, asked, '3');
  await mine.getByText('Chờ mạng: 1 ô, đã giữ trên máy này').waitFor();
  await typeCell(theirs, table, 2, asked, '5');
  await saved(theirs).waitFor();
  await mine.context().setOffline(false);
  await mine.getByRole('heading', { name: 'Hai người cùng sửa 1 ô' }).waitFor();
  await expectAccessible(mine);
  expect(await stored('cong-viec/cuoc-hop-dan/so-luong')).toBe('5');
  await mine.getByRole('button', { name: 'Giữ của tôi' }).click();
  await mine.getByRole('heading', { name: 'Hai người cùng sửa 1 ô' }).waitFor({ state: 'detached' });
  await expect.poll(() => stored('cong-viec/cuoc-hop-dan/so-luong'), { timeout: 20_000 }).toBe('3');
});

test('the session ends while somebody types: they sign in over the page, and what was typed is saved', async () => {
  const { page } = await openPage(browser, server.address, { width: 360 });
  await signIn(page, officer, server.demoPassword);
  await page.goto(reportAddress(server.report));
  const field = page.getByRole('textbox', { name: 'Kết quả nổi bật' });
  await field.waitFor();
  await page.context().clearCookies();
  await field.fill('Hoàn thành 3 công trình nước sạch.');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await saved(page).waitFor();
  expect(await field.inputValue()).toBe('Hoàn thành 3 công trình nước sạch.');
  expect(await stored('thuyet-minh/ket-qua/noi-dung')).toBe('Hoàn thành 3 công trình nước sạch.');
  await expectAccessible(page);
});

test('a report is handed in, its figure opens in the sum of the province, and it is returned with a reason at a cell', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, officer, server.demoPassword);
  await page.goto(reportAddress(server.report));
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByText(/Báo cáo đang ở trạng thái «Đã nộp»/).waitFor();
  const received = await openPage(browser, server.address);
  await signIn(received.page, receives, server.demoPassword);
  await received.page.goto('/bao-cao/nhan');
  await received.page.getByRole('heading', { level: 1, name: 'Báo cáo nhận được' }).waitFor();
  await expectAccessible(received.page);
  const { obligation } = await server.readAs(officer);
  const reporterId = obligation.receiverId ?? '';
  await received.page.goto(consolidationAddress({ ...server.report, reporterId }));
  await received.page.getByRole('button', { name: '12: xem số của 1 đơn vị' }).click();
  await received.page.getByRole('dialog').getByRole('link', { name: obligation.reporterName }).waitFor();
  await received.page.keyboard.press('Escape');
  expect(await received.page.getByText(/Còn thiếu \d+ đơn vị/).count()).toBe(1);
  // Opening the figure has scrolled: a name half under the bar is no fault of the page.
  await received.page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(received.page);
  await received.page.goto(reportAddress(server.report));
  await received.page.getByRole('combobox', { name: 'Việc cần làm' }).selectOption({ label: 'Trả lại' });
  await received.page
    .getByRole('combobox', { name: 'Nêu lý do ở ô' })
    .selectOption({ value: 'cong-viec/cuoc-kiem-tra/so-luong' });
  await received.page.getByRole('textbox', { name: /Số cuộc kiểm tra/ }).fill('Chưa khớp với sổ theo dõi.');
  await received.page.getByRole('button', { name: 'Trả lại' }).click();
  await received.page.getByText('Đã thực hiện: Trả lại.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Lý do trả lại' }).waitFor();
  expect(await page.getByText('Chưa khớp với sổ theo dõi.').count()).toBeGreaterThan(0);
  await expectAccessible(page);
});

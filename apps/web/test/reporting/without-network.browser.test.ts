import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportAddress } from '../../src/reporting/report-address.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import {
  officer,
  type ReportingWebServer,
  startReportingWebServer,
  typeCell,
  waitForShell,
} from './reporting-web-server.ts';

let server: ReportingWebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const titles = new Map<string, string>();
beforeAll(async () => {
  [server, browser] = await Promise.all([startReportingWebServer(), openBrowser()]);
  for (const { key, title } of (await server.readAs(officer)).form.sections) titles.set(key, title.vi);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const grid = (key: string) => titles.get(key) ?? key;
const stored = async (key: string) => (await server.readAs(officer)).cells.find((cell) => cell.key === key)?.text;
/** With the two columns of comparison. */
const asked = 3;

/** The form is kept on the machine and the network is gone. */
async function openAway(width: 360 | 1280 = 1280): Promise<Page> {
  const { page } = await openPage(browser, server.address, { width });
  await signIn(page, officer, server.demoPassword);
  await waitForShell(page);
  await page.goto('/bao-cao');
  await page.getByText(/biểu lên máy này để nhập khi mất mạng/).waitFor();
  await page.context().setOffline(true);
  await page.goto(reportAddress(server.report));
  await page.getByText(/biểu này được lưu trên máy lúc/).waitFor();
  return page;
}

test('without a network the checks of the form speak at once, and what must be mended stops the handing in', async () => {
  const page = await openAway();
  await typeCell(page, grid('cong-viec'), 0, asked, 'nhiều');
  const checks = page.getByRole('region', { name: 'Kiểm tra số liệu' });
  await checks.getByText('Phải sửa trước khi nộp').waitFor();
  await checks
    .getByText(/Số cuộc kiểm tra, giám sát/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Còn 1 vấn đề phải sửa/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Nộp báo cáo' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await typeCell(page, grid('cong-viec'), 0, asked, '14');
  await checks.waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect.poll(() => stored('cong-viec/cuoc-kiem-tra/so-luong'), { timeout: 30_000 }).toBe('14');
});

test('a cell tells who typed it and everything that stood in it, also without a network', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, officer, server.demoPassword);
  await page.goto(reportAddress(server.report));
  for (const text of ['5', '8']) {
    await typeCell(page, grid('cong-viec'), 1, asked, text);
    await expect.poll(() => stored('cong-viec/van-ban/so-luong'), { timeout: 20_000 }).toBe(text);
  }
  await page.context().close();
  const away = await openAway(360);
  await away
    .getByRole('grid', { name: grid('cong-viec') })
    .locator(`[data-line="1"][data-place="1"]`)
    .click();
  await away.getByRole('button', { name: 'Lịch sử ô' }).click();
  const dialog = away.getByRole('dialog');
  await dialog.getByText('Người thử 02', { exact: false }).first().waitFor();
  expect(await dialog.getByRole('listitem').locator('strong').allInnerTexts()).toEqual(['8', '5']);
  await expectAccessible(away);
});

test('a block copied from Excel is pasted, a row is added, all by keyboard', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, officer, server.demoPassword);
  await page.goto(reportAddress(server.report));
  const table = page.getByRole('grid', { name: grid('cong-viec') });
  await table.locator(`[data-line="0"][data-place="${asked}"]`).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    // As Excel puts it: tabs between cells, numbers as they are shown.
    data.setData('text/plain', '1.021\tđủ\r\n22\t\r\n23\tcó biên bản\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect.poll(() => stored('cong-viec/cuoc-hop-dan/so-luong'), { timeout: 20_000 }).toBe('23');
  expect(await stored('cong-viec/cuoc-kiem-tra/so-luong')).toBe('1.021');
  expect(await stored('cong-viec/cuoc-hop-dan/ghi-chu')).toBe('có biên bản');
  const difficulties = page.getByRole('grid', { name: grid('kho-khan') });
  for (const [line, text] of ['Thiếu cán bộ', 'Thiếu định mức'].entries()) {
    if (line > 0)
      await page
        .locator('section', { has: page.getByRole('heading', { name: grid('kho-khan'), exact: true }) })
        .getByRole('button', { name: 'Thêm dòng' })
        .press('Enter');
    await difficulties.locator(`[data-line="${line}"][data-place="1"]`).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const subjects = async () =>
    (await server.readAs(officer)).cells
      .filter(({ key }) => /^kho-khan\/.*\/noi-dung$/.test(key))
      .map(({ text }) => text);
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['Thiếu cán bộ', 'Thiếu định mức']);
  expect(complaints).toEqual([]);
});

test('the application can be installed: manifest, icons and service worker are what a browser asks for', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, officer, server.demoPassword);
  await waitForShell(page);
  const session = await page.context().newCDPSession(page);
  const { errors, url, data } = await session.send('Page.getAppManifest');
  expect([errors, url]).toEqual([[], `${server.address}/manifest.webmanifest`]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ display: 'standalone', start_url: '/bao-cao', lang: 'vi' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window of a test is private, in which nothing is ever installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  for (const size of [192, 512]) {
    const icon = await page.request.get(`/icon-${size}.png`);
    expect((await icon.body()).readUInt32BE(16)).toBe(size);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

const own = 'ruộng bậc thang mùa nước đổ';

test('who is not signed in is led to the sign-in page and back to the page wanted', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await page.goto('/cai-dat');
  await page.waitForURL(/\/dang-nhap\?tiep=/);
  await page.locator('input[autocomplete="username"]').fill('thu02');
  await page.locator('input[autocomplete="current-password"]').fill('không phải mật khẩu');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
  await page.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cai-dat$/);
  expect(await page.title()).toBe('Cài đặt · Mục Tiêu');
  expect(complaints).toEqual([]);
});

test('a link to another site in the sign-in address is not followed', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/dang-nhap?tiep=//example.org/');
  await page.locator('input[autocomplete="username"]').fill('thu02');
  await page.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await page.keyboard.press('Enter');
  await page.locator('[popovertarget]').waitFor();
  expect(new URL(page.url()).origin).toBe(server.address);
});

test('language and theme are chosen once, kept, and named in the document', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu02', server.demoPassword);
  await page.goto('/cai-dat');
  await page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
  await page.locator('main label:has-text("English")').click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.locator('main label:has-text("Dark")').click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await page.title()).toBe('Settings · Mục Tiêu');
});

test('the keyboard alone: skip link, navigation, the focus goes to the title of the new page', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu02', server.demoPassword);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
  await page.getByRole('navigation').getByRole('link', { name: 'Cài đặt' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('at 360 px the navigation is a drawer that Escape closes', async () => {
  const { page } = await openPage(browser, server.address, { width: 360 });
  await signIn(page, 'thu02', server.demoPassword);
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Cài đặt' }).click();
  await page.waitForURL(/\/cai-dat$/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('an issued password is changed before anything else, with every problem at its field', async () => {
  const { page } = await openPage(browser, server.address);
  const { signInName, password } = server.administrator;
  await signIn(page, signInName, password);
  await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' }).waitFor();
  await expectAccessible(page);
  const fill = async (current: string, next: string, again: string) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(current);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(again);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await fill(password, own, 'khác');
  expect(await page.getByRole('alert').first().textContent()).toContain('chưa giống nhau');
  await fill(password, 'ngắn', 'ngắn');
  await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('ít nhất 10 ký tự');
  await fill(password, own, own);
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
});

test('a session that ends in the middle of work: sign in over the page, and what was sent is done', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu03', server.demoPassword);
  await page.goto('/cai-dat');
  const code = page.locator('section', { hasText: 'Mã dùng một lần' }).last();
  await code.getByLabel('Mật khẩu hiện tại').fill(server.demoPassword);
  await page.context().clearCookies();
  await code.getByRole('button', { name: 'Cài mã dùng một lần' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await expectAccessible(page);
  expect(await dialog.locator('input[autocomplete="username"]').inputValue()).toBe('thu03');
  await dialog.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByAltText('Mã QR để cài ứng dụng xác thực').waitFor();
});

test('every item of the work list leads to its page', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu08', server.demoPassword);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const targets = await page
    .locator('main li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const target of targets) {
    await page.goto(target ?? '');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Không có trang này');
  }
});

test('sign-out leaves nothing to go back to', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu02', server.demoPassword);
  await page.locator('[popovertarget]').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/\/dang-nhap/);
  await page.goto('/cai-dat');
  await page.waitForURL(/\/dang-nhap/);
});

test('an address that leads nowhere says so', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/khong-co-trang-nay');
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await expectAccessible(page);
});

test('the first screen needs little: at most 250 kB of gzipped script', async () => {
  const { page } = await openPage(browser, server.address);
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await page.goto('/dang-nhap');
  await page.locator('input[autocomplete="username"]').waitFor();
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(server.webFolder, path))).length);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(250_000);
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('every page of the shell is accessible: %s, %i px', async (scheme, width) => {
  const { page, complaints } = await openPage(browser, server.address, { scheme, width });
  await page.goto('/dang-nhap');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await signIn(page, 'thu13', server.demoPassword);
  for (const path of ['/', '/nhat-ky', '/cai-dat', '/kiem-tra']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto('/nhat-ky');
  await page.getByRole('button', { name: 'Kiểm tra niêm phong' }).click();
  await page.getByText('nguyên vẹn').first().waitFor();
  await page.locator('tbody button').first().click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

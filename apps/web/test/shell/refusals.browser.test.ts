import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../harness/browser.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Browser;
beforeAll(async () => {
  server = await startWebServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openAs(signInName: string) {
  const { page } = await openPage(browser, server.address, {});
  await signIn(page, signInName, server.demoPassword);
  return page;
}

test('a field is refused by the name that stands beside it, on top and at the field', async () => {
  const page = await openAs('thu08');
  await page.goto('/van-ban/nhap-moi');
  await page.getByLabel('Số, ký hiệu', { exact: false }).first().fill('77/QĐ-UBND');
  await page.locator('form button[type=submit]').click();
  const refusal = page.locator('form [role=alert]').first();
  await refusal.waitFor();
  expect(await refusal.textContent()).toMatch(/Thiếu trường «Cơ quan ban hành»/);
  expect(await page.locator('form').textContent()).not.toMatch(/«issuer»/);
  await page.close();
}, 60_000);

test.each([
  ['/dia-ban/khong-co', 'Đơn vị hành chính'],
  ['/co-quan/11/khong-co', 'Cơ quan'],
  ['/nguoi-dung/11/khong-co', 'Người dùng'],
])(
  '%s, which is not there, still has a title and a way back',
  async (path, title) => {
    const page = await openAs('thu08');
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('nav ol a').count()).toBe(1);
    await page.close();
  },
  60_000,
);

test('without a connection a page that was not yet loaded says so, and not the words of the browser', async () => {
  const page = await openAs('thu08');
  await page.goto('/');
  await page.locator('h1').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Nhật ký thay đổi' }).first().click();
  await page.getByText('Máy này đang mất kết nối mạng').waitFor();
  expect(await page.locator('main pre').count()).toBe(0);
  await page.close();
}, 60_000);

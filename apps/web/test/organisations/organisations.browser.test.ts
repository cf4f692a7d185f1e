import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../../server/src/organisations/stable-id.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
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

/** Pictures to look at, where `MUCTIEU_PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MUCTIEU_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function openAs(signInName: string, wish: PageWish = {}): Promise<{ page: Page; complaints: readonly string[] }> {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, signInName, server.demoPassword);
  return opened;
}

const finance = stableId('organisation', 'so-tai-chinh-dien-bien');
const chair = stableId('person', 'nguoi-thu-03');
const pages: readonly (readonly [string, string])[] = [
  ['organisations', '/co-quan'],
  ['new-organisation', '/co-quan/them'],
  ['organisation', `/co-quan/11/${finance}`],
  ['people', '/nguoi-dung'],
  ['new-person', '/nguoi-dung/them'],
  ['person', `/nguoi-dung/11/${chair}`],
  ['delegations', '/uy-quyen'],
  ['permissions', '/phan-quyen'],
];

const wishes: readonly PageWish[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark', language: 'en' },
  { width: 360, scheme: 'light' },
];

describe.each(wishes)('at $width px, $scheme', (wish) => {
  test('every page is accessible, fits its window and complains of nothing', async () => {
    const { page, complaints } = await openAs('thu13', wish);
    for (const [name, path] of pages) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await picture(page, `${name}-${wish.width}-${wish.scheme}`);
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('an administrator enters a person, grants a role and issues a password; the person signs in and must change it', async () => {
  const { page, complaints } = await openAs('thu13');
  await page.goto('/nguoi-dung');
  await page.getByRole('link', { name: 'Thêm người' }).click();
  await page.getByLabel('Họ và tên').fill('Lò Thị Mai');
  await page.getByLabel('Chức vụ').fill('Công chức tài chính – kế toán');
  await page.getByLabel('Tên đăng nhập').fill('THU03');
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByText('Tên đăng nhập «thu03» đã có người dùng').first().waitFor();
  await page.getByLabel('Tên đăng nhập').fill('mai.lt');
  await page.getByLabel('Làm việc tại').selectOption('unit');
  await page.getByRole('combobox', { name: 'Đơn vị hành chính' }).fill('muong pon');
  await page
    .getByRole('option', { name: /Xã Mường Pồn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByRole('heading', { name: 'Lò Thị Mai', level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Giao vai trò' }).click();
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('commune-officer');
  await picture(page, 'grant-role');
  await page.getByRole('form', { name: 'Giao vai trò' }).getByRole('button', { name: 'Giao vai trò' }).click();
  await page.getByText('đang giữ').waitFor();

  await page.getByRole('button', { name: 'Cấp mật khẩu dùng một lần' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp mật khẩu dùng một lần' }).click();
  const password = (await page.locator('output').textContent()) ?? '';
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  await picture(page, 'issued');
  await expectAccessible(page);
  expect(complaints).toEqual([]);

  const other = await openPage(browser, server.address);
  await signIn(other.page, 'mai.lt', password);
  await other.page.getByText('đổi mật khẩu', { exact: false }).first().waitFor();
  await other.page.context().close();
  await page.context().close();
});

test('«vì sao không»: a commune officer asks to approve a report, and reads whose it is', async () => {
  const { page } = await openAs('thu02');
  await page.goto('/phan-quyen');
  await page.getByText('Không được', { exact: false }).first().waitFor();
  await page.getByText('chỉ được xem, lập, sửa «Báo cáo»').waitFor();
  await page.getByText('Chủ tịch UBND cấp xã', { exact: false }).first().waitFor();
  await page.getByLabel('Việc').selectOption('write');
  await page.getByText('Được lập, sửa «Báo cáo»').waitFor();
  await page.getByRole('button', { name: /^Báo cáo, Chủ tịch UBND cấp xã: / }).click();
  await page.getByText('Nguyên văn:').waitFor();
  await page.context().close();
});

test('a chair delegates the role for two weeks, and ends it', async () => {
  const { page } = await openAs('thu03');
  await page.goto('/uy-quyen');
  await page.getByLabel('Cho ai').selectOption({ label: 'Người thử 02 – Cán bộ xã · Xã Mường Pồn' });
  await page.getByLabel('Lý do').fill('Nghỉ phép năm');
  await page.getByRole('form', { name: 'Ủy quyền' }).getByRole('button', { name: 'Ủy quyền' }).click();
  await page.getByText('Nghỉ phép năm').waitFor();
  await picture(page, 'delegated');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByText('đã thôi').waitFor();
  await page.context().close();
});

test('an organisation gets a new name and keeps the old one', async () => {
  const { page } = await openAs('thu13');
  await page.goto(`/co-quan/11/${finance}`);
  await page.getByRole('button', { name: 'Sửa' }).click();
  await page.getByRole('button', { name: 'Thêm tên mới' }).click();
  const last = page.locator('fieldset').last();
  await last.getByLabel('Tên *', { exact: true }).fill('Sở Tài chính và Kế hoạch');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: 'Sở Tài chính và Kế hoạch', level: 1 }).waitFor();
  await picture(page, 'renamed');
  await page.context().close();
});

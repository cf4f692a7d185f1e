import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
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

/** `thu13` keeps the units of Điện Biên, `thu02` is a commune officer who reads. */
async function openAs(signInName: string, path: string, wish: PageWish = {}) {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, signInName, server.demoPassword);
  await opened.page.goto(path);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

async function pick(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(words);
  await page.locator('[role=option]').first().waitFor();
  await field.press('Enter');
}

test('the tree opens at the person’s province; arrows open and close it, letters jump, Enter chooses', async () => {
  const { page, complaints } = await openAs('thu02', '/dia-ban');
  const tree = page.getByRole('tree');
  await page.getByRole('treeitem', { name: /Xã Búng Lao/ }).waitFor();
  await tree.focus();
  await page.keyboard.type('dien bien');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('treeitem', { name: /Xã Búng Lao/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowRight');
  await page.getByRole('treeitem', { name: /Xã Búng Lao/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Xã Búng Lao' }).waitFor();
  expect(complaints).toEqual([]);
});

test('T2: another day shows another tree', async () => {
  const { page } = await openAs('thu02', '/dia-ban?ngay=2025-06-30');
  await page.getByRole('treeitem', { name: /Huyện Mường Chà/ }).waitFor();
  await page.getByLabel('Tại ngày').fill('1/7/2025');
  await page.getByRole('treeitem', { name: /Xã Mường Chà/ }).waitFor();
  expect(await page.getByRole('treeitem', { name: /Huyện/ }).count()).toBe(0);
});

test('search without diacritics leads to the unit in the tree, and from there to its page', async () => {
  const { page } = await openAs('thu02', '/dia-ban');
  await pick(page, 'Tìm đơn vị', 'xa muong phang');
  await page.getByRole('heading', { level: 2, name: 'Xã Mường Phăng' }).waitFor();
  await page.getByRole('treeitem', { name: /Xã Mường Phăng/, selected: true }).waitFor();
  await page.getByRole('link', { name: 'Mở trang đơn vị' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xã Mường Phăng' }).waitFor();
  await page.getByRole('heading', { name: 'Tương ứng ở ngày khác' }).waitFor();
  expect(await page.getByRole('region', { name: 'Hình thành từ' }).textContent()).toContain('Xã Pá Khoang');
});

test('a reader is offered no booking', async () => {
  const { page } = await openAs('thu02', '/dia-ban');
  expect(await page.getByRole('link', { name: 'Ghi biến động' }).count()).toBe(0);
});

test('a merger is typed, refused with its reason at the field, shown before it is booked, and stands in the history', async () => {
  const { page, complaints } = await openAs('thu13', '/dia-ban/ghi-bien-dong');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('alert').getByText('Biến động 1 chưa đủ').waitFor();
  await page.getByLabel('Số, ký hiệu văn bản').fill('99/NQ-HĐND');
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/12/2026');
  await page.getByLabel('Loại biến động').selectOption('merge');
  await pick(page, 'Đơn vị 1', 'xa na sang');
  await pick(page, 'Đơn vị 2', 'xa muong mun');
  await page.getByLabel('Tên (không ghi loại)').fill('Hợp Nhất');
  await page.getByLabel('Mã chính thức').fill('9920');
  await pick(page, 'Trực thuộc', 'tinh dien bien');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Mã của «cấp xã» phải gồm 5 chữ số').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel('Mã chính thức').fill('99203');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const changes = page.getByRole('region', { name: 'Điều sẽ thay đổi' }).first();
  await changes.waitFor();
  expect(await changes.textContent()).toContain('99203 · Tỉnh Điện Biên');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi 1 biến động' }).click();
  await page.getByText('Đã ghi 1 biến động theo 99/NQ-HĐND').first().waitFor();
  await page.goto('/dia-ban/bien-dong');
  await page.getByText('Nhập Xã Na Sang, Xã Mường Mùn thành Xã Hợp Nhất').waitFor();
  expect(complaints).toEqual([]);
});

test('what is typed outlives the page', async () => {
  const { page } = await openAs('thu13', '/dia-ban/ghi-bien-dong');
  await page.getByLabel('Số, ký hiệu văn bản').fill('7/NQ-HĐND');
  await page.reload();
  await page.getByText('đã được khôi phục').waitFor();
  expect(await page.getByLabel('Số, ký hiệu văn bản').inputValue()).toBe('7/NQ-HĐND');
});

const heading = 'code,name,kind,province_code,province';
const listOf = (...rows: readonly string[]) => ({
  name: 'danh-muc.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([heading, ...rows].join('\n')),
});

test('a list names its wrong cells, and once mended shows its differences and is booked', async () => {
  const { page } = await openAs('thu13', '/dia-ban/nhap-danh-muc');
  await page.getByLabel('Danh mục tại ngày').fill('1/8/2026');
  await page.getByLabel('Ghi theo văn bản số').fill('30/NQ-CP');
  await page
    .locator('input[type=file]')
    .setInputFiles(listOf('3127,Sai,Xã,11,Điện Biên', '03130,Lạ,Thị tứ,11,Điện Biên'));
  const alert = page.getByRole('alert');
  await alert.getByText('mã phải gồm 5 chữ số, đang là «3127»').waitFor();
  await alert.getByText('không rõ loại đơn vị «Thị tứ»').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi các khác biệt' }).count()).toBe(0);
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(listOf('98765,Thêm Vào,Xã,11,Điện Biên'));
  await page.getByRole('cell', { name: 'Xã Thêm Vào' }).first().waitFor();
  await page.getByRole('button', { name: 'Thêm mới: 1' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi các khác biệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi các khác biệt' }).click();
  await page.getByText('Đã ghi 1 biến động').first().waitFor();
});

test('the list of units is filtered and exported', async () => {
  const { page } = await openAs('thu02', '/dia-ban/danh-sach');
  await page.getByLabel('Loại').first().selectOption('phuong');
  await page.getByText('3 dòng').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Mường Thanh');
});

test('T4: pasted figures of former communes stand on the communes of today, and say where they cannot', async () => {
  const { page, complaints } = await openAs('thu02', '/dia-ban/quy-doi');
  const paste = page.locator('textarea');
  await paste.fill('Xã Không Có\t5\n03316\tnăm');
  await page.getByRole('button', { name: 'Quy đổi' }).click();
  await page.getByRole('alert').getByText('Dòng 1: không có đơn vị «Xã Không Có»').waitFor();
  await page.getByRole('alert').getByText('Dòng 2: «năm» không phải là số').waitFor();
  await paste.fill('Xã Mường Phăng\t1.000,5\nNà Nhạn\t20\nxã Pá Khoang\t3\n03316\t7');
  await page.getByRole('button', { name: 'Quy đổi' }).click();
  const row = page.getByRole('row', { name: /Xã Mường Phăng/ });
  await row.waitFor();
  expect(await row.textContent()).toContain('1.023,5');
  await page.getByText('thiếu số liệu của').first().waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test.each([
  ['light', 1280, 'vi'],
  ['dark', 1280, 'en'],
  ['light', 360, 'en'],
  ['dark', 360, 'vi'],
] as const)('every page is accessible: %s, %i px, %s', async (scheme, width, language) => {
  const { page, complaints } = await openAs('thu13', '/dia-ban', { scheme, width, language });
  for (const path of [
    '/dia-ban',
    '/dia-ban/danh-sach',
    '/dia-ban/bien-dong',
    '/dia-ban/ghi-bien-dong',
    '/dia-ban/nhap-danh-muc',
    '/dia-ban/quy-doi',
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto('/dia-ban/ghi-bien-dong');
  await page.locator('select').nth(1).selectOption('split');
  await expectAccessible(page);
  await page.goto('/dia-ban?ngay=2025-06-30');
  await page.getByRole('treeitem').first().waitFor();
  await page.getByRole('combobox').first().fill('muong bang');
  await page.locator('[role=option]').first().waitFor();
  await expectAccessible(page);
  await page.locator('[role=option]').first().click();
  await page.locator('section a[href*="/dia-ban/"]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Xã Mường Báng' }).waitFor();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

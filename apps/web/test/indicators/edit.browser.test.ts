import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readDemoIndicators } from '@muctieu/demo/indicators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoIndicators } from '../../../server/src/indicators/load-demo-indicators.ts';
import { loadIndicators } from '../../../server/src/indicators/load-indicators.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer } from '../harness/web-server.ts';

const server = await startWebServer();
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeAll(async () => {
  const { database } = server.test;
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), new Date());
  const reports = readDemoIndicators().filter(({ provinceId }) => provinceId === '11');
  await loadDemoIndicators(database, reports, new Date());
});

async function openAs(name: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, name, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

test('a target is shared out in a grid that says while typing what nobody has taken on', async () => {
  const page = await openAs('thu09', '/chi-tieu/giao?chi-tieu=GNBV.HO-CAN-NGHEO&ky=2026&cach-so=at-most');
  const grid = page.getByRole('grid', { name: 'Giao kế hoạch chỉ tiêu' });
  await grid.waitFor();
  await page.getByText(/Đơn vị trên chưa có kế hoạch/).waitFor();
  await grid.getByRole('gridcell', { name: /Tỉnh Điện Biên/ }).waitFor();
  const cell = (row: number) => grid.getByRole('row').nth(row).getByRole('gridcell').nth(1);
  await cell(1).click();
  for (const value of ['100', '60', '30']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await page.getByText(/cộng lại|Cộng các đơn vị dưới 90, kế hoạch của đơn vị trên 100: còn thiếu 10/).waitFor();
  await page.getByLabel('Lý do thay đổi').fill('Giao đầu năm');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Giao 3 kế hoạch' }).click();
  await page.getByText('Đã giao 3 kế hoạch.').first().waitFor();
  await page.getByRole('button', { name: 'Giao 0 kế hoạch' }).waitFor();
  await page.reload();
  await page.getByText(/còn thiếu 10/).waitFor();
});

test('the country stands by provinces from the kept sums, on a narrow screen too', async () => {
  const page = await openAs('thu09', '/chi-tieu/ca-nuoc?ky=2023', { width: 360 });
  await page.getByRole('row', { name: /Tỉnh Điện Biên/ }).waitFor();
  expect(await page.getByRole('row', { name: /Tỉnh Điện Biên/ }).textContent()).toContain('n = 1');
  await expectAccessible(page);
});

test('nobody of one province is offered to change a definition that all share', async () => {
  const page = await openAs('thu09', '/chi-tieu/muc/NTM.TY-LE-XA-DAT');
  await page.getByText('[NTM.XA-DAT] ÷ [NTM.XA]').waitFor();
  expect(await page.getByRole('link', { name: 'Sửa định nghĩa chỉ tiêu' }).count()).toBe(0);
});

test('a formula is read while it is typed, and what is wrong with it is said', async () => {
  const page = await openAs('thu09', '/chi-tieu/muc/NTM.TY-LE-XA-DAT/sua');
  await page.getByText(/Công thức đọc được, tính từ: /).waitFor();
  const formula = page.getByLabel('Công thức');
  await formula.fill('[NTM.XA-DAT] ÷ [KHONG.CO]');
  await page.getByText('Không có chỉ tiêu mang mã KHONG.CO.').waitFor();
  await formula.fill('[NTM.XA-DAT] ÷');
  await page.getByText('Công thức còn thiếu ở cuối.').waitFor();
  await formula.fill('[NTM.XA-DAT] % 3');
  await page.getByText(/xem lại chỗ/).waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText(/xem lại chỗ/).waitFor();
});

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
  await loadDemoIndicators(
    database,
    readDemoIndicators().filter(({ provinceId }) => provinceId === '11'),
    new Date(),
  );
});

async function openAs(path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, 'thu09', server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

test('the board says of each target whether it is reached, in a word, and opens what the figure is made of', async () => {
  const page = await openAs('/chi-tieu/bang?chuong-trinh=NTM');
  const row = page.getByRole('row', { name: /Số xã đạt chuẩn nông thôn mới/ });
  await row.waitFor();
  expect(await row.textContent()).toMatch(/từ 32 trở lên.*23.*71,88.*Chưa đạt/s);
  await expectAccessible(page);
  await row.getByRole('link', { name: '23' }).click();
  await page.getByRole('heading', { name: 'Ai nhập, khi nào, vì sao' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('S0, B.I.2');
  await expectAccessible(page);
});

test('a poverty series is drawn with its forecast apart, and read out in a sentence', async () => {
  const page = await openAs('/chi-tieu/bang?chuong-trinh=GNBV');
  await page
    .getByRole('row', { name: /Số hộ nghèo theo chuẩn 2022-2025/ })
    .getByRole('link', { name: '35.922' })
    .click();
  await page.getByText(/từ 47\.233 \(2021\) đến 35\.922 \(2023\)\. Ước thực hiện 2024: 31\.385/).waitFor();
});

test('what the report got wrong is listed', async () => {
  const page = await openAs('/chi-tieu/so-in', { width: 360 });
  const row = page.getByRole('row', { name: /Tỷ lệ xã đạt tiêu chí số 17/ }).first();
  await row.waitFor();
  expect(await row.textContent()).toMatch(/83.*72.*Khác số tính lại/s);
  await expectAccessible(page);
});

test('figures are typed into the grid, kept over a reload, entered, and a wrong one is marked in its cell', async () => {
  const page = await openAs('/chi-tieu/nhap?ky=2023&cap=district&chuong-trinh=GNBV');
  const grid = page.getByRole('grid', { name: 'Nhập số liệu chỉ tiêu' });
  await grid.waitFor();
  // The first indicator is a rate: its numerator alone is refused, in its cell.
  const row = grid.getByRole('row').nth(3);
  await row.getByRole('gridcell').nth(1).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ghi 1 số liệu' }).click();
  await page
    .getByText(/cần cả mẫu số/)
    .first()
    .waitFor();
  await page.reload();
  await grid.waitFor();
  await row.getByRole('gridcell').nth(2).click();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ghi 1 số liệu' }).click();
  await page.getByText('Đã ghi 1 số liệu.').first().waitFor();
  await page.getByRole('button', { name: 'Ghi 0 số liệu' }).waitFor();
});

test.each(['light', 'dark'] as const)('the list and a definition are accessible, %s', async (scheme) => {
  const page = await openAs('/chi-tieu', { scheme });
  await page.getByRole('searchbox').or(page.getByLabel('Tìm')).first().fill('ty le xa dat chuan');
  await page
    .getByRole('link', { name: 'Tỷ lệ xã đạt chuẩn nông thôn mới' })
    .or(page.getByText('NTM.TY-LE-XA-DAT'))
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.goto('/chi-tieu/muc/NTM.TY-LE-XA-DAT');
  await page.getByText('[NTM.XA-DAT] ÷ [NTM.XA]').waitFor();
  await expectAccessible(page);
});

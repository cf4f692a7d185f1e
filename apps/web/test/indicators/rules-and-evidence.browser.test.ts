import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readDemoIndicators } from '@muctieu/demo/indicators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
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
  await loadLegalDocuments(database, readLegalDocuments(), new Date());
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

test('a photo is hung on a figure, opened, and withdrawn with its reason', async () => {
  const page = await openAs('thu09', '/chi-tieu/bang-don-vi?ky=2023');
  await page.getByRole('grid').getByRole('link', { name: '35.922' }).click();
  await page.getByRole('heading', { name: 'Tệp chứng minh' }).waitFor();
  const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('ảnh')]);
  await page.locator('input[type=file]').setInputFiles({ name: 'bien-ban.png', mimeType: 'image/png', buffer: bytes });
  await page.getByRole('button', { name: 'bien-ban.png' }).waitFor();
  const wrong = { name: 'virus.png', mimeType: 'image/png', buffer: Buffer.from('<script>') };
  await page.locator('input[type=file]').setInputFiles(wrong);
  await page.getByText('không phải ảnh JPEG', { exact: false }).first().waitFor();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'bien-ban.png' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('bien-ban.png');
  await page.getByText('Rút', { exact: false }).first().click();
  await page.getByLabel('Lý do rút').fill('gửi nhầm xã');
  await page.getByRole('button', { name: 'Rút', exact: true }).click();
  await page.getByText('đã rút: gửi nhầm xã', { exact: false }).waitFor();
});

test('a rule is dated under a document from the page, and the next entry is held to it', async () => {
  const page = await openAs('thu09', '/chi-tieu/quy-tac/moi');
  await page.getByLabel('Mã quy tắc').fill('ho-can-ngheo-khoang');
  await page.getByLabel('Loại quy tắc').selectOption('between');
  await page.getByLabel('Mức độ').selectOption('hard');
  await page.getByLabel('Chỉ tiêu', { exact: true }).selectOption('GNBV.HO-CAN-NGHEO');
  await page.getByLabel('Nhỏ nhất').fill('1');
  await page.getByLabel('Lớn nhất').fill('9000');
  await page.getByLabel('Vì sao có quy tắc').fill('Tỉnh có khoảng 140.000 hộ');
  await page.getByLabel('Lý do thay đổi').fill('Theo nghị định');
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/01/2022');
  // Without its document it is refused in words, and nothing that was typed is lost.
  await page.getByRole('button', { name: 'Ghi quy tắc' }).click();
  await page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first().waitFor();
  await page.getByLabel('Theo văn bản').fill('27/2022');
  await page
    .getByRole('button', { name: /27\/2022\/NĐ-CP/ })
    .first()
    .click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi quy tắc' }).click();
  await page.getByText('từ 01/01/2022', { exact: false }).first().waitFor();
  await page.goto('/chi-tieu/quy-tac');
  await page.getByRole('row', { name: /từ 1 đến 9.000/ }).waitFor();
  await page.goto('/chi-tieu/nhap?ky=2023&cap=district&chuong-trinh=GNBV&phan-to=ethnicity');
  const grid = page.getByRole('grid', { name: 'Nhập số liệu chỉ tiêu' });
  await grid.waitFor();
  await grid.getByRole('row').nth(2).getByRole('gridcell').nth(1).click();
  // Total, Kinh, minorities: what does not add up is said while it is typed.
  for (const value of ['9500', '100', '9300']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await page.getByText('Các phần cộng lại là 9400, tổng số là 9500.', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Ghi 3 số liệu' }).click();
  await page.getByText('lệch', { exact: false }).first().waitFor();
  await page
    .getByText(/9\.?000/)
    .first()
    .waitFor();
});

test.each(['light', 'dark'] as const)('rules stand on a phone, %s', async (scheme) => {
  const page = await openAs('thu02', '/chi-tieu/quy-tac', { width: 360, scheme });
  await page.getByText('thay đổi không quá 30 %', { exact: false }).first().waitFor();
  await expectAccessible(page);
  await page.goto('/chi-tieu/quy-tac/muc/ho-ngheo-thay-doi-30');
  await page.getByRole('heading', { name: 'Các phiên bản' }).waitFor();
  // A commune officer reads rules and writes none.
  expect(await page.getByRole('button', { name: 'Ghi quy tắc' }).count()).toBe(0);
  await expectAccessible(page);
});

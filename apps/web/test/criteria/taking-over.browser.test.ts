import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCriteria } from '../../../server/src/criteria/load-criteria.ts';
import { loadDemoCriteria } from '../../../server/src/criteria/load-demo-criteria.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
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
  const now = new Date();
  await loadLegalDocuments(database, readLegalDocuments(), now);
  await loadCriteria(database, readCriteriaSets(), now);
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), now);
  await loadDemoCriteria(database, readDemoCriteria(), now);
});

async function openAs(path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, 'thu08', server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

describe('what is taken over, proven and closed', () => {
  test('without a network a photo and an assessed cell wait on the machine, through a reload, and arrive once', async () => {
    const page = await openAs('/tieu-chi/bac-thang');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.locator('a[href*="/tieu-chi/phieu/"]').first().click();
    await page.getByText('Ảnh, tệp minh chứng (0)').first().waitFor();
    const address = page.url();
    // Once more under the service worker, so that the page and what it read are kept.
    await page.reload();
    await page.getByText('Ảnh, tệp minh chứng (0)').first().click();
    await page.context().setOffline(true);
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    await page.locator('input[type=file]').first().setInputFiles({ name: 'nhà.png', mimeType: 'image/png', buffer });
    await page.getByText('«nhà.png» (1 KB) chờ mạng, được giữ trên máy này.').waitFor();
    await page.locator('summary', { hasText: 'Đánh giá 2. ' }).click();
    await page.getByLabel('Kết quả', { exact: true }).selectOption('in-progress');
    await page.getByRole('button', { name: 'Lưu đánh giá' }).click();
    const waiting = page.getByRole('region', { name: 'Chờ mạng để gửi' });
    await waiting.getByText('2: Đang thực hiện').waitFor();

    await page.reload();
    await page.getByText('Nội dung lưu trên máy lúc').waitFor();
    await page.getByText('«nhà.png» (1 KB) chờ mạng, được giữ trên máy này.').waitFor();
    await waiting.getByText('2: Đang thực hiện').waitFor();
    expect(page.url()).toBe(address);
    await expectAccessible(page);

    await page.context().setOffline(false);
    await page.getByText('Ảnh, tệp minh chứng (1)').waitFor();
    await waiting.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Ảnh, tệp minh chứng (1)').click();
    expect(await page.getByRole('button', { name: 'nhà.png', exact: true }).count()).toBe(1);
    const rows = await server.test.ownerQuery<{ files: number; cells: number }>(
      `select (select count(*) from muctieu.criterion_file where name = 'nhà.png')::int as files,
        (select count(*) from muctieu.criterion_cell_version where status = 'in-progress')::int as cells`,
    );
    expect(rows).toEqual([{ files: 1, cells: 1 }]);
  });

  test('what an earlier round had is taken over when chosen, and not before', async () => {
    const page = await openAs('/tieu-chi');
    await page.getByText('Mở kỳ đánh giá').first().click();
    await page.getByLabel('Bộ tiêu chí', { exact: true }).selectOption('ntm-commune-2016-2020');
    await page.getByLabel('Ngày đánh giá').fill('31/12/2020');
    await page.getByLabel('Tên kỳ').fill('Kỳ lấy lại');
    await page.getByRole('button', { name: 'Mở kỳ đánh giá' }).click();
    await page.getByText('Đã mở kỳ «Kỳ lấy lại».').first().waitFor();
    await page.goto('/tieu-chi/de-xuat');
    const round = page.getByLabel('Kỳ đánh giá');
    await round.selectOption({ label: '31/12/2020 · Kỳ lấy lại' });
    const source = page.getByLabel('Nguồn đề xuất');
    await source.selectOption({ index: 1 });
    const take = page.getByRole('button', { name: /^Lấy \d+ kết quả/ });
    await take.waitFor();
    expect(await take.isDisabled()).toBe(true);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Lấy 1 kết quả đã chọn' }).click();
    await page.getByText('Đã lấy 1 kết quả.').first().waitFor();
    await expectAccessible(page);
  });

  test('a round is closed with a reason, and then takes nothing', async () => {
    const page = await openAs('/tieu-chi/bang');
    await page.getByText('Khóa kỳ').first().click();
    await page.getByLabel('Lý do').fill('chốt số liệu');
    await page.getByRole('button', { name: 'Khóa kỳ' }).click();
    await page.getByText('Đã khóa').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Lưu/ }).count()).toBe(0);
    await page.getByText('Mở lại kỳ').first().click();
    await page.getByLabel('Lý do').fill('bổ sung minh chứng');
    await page.getByRole('button', { name: 'Mở lại kỳ' }).click();
    await page.getByText('Đang mở').first().waitFor();
  });

  test.each([
    ['/tieu-chi/toan-quoc?bo=ntm-commune-2016-2020', 'Điện Biên'],
    ['/tieu-chi/doi-chieu', '9/17 mức tăng, giảm'],
    ['/tieu-chi/bo/ntm-commune-2026-2030', 'Nhập ngưỡng theo văn bản'],
  ])('%s says «%s», fits a phone and is read by everybody', async (path, text) => {
    for (const width of [1280, 360] as const) {
      const page = await openAs(path, { width });
      await page.getByText(text).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectAccessible(page);
    }
  });
});

import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readDemoCriteria } from '@muctieu/demo/criteria';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCriteria } from '../../../server/src/criteria/load-criteria.ts';
import { loadDemoCriteria } from '../../../server/src/criteria/load-demo-criteria.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
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

const communeOfficer = 'thu02';
const coordinationOffice = 'thu08';

beforeAll(async () => {
  const { database } = server.test;
  const now = new Date();
  await loadLegalDocuments(database, readLegalDocuments(), now);
  await loadCriteria(database, readCriteriaSets(), now);
  await loadDemoCriteria(database, readDemoCriteria(), now);
});

async function openAs(person: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, person, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

async function openRound(page: Page, set: string, day: string, title: string): Promise<void> {
  await page.goto('/tieu-chi');
  await page.getByText('Mở kỳ đánh giá').first().click();
  await page.getByLabel('Bộ tiêu chí', { exact: true }).selectOption(set);
  await page.getByLabel('Ngày đánh giá').fill(day);
  await page.getByLabel('Tên kỳ').fill(title);
  await page.getByRole('button', { name: 'Mở kỳ đánh giá' }).click();
  await page.getByText(`Đã mở kỳ «${title}».`).first().waitFor();
}

/** As a spreadsheet lays a block on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** 115 rows of 19: the sign of a cell follows from its place, so that a lost or moved cell shows. */
const signOf = (row: number, column: number) => ((row * 7 + column * 3) % 5 < 3 ? '1' : '0');
const block = Array.from({ length: 115 }, (_, row) =>
  Array.from({ length: 19 }, (_, column) => signOf(row, column)).join('\t'),
).join('\n');
const ones = [...block].filter((sign) => sign === '1').length;

describe('a matrix of 115 communes by 19 criteria from a spreadsheet', () => {
  test('is pasted, taken back, done again, saved in one command and read again: nothing is lost', async () => {
    const page = await openAs(coordinationOffice, '/tieu-chi');
    await openRound(page, 'ntm-commune-2021-2025', '30/6/2024', 'Giữa năm 2024');
    await page.goto('/tieu-chi/bang');
    const grid = page.getByRole('grid', { name: 'Bảng đánh giá' });
    await grid.waitFor();
    await grid.getByText('Xã Hẹ Muông').first().click();
    await page.keyboard.press('ArrowRight');
    await paste(page, block);
    await page.getByRole('button', { name: /^Lưu 2\.185 ô$/ }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: /^Lưu 0 ô$/ }).waitFor();
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await page.getByRole('button', { name: /^Lưu 2\.185 ô$/ }).waitFor();
    // What is not saved survives the page.
    await page.reload();
    await page.getByRole('button', { name: /^Lưu 2\.185 ô$/ }).click();
    await page.getByText('Đã lưu 2.185 ô.').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Lưu 0 ô$/ }).waitFor();
    await page.goto('/tieu-chi/bieu-01');
    const foot = page.getByRole('row', { name: /^Tổng số tiêu chí/ });
    await foot.waitFor();
    const printed = await foot.getByRole('cell').allTextContents();
    expect(printed.at(-1)).toBe(ones.toLocaleString('vi-VN'));
    const first = await page
      .getByRole('row', { name: /^Xã Hẹ Muông/ })
      .getByRole('cell')
      .allTextContents();
    expect(first.slice(0, 19).map((sign) => sign || '0')).toEqual(
      Array.from({ length: 19 }, (_, column) => signOf(0, column)),
    );
  });

  test('a cell that means nothing is marked and kept as typed, and the others can be saved', async () => {
    const page = await openAs(coordinationOffice, '/tieu-chi/bang');
    const grid = page.getByRole('grid', { name: 'Bảng đánh giá' });
    await grid.getByText('Xã Hẹ Muông').first().click();
    await page.keyboard.press('ArrowRight');
    await paste(page, 'đtạ\t~');
    await page.getByText('«đtạ» không phải kết quả', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /^Lưu 1 ô$/ }).waitFor();
  });
});

describe('the report’s own contradictions', () => {
  test('are listed with the printed and the derived figure, and lines that lost a cell with their number', async () => {
    const page = await openAs(coordinationOffice, '/tieu-chi/doi-chieu');
    await page.getByRole('combobox', { name: 'Kỳ đánh giá' }).selectOption({ index: 1 });
    await page.getByRole('row', { name: /Huyện Tuần Giáo Tổng số 223 226/ }).waitFor();
    await page.getByText(/Dòng 302, Búng Lao/).waitFor();
  });
});

describe('a commune officer on a phone', () => {
  test('assesses one criterion of the own commune with its proof, and the draft survives a lost page', async () => {
    const office = await openAs(coordinationOffice, '/tieu-chi');
    await openRound(office, 'ntm-commune-2026-2030', '30/6/2026', 'Năm 2026');
    const page = await openAs(communeOfficer, '/tieu-chi/bieu-01', { width: 360 });
    await page.getByRole('rowheader').getByRole('link').first().click();
    const item = page.getByRole('listitem').filter({ hasText: '1. Quy hoạch' });
    await item.getByText('Đánh giá', { exact: false }).last().click();
    await item.getByLabel('Kết quả').selectOption('met');
    await item.getByLabel('Minh chứng khác').fill('ảnh quy hoạch treo tại trụ sở');
    await page.reload();
    await item.getByText('Đánh giá', { exact: false }).last().click();
    expect(await item.getByLabel('Minh chứng khác').inputValue()).toBe('ảnh quy hoạch treo tại trụ sở');
    await item.getByRole('button', { name: 'Lưu đánh giá' }).click();
    await page.getByText('Đạt 1/10 tiêu chí').waitFor();
  });
});

describe('every page', () => {
  const pages = [
    '/tieu-chi',
    '/tieu-chi/bo/ntm-commune-2021-2025?ngay=2024-06-30',
    '/tieu-chi/bang',
    '/tieu-chi/bieu-01',
    '/tieu-chi/bac-thang',
    '/tieu-chi/thay-doi',
    '/tieu-chi/doi-chieu',
    '/tieu-chi/nhap',
  ];
  const wishes: readonly PageWish[] = [
    { width: 1280, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ];
  test.each(wishes)('is accessible at %j', async (wish) => {
    const page = await openAs(coordinationOffice, '/tieu-chi', wish);
    for (const path of pages) {
      await page.goto(path);
      await page.locator('.paper').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
});

import { readLegalDocuments } from '@muctieu/data/legal-document';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer } from '../harness/web-server.ts';

const server = await startWebServer();
await loadLegalDocuments(server.test.database, readLegalDocuments(), new Date());
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Of the standing agency of the programmes; writes in the register of Điện Biên. */
const standingAgency = 'thu08';
const communeOfficer = 'thu02';

async function openAs(person: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, person, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

describe('the register', () => {
  test('is searched without diacritics and says what was in force on a day', async () => {
    const page = await openAs(communeOfficer, '/van-ban');
    await page.getByRole('searchbox').fill('nd-cp 38 2023');
    await page.getByRole('link', { name: '38/2023/NĐ-CP' }).click();
    const force = page.getByRole('region', { name: 'Hiệu lực' });
    await force.getByText(/Hết hiệu lực$/).waitFor();
    await page.getByRole('textbox', { name: 'Hiệu lực tính tại ngày' }).fill('30/12/2025');
    await force.getByText(/Còn hiệu lực/).waitFor();
    expect(new URL(page.url()).search).toContain('ngay=2025-12-30');
    await page.getByRole('row', { name: /Được thay thế bởi.*358\/2025\/NĐ-CP/ }).waitFor();
  });

  test('shows a commune officer nothing to write with', async () => {
    const page = await openAs(communeOfficer, '/van-ban/90-qd-ttg-2022');
    await page.getByRole('heading', { name: 'Tệp toàn văn' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ghi liên kết' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Sửa' }).count()).toBe(0);
    expect(await page.getByText('Chọn tệp').count()).toBe(0);
  });

  test('leads to the symbols that bear two dates', async () => {
    const page = await openAs(standingAgency, '/van-ban');
    await page.getByRole('link', { name: /Mâu thuẫn về ngày/ }).click();
    await page.getByRole('heading', { name: '1333/BC-BCĐ' }).waitFor();
  });
});

test('a document is entered, related, given its file, and found again', async () => {
  const page = await openAs(standingAgency, '/van-ban/nhap-moi');
  const symbol = page.getByRole('textbox', { name: /Số, ký hiệu/ });
  await symbol.fill('12/QĐ');
  await page.getByRole('textbox', { name: /Cơ quan ban hành/ }).fill('Ủy ban nhân dân tỉnh Điện Biên');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page
    .getByRole('alert')
    .getByText(/Không đọc được số, ký hiệu «12\/QĐ»/)
    .waitFor();

  await symbol.fill('Số: 345 /KH - UBND');
  await page.getByText('Đọc là: Kế hoạch, số 345, của UBND').waitFor();
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill('Kế hoạch thử của trình duyệt');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('02/3/2026');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: 'Kế hoạch 345/KH-UBND' }).waitFor();

  await page.getByRole('button', { name: 'Ghi liên kết' }).click();
  await page.getByRole('combobox', { name: 'Văn bản này' }).selectOption({ label: 'Căn cứ' });
  await page.getByRole('textbox', { name: /Văn bản bị tác động/ }).fill('358/2025');
  await page.getByRole('button', { name: /358\/2025\/NĐ-CP/ }).click();
  await page.getByRole('form').or(page.locator('form')).getByRole('button', { name: 'Ghi liên kết' }).click();
  await page.getByRole('row', { name: /Căn cứ.*358\/2025\/NĐ-CP/ }).waitFor();

  const content = Buffer.from('%PDF-1.7\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kh 345.pdf', mimeType: 'application/pdf', buffer: content });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'kh 345.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('kh 345.pdf');

  await page.goto('/van-ban/358-2025-nd-cp');
  await page.getByRole('row', { name: /Là căn cứ của.*345\/KH-UBND/ }).waitFor();
});

describe.each([
  ['wide, light, Vietnamese', { width: 1280, scheme: 'light', language: 'vi' }],
  ['360 px, dark, English', { width: 360, scheme: 'dark', language: 'en' }],
] as const)('accessible, %s', (_, wish) => {
  test('every page of the chapter', async () => {
    const page = await openAs(standingAgency, '/van-ban', wish);
    for (const path of [
      '/van-ban',
      '/van-ban/358-2025-nd-cp',
      '/van-ban/mau-thuan',
      '/van-ban/nhap-moi',
      '/van-ban/1333-bc-bcd-dien-bien-2021/sua',
      '/van-ban/khong-co',
    ]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
});

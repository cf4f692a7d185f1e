import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer } from '../harness/web-server.ts';

const server = await startWebServer();
await loadLegalDocuments(server.test.database, readLegalDocuments(), new Date());
const data = {
  catalogues: readProgrammeCatalogues(),
  succession: readProgrammeSuccession(),
  activations: readNodeActivations(),
};
await loadProgrammes(server.test.database, data, new Date());
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

const standingAgency = 'thu08';
const communeOfficer = 'thu02';

async function openAs(person: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, person, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

async function chooseDocument(page: Page, symbol: string): Promise<void> {
  await page.getByRole('textbox', { name: /Theo văn bản/ }).fill(symbol);
  await page
    .getByRole('button', { name: new RegExp(symbol.replace('/', '\\/')) })
    .first()
    .click();
}

test('P1: the tree of another day, a node in it, and what is not verified', async () => {
  const page = await openAs(communeOfficer, '/chuong-trinh');
  await page.getByRole('link', { name: 'MTQG2635', exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption({ label: '2021-2025' });
  await page.getByRole('searchbox').fill('dinh duong');
  await page.getByRole('link', { name: 'GN.P3.S2' }).click();
  await page.getByRole('heading', { level: 1, name: /dinh dưỡng/ }).waitFor();
  await page.getByText('Chưa đối chiếu').first().waitFor();
  await page.getByRole('link', { name: '90/QĐ-TTg' }).click();
  await page.getByRole('heading', { name: 'Quyết định 90/QĐ-TTg' }).waitFor();
  await page.getByRole('link', { name: /^GN\.P3\.S2/ }).waitFor();
});

test('P2: the province leaves a node out in two years, under a document', async () => {
  const page = await openAs(standingAgency, '/chuong-trinh/muc/GN.P2');
  await page.getByRole('button', { name: 'Ghi thực hiện hay không' }).click();
  await page.getByRole('checkbox', { name: '2023' }).check();
  await page.getByRole('checkbox', { name: '2024' }).check();
  await page.getByRole('textbox', { name: /Lý do/ }).fill('Không bố trí vốn');
  await chooseDocument(page, '90/QĐ-TTg');
  await page.locator('form').getByRole('button', { name: 'Ghi thực hiện hay không' }).click();
  await page.getByRole('row', { name: /2023-2024.*Không thực hiện.*Không bố trí vốn/ }).waitFor();
  await page.goto('/chuong-trinh/khong-thuc-hien');
  await page.getByRole('row', { name: /GN\.P2.*2023/ }).waitFor();
});

test('P4: a catalogue is completed from a table; a wrong row is named first', async () => {
  const page = await openAs(standingAgency, '/chuong-trinh/danh-muc/MTQG2635-2026-2035');
  const give = (rows: string) => {
    const buffer = Buffer.from(`Mã;Mã cấp trên;Cấp;Tên\n${rows}`);
    return page.locator('input[type=file]').setInputFiles({ name: 'danh-muc.csv', mimeType: 'text/csv', buffer });
  };
  await give('MTQG2635.D7;MTQG2635;Bộ phận;Hợp phần thử');
  await page
    .getByRole('alert')
    .getByText(/Dòng 2, cột C/)
    .first()
    .waitFor();
  await give('MTQG2635.D7;MTQG2635;Dự án;Hợp phần thử');
  await page.getByText(/Xem trước «danh-muc.csv»: 1 dòng/).waitFor();
  await page.getByRole('row', { name: /Thêm mới.*MTQG2635\.D7/ }).waitFor();
  await chooseDocument(page, '417/QĐ-BNNMT');
  await page.getByRole('textbox', { name: /Lý do/ }).fill('Thử nhập');
  await page.getByRole('button', { name: 'Nhập', exact: true }).click();
  await page.getByRole('row', { name: /Phiên bản 2.*Đang dùng.*Nhập.*Thử nhập/ }).waitFor();
  await page.getByRole('button', { name: 'Phiên bản 2' }).click();
  await page.getByRole('heading', { name: 'Khác biệt (Phiên bản 2)' }).waitFor();
});

test('P3: a row of succession is added and what is unmatched grows shorter', async () => {
  const page = await openAs(standingAgency, '/chuong-trinh/chuyen-tiep');
  const unmatched = page.locator('section', { has: page.getByRole('heading', { name: /chưa có nơi tiếp nối/ }) });
  await unmatched.getByRole('link', { name: 'GN.P5' }).waitFor();
  await page.getByRole('button', { name: 'Thêm dòng chuyển tiếp' }).click();
  await page.getByRole('combobox', { name: /Nội dung 2021-2025/ }).selectOption('GN.P5');
  await page.getByRole('combobox', { name: /Nội dung 2026-2035/ }).selectOption('MTQG2635');
  await chooseDocument(page, '257/2025/QH15');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('row', { name: /GN\.P5.*MTQG2635/ }).waitFor();
  await unmatched.getByRole('link', { name: 'GN.P5' }).waitFor({ state: 'detached' });
});

test('who only reads finds nothing to write with', async () => {
  const page = await openAs(communeOfficer, '/chuong-trinh/danh-muc/MTQG2635-2026-2035');
  await page.getByRole('heading', { name: 'Các phiên bản' }).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await page.goto('/chuong-trinh/chuyen-tiep');
  await page.getByRole('heading', { name: /chưa có nơi tiếp nối/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Thêm dòng chuyển tiếp' }).count()).toBe(0);
});

describe.each([
  ['wide, light, Vietnamese', { width: 1280, scheme: 'light', language: 'vi' }],
  ['360 px, dark, English', { width: 360, scheme: 'dark', language: 'en' }],
] as const)('accessible, %s', (_, wish) => {
  test('every page of the chapter', async () => {
    const page = await openAs(standingAgency, '/chuong-trinh', wish);
    for (const path of [
      '/chuong-trinh?ngay=2024-01-01',
      '/chuong-trinh/muc/DT.P3.S3',
      '/chuong-trinh/khong-thuc-hien',
      '/chuong-trinh/chuyen-tiep',
      '/chuong-trinh/danh-muc',
      '/chuong-trinh/danh-muc/MTQG2635-2026-2035',
    ]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
});

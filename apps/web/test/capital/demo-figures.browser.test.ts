import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import {
  readCapitalProvinces,
  readCapitalSheets,
  readMobilisedSums,
  readReportDocuments,
  readSheetFile,
} from '@muctieu/demo/capital';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCapital } from '../../../server/src/capital/load-demo-capital.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
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
  await loadProgrammes(
    database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    now,
  );
  const sheets = readCapitalSheets().map((sheet) => ({ ...sheet, bytes: readSheetFile(sheet) }));
  const capital = {
    provinces: readCapitalProvinces().filter(({ provinceId }) => provinceId === '11'),
    documents: readReportDocuments(),
    mobilised: readMobilisedSums(),
  };
  await loadDemoCapital(database, { ...capital, sheets }, now);
});

async function openAs(signInName: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, signInName, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

test('the way to it stands beside the ledger; a figure leads to the choice by which it differs', async () => {
  const page = await openAs('thu08', '/von');
  await page.getByRole('link', { name: 'Số liệu mẫu: in, ghi sổ, vì sao' }).click();
  await page.getByText('Chỉ số khác').click();
  const row = page.getByRole('row').filter({ hasText: '946.282' });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['946.282', '964.282', '?KhácLựa chọn 1']);
  await row.getByRole('link', { name: 'Lựa chọn 1' }).click();
  const choice = page.locator('#lua-chon-1');
  expect(await choice.textContent()).toContain('hai chữ số bị đảo');
  await choice.waitFor({ state: 'visible' });
});

test('no printed figure is left without an answer', async () => {
  const page = await openAs('thu12', '/von/so-lieu-mau');
  await page.getByText('Số in đã đối chiếu').waitFor();
  expect(await page.getByText('Khác, chưa có lựa chọn').count()).toBe(0);
  expect(await page.getByRole('row').count()).toBeGreaterThan(250);
});

test('a commune officer reads the choices and is told why there are no figures', async () => {
  const page = await openAs('thu02', '/von/so-lieu-mau');
  await page.locator('#lua-chon-1').waitFor();
  await page.getByText('chỉ hiện với người xem được vốn của cả tỉnh', { exact: false }).waitFor();
  expect(await page.getByText('Số in đã đối chiếu').count()).toBe(0);
});

test.each([
  { width: 1280, language: 'vi' },
  { width: 360, language: 'en' },
] as const)('it is readable by everybody at $width pixels', async (wish) => {
  const page = await openAs('thu08', '/von/so-lieu-mau', wish);
  await page.locator('#lua-chon-27').waitFor();
  await expectAccessible(page);
});

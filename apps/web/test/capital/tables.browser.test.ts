import { readFileSync } from 'node:fs';
import { signIn as signInOperation } from '@muctieu/contract/access/access.operations';
import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookableEntry } from '../../../server/src/capital/entries.store.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
import { bookInDatabase } from '../../../server/test/capital/ledger-peer.ts';
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

const finance = 'thu10';
const states = {
  grant: ['granted', 'available'],
  payment: ['available', 'paid'],
  'carry-over': ['available', 'available'],
} as const;

beforeAll(async () => {
  const { database } = server.test;
  const programmes = {
    catalogues: readProgrammeCatalogues(),
    succession: readProgrammeSuccession(),
    activations: readNodeActivations(),
  };
  await loadLegalDocuments(database, readLegalDocuments(), new Date());
  await loadProgrammes(database, programmes, new Date());
  const signedIn = await fetch(`${server.address}/api/v1${signInOperation.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'thu09', password: server.demoPassword }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const made = await callOperation({ fetch, base: server.address, headers: { cookie } }, createHolder, {
    body: { provinceId: '11', kind: 'owner', name: 'Ban quản lý dự án thử' },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { holderId } = made.value;
  const line = (
    kind: keyof typeof states,
    nodeCode: string,
    source: string,
    capitalKind: 'INVESTMENT' | 'RECURRENT',
    amount: number,
    valueDate: string,
    [vintage, budgetYear]: readonly [number, number] = [2023, 2023],
  ): BookableEntry => ({
    nodeCode,
    source,
    capitalKind,
    vintage,
    kind,
    effect: kind,
    from: { holderId, budgetYear, state: states[kind][0] },
    to: { holderId, budgetYear: kind === 'carry-over' ? budgetYear + 1 : budgetYear, state: states[kind][1] },
    amountDong: dong(BigInt(amount)),
    valueDate: valueDate as PlainDate,
    documentId: '653-qd-ttg-2022',
    reason: 'thử bảng',
  });
  const booked = await bookInDatabase(server.test, '11', [
    line('grant', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 60_500_000_000, '2023-01-15'),
    line('grant', 'GN.P1.S1', 'PROVINCE', 'INVESTMENT', 2_400_000, '2023-01-15'),
    line('grant', 'GN.P2', 'CENTRAL', 'RECURRENT', 12_300_500_000, '2023-01-15'),
    line('grant', 'DT.P4.S1', 'CENTRAL', 'INVESTMENT', 33_333_333_333, '2023-02-01'),
    line('payment', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 10_500_000_000, '2023-04-10'),
    line('payment', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 20_000_000_000, '2023-09-10'),
    line('payment', 'DT.P4.S1', 'CENTRAL', 'INVESTMENT', 3_000_000_001, '2023-10-10'),
    line('carry-over', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 30_000_000_000, '2023-12-31'),
    line('grant', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 40_000_000_000, '2024-01-20', [2024, 2024]),
    line('payment', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 9_000_000_000, '2024-03-20', [2023, 2024]),
    line('payment', 'GN.P1.S1', 'CENTRAL', 'INVESTMENT', 4_000_000_000, '2024-05-05', [2024, 2024]),
  ]);
  expect(booked.ok).toBe(true);
});

async function openAs(path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, finance, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

const cellsOf = async (page: Page, name: RegExp) =>
  (await page.getByRole('row', { name }).first().getByRole('cell').allTextContents()).map((text) => text.trim());

describe('capital in any arrangement', () => {
  test('three levels with sub-totals that add up, in the unit and with the places asked for', async () => {
    const page = await openAs(
      '/von?theo=programme&roi=project&sau=node&donvi=billion&le=1&so=assigned.disbursed&tyle=stage',
    );
    await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
    expect(await cellsOf(page, /Tổng cộng/)).toEqual(['146,1', '46,5', '31,82']);
    expect(await cellsOf(page, /GN\.P1\.S1/)).toEqual(['100,5', '43,5', '43,28']);
    await page.getByText('Đơn vị tính: tỷ đồng').waitFor();
  });

  test('a group folds, the address remembers it, and a link shows the same', async () => {
    const page = await openAs('/von?theo=programme&roi=node');
    const fold = page.getByRole('button', { name: /Thu gọn/ }).first();
    await fold.click();
    await page.getByRole('button', { name: /^Mở / }).waitFor();
    expect(await page.getByRole('row', { name: /DT\.P4\.S1/ }).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: /^Mở / }).waitFor();
    expect(new URL(page.url()).searchParams.get('gon')).toBe('DT');
  });

  test('columns by year, source and kind carry their sums; a figure opens exactly its entries', async () => {
    const page = await openAs(
      '/von?theo=node&roi=khong&cot=vintage,source,capitalKind&so=disbursed&tyle=khong&donvi=dong',
    );
    await page.getByRole('columnheader', { name: 'Năm 2024' }).waitFor();
    await page
      .getByRole('row', { name: /GN\.P1\.S1/ })
      .getByRole('link', { name: '4.000.000.000' })
      .first()
      .click();
    await page.getByRole('cell', { name: '4.000.000.000' }).first().waitFor();
    const query = new URL(page.url()).searchParams;
    expect(query.get('nodeCode')).toBe('GN.P1.S1');
    expect(query.get('vintage')).toBe('2024');
  });

  test('as of a day it says so in words, and counts nothing later', async () => {
    const page = await openAs('/von?theo=programme&roi=khong&ngay=2023-06-30&so=disbursed&donvi=dong&tyle=khong');
    await page.getByText('Số liệu đến hết ngày 30/6/2023', { exact: false }).waitFor();
    expect(await cellsOf(page, /Tổng cộng/)).toEqual(['10.500.000.000']);
  });

  test('an official form: carried over of 2023, and what of it was spent', async () => {
    const page = await openAs('/von?mau=S0-PL04&nam=2024');
    await page.getByRole('columnheader', { name: 'Được phép kéo dài' }).waitFor();
    expect(await cellsOf(page, /Tổng cộng/)).toEqual(['30.000', '30.000', '–', '9.000', '9.000', '–', '30,00']);
  });

  test('on paper it lies across, and nothing of a wide form is cut off', async () => {
    const page = await openAs('/von?mau=S0-PL03');
    await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
    // A4 across, less its margins, in CSS pixels.
    await page.setViewportSize({ width: 1032, height: 703 });
    await page.emulateMedia({ media: 'print' });
    const [table, paper] = await page.evaluate(() => [
      document.querySelector('table')?.getBoundingClientRect().right ?? 0,
      window.innerWidth,
    ]);
    expect(table).toBeLessThanOrEqual(paper);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/MediaBox ?\[0 0 84[12]\.\d+ 59[45]\.\d+\]/);
  });

  test('the table is taken along as a workbook', async () => {
    const page = await openAs('/von?mau=S0-PL03');
    await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Biểu giải ngân vốn .*\.xlsx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('a figure that looks wrong is explained in three clicks', () => {
  test('from the table to the entries that make it, to what booked one of them, to its document', async () => {
    // What is left of GN.P1.S1 of 2023 looks too little: 60.502,4 triệu were granted.
    const page = await openAs('/von?theo=node&roi=khong&nam=2023&so=available&tyle=khong&donvi=dong');
    const row = page.getByRole('row', { name: /GN\.P1\.S1/ });
    const figure = ((await row.getByRole('link').last().textContent()) ?? '').trim();
    expect(figure).toBe('2.400.000');
    // One: the entries, which say that they make exactly this figure.
    await row.getByRole('link', { name: figure }).click();
    await page.getByText(`«Còn lại»: ${figure} đồng, cộng từ 5 bút toán`, { exact: false }).waitFor();
    const counted = await page.getByRole('table').locator('tbody tr').allTextContents();
    expect(counted.filter((text) => /-|−/.test(text)).length).toBeGreaterThan(0);
    // Two: the document of the payment that nobody remembered. Its page says what it is and who cites it.
    const payment = page.getByRole('row', { name: /20\.000\.000\.000/ });
    await payment.getByRole('link', { name: '653/QĐ-TTg' }).click();
    await page.getByRole('heading', { name: /653\/QĐ-TTg/ }).waitFor();
    // Three, back the other way: everything that this document booked.
    await page.goBack();
    await page.getByText('cộng từ 5 bút toán', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('figure')).toBe('available');
  });

  test('a row without any figure is hidden by a tick, which the address and the workbook keep', async () => {
    const page = await openAs('/von?mau=S0-PL04&nam=2024');
    await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
    const rows = await page.getByRole('row').count();
    await page.getByLabel('Ẩn dòng không có số liệu').check();
    await page
      .getByText(/^Đã ẩn \d+ dòng không có số liệu/)
      .waitFor()
      .catch(() => undefined);
    expect(await page.getByRole('row').count()).toBeLessThanOrEqual(rows);
    expect(new URL(page.url()).searchParams.get('dong0')).toBe('an');
    await page.reload();
    expect(await page.getByLabel('Ẩn dòng không có số liệu').isChecked()).toBe(true);
  });
});

describe('following a budget year', () => {
  test('the chart is drawn, said in a sentence, and its table opens the entries', async () => {
    const page = await openAs('/von/theo-doi?nam=2024&ngay=2024-06-30');
    await page.getByText('giải ngân 13,0 trên kế hoạch 70,0 tỷ đồng (18,57 %)', { exact: false }).first().waitFor();
    await page.locator('figure svg').waitFor();
    await page.getByText('Xem số liệu của biểu đồ').click();
    await page.getByRole('row', { name: /^6 70/ }).getByRole('link').nth(1).click();
    await page.getByRole('cell', { name: '9.000.000.000' }).first().waitFor();
  });

  test('what would be left is explained, and what expires is listed with its rule', async () => {
    const page = await openAs('/von/theo-doi?nam=2024&ngay=2024-06-30&han=365');
    await page.getByText('13.000,0 × 366 ngày ÷ 182 ngày', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Vốn sắp hết hạn (2)' }).waitFor();
  });
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('tables are accessible, %s at %i px', async (scheme, width) => {
  for (const path of [
    '/von?theo=programme&roi=node&cot=capitalKind',
    '/von?mau=S1-capital&nam=2024',
    '/von?theo=unit&roi=holder&bando=2026-01-01',
    '/von/theo-doi?nam=2024&ngay=2024-06-30&han=365',
  ]) {
    const page = await openAs(path, { scheme, width });
    await page.locator('table').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    if (process.env.HC_SHOTS)
      await page.screenshot({ path: `/tmp/hc-shots/${width}-${path.replace(/\W+/g, '_')}.png`, fullPage: true });
    await page.close();
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDecision, listHolders, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { approves, enters, startLedgerWebServer } from './ledger-web-server.ts';

const server = await startLedgerWebServer(['Ngân sách tỉnh', 'UBND xã Na Sang']);
const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-sheets-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await server.close();
});

/** One hundred triệu of one project, and payments of 10, 7 and 3 triệu: booked through the interface, by two people. */
beforeAll(async () => {
  await book('grant', [['2024-01-15', 100]]);
  await book('payment', [
    ['2024-03-05', 10],
    ['2024-03-12', 7],
    ['2024-04-02', 3],
  ]);
});

async function book(kind: 'grant' | 'payment', amounts: readonly (readonly [string, number])[]): Promise<void> {
  const caller = await server.callAs(enters);
  const other = await server.callAs(approves);
  const holders = await callOperation(caller, listHolders, { query: { provinceId: '11' } });
  const holderId = holders.ok ? (holders.value.items.find(({ name }) => name.includes('Na Sang'))?.holderId ?? '') : '';
  const money = { nodeCode: 'GN.P2', holderId, source: 'CENTRAL', capitalKind: 'RECURRENT' };
  const content = {
    kind,
    documentId: '653-qd-ttg-2022',
    vintage: 2024,
    budgetYear: 2024,
    valueDate: '2024-01-15',
    reason: 'mua bò giống',
    lines: amounts.map(([valueDate, million]) => ({ ...money, valueDate, amountDong: `${million}000000` })),
    printedTotals: [],
    justification: 'đã rà soát',
  } as unknown as BodyOf<typeof createDecision>['content'];
  const made = await callOperation(caller, createDecision, { body: { provinceId: '11', content } });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { decisionId } = made.value;
  for (const [version, state] of ['submitted', 'approved', 'booked'].entries()) {
    const moved = await callOperation(version === 0 ? caller : other, moveDecisionOperation, {
      params: { decisionId },
      body: { state: state as 'booked' },
      ifMatch: version + 1,
    });
    if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
  }
}

async function sheet(rows: readonly (readonly (string | number)[])[]) {
  const columns = ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'].map((header) => ({ header }));
  const title = ['Biểu số 01', 'ĐVT: triệu đồng'];
  const bytes = await writeWorkbook([{ name: 'Biểu 1', title, columns, rows: rows.map((row) => [...row]) }]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'ke-hoach.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

async function chooseGrant(page: Page): Promise<void> {
  await page.getByLabel('Năm ngân sách').fill('2024');
  await page.getByLabel('Trở thành quyết định').selectOption('grant');
}

describe('a sheet from Excel', () => {
  test('bad cells are listed and marked, a name is told once, the difference becomes a draft', async () => {
    const page = await server.openAs(browser, enters, '/von/nhap');
    await chooseGrant(page);
    const file = page.locator('input[type=file]');
    await file.setInputFiles(
      await sheet([
        [1, 'Xây chợ', 'Ngân sách tỉnh', 5],
        [2, 'DT.P4.S1', 'Xã Không Có', -3],
      ]),
    );
    await page.getByText('«Xây chợ»', { exact: false }).first().waitFor();
    await page.getByText('«Xã Không Có»', { exact: false }).first().waitFor();
    expect(await page.getByRole('cell', { name: 'Biểu 1!D6' }).or(page.getByText('D6')).count()).toBeGreaterThan(0);
    await page.getByText('Còn chỗ phải sửa', { exact: false }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bản đánh dấu', exact: false }).click();
    expect((await saving).suggestedFilename()).toBe('ke-hoach.danh-dau.xlsx');
    await expectAccessible(page);

    await file.setInputFiles(await sheet([[1, 'Xây chợ', 'Ngân sách tỉnh', 5]]));
    await page.getByText('1 chỗ phải sửa', { exact: false }).waitFor();
    const row = page.getByLabel('Xây chợ (dòng 5, 1 lần)');
    await row.selectOption({ index: await indexOf(row, 'DT.P4.S1') });
    await page.getByRole('button', { name: 'Ghi nhớ và đọc lại' }).click();
    await page.getByText('Không có chỗ nào sai.').waitFor();
    await page.getByRole('heading', { name: 'Khác biệt so với sổ' }).waitFor();

    await page.getByLabel('Văn bản làm căn cứ').fill('653');
    await page
      .getByRole('button', { name: /653\/QĐ-TTg/ })
      .first()
      .click();
    await page.getByLabel('Ngày ghi nhận', { exact: false }).fill('15/1/2024');
    await page.getByLabel('Lý do').fill('theo biểu kèm quyết định');
    await page.getByRole('button', { name: 'Lập dự thảo quyết định' }).click();
    await page.getByRole('link', { name: 'Mở dự thảo' }).first().click();
    await page.waitForURL(/\/von\/quyet-dinh\/[0-9a-f-]{36}$/);
    await page.getByText('theo biểu kèm quyết định', { exact: false }).first().waitFor();
    await page.goto('/von/quyet-dinh');
    await page.getByText('Dự thảo').first().waitFor();
  });

  test('a template is downloaded and comes back without a difference', async () => {
    const page = await server.openAs(browser, enters, '/von/bieu-mau');
    await page.getByLabel('Năm ngân sách').fill('2024');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải biểu mẫu: Kế hoạch vốn: Giao vốn' }).click();
    const path = join(folder, 'mau.xlsx');
    await (await saving).saveAs(path);
    await page.goto('/von/nhap');
    await chooseGrant(page);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('Tệp khớp với sổ, không có gì để ghi.').waitFor();
  });
});

/** Which choice begins with a code. */
async function indexOf(field: ReturnType<Page['getByLabel']>, code: string): Promise<number> {
  const options = await field.locator('option').allTextContents();
  const index = options.findIndex((option) => option.includes(code));
  expect(index, options.slice(0, 5).join('; ')).toBeGreaterThan(0);
  return index;
}

const statement = `KHO BẠC NHÀ NƯỚC
Ngày;Số CT;Đơn vị;Mã CTMT;Nội dung;Số tiền
05/03/2024;UNC 10;UBND xã Na Sang;GN.P2;đợt 1;10.000.000
14/03/2024;UNC 11;UBND xã Na Sang;GN.P2;mua bò giống;7.000.000
20/04/2024;UNC 13;UBND xã Na Sang;;chưa ghi sổ;4.000.000
21/04/2024;UNC 14;Đơn vị khác;;lương;9.000.000
`;

test('a Treasury statement: exact lines settle themselves, the rest is accepted, put aside, opened again', async () => {
  const page = await server.openAs(browser, approves, '/von/doi-chieu');
  const buffer = Buffer.from(statement);
  await page.locator('input[type=file]').setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/csv', buffer });
  await page.getByText('4 dòng, tổng', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Lưu sao kê và tự khớp' }).click();
  const lineOf = (reference: string) => page.getByRole('listitem').filter({ hasText: reference });
  await lineOf('UNC 11').waitFor();
  expect(await lineOf('UNC 10').count()).toBe(0);
  await expectAccessible(page);

  const work = async (reference: string, reason: string, button: string) => {
    const line = lineOf(reference);
    await line.getByRole('button', { name: 'Xử lý' }).click();
    await line.getByLabel('Lý do').first().fill(reason);
    await line.getByRole('button', { name: button, exact: true }).click();
    await line.waitFor({ state: 'detached' });
  };
  await work('UNC 11', 'ghi sổ chậm hai ngày', 'Chấp nhận');
  await work('UNC 14', 'tiền lương', 'Không thuộc chương trình');
  await page.getByLabel('Trạng thái').selectOption('not-ours');
  await lineOf('UNC 14').waitFor();
  await work('UNC 14', 'xem lại', 'Mở lại');
  await page.getByLabel('Trạng thái').selectOption('open');
  await lineOf('UNC 14').waitFor();
});

/** Payments made in two orders, and one that nobody booked: worked off by hand until nothing is left. */
test('lines are linked by hand, one payment to two lines, a payment is drafted from a line, until none is open', async () => {
  await book('payment', [['2024-05-10', 9]]);
  const page = await server.openAs(browser, approves, '/von/doi-chieu');
  const text = `Ngày;Số CT;Đơn vị;Mã CTMT;Nội dung;Số tiền
09/05/2024;UNC 51;UBND xã Na Sang;GN.P2;lúa giống;5.500.000
28/05/2024;UNC 52;UBND xã Na Sang;GN.P2;lúa giống;3.500.000
`;
  const file = { name: 'sao-ke-thang-5.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Lưu sao kê và tự khớp' }).click();
  const lineOf = (reference: string) => page.getByRole('listitem').filter({ hasText: reference }).first();
  const byHand = async (reference: string, amount: string) => {
    const line = lineOf(reference);
    await line.getByRole('button', { name: 'Xử lý' }).click();
    await line.getByLabel('Lý do').first().fill('chi làm hai lệnh');
    await line.getByText('Nối bằng tay với bút toán').click();
    await line.getByRole('checkbox', { name: /9\.000\.000/ }).check();
    expect(await line.getByLabel('Số tiền nối (đồng)').inputValue()).toBe(amount);
    await line.getByText('Đã đủ số tiền của dòng.').waitFor();
    await line.getByRole('button', { name: 'Nối', exact: true }).click();
    await line.waitFor({ state: 'detached' });
  };
  await lineOf('UNC 51').waitFor();
  await byHand('UNC 51', '5500000');
  await byHand('UNC 52', '3500000');

  // What nobody booked becomes a draft, and the line says so.
  const open = lineOf('UNC 13');
  await open.getByRole('button', { name: 'Xử lý' }).click();
  await expectAccessible(page);
  await open.getByText('Lập dự thảo thanh toán').first().click();
  await open.getByLabel('Nội dung').selectOption({ index: await indexOf(open.getByLabel('Nội dung'), 'GN.P2') });
  await open.getByLabel('Loại vốn').selectOption('RECURRENT');
  await open.getByLabel('Chứng từ, văn bản').fill('653');
  await open
    .getByRole('button', { name: /653\/QĐ-TTg/ })
    .first()
    .click();
  await open.getByRole('button', { name: 'Lập dự thảo thanh toán' }).click();
  await open.waitFor({ state: 'detached' });

  const rest = lineOf('UNC 14');
  await rest.getByRole('button', { name: 'Xử lý' }).click();
  await rest.getByLabel('Lý do').first().fill('tiền lương');
  await rest.getByRole('button', { name: 'Không thuộc chương trình' }).click();
  await page.getByText('Không còn dòng nào chưa khớp.').waitFor();
  await page.getByLabel('Trạng thái').selectOption('drafted');
  await lineOf('UNC 13').getByRole('link', { name: 'Mở dự thảo' }).waitFor();
  await page.getByLabel('Trạng thái').selectOption('linked');
  await lineOf('UNC 51').getByText('5.500.000', { exact: false }).first().waitFor();
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each([360, 1280] as const)('the three pages stand at %i px', async (width) => {
    for (const path of ['/von/nhap', '/von/bieu-mau', '/von/doi-chieu?tt=all']) {
      const page = await server.openAs(browser, enters, path, { width, scheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
      const shots = process.env.MUCTIEU_SHOTS;
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/${scheme}-${width}${path.replace(/\W/g, '-')}.png`, fullPage: true });
      await page.context().close();
    }
  });
});

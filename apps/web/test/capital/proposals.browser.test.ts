import { createDecision, listHolders, moveDecisionOperation } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { approves, enters, startLedgerWebServer } from './ledger-web-server.ts';

const server = await startLedgerWebServer(['Ngân sách huyện thử']);
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Three hundred triệu of one project, granted and booked through the interface: two people. */
beforeAll(async () => {
  const caller = await server.callAs(enters);
  const other = await server.callAs(approves);
  const holders = await callOperation(caller, listHolders, { query: { provinceId: '11' } });
  const holderId = holders.ok ? (holders.value.items[0]?.holderId ?? '') : '';
  const content: BodyOf<typeof createDecision>['content'] = {
    kind: 'grant',
    documentId: '653-qd-ttg-2022',
    vintage: 2022,
    budgetYear: 2022,
    valueDate: '2022-05-28' as BodyOf<typeof createDecision>['content']['valueDate'],
    reason: 'giao kế hoạch năm 2022',
    lines: [{ nodeCode: 'GN.P2', holderId, source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: '300000000' }],
    printedTotals: [],
    justification: '',
  };
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
});

async function chooseDocument(page: Page, label: string, words: string, symbol: RegExp): Promise<void> {
  await page.getByLabel(label).fill(words);
  await page.getByRole('button', { name: symbol }).first().click();
}

describe('capital that cannot be spent goes back its way', () => {
  let address = '';

  test('one proposes with reason and evidence, in the same table as a decision', async () => {
    const page = await server.openAs(browser, enters, '/von/de-nghi');
    await page.getByRole('link', { name: 'Lập đề nghị' }).click();
    const grid = page.getByRole('grid', { name: 'Bảng phân bổ' });
    await grid.waitFor();
    await chooseDocument(page, 'Văn bản trong sổ', '652', /652\/QĐ-TTg/);
    await page.getByLabel('Năm kế hoạch vốn').selectOption('2022');
    await page.getByLabel('Năm ngân sách').selectOption('2022');
    await page.getByLabel('Ngày ghi nhận').fill('1/12/2022');
    await page.getByLabel('Lý do').fill('điều chỉnh giảm do không còn đối tượng');
    await page.getByLabel('Thuyết minh').fill('rà soát còn 0 hộ đủ điều kiện');
    await chooseDocument(page, 'Thêm văn bản chứng minh', '653', /653\/QĐ-TTg/);
    await grid.locator('[data-line="0"][data-place="0"]').click();
    await page.keyboard.type('GN.P2 ');
    await page.getByRole('option', { name: /^GN\.P2 / }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('huyen thu');
    await page.keyboard.press('Tab');
    await page.keyboard.type('trung uong');
    await page.keyboard.press('Tab');
    await page.keyboard.type('su nghiep');
    await page.keyboard.press('Tab');
    await page.keyboard.type('301');
    await page.keyboard.press('Enter');
    await page.getByText('Không đủ vốn', { exact: false }).first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    await page.getByText('không có gì sai', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.waitForURL(/de-nghi\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname;
    await page.getByText('120.000.000 đồng').waitFor();
    await page.getByText('Chờ người có quyền duyệt', { exact: false }).waitFor();
    await page.close();
  });

  test('another reviews; the council resolves and the committee decides with their documents; then it is booked and found behind the figure', async () => {
    const page = await server.openAs(browser, approves, address);
    const take = async (state: string, words = '', symbol = /./) => {
      await page.getByRole('button', { name: `Chuyển sang «${state}»` }).click();
      const dialog = page.getByRole('dialog');
      if (words !== '') await chooseDocument(page, 'Nghị quyết hoặc quyết định kèm theo', words, symbol);
      await dialog.getByRole('button', { name: state }).click();
      await page.getByText(`Đã chuyển đề nghị sang «${state}».`).first().waitFor();
    };
    await take('Đã thẩm tra');
    await page.getByRole('button', { name: 'Chuyển sang «HĐND đã có nghị quyết»' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'HĐND đã có nghị quyết' }).click();
    await page.getByText('cần kèm văn bản', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await take('HĐND đã có nghị quyết', '108/2023', /108\/2023\/QH15/);
    await take('UBND đã quyết định', '652', /652\/QĐ-TTg/);
    await take('Đã ghi sổ');
    await page.getByText('Đề nghị đã kết thúc.').waitFor();
    await page.getByRole('link', { name: 'Xem các bút toán' }).click();
    await page.getByRole('table').getByRole('link', { name: 'Đề nghị' }).click();
    await page.waitForURL(`**${address}`);
    await page.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('every page of proposals is accessible, %s at %i px', async (scheme, width) => {
    for (const path of [
      '/von/de-nghi',
      '/von/de-nghi/moi',
      address,
      '/von/but-toan?provinceId=11&budgetYear=2022&nodeCode=GN',
    ]) {
      const page = await server.openAs(browser, approves, path, { scheme, width });
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      await page.close();
    }
  });
});

describe('the entries explain a figure, and a mistake is taken back where it stands', () => {
  test('conditions of the address are named and dropped one by one; a column of the tables is a choice', async () => {
    const page = await server.openAs(
      browser,
      approves,
      '/von/but-toan?provinceId=11&nodeCode=GN&budgetYear=2022&capitalKind=RECURRENT',
    );
    await page.getByRole('cell', { name: '300.000.000' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc Loại vốn: Sự nghiệp' }).click();
    await page.waitForURL((url) => !url.search.includes('capitalKind'));
    await page.getByLabel('Khoản mục').selectOption('disbursed');
    await page
      .getByText('Chưa có mục nào', { exact: false })
      .or(page.getByText('Không có mục nào', { exact: false }))
      .first()
      .waitFor();
    await page.close();
  });

  test('who approves reverses an entry with document and reason; both stay to be seen', async () => {
    const page = await server.openAs(browser, approves, '/von/but-toan?provinceId=11&nodeCode=GN.P2');
    await page
      .getByRole('row', { name: /120\.000\.000/ })
      .getByRole('button', { name: /Đảo bút toán số/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('ghi nhầm đợt');
    await dialog.getByRole('button', { name: 'Đảo', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await chooseDocument(page, 'Văn bản làm căn cứ', '653', /653\/QĐ-TTg/);
    await dialog.getByRole('button', { name: 'Đảo', exact: true }).click();
    await page.getByText('Đã đảo bút toán.').first().waitFor();
    await page.getByRole('cell', { name: 'Bút toán đảo' }).waitFor();
    expect(await page.getByRole('cell', { name: '120.000.000' }).count()).toBe(2);
    expect(await page.getByRole('button', { name: /Đảo bút toán số/ }).count()).toBe(1);
    const reader = await server.openAs(browser, enters, '/von/but-toan?provinceId=11');
    await reader.getByRole('cell', { name: '300.000.000' }).waitFor();
    expect(await reader.getByRole('button', { name: /Đảo bút toán/ }).count()).toBe(0);
    await reader.close();
    await page.close();
  });
});

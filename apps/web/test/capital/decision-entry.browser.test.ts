import { editDecision, readDecision } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { approves, enters, startLedgerWebServer } from './ledger-web-server.ts';

const holderNames = Array.from({ length: 10 }, (_, index) => `Ngân sách huyện thử ${index + 1}`);
const nodeCodes = [
  'DT.P4.S1',
  'GN.P1.S1',
  'DT.P1',
  'GN.P2',
  'DT.P2',
  'DT.P5.S1',
  'GN.P4.S1',
  'DT.P3.S1',
  'GN.P5',
  'DT.P8',
];

const server = await startLedgerWebServer(holderNames);
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

const openAs = (person: string, path: string, wish: PageWish = {}) => server.openAs(browser, person, path, wish);

const grid = (page: Page, name = 'Bảng phân bổ') => page.getByRole('grid', { name });

/** The cell that has the focus. */
const focused = (page: Page) => page.locator('textarea:focus');

async function choose(page: Page, line: number, column: number, name?: string): Promise<void> {
  await grid(page, name).locator(`[data-line="${line}"][data-place="${column}"]`).click();
}

/** As a spreadsheet does it: text and HTML together on the clipboard. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  await focused(page).evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given.text);
      if (given.html !== '') clipboardData.setData('text/html', given.html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

async function fillHead(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Văn bản trong sổ').fill('653');
  await page
    .getByRole('button', { name: /653\/QĐ-TTg/ })
    .first()
    .click();
  await page.getByLabel('Năm kế hoạch vốn').selectOption('2022');
  await page.getByLabel('Năm ngân sách').selectOption('2022');
  await page.getByLabel('Ngày ghi nhận').fill('28/5/2022');
  await page.getByLabel('Lý do').fill(reason);
}

/** What a cell shows; in the active one it stands in the field. */
async function shown(page: Page, line: number, column: number): Promise<string> {
  const cell = grid(page).locator(`[data-line="${line}"][data-place="${column}"]`);
  const field = cell.locator('textarea');
  return (await field.count()) > 0 ? field.inputValue() : ((await cell.textContent()) ?? '');
}

/** Two hundred rows of eight columns, as they come from a workbook: every amount shown rounded, its whole value in the HTML. */
function workbook(): { readonly text: string; readonly html: string } {
  const rows = Array.from({ length: 200 }, (_, index) => {
    const node = nodeCodes[index % 10] ?? '';
    const holder = holderNames[Math.floor(index / 10) % 10] ?? '';
    const kind = index < 100 ? 'ĐTPT' : 'Sự nghiệp';
    const amount = index === 7 ? 'chưa rõ' : `${index + 1}.250`;
    return { cells: [node, holder, 'NSTW', kind, amount, '2022', '28/5/2022', ''], exact: `${index + 1}250.5` };
  });
  const cell = (text: string, index: number, exact: string) =>
    index === 4 && text !== 'chưa rõ' ? `<td x:num="${exact}">${text}</td>` : `<td>${text}</td>`;
  return {
    text: rows.map(({ cells }) => `${cells.join('\t')}\r\n`).join(''),
    html: `<html><body><table>${rows
      .map(({ cells, exact }) => `<tr>${cells.map((text, index) => cell(text, index, exact)).join('')}</tr>`)
      .join('')}</table></body></html>`,
  };
}

describe('a table is typed in as into a spreadsheet', () => {
  test('200 rows by 8 columns come from the clipboard; undo, redo; what is invalid is marked and kept, also over a reload', async () => {
    const page = await openAs(enters, '/von/quyet-dinh/moi');
    await grid(page).waitFor();
    await fillHead(page, 'giao kế hoạch năm 2022');
    await page.getByLabel('Thêm cột').check();
    await choose(page, 0, 0);
    const { text, html } = workbook();
    await paste(page, text, html);
    await page.getByText('Đã dán 200 dòng × 8 cột.').waitFor({ state: 'attached' });
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('202');
    expect([await shown(page, 1, 4), await shown(page, 7, 4)]).toEqual(['2.250,5', expect.stringContaining('chưa rõ')]);
    expect(await shown(page, 0, 0)).toContain('DT.P4.S1');
    // 1.250,5 + … + 200.250,5 without the eighth.
    await page.getByRole('row', { name: /Cộng/ }).getByText('20.141.849,5').waitFor();

    await page.keyboard.press('Control+z');
    await page.getByText('Đã hoàn tác.').waitFor({ state: 'attached' });
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('7');
    await page.keyboard.press('Control+y');
    await page.getByText('Đã làm lại.').waitFor({ state: 'attached' });
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('202');

    await page.getByRole('button', { name: 'Số tiền, dòng 8' }).click();
    expect(await focused(page).getAttribute('aria-invalid')).toBe('true');
    const described = (await focused(page).getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('Cần một số, đang ghi «chưa rõ»');
    await page.getByText('Đã kiểm tra 199 dòng', { exact: false }).waitFor();

    await page.reload();
    await page.getByText('đã được khôi phục', { exact: false }).waitFor();
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('202');
    await page.getByRole('button', { name: 'Số tiền, dòng 8' }).click();
    expect(await focused(page).inputValue()).toBe('chưa rõ');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByText('Chưa lưu được: còn 1 ô', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).click();
    await page.close();
  });

  test('keys do what they do in Excel: typing replaces, Escape gives back, Enter and Tab lead on, blocks are filled and cleared', async () => {
    const page = await openAs(enters, '/von/quyet-dinh/moi');
    await grid(page).waitFor();
    await choose(page, 0, 4);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7,5');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page).inputValue()).toBe('7,5');
    await page.keyboard.press('Control+Home');
    expect(await focused(page).getAttribute('aria-label')).toContain('dòng 1');
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
    expect(await focused(page).getAttribute('aria-label')).toBe('Số tiền, dòng 1');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect([await shown(page, 1, 4), await shown(page, 2, 4)]).toEqual(['12', '12']);
    await page.keyboard.press('Delete');
    expect([await shown(page, 1, 4), await shown(page, 2, 4)]).toEqual(['', '']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect([await shown(page, 1, 4), await shown(page, 2, 4)]).toEqual(['7,5', '']);
    await choose(page, 0, 4);
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    expect(await shown(page, 0, 4)).toBe('125');
    // A Vietnamese input method composes into the same field.
    await choose(page, 2, 1);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'thử', selectionStart: 3, selectionEnd: 3 });
    await session.send('Input.insertText', { text: 'thử 3' });
    await page.getByRole('option', { name: 'Ngân sách huyện thử 3' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await shown(page, 2, 1)).toBe('Ngân sách huyện thử 3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Bỏ nội dung nhập dở' }).count();
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });
});

describe('a decision from the first cell to the booking', () => {
  let address = '';

  test('one person enters and saves it; printed totals are compared while they are typed', async () => {
    const page = await openAs(enters, '/von/quyet-dinh/moi');
    await grid(page).waitFor();
    await fillHead(page, 'giao kế hoạch năm 2022 đợt 1');
    await choose(page, 0, 0);
    await paste(
      page,
      `DT.P4.S1\t${holderNames[0]}\tNSTW\tĐTPT\t1.500\r\nGN.P1.S1\t${holderNames[0]}\tNSTW\tĐTPT\t800,5\r\n`,
    );
    await choose(page, 0, 4, 'Số tổng in trong văn bản');
    await page.keyboard.type('2.300');
    await page.keyboard.press('Enter');
    await page.getByText('Số tổng in trong văn bản là 2.300.000.000 đồng', { exact: false }).first().waitFor();
    const totals = grid(page, 'Số tổng in trong văn bản');
    expect(await totals.locator('[data-line="0"][data-place="5"]').textContent()).toBe('2.300,5');
    expect(await totals.locator('[data-line="0"][data-place="6"]').textContent()).toBe('-0,5');
    await choose(page, 0, 4, 'Số tổng in trong văn bản');
    await page.keyboard.type('2.300,5');
    await page.keyboard.press('Enter');
    await page.getByText('không có gì sai', { exact: false }).waitFor();
    await page.getByLabel('Đơn vị tính').selectOption('dong');
    expect(await shown(page, 1, 4)).toBe('800.500.000');
    await page.getByLabel('Cách trình bày').selectOption('don-vi');
    await page.getByRole('columnheader', { name: new RegExp(`^${holderNames[1]}`) }).waitFor();
    expect(await shown(page, 1, 1)).toBe('800.500.000');
    await choose(page, 1, 2);
    await page.keyboard.type('200000000');
    await page.keyboard.press('Enter');
    await page.getByText('Số tổng in trong văn bản là 2.300.500.000 đồng', { exact: false }).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('không có gì sai', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(/quyet-dinh\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname;
    await page.getByText('2.300.500.000').waitFor();
    await page.close();
  });

  test('two people change the same draft: what only one changed is joined, where both did one chooses, and sees who and when', async () => {
    const page = await openAs(enters, `${address}/sua`);
    await grid(page).waitFor();
    await choose(page, 0, 4);
    await page.keyboard.type('1.400');
    await page.keyboard.press('Enter');
    await page.getByLabel('Lý do').fill('giao kế hoạch năm 2022 (đợt một)');

    const caller = await server.callAs(enters);
    const decisionId = address.split('/').at(-1) ?? '';
    const read = await callOperation(caller, readDecision, { params: { decisionId } });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { content } = read.value;
    const other = await callOperation(caller, editDecision, {
      params: { decisionId },
      body: {
        content: {
          ...content,
          printedTotals: [],
          lines: content.lines.map((line, index) => ({
            ...line,
            amountDong: index === 0 ? '1300000000' : '900000000',
          })),
        },
      },
      ifMatch: read.value.version,
    });
    expect(other.ok).toBe(true);

    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    const conflict = page.getByRole('region', { name: 'Người khác đã sửa dự thảo này' });
    await conflict.waitFor();
    expect(await conflict.locator('li').count()).toBe(1);
    expect(await conflict.textContent()).toMatch(
      /Người thử 09.*đã lưu lúc.*Của tôi: 1\.400\.000\.000.*Đã lưu: 1\.300\.000\.000/s,
    );
    await expectAccessible(page);
    await conflict.getByText('Của tôi: 1.400.000.000').click();
    await conflict.getByRole('button', { name: 'Gộp theo lựa chọn' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect([await shown(page, 0, 4), await shown(page, 1, 4)]).toEqual(['1.400', '900']);
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(new RegExp(`${address}$`));
    await page.getByText('giao kế hoạch năm 2022 (đợt một)').first().waitFor();
    await page.getByText('2.300.000.000').waitFor();
    await page.close();
  });

  test('it is returned with a reason, sent again, approved and booked by somebody else, and explained in three clicks', async () => {
    const take = async (page: Page, state: string, reason = '') => {
      await page.getByRole('button', { name: `Chuyển sang «${state}»` }).click();
      const dialog = page.getByRole('dialog');
      if (reason !== '') await dialog.getByLabel('Lý do').fill(reason);
      await dialog.getByRole('button', { name: state }).click();
      await page.getByText(`Đã chuyển quyết định sang «${state}».`).first().waitFor();
    };
    const own = await openAs(enters, address);
    await take(own, 'Chờ duyệt');
    const other = await openAs(approves, address);
    await take(other, 'Dự thảo', 'thiếu phụ lục');
    await own.reload();
    await own.getByText('thiếu phụ lục', { exact: false }).waitFor();
    await take(own, 'Chờ duyệt');
    await other.reload();
    await take(other, 'Đã duyệt');
    await take(other, 'Đã ghi sổ');
    await own.close();
    await other.goto('/von?theo=node&roi=khong');
    await other
      .getByRole('row', { name: /GN\.P1\.S1/ })
      .getByRole('link')
      .first()
      .click();
    await other.getByRole('cell', { name: '900.000.000' }).first().waitFor();
    await other
      .getByRole('link', { name: /Quyết định/ })
      .last()
      .click();
    await other.getByText('giao kế hoạch năm 2022 (đợt một)').first().waitFor();
    await other.close();
  });
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('entering a decision is accessible, %s at %i px', async (scheme, width) => {
  const page = await openAs(enters, '/von/quyet-dinh/moi', { scheme, width });
  await grid(page).waitFor();
  await choose(page, 0, 0);
  await paste(page, 'không có\tcũng không\tNSTW\tĐTPT\tx');
  await page.getByText('chỗ cần xem lại', { exact: false }).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await page.close();
});

import { listHolders, moveDecisionOperation, readDecision } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { EntryKind } from '@muctieu/domain/capital/entry-kinds';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postEntries } from '../../../server/src/capital/entries.store.ts';
import { programScope } from '../../../server/src/database/scope.ts';
import { openBrowser } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { approves, enters, startLedgerWebServer } from './ledger-web-server.ts';

const server = await startLedgerWebServer(['Ngân sách huyện thử']);
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await server.close();
});

const million = (amount: number) => dong(BigInt(amount) * 1_000_000n);

/** Five balances of 2023, one of them carried in from 2022: each shall end in another way. */
beforeAll(async () => {
  const caller = await server.callAs(enters);
  const holders = await callOperation(caller, listHolders, { query: { provinceId: '11' } });
  const holderId = holders.ok ? (holders.value.items[0]?.holderId ?? '') : '';
  const line = (
    nodeCode: string,
    vintage: number,
    year: number,
    amount: number,
    kind: 'grant' | 'carry-over' = 'grant',
  ) => ({
    ...({ nodeCode, source: 'CENTRAL', capitalKind: 'RECURRENT', vintage, kind, effect: kind } as const),
    from: { holderId, budgetYear: year, state: kind === 'grant' ? 'granted' : 'available' } as const,
    to: { holderId, budgetYear: kind === 'grant' ? year : year + 1, state: 'available' } as const,
    ...{ amountDong: million(amount), documentId: '653-qd-ttg-2022', reason: 'giao kế hoạch' },
    valueDate: (kind === 'grant' ? `${year}-02-01` : `${year}-12-31`) as PlainDate,
  });
  const now = new Date();
  const booked = await postEntries(
    server.test.database,
    programScope,
    { provinceId: '11', command: 'test', requestId: 'test', at: now },
    { id: crypto.randomUUID(), provinceId: '11', knownAt: now },
    [
      line('GN.P1.S1', 2022, 2022, 10),
      line('GN.P1.S1', 2022, 2022, 10, 'carry-over'),
      line('GN.P2', 2023, 2023, 20),
      line('GN.P3.S1', 2023, 2023, 30),
      line('GN.P3.S2', 2023, 2023, 40),
      line('GN.P4.S2', 2023, 2023, 50),
      line('GN.P4.S3', 2023, 2023, 60),
    ],
  );
  if (!booked.ok) throw new Error(JSON.stringify(booked.problems));
});

const chosen = [
  ['GN.P3.S1', 'return', 'Hoàn trả', '30.000.000'],
  ['GN.P3.S2', 'cancel', 'Hủy dự toán', '40.000.000'],
  ['GN.P4.S2', 'lapse', 'Hết hạn', '50.000.000'],
  ['GN.P4.S3', 'leave', '', '60.000.000'],
] as const;

describe('the end of a year, balance by balance', () => {
  let drafts: readonly string[] = [];

  test('each balance says its article, until when it may be spent, and whether that was held against the law', async () => {
    const page = await server.openAs(browser, enters, '/von/cuoi-nam?nam=2023');
    const second = page.getByRole('row', { name: /GN\.P1\.S1/ });
    await second.getByText('Nghị quyết 108/2023/QH15').waitFor();
    await second.getByText('đã kéo dài từ năm trước', { exact: false }).waitFor();
    expect(await second.textContent()).toContain('đến 31/12/2024');
    expect(await second.getByText('Chưa đối chiếu').count()).toBe(0);
    const first = page.getByRole('row', { name: /GN\.P2/ });
    await first.getByText('Chưa đối chiếu').waitFor();
    expect(await first.textContent()).toContain('đến 31/12/2024');
    await page.close();
  });

  test('what becomes of each is chosen, kept while one is away, summed, and drafted under one document', async () => {
    const page = await server.openAs(browser, enters, '/von/cuoi-nam?nam=2023');
    for (const [node, action] of chosen) {
      await page.getByLabel(new RegExp(`Xử lý: .*${node.replaceAll('.', '\\.')}`)).selectOption(action);
    }
    await page.getByRole('button', { name: 'Lập dự thảo xử lý cuối năm' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.reload();
    await page.getByLabel(/Xử lý: .*GN\.P3\.S1/).waitFor();
    expect(await page.getByLabel(/Xử lý: .*GN\.P3\.S1/).inputValue()).toBe('return');
    const sums = await page.locator('dl.facts').first().textContent();
    for (const [, , , amount] of chosen) expect(sums).toContain(amount);
    // The two that go on by the rules, together.
    expect(sums).toContain('30.000.000');
    await page.getByLabel('Văn bản').first().fill('108/2023');
    await page
      .getByRole('button', { name: /108\/2023\/QH15/ })
      .first()
      .click();
    await page.getByLabel('Lý do').fill('xử lý số dư cuối năm 2023');
    await page.getByRole('button', { name: 'Lập dự thảo xử lý cuối năm' }).click();
    await page.getByText('Đã lập 4 dự thảo', { exact: false }).first().waitFor();
    const links = page.getByRole('main').locator('a[href*="/von/quyet-dinh/"]');
    await links.nth(3).waitFor();
    drafts = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(drafts).size).toBe(4);
    // Preparing again is not offered while these wait.
    expect(await page.getByRole('button', { name: 'Lập dự thảo xử lý cuối năm' }).count()).toBe(0);
    await page.close();
  });

  test('another person approves and books each; what was left stays, what was carried on stands in the next year', async () => {
    const [first = '', ...rest] = drafts;
    const writer = await server.openAs(browser, enters, first);
    await writer.getByRole('button', { name: /Chờ duyệt/ }).click();
    await writer
      .getByRole('dialog')
      .getByRole('button', { name: /Chờ duyệt/ })
      .click();
    await writer.getByText('Đã chuyển quyết định sang', { exact: false }).first().waitFor();
    await writer.close();
    const judge = await server.openAs(browser, approves, first);
    for (const state of [/Đã duyệt/, /Đã ghi sổ/]) {
      await judge.getByRole('button', { name: state }).click();
      await judge.getByRole('dialog').getByRole('button', { name: state }).click();
      await judge.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await judge.close();
    const [caller, other] = [await server.callAs(enters), await server.callAs(approves)];
    for (const address of rest) {
      const decisionId = address.split('/').at(-1) ?? '';
      for (const [version, state] of (['submitted', 'approved', 'booked'] as const).entries()) {
        const moved = await callOperation(version === 0 ? caller : other, moveDecisionOperation, {
          ...{ params: { decisionId }, body: { state, reason: '' }, ifMatch: version + 1 },
        });
        expect(moved.ok ? 'done' : JSON.stringify(moved.problems)).toBe('done');
      }
    }
    const kinds = new Map<EntryKind, string>();
    for (const address of drafts) {
      const read = await callOperation(caller, readDecision, {
        params: { decisionId: address.split('/').at(-1) ?? '' },
      });
      if (read.ok) kinds.set(read.value.kind, `${read.value.state} ${read.value.totalDong}`);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      'carry-over': 'booked 30000000',
      return: 'booked 30000000',
      cancel: 'booked 40000000',
      lapse: 'booked 50000000',
    });
    const page = await server.openAs(browser, approves, '/von/cuoi-nam?nam=2023');
    await page.getByRole('row', { name: /GN\.P4\.S3/ }).waitFor();
    expect(await page.getByRole('row', { name: /GN\./ }).count()).toBe(1);
    await page.goto('/von/cuoi-nam?nam=2024');
    await page
      .getByRole('row', { name: /GN\.P1\.S1.*2022.*đã kéo dài từ năm trước, được chi đến 31\/12\/2024/ })
      .waitFor();
    expect(await page.getByRole('row', { name: /GN\./ }).count()).toBe(2);
    await page.close();
  });

  test('the entries stand in the books with their document, and the carried money keeps its plan year', async () => {
    const page = await server.openAs(browser, approves, '/von/but-toan?provinceId=11&nodeCode=GN.P1.S1');
    await page
      .getByRole('cell', { name: /Kéo dài|chuyển nguồn/i })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: '108/2023/QH15' }).count()).toBe(1);
    await page.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('the page is accessible, %s at %i px', async (scheme, width) => {
    const page = await server.openAs(browser, enters, '/von/cuoi-nam?nam=2024', { scheme, width });
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.close();
  });
});

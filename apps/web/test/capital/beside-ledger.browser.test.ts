import { signIn as signInOperation } from '@muctieu/contract/access/access.operations';
import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postEntries } from '../../../server/src/capital/entries.store.ts';
import { loadCarryOverRules } from '../../../server/src/capital/load-carry-over-rules.ts';
import { programScope } from '../../../server/src/database/scope.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
import { stableUnitId } from '../../../server/src/territory/stable-unit-id.ts';
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

const officer = 'thu02';
const chair = 'thu03';
const finance = 'thu10';

/** A commune with 300 triệu of 2026, given by the central budget. */
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
  await loadCarryOverRules(database, readCarryOverRules(), now);
  const signedIn = await fetch(`${server.address}/api/v1${signInOperation.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'thu09', password: server.demoPassword }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const made = await callOperation({ fetch, base: server.address, headers: { cookie } }, createHolder, {
    body: { provinceId: '11', kind: 'budget', name: 'Ngân sách xã', unitId: stableUnitId('commune-03202-2025') },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const position = { holderId: made.value.holderId, budgetYear: 2024 } as const;
  const act = { provinceId: '11', command: 'test', requestId: 'test', at: now };
  const booked = await postEntries(
    database,
    programScope,
    act,
    { id: crypto.randomUUID(), provinceId: '11', knownAt: now },
    [
      {
        ...{ nodeCode: 'DT.P4.S1', source: 'CENTRAL', capitalKind: 'INVESTMENT', vintage: 2024 },
        ...{ kind: 'grant', effect: 'grant', amountDong: dong(300_000_000n) },
        from: { ...position, state: 'granted' },
        to: { ...position, state: 'available' },
        valueDate: '2024-02-01' as PlainDate,
        documentId: '653-qd-ttg-2022',
        reason: 'giao kế hoạch',
      },
    ],
  );
  if (!booked.ok) throw new Error(JSON.stringify(booked.problems));
});

async function openAs(person: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, person, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

describe('a commune enters its payment in a minute', () => {
  test('what is too much is said at the line, what was typed stays after a reload, and it waits for the chair', async () => {
    const page = await openAs(officer, '/von/giai-ngan?nam=2024');
    const amount = page.getByLabel('Lần này (đồng): Ngân sách xã, DT.P4.S1');
    await amount.fill('300.000.001');
    await page.getByLabel('Ngày ghi nhận').fill('10/9/2024');
    await page.getByLabel('Nội dung, số chứng từ').fill('thanh toán đợt 1, giấy rút vốn số 12');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Không đủ vốn', { exact: false }).first().waitFor();
    await page.reload();
    await amount.waitFor();
    expect(await amount.inputValue()).toBe('300.000.001');
    await amount.fill('120.000.000');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã gửi, chờ xác nhận.').first().waitFor();
    await page.getByRole('button', { name: 'Rút' }).waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận, ghi sổ' }).count()).toBe(0);
  });

  test('the chair approves it, and then it is paid', async () => {
    const page = await openAs(chair, '/von/giai-ngan?nam=2024');
    await page.getByRole('button', { name: 'Xác nhận, ghi sổ' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận, ghi sổ' }).click();
    await page.getByText('Đã chuyển sang «Đã ghi sổ».').first().waitFor();
    const row = page.getByRole('row', { name: /Ngân sách xã DT\.P4\.S1/ });
    await row.getByText('180.000.000').waitFor();
    expect(await row.getByText('120.000.000').count()).toBe(1);
  });
});

test('a commune asks for its own capital to be returned, and its chair hands it in', async () => {
  const page = await openAs(officer, '/von/de-nghi/moi');
  const grid = page.getByRole('grid', { name: 'Bảng phân bổ' });
  await grid.waitFor();
  const kinds = await page.getByLabel('Loại quyết định').locator('option').allTextContents();
  expect(kinds.length).toBe(4);
  // The year that is worked on, and not that of the calendar.
  expect(await page.getByLabel('Năm ngân sách').inputValue()).toBe('2024');
  await page.getByLabel('Văn bản trong sổ').fill('652');
  await page
    .getByRole('button', { name: /652\/QĐ-TTg/ })
    .first()
    .click();
  await page.getByLabel('Ngày ghi nhận').fill('1/12/2024');
  await page.getByLabel('Lý do').fill('hoàn trả do vướng mặt bằng');
  await page.getByLabel('Thuyết minh').fill('biên bản hiện trường');
  await grid.locator('[data-line="0"][data-place="0"]').click();
  await page.keyboard.type('DT.P4.S1 ');
  await page.getByRole('option', { name: /^DT\.P4\.S1 / }).waitFor();
  await page.keyboard.press('Tab');
  for (const typed of ['ngan sach xa', 'trung uong', 'dau tu phat trien']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page.getByText('không có gì sai', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await page.waitForURL(/de-nghi\/[0-9a-f-]{36}$/);
  await page.getByText('Chờ chủ tịch xã trình lên tỉnh.').waitFor();
  const address = new URL(page.url()).pathname;
  await page.close();
  const judge = await openAs(chair, address);
  await judge.getByRole('button', { name: 'Chuyển sang «Đã đề nghị»' }).click();
  await judge.getByRole('dialog').getByRole('button', { name: 'Đã đề nghị' }).click();
  await judge.getByText('Đã chuyển đề nghị sang «Đã đề nghị».').first().waitFor();
  await judge.getByText('Chờ người có quyền duyệt', { exact: false }).waitFor();
  await judge.close();
});

test('a rule is replaced from a day on, and its history says what it was', async () => {
  const page = await openAs('thu09', '/von/quy-tac?loai=carry-over');
  const first = page.getByRole('button', { name: /^Thay thế: / }).first();
  const subject = ((await first.getAttribute('aria-label')) ?? '').replace('Thay thế: ', '');
  await first.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hiệu lực từ').fill('1/1/2030');
  await dialog.getByLabel('Lý do').fill('văn bản mới');
  await dialog.getByRole('button', { name: 'Thay thế', exact: true }).click();
  await dialog.getByRole('alert').first().waitFor();
  await dialog.getByLabel('Văn bản').first().fill('652');
  await page
    .getByRole('button', { name: /652\/QĐ-TTg/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Thay thế', exact: true }).click();
  await page.getByText('Đã thay thế quy tắc.').first().waitFor();
  await page
    .getByRole('button', { name: `Lịch sử: ${subject}` })
    .first()
    .click();
  await page.getByRole('dialog').getByText('Lý do: văn bản mới', { exact: false }).first().waitFor();
  await page
    .getByRole('dialog')
    .getByText('đến trước 01/01/2030', { exact: false })
    .or(page.getByRole('dialog').getByText('đến trước 1/1/2030', { exact: false }))
    .first()
    .waitFor();
  await page.close();
});

test('finance closes a month with its reason, and reopens it; the history says both', async () => {
  const page = await openAs(finance, '/von/khoa-so');
  const close = page.getByRole('form', { name: 'Khóa sổ' });
  await close.getByLabel('Lý do').fill('quyết toán tháng');
  await close.getByRole('button', { name: 'Khóa sổ' }).click();
  await page.getByText('Sổ đã khóa đến hết', { exact: false }).first().waitFor();
  const reopen = page.getByRole('form', { name: 'Mở lại' });
  await reopen.getByLabel('Lý do').fill('bổ sung chứng từ');
  await reopen.getByRole('button', { name: 'Mở lại' }).click();
  await page.getByText('Đã mở lại', { exact: false }).first().waitFor();
  await page.getByRole('cell', { name: 'bổ sung chứng từ' }).waitFor();
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('every page beside the ledger is accessible, %s at %i px', async (scheme, width) => {
  for (const path of [
    '/von/giai-ngan?nam=2024',
    '/von/uoc',
    '/von/chua-phan-bo',
    '/von/huy-dong?nam=2024',
    '/von/quy-tac',
    '/von/khoa-so',
    '/von/cuoi-nam?nam=2024',
  ]) {
    const page = await openAs(finance, path, { scheme, width });
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.close();
  }
});

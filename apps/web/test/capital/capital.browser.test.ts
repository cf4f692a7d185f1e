import { signIn as signInOperation } from '@muctieu/contract/access/access.operations';
import { createDecision, createHolder } from '@muctieu/contract/capital/capital.operations';
import { callOperation } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCarryOverRules } from '../../../server/src/capital/load-carry-over-rules.ts';
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

/** Enters decisions; approves them. */
const standingAgency = 'thu09';
const finance = 'thu10';

let decisionId = '';

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
  decisionId = await draftGrant();
});

/** A drafted grant of two lines that do not round evenly, entered through the interface as the standing agency. */
async function draftGrant(): Promise<string> {
  const signedIn = await fetch(`${server.address}/api/v1${signInOperation.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: standingAgency, password: server.demoPassword }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const caller = { fetch, base: server.address, headers: { cookie } };
  const holder = await callOperation(caller, createHolder, {
    body: { provinceId: '11', kind: 'owner', name: 'Ngân sách tỉnh' },
  });
  if (!holder.ok) throw new Error(JSON.stringify(holder.problems));
  const line = { holderId: holder.value.holderId, source: 'CENTRAL', capitalKind: 'INVESTMENT' } as const;
  const content: BodyOf<typeof createDecision>['content'] = {
    kind: 'grant',
    documentId: '653-qd-ttg-2022',
    vintage: 2022,
    budgetYear: 2022,
    valueDate: '2022-05-28' as BodyOf<typeof createDecision>['content']['valueDate'],
    reason: 'giao kế hoạch năm 2022',
    lines: [
      { ...line, nodeCode: 'DT.P4.S1', amountDong: '1500000' },
      { ...line, nodeCode: 'GN.P1.S1', amountDong: '1500000' },
    ],
    printedTotals: [],
    justification: '',
  };
  const made = await callOperation(caller, createDecision, { body: { provinceId: '11', content } });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.decisionId;
}

async function openAs(person: string, path: string, wish: PageWish = {}): Promise<Page> {
  const { page } = await openPage(browser, server.address, wish);
  await signIn(page, person, server.demoPassword);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

async function takeStep(page: Page, state: string): Promise<void> {
  await page.getByRole('button', { name: `Chuyển sang «${state}»` }).click();
  await page.getByRole('dialog').getByRole('button', { name: state }).click();
  await page.getByText(`Đã chuyển quyết định sang «${state}».`).first().waitFor();
}

describe('a decision goes from one desk to the other and becomes figures', () => {
  test('who entered it submits it, and has no way to approve it', async () => {
    const page = await openAs(standingAgency, `/von/quyet-dinh/${decisionId}`);
    await page.getByText('Không có gì sai.').waitFor();
    await takeStep(page, 'Chờ duyệt');
    expect(await page.getByRole('button', { name: /Chuyển sang/ }).count()).toBe(0);
  });

  test('finance approves and books it; the table shows it in triệu, and the rows add up to the total', async () => {
    const page = await openAs(finance, '/von');
    await page.getByText('Chưa có bút toán nào', { exact: false }).waitFor();
    await page.goto(`/von/quyet-dinh/${decisionId}`);
    await takeStep(page, 'Đã duyệt');
    await takeStep(page, 'Đã ghi sổ');
    await page.goto('/von?theo=node&roi=khong');
    const cells = async (name: RegExp) => page.getByRole('row', { name }).getByRole('cell').first().textContent();
    await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
    // 1,5 + 1,5 triệu: each alone would round to 2, and the column would contradict its total of 3.
    expect([await cells(/Tổng cộng/), await cells(/DT\.P4\.S1/), await cells(/GN\.P1\.S1/)]).toEqual(['3', '2', '1']);
  });

  test('a figure opens the entries it is made of', async () => {
    const page = await openAs(finance, '/von?theo=node&roi=khong');
    await page
      .getByRole('row', { name: /GN\.P1\.S1/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('cell', { name: '1.500.000' }).first().waitFor();
    expect(new URL(page.url()).search).toContain('nodeCode=GN.P1.S1');
    expect(await page.getByRole('cell', { name: 'Giao vốn' }).count()).toBe(1);
  });

  test('the year end says which rule lets the balance go on, and that it is not verified', async () => {
    const page = await openAs(finance, '/von/cuoi-nam?nam=2022');
    await page.getByText('3.000.000').waitFor();
    expect(await page.locator('td', { hasText: 'Chưa đối chiếu' }).count()).toBe(2);
  });
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('every page of the ledger is accessible, %s at %i px', async (scheme, width) => {
  for (const path of [
    '/von',
    '/von/but-toan',
    '/von/quyet-dinh',
    `/von/quyet-dinh/${decisionId}`,
    '/von/cuoi-nam?nam=2022',
  ]) {
    const page = await openAs(finance, path, { scheme, width });
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.close();
  }
});

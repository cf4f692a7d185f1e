import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readDemoIndicators } from '@muctieu/demo/indicators';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { done } from '@muctieu/kernel/result';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programScope } from '../../../server/src/database/scope.ts';
import { loadDemoIndicators } from '../../../server/src/indicators/load-demo-indicators.ts';
import { loadIndicators } from '../../../server/src/indicators/load-indicators.ts';
import { recordObservations } from '../../../server/src/indicators/record-observations.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Browser;

beforeAll(async () => {
  server = await startWebServer();
  const { database } = server.test;
  const at = new Date();
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), at);
  await loadDemoIndicators(
    database,
    readDemoIndicators().filter(({ provinceId }) => provinceId === '11'),
    at,
  );
  await enterCommunes();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Every former commune has poor households in two years: 129 rows, more than a screen. */
async function enterCommunes(): Promise<void> {
  const { database, ownerQuery } = server.test;
  const communes = await ownerQuery<{ unit_id: string }>(
    `select unit_id from muctieu.unit where province_id = '11' and level = 'commune' and until_day is not null
       and until_day > '2024-01-01' order by unit_id`,
  );
  const act = { provinceId: '11', command: 'test', requestId: 'test', at: new Date() };
  const outcome = await database.write(programScope, act, async (transaction) => {
    const recorded = await recordObservations(transaction, {
      provinceId: '11',
      reason: 'test',
      at: act.at,
      cells: communes.flatMap(({ unit_id }, index) =>
        ['2022', '2023'].map((period) => ({
          unitId: unit_id,
          indicator: 'GNBV.HO-NGHEO',
          period: parsePeriod(period) as ObservationPeriod,
          status: 'actual' as const,
          breakdown: '',
          value: String(100 + index),
        })),
      ),
    });
    return recorded.ok ? done(recorded.value.recorded) : recorded;
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
}

async function openTable(address: string, width: 360 | 1280 = 1280, scheme: 'light' | 'dark' = 'light') {
  const { page, complaints } = await openPage(browser, server.address, { width, scheme });
  await signIn(page, 'thu09', server.demoPassword);
  await page.goto(`/chi-tieu/bang-don-vi?${address}`);
  const grid = page.getByRole('grid', { name: 'Bảng các đơn vị' });
  await grid.waitFor();
  return { page, grid, complaints };
}

test('all communes of a province are rows that a screen reader can count; few of them are drawn', async () => {
  const { page, grid, complaints } = await openTable('ky=2022,2023&cap=commune');
  await grid.getByRole('rowheader').first().getByRole('link').waitFor();
  const count = Number(await grid.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(110);
  expect(await grid.getAttribute('aria-colcount')).toBe('3');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('the keyboard goes to the last commune and back, the head stays in sight, and Enter opens the figure', async () => {
  const { page, grid } = await openTable('ky=2022,2023&cap=commune');
  const count = Number(await grid.getAttribute('aria-rowcount'));
  await grid.getByRole('rowheader').first().getByRole('link').waitFor();
  await grid.getByRole('rowheader').first().focus();
  await page.keyboard.press('Control+End');
  const last = grid.locator(`tr[aria-rowindex="${count}"]`);
  await last.getByRole('gridcell').last().getByRole('link').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe(`${count - 3}-2`);
  const head = grid.getByRole('columnheader', { name: /Số hộ nghèo/ }).first();
  const [headBox, frameBox] = await Promise.all([head.boundingBox(), grid.locator('xpath=..').boundingBox()]);
  expect(Math.abs((headBox?.y ?? 0) - (frameBox?.y ?? 999))).toBeLessThan(60);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe(`${count - 4}-0`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/chi-tieu\/so-lieu\?/);
});

test('years stand below their indicator where somebody wants to compare them; a period that is none is said', async () => {
  const { page, grid } = await openTable('ky=2021,2022,2023&cap=province&dau-bang=chi-tieu');
  await grid.getByText('47.233').waitFor();
  const texts = await grid.getByRole('row').last().getByRole('gridcell').allTextContents();
  const start = texts.indexOf('47.233');
  expect(texts.slice(start, start + 3)).toEqual(['47.233', '41.706', '35.922']);
  await page.getByLabel('Các kỳ, cách nhau bằng dấu phẩy').fill('2021, 20255');
  await page.getByText('«2021, 20255» không phải là kỳ', { exact: false }).waitFor();
  await expectAccessible(page);
});

test('a level of which the documents give nothing says so and where the figures are', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu09', server.demoPassword);
  await page.goto('/chi-tieu/bang-don-vi?ky=2021&cap=commune&chuong-trinh=DTTSMN');
  await page.getByText('Có thể văn bản chỉ cho số của cả tỉnh', { exact: false }).waitFor();
});

test.each(['light', 'dark'] as const)('on a phone the names leave room for figures, %s', async (scheme) => {
  const { page, grid } = await openTable('ky=2022&cap=commune', 360, scheme);
  await grid.getByRole('gridcell').first().getByRole('link').waitFor();
  await expectAccessible(page);
  const name = await grid.getByRole('rowheader').first().boundingBox();
  expect(name?.width ?? 999).toBeLessThan(150);
});

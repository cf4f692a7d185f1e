import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWord } from '@muctieu/office/word/read-docx';
import { prepareData } from '@muctieu/server/start/prepare-data';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../../../web/test/harness/browser.ts';
import { signIn } from '../../../web/test/harness/sign-in.ts';
import { startWebServer, type WebServer } from '../../../web/test/harness/web-server.ts';
import { runMuctieu } from '../run-muctieu.ts';

const folder = mkdtempSync(join(tmpdir(), 'muctieu-button-'));
let server: WebServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), openBrowser()]);
  const settings = { isDemo: true, dataFolder: folder } as Parameters<typeof prepareData>[1];
  await prepareData(server.test.database, settings, new Date());
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The words of a report without its own code. */
function wordsOf(bytes: Uint8Array): string {
  const read = readWord(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.document.text
    .replace(/Mã xác minh: [0-9A-Z-]+/, 'Mã xác minh')
    .replace(/xac-minh\/[0-9A-Z]+/, 'xac-minh');
}

test('the button on screen and the command give the same report, byte by byte', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, 'thu08', server.demoPassword);
  await page.goto('/bao-cao/soan');
  const form = page.locator('section[aria-labelledby="begin-report"]');
  await form.getByRole('combobox', { name: 'Mẫu' }).selectOption('giai-ngan-thang');
  await form.getByRole('combobox', { name: 'Đơn vị' }).fill('dien bien');
  await page
    .getByRole('option', { name: /tỉnh Điện Biên/i })
    .first()
    .click();
  await form.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('05');
  await form.getByRole('combobox', { name: 'Năm' }).selectOption('2024');
  await form.getByRole('button', { name: 'Lập báo cáo mới' }).click();
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Word' }).click(),
  ]);
  const byButton = readFileSync((await taken.path()) ?? '');

  const account = { MUCTIEU_URL: server.address, MUCTIEU_USER: 'thu08', MUCTIEU_PASSWORD: server.demoPassword };
  const asked = ['report', '--template', 'giai-ngan-thang', '--unit', '11', '--period', '2024-05', '-o', 'bc.docx'];
  const ran = await runMuctieu(asked, folder, account);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'bc.docx')).equals(byButton)).toBe(true);
  // A new one has another code, and says the same.
  await runMuctieu([...asked, '--new'], folder, account);
  expect(wordsOf(readFileSync(join(folder, 'bc.docx')))).toBe(wordsOf(byButton));
  expect(complaints).toEqual([]);
}, 120_000);

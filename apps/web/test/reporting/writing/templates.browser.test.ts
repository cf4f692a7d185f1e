import { readFileSync } from 'node:fs';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../harness/browser.ts';
import { expectAccessible } from '../../harness/expect-accessible.ts';
import { demoReport, startWritingWebServer, type WritingWebServer, writer } from './writing-web-server.ts';

let server: WritingWebServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWritingWebServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const address = '/bao-cao/soan/mau/giam-sat-ba-chuong-trinh';

async function takeTemplate(page: Page): Promise<Uint8Array> {
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải phiên bản 0' }).click(),
  ]);
  return readFileSync((await taken.path()) ?? '');
}

/** As an official does in Word: one wording for another. */
function edited(template: Uint8Array, from: string, to: string) {
  const zip = openZip(template);
  if (!zip.ok) throw new Error('no template');
  const parts = zip.value.entries.map(({ name }) => {
    const part = zip.value.read(name, 50_000_000);
    if (!part.ok) throw new Error(name);
    if (name !== 'word/document.xml') return packPart(name, part.value);
    const xml = new TextDecoder().decode(part.value);
    expect(xml.includes(from), from).toBe(true);
    return packPart(name, xml.replace(from, to));
  });
  return { name: 'mau-sua.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(writeZip(parts)) };
}

test('an edited template: the wrong placeholder is named with its place and the nearest right one, then tried, compared and kept', async () => {
  const { page, complaints } = await server.openAs(browser, writer, address);
  const template = await takeTemplate(page);
  const drop = page.locator('input[type="file"]');
  await drop.setInputFiles(edited(template, '{von.ke_hoach |', '{von.ke_hoac |'));
  await page.getByRole('heading', { name: /Mẫu chưa dùng được: 1 chỗ/ }).waitFor();
  const alert = page.getByRole('alert');
  await alert.getByText(/Đoạn \d+/).waitFor();
  expect(await alert.textContent()).toContain('von.ke_hoach');
  await expectAccessible(page);

  await drop.setInputFiles(edited(template, 'Bài học kinh nghiệm', 'Bài học rút ra'));
  await page.getByText('BẢN THỬ – không lưu').first().waitFor();
  const difference = page.locator('section[aria-label="So sánh hai bản"]');
  await difference.locator('del', { hasText: 'kinh nghiệm' }).waitFor();
  await difference.locator('ins', { hasText: 'rút ra' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Mẫu giám sát của tỉnh');
  await page.getByRole('button', { name: 'Lưu thành phiên bản mới' }).click();
  await page.getByText('Đã lưu mẫu, phiên bản 1.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Mẫu giám sát của tỉnh' }).waitFor();
  await page.getByRole('button', { name: 'Tải phiên bản 1' }).waitFor();
  const [trial] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bản thử của phiên bản 1' }).click(),
  ]);
  expect(trial.suggestedFilename()).toContain('v1-thu.docx');

  // The report keeps the version it was begun with; against the new one it differs by these words.
  await page.getByRole('link', { name: /So sánh hai bản: phiên bản 1/ }).click();
  await page.locator('ins', { hasText: 'kinh nghiệm' }).waitFor();
  await page.locator('del', { hasText: 'rút ra' }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
}, 300_000);

test('templates, their page and the comparison are accessible on a phone in the dark', async () => {
  const { page } = await server.openAs(browser, writer, address, { width: 360, scheme: 'dark' });
  for (const path of [address, '/bao-cao/soan/mau', `${demoReport}/so-sanh?voi=v0`, demoReport]) {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
}, 300_000);

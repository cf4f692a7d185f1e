import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../../harness/browser.ts';
import { expectAccessible } from '../../harness/expect-accessible.ts';
import {
  demoReport,
  head,
  slotOf,
  startWritingWebServer,
  type WritingWebServer,
  writer,
} from './writing-web-server.ts';

let server: WritingWebServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWritingWebServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the half-year report of Điện Biên is written, drawn, checked, numbered, signed, issued and verified by a stranger', async () => {
  const { page, complaints } = await server.openAs(browser, writer, demoReport);
  const slot = slotOf(page, 'Kết quả nổi bật');

  // A figure typed by hand that the data has otherwise is marked while it is typed, and mended by the live one.
  await slot.words.fill('Toàn tỉnh còn 30.000 hộ nghèo.');
  await slot.section.locator('mark', { hasText: '30.000 hộ nghèo' }).waitFor();
  await slot.section.getByText('số liệu là 35.922').waitFor();
  await slot.section.getByRole('button', { name: /Thay bằng số liệu sống/ }).click();
  expect(await slot.words.inputValue()).toBe('Toàn tỉnh còn {ngheo.ho_ngheo} hộ nghèo.');
  await slot.section.getByRole('link', { name: '35.922' }).waitFor();

  // So is a name that is none: it is marked, and the nearest right one is a button.
  await slot.words.fill('Toàn tỉnh còn {ngheo.ho_ngheo} hộ nghèo, {von.ke_hoac}.');
  await slot.section.locator('mark', { hasText: '{von.ke_hoac}' }).waitFor();
  await slot.section.getByRole('button', { name: 'Sửa tên thành: von.ke_hoach' }).click();
  expect(await slot.words.inputValue()).toContain('{von.ke_hoach}');
  await slot.words.fill('Toàn tỉnh còn {ngheo.ho_ngheo} hộ nghèo.');

  // A figure out of the list stands where the cursor was.
  await slot.words.press('End');
  await slot.words.pressSequentially(' Vốn: ');
  await slot.section.getByRole('button', { name: 'Chèn số liệu' }).click();
  const picker = page.getByRole('dialog');
  await picker.getByRole('textbox', { name: 'Tìm theo nghĩa' }).fill('giai ngan den ngay chot');
  await picker
    .getByRole('button', { name: /\{von\.giai_ngan \| trieu\}/ })
    .first()
    .click();
  expect(await slot.words.inputValue()).toBe('Toàn tỉnh còn {ngheo.ho_ngheo} hộ nghèo. Vốn: {von.giai_ngan | trieu}');
  await slot.save();
  await page.getByText('Đã lưu.').first().waitFor();

  // Drawn again, the words stay.
  await page.getByRole('button', { name: 'Lấy lại số liệu' }).click();
  await page.getByText('Đã lấy lại số liệu').waitFor();
  expect(await slot.words.inputValue()).toContain('{von.giai_ngan | trieu}');
  const pages = page.locator('section[aria-label="Xem trước"]');
  await pages.getByText('Toàn tỉnh còn').waitFor();
  await page.getByText(/Bộ kiểm tra: \d+ chỗ đúng, 0 chỗ cần xem/).waitFor();

  // The heading: recipients as typed; the signer is of those who may.
  await page.getByRole('button', { name: 'Sửa thể thức' }).click();
  const heading = page.getByRole('dialog');
  await heading.getByRole('textbox', { name: 'Nơi nhận' }).fill('Thường trực HĐND tỉnh (b/c)\nUBND tỉnh');
  await expectAccessible(page);
  await heading.getByRole('button', { name: 'Lưu thể thức' }).click();
  await page.getByText('Đã lưu thể thức.').waitFor();
  await pages.getByText('Thường trực HĐND tỉnh (b/c)').waitFor();

  // A figure leads to the entries behind it.
  const figure = pages.getByRole('link', { name: '964.282' }).first();
  expect(await figure.getAttribute('href')).toMatch(/^\/von\/but-toan\?/);

  await page.getByRole('button', { name: 'Trình ký' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click();
  await page.getByText('Đã chuyển: Đã trình.').waitFor();
  await page.getByText('Chờ ký: Người thử 12.').waitFor();
  expect(await page.getByRole('button', { name: 'Ký, cấp số' }).count()).toBe(0);

  // Whoever leads the delegation signs; whoever wrote it does not.
  const signer = await server.openAs(browser, head, demoReport);
  await signer.page.getByRole('button', { name: 'Ký, cấp số' }).click();
  const signing = signer.page.getByRole('dialog');
  await signing.getByRole('textbox', { name: 'Ngày ban hành' }).fill('15/10/2024');
  await signing.getByRole('button', { name: 'Ký, cấp số' }).click();
  await signer.page.getByText('01/BC-ĐGS').first().waitFor();
  await signer.page.getByRole('button', { name: 'Ban hành' }).click();
  await signer.page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await signer.page.getByRole('dialog').getByText('Chưa có bản đã ký').waitFor();
  await signer.page.keyboard.press('Escape');
  const copy = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') };
  await signer.page.locator('input[type="file"]').setInputFiles(copy);
  await signer.page.getByText('Đã nhận bản ký.').waitFor();
  await signer.page.getByRole('button', { name: 'Ban hành' }).click();
  await signer.page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await signer.page.getByText('Đã ban hành').first().waitFor();
  const [taken] = await Promise.all([
    signer.page.waitForEvent('download'),
    signer.page.getByRole('button', { name: 'Tải Word' }).click(),
  ]);
  const word = readFileSync((await taken.path()) ?? '');
  const code = (await signer.page.getByRole('link', { name: /^[0-9A-Z]{8}$/ }).textContent()) ?? '';

  // A stranger with a phone types the code as printed and drops the files.
  const stranger = await openPage(browser, server.address, { width: 360, scheme: 'dark' });
  await stranger.page.goto('/xac-minh');
  await stranger.page
    .getByRole('textbox', { name: 'Mã xác minh' })
    .fill(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
  await stranger.page.keyboard.press('Enter');
  await stranger.page.getByText('Báo cáo đã ban hành').waitFor();
  await stranger.page.getByText('01/BC-ĐGS').waitFor();
  await expectAccessible(stranger.page);
  const drop = stranger.page.locator('input[type="file"]');
  await drop.setInputFiles({ name: 'bao-cao.docx', mimeType: 'application/octet-stream', buffer: word });
  await stranger.page.getByText('đúng là tệp Word đã ban hành').waitFor();
  await drop.setInputFiles(copy);
  await stranger.page.getByText('đúng là bản PDF đã ký và ban hành').waitFor();
  const changed = Buffer.concat([word, Buffer.from(' ')]);
  await drop.setInputFiles({ name: 'sua.docx', mimeType: 'application/octet-stream', buffer: changed });
  await stranger.page.getByText('KHÔNG phải tệp đã ban hành').waitFor();
  await stranger.page.goto('/xac-minh/ZZZZ-9999');
  await stranger.page.getByText('Không có báo cáo nào mang mã này.').waitFor();
  await expectAccessible(stranger.page);
  expect([...complaints, ...signer.complaints, ...stranger.complaints]).toEqual([]);
}, 360_000);

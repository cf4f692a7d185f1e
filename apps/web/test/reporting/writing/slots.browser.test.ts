import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../harness/browser.ts';
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

test('two write in the same slot at once: different paragraphs are joined, the same one is shown in both wordings', async () => {
  const one = await server.openAs(browser, writer, demoReport);
  const other = await server.openAs(browser, head, demoReport);
  const [mine, theirs] = [slotOf(one.page, 'Bài học kinh nghiệm'), slotOf(other.page, 'Bài học kinh nghiệm')];
  await mine.words.fill('- Giao vốn sớm.\n- Phân công rõ.');
  await mine.save();
  await one.page.getByText('Đã lưu.').first().waitFor();
  await other.page.reload();
  await expect.poll(() => theirs.words.inputValue(), { timeout: 15_000 }).toBe('- Giao vốn sớm.\n- Phân công rõ.');

  await mine.words.fill('- Giao vốn sớm, đủ.\n- Phân công rõ.');
  await theirs.words.fill('- Giao vốn sớm.\n- Phân công rõ.\n- Kiểm tra thường xuyên.');
  await mine.save();
  await one.page.getByText('Đã lưu.').first().waitFor();
  await theirs.save();
  await other.page.getByText(/vừa lưu trước anh\/chị/).waitFor();
  const joined = '- Giao vốn sớm, đủ.\n- Phân công rõ.\n- Kiểm tra thường xuyên.';
  await expect.poll(() => theirs.words.inputValue(), { timeout: 15_000 }).toBe(joined);
  await one.page.reload();
  await expect.poll(() => mine.words.inputValue(), { timeout: 15_000 }).toBe(joined);

  await mine.words.fill(joined.replace('Phân công rõ.', 'Phân công rõ người, rõ việc.'));
  await theirs.words.fill(joined.replace('Phân công rõ.', 'Phân công một đầu mối.'));
  await mine.save();
  await one.page.getByText('Đã lưu.').first().waitFor();
  await theirs.save();
  const alert = theirs.section.getByRole('alert').filter({ hasText: 'sửa cùng đoạn' });
  await alert.getByText('- Phân công rõ người, rõ việc.').waitFor();
  await alert.getByText('- Phân công một đầu mối.').waitFor();
  await expectAccessible(other.page);
  const both = await theirs.words.inputValue();
  expect(both).toContain('Phân công rõ người, rõ việc.');
  expect(both).toContain('Phân công một đầu mối.');
  await theirs.words.fill('- Phân công rõ người, rõ việc, một đầu mối.');
  await theirs.save();
  await alert.waitFor({ state: 'detached' });
  await one.page.reload();
  await expect
    .poll(() => mine.words.inputValue(), { timeout: 15_000 })
    .toBe('- Phân công rõ người, rõ việc, một đầu mối.');
  expect([...one.complaints, ...other.complaints]).toEqual([]);
}, 300_000);

test('without a network and after the session has ended nothing typed is lost', async () => {
  const { page, context } = await server.openAs(browser, writer, demoReport);
  const slot = slotOf(page, 'Nhiệm vụ kỳ tới');
  await context.setOffline(true);
  await slot.words.fill('- Viết khi mất mạng.');
  await slot.save();
  await slot.section.getByRole('alert').waitFor();
  expect(await slot.words.inputValue()).toBe('- Viết khi mất mạng.');
  await context.setOffline(false);
  // The window dies before anything could be saved.
  await page.reload();
  await slot.section.getByText(/khôi phục/i).waitFor();
  expect(await slot.words.inputValue()).toBe('- Viết khi mất mạng.');

  await context.clearCookies();
  await slot.words.fill('- Viết khi mất mạng. Viết khi hết phiên.');
  await slot.save();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[autocomplete="current-password"]').fill(server.demoPassword);
  await dialog.locator('button[type="submit"]').click();
  await page.getByText('Đã lưu.').first().waitFor();
  await page.reload();
  await expect
    .poll(() => slot.words.inputValue(), { timeout: 15_000 })
    .toBe('- Viết khi mất mạng. Viết khi hết phiên.');
}, 300_000);

test('the words of the period before stand beside a slot and are taken over by a button', async () => {
  const { page } = await server.openAs(browser, writer, '/bao-cao/soan');
  await page.getByLabel('Mẫu', { exact: false }).first().waitFor();
  const form = page.locator('section[aria-labelledby="begin-report"]');
  await form.locator('select').first().selectOption('giam-sat-ba-chuong-trinh');
  await form.getByRole('combobox', { name: 'Đơn vị' }).fill('dien bien');
  await page
    .getByRole('option', { name: /tỉnh Điện Biên/i })
    .first()
    .click();
  await form.getByRole('combobox', { name: 'Năm' }).selectOption('2025');
  await form.getByRole('button', { name: 'Lập báo cáo mới' }).click();
  const slot = slotOf(page, 'Giải pháp');
  await slot.section.getByText('Kỳ trước: 06 tháng đầu năm 2024').waitFor();
  await slot.section.getByRole('button', { name: 'Đưa vào lời viết' }).first().click();
  expect(await slot.words.inputValue()).toContain('Rà soát từng dự án chưa giải ngân');
  // Held to the issuing authority and the heading of the report before.
  await page.locator('dd', { hasText: 'Đoàn giám sát chuyên đề' }).waitFor();
  await expectAccessible(page);
}, 300_000);

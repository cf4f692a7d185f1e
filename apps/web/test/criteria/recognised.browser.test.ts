import { readRecognition } from '@muctieu/data/recognition';
import { readDemoRecognition } from '@muctieu/demo/recognition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoRecognition } from '../../../server/src/criteria/load-demo-recognition.ts';
import { loadRecognitionRules } from '../../../server/src/criteria/load-recognition-rules.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), openBrowser()]);
  await loadRecognitionRules(server.test.database, readRecognition(), new Date());
  await loadDemoRecognition(server.test.database, readDemoRecognition(), new Map(), new Date());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openAs(signInName: string, path: string, wish: PageWish = {}) {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, signInName, server.demoPassword);
  await opened.page.goto(path);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

test('a list of former years is pasted, looked at, mended where a name is wrong, and entered', async () => {
  const { page } = await openAs('thu09', '/cong-nhan/ghi-nam-truoc');
  await page.getByLabel('Nguồn của danh sách').fill('Danh sách thử');
  const grid = page.getByRole('grid', { name: 'Ghi danh hiệu các năm trước' });
  await grid.getByRole('row').nth(1).getByRole('gridcell').first().click();
  const paste = (text: string) =>
    grid.evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      (document.activeElement ?? element).dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  const kind = 'Xã đạt chuẩn nông thôn mới';
  await paste(`Xã Mường Pồn\t\t${kind}\t2025\t01/12/2025\t7/QĐ-UBND\nXã Không Có\t\t${kind}\t2025`);
  await page.getByRole('button', { name: 'Xem trước 2 dòng' }).click();
  await page
    .getByText(/Dòng 2: không có đơn vị «Xã Không Có»/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await grid.getByRole('row').nth(2).getByRole('gridcell').first().click();
  await paste('Sín Thầu');
  await page.getByRole('button', { name: 'Xem trước 2 dòng' }).click();
  await page.getByText(/Tìm thấy 2 đơn vị: Xã Mường Pồn .*Xã Sín Thầu/).waitFor();
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await page.getByText('Đã ghi 2 danh hiệu.').first().waitFor();
});

test('what a list named is withdrawn by a decision; a review without a day is said by its year', async () => {
  const { page } = await openAs('thu09', '/cong-nhan/danh-sach', { width: 360 });
  const year = new Date().getFullYear();
  await page.getByText(`trong năm ${year}`).first().waitFor();
  await expectAccessible(page);
  const first = page.getByRole('button', { name: 'Thu hồi', exact: true });
  const before = await first.count();
  await first.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số quyết định thu hồi').fill('9/QĐ-UBND');
  await dialog.getByLabel('Lý do').fill('Không còn đạt');
  await dialog.getByRole('button', { name: 'Thu hồi danh hiệu' }).click();
  // The day is missing: nothing that was typed is gone.
  expect(await dialog.getByLabel('Lý do').inputValue()).toBe('Không còn đạt');
  expect(await first.count()).toBeGreaterThanOrEqual(before);
});

test('a chair of a commune is offered neither', async () => {
  const { page } = await openAs('thu03', '/cong-nhan/danh-sach');
  await page.getByText('trong năm').first().waitFor();
  expect(await page.getByRole('button', { name: 'Thu hồi', exact: true }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Ghi danh hiệu các năm trước' }).count()).toBe(0);
});

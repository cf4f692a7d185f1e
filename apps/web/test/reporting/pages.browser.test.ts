import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { officer, type ReportingWebServer, receives, startReportingWebServer } from './reporting-web-server.ts';

const administrator = 'thu13';
let server: ReportingWebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startReportingWebServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pages = [
  ['/bao-cao', 'Báo cáo'],
  ['/bao-cao/nhan', 'Báo cáo nhận được'],
  ['/bao-cao/tinh-hinh-nop', 'Tình hình nộp báo cáo'],
  ['/bao-cao/bieu-mau', 'Biểu mẫu báo cáo'],
  ['/bao-cao/che-do', 'Chế độ báo cáo'],
  ['/bao-cao/nhac-viec', 'Nhắc việc'],
  ['/kho-khan', 'Khó khăn, kiến nghị'],
] as const;

test.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('every page of the reporting round is accessible at %i px, %s', async (width, scheme) => {
  const { page, complaints } = await openPage(browser, server.address, { width, scheme });
  await signIn(page, receives, server.demoPassword);
  for (const [path, title] of pages) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count(), path).toBe(0);
    await expectAccessible(page);
  }
  expect(complaints).toEqual([]);
});

test('who is late is a table of units by periods, with a sign and a word, that fits the printed page', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, receives, server.demoPassword);
  await page.goto('/bao-cao/tinh-hinh-nop?che-do=mtqg-6-thang');
  const matrix = page.getByRole('region', { name: 'Đơn vị theo kỳ báo cáo' });
  await matrix.waitFor();
  expect(await matrix.getByRole('rowheader').count()).toBeGreaterThanOrEqual(45);
  expect(await matrix.getByText('Không nộp').count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await page.getByRole('button', { name: 'In' }).isVisible()).toBe(false);
});

test('an administrator changes a form, saves the draft and publishes it as a version', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, administrator, server.demoPassword);
  await page.goto('/bao-cao/bieu-mau/bao-cao-mtqg');
  await page.getByRole('textbox', { name: 'Tên biểu', exact: true }).fill('Báo cáo tình hình (bản thử)');
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Đổi tên biểu theo góp ý của các xã');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByText('Đã lưu dự thảo.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo tình hình (bản thử)' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await page.getByText('Đã ban hành phiên bản 2.').waitFor();
  expect(complaints).toEqual([]);
});

test('a difficulty is raised by a commune and answered by the province', async () => {
  const commune = await openPage(browser, server.address);
  await signIn(commune.page, officer, server.demoPassword);
  await commune.page.goto('/kho-khan');
  await commune.page.getByRole('button', { name: 'Ghi khó khăn, kiến nghị' }).click();
  const form = commune.page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Nội dung tóm tắt' }).fill('Chưa có định mức hỗ trợ nước sinh hoạt phân tán');
  await form.getByRole('textbox', { name: 'Nơi giải quyết' }).fill('Sở Dân tộc và Tôn giáo');
  await form.getByRole('button', { name: 'Ghi khó khăn, kiến nghị' }).click();
  await commune.page.getByText('Đã ghi.').waitFor();
  const province = await openPage(browser, server.address);
  await signIn(province.page, receives, server.demoPassword);
  await province.page.goto('/kho-khan');
  await province.page.getByText('Chưa có định mức hỗ trợ nước sinh hoạt phân tán').first().waitFor();
  await province.page.getByRole('button', { name: 'Xử lý' }).last().click();
  const answer = province.page.getByRole('dialog');
  await answer.getByRole('textbox', { name: /Nội dung trả lời/ }).fill('Áp dụng định mức tại quyết định của tỉnh.');
  await answer.getByRole('button', { name: 'Trả lời' }).click();
  await province.page.getByText('Đã thực hiện.').waitFor();
});

test('the first opening of a commune: what travels until the work page stands and its forms are kept', async () => {
  const { page } = await openPage(browser, server.address, { width: 360 });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // A 4G line of the mountains: 4 Mbit/s down, 1 up, 150 ms.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 500_000,
    uploadThroughput: 125_000,
  });
  const begun = performance.now();
  await signIn(page, officer, server.demoPassword);
  await page.goto('/bao-cao');
  await page.getByText(/biểu lên máy này để nhập khi mất mạng/).waitFor();
  const seconds = (performance.now() - begun) / 1000;
  console.info(JSON.stringify({ name: 'report-first-sync', seconds: Number(seconds.toFixed(1)), bytes }));
  expect(bytes).toBeLessThan(20_000_000);
});

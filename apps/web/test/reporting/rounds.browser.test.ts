import { readWorkCalendar } from '@muctieu/data/reporting';
import { readInventedRounds, readQuotedRound } from '@muctieu/demo/rounds';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoRounds } from '../../../server/src/reporting/load-demo-rounds.ts';
import { workCalendarOf } from '../../../server/src/reporting/load-reporting.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { officer, type ReportingWebServer, receives, startReportingWebServer } from './reporting-web-server.ts';

const administrator = 'thu13';
let server: ReportingWebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startReportingWebServer(), openBrowser()]);
  const rounds = { quoted: readQuotedRound(), invented: readInventedRounds() };
  await loadDemoRounds(server.test.database, rounds, workCalendarOf(readWorkCalendar().days), new Date());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([
  [1280, 'dark'],
  [360, 'light'],
] as const)(
  'with work on every desk the pages of the round are accessible at %i px, %s, and nothing runs off the side',
  async (width, scheme) => {
    const { page, complaints } = await openPage(browser, server.address, { width, scheme });
    await signIn(page, receives, server.demoPassword);
    for (const [path, title] of [
      ['/bao-cao', 'Báo cáo'],
      ['/bao-cao/nhan', 'Báo cáo nhận được'],
      ['/bao-cao/tinh-hinh-nop?che-do=mtqg-6-thang&ky=2024-H1', 'Tình hình nộp báo cáo'],
      ['/bao-cao/don-vi', 'Đơn vị báo cáo, sáp nhập'],
      ['/bao-cao/ngay-nghi', 'Ngày nghỉ, ngày làm bù'],
      ['/bao-cao/nhac-viec', 'Nhắc việc'],
      ['/kho-khan', 'Khó khăn, kiến nghị'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').count(), path).toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
  },
);

test('what came back lies on top of a commune’s desk; what is over is on a shelf of its own', async () => {
  const { page } = await openPage(browser, server.address, { width: 360 });
  await signIn(page, officer, server.demoPassword);
  await page.goto('/bao-cao');
  const returned = page.getByRole('button', { name: /Bị trả lại/ });
  await returned.waitFor();
  expect(await returned.getAttribute('aria-pressed')).toBe('true');
  expect(await returned.textContent()).toMatch(/^1/);
  expect(await page.getByRole('table', { name: 'Bị trả lại' }).getByRole('row').count()).toBe(2);
});

test('many reports that wait are accepted at once, by the keyboard; the counts follow', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, receives, server.demoPassword);
  await page.goto('/bao-cao/nhan');
  const shelf = page.getByRole('button', { name: /Chờ tôi xử lý/ });
  await shelf.waitFor();
  const before = Number.parseInt((await shelf.textContent()) ?? '', 10);
  expect(before).toBeGreaterThan(3);
  const ticks = page.getByRole('table', { name: 'Báo cáo nhận được' }).getByRole('checkbox');
  for (const at of [1, 2]) {
    await ticks.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Tiếp nhận 2 báo cáo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận 2 báo cáo' }).click();
  await page.getByText('Đã tiếp nhận 2 báo cáo.').waitFor();
  await expect.poll(async () => Number.parseInt((await shelf.textContent()) ?? '', 10)).toBe(before - 2);
  expect(complaints).toEqual([]);
});

test('who is late in a month stands on one printed sheet of A4, with counts that add up', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, receives, server.demoPassword);
  await page.goto('/bao-cao/tinh-hinh-nop?che-do=giai-ngan-thang');
  await page.getByRole('region', { name: 'Đơn vị theo kỳ báo cáo' }).waitFor();
  // The period that ended last is the second of the list: the first still runs.
  const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
  await period.selectOption({ index: 2 });
  const sheet = page.getByRole('region', { name: 'Danh sách đơn vị chậm nộp báo cáo' });
  await sheet.getByRole('table').waitFor();
  const figures = await sheet.locator('dd').allTextContents();
  const [expected = 0, due = 0, handedIn = 0, onTime = 0, late = 0, returned = 0, overdue = 0, never = 0] =
    figures.map(Number);
  expect(expected).toBe(47);
  expect(handedIn).toBe(onTime + late);
  expect(due).toBe(handedIn + returned + overdue + never);
  expect(await sheet.getByRole('row').count()).toBe(1 + late + overdue + never);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('an administrator tries a draft on an empty copy: its checks speak at once and nothing is kept', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, administrator, server.demoPassword);
  await page.goto('/bao-cao/bieu-mau/giai-ngan');
  const trial = page.getByRole('region', { name: 'Xem trước' });
  const grid = trial.getByRole('grid', { name: 'Giải ngân theo nguồn vốn được giao' });
  await grid.locator('[data-line="0"][data-place="4"]').click();
  await page.keyboard.type('không phải số');
  await page.keyboard.press('Enter');
  await trial
    .getByText(/không đọc được/)
    .first()
    .waitFor();
  await page.reload();
  await grid.waitFor();
  expect(await trial.getByText(/không đọc được/).count()).toBe(0);
  // Nothing published yet: asking for a draft that is not there answers 404.
  expect(complaints.filter((one) => !/404/.test(one))).toEqual([]);
});

test('an administrator dates a regime and sees what comes of it before it is set; a day off moves it', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, administrator, server.demoPassword);
  await page.goto('/bao-cao/che-do');
  await page.getByText('Ban hành phiên bản mới theo văn bản').first().click();
  await page.getByRole('combobox', { name: 'Sửa từ chế độ' }).selectOption('giai-ngan-thang');
  await page.getByRole('textbox', { name: 'Bắt đầu từ ngày' }).fill('15/1/2027');
  await page.getByText('Cấp xã: hạn 17/02/2027, chờ đến 19/3/2027').waitFor();
  await page.getByRole('group', { name: 'Cấp xã' }).getByRole('textbox', { name: 'Số ngày sau kỳ' }).fill('1');
  await page.getByText('Cấp xã: hạn 15/02/2027, chờ đến 17/3/2027').waitFor();
  await page.getByRole('button', { name: 'Ban hành phiên bản mới theo văn bản' }).click();
  await page.getByRole('alert').waitFor();
});

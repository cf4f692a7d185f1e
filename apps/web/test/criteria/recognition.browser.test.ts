import { readFileSync } from 'node:fs';
import { readCriteriaSets } from '@muctieu/data/criteria-set';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readRecognition } from '@muctieu/data/recognition';
import { readDemoRecognition } from '@muctieu/demo/recognition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCriteria } from '../../../server/src/criteria/load-criteria.ts';
import { loadDemoRecognition } from '../../../server/src/criteria/load-demo-recognition.ts';
import { loadRecognitionRules } from '../../../server/src/criteria/load-recognition-rules.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), openBrowser()]);
  const { database } = server.test;
  await loadLegalDocuments(database, readLegalDocuments(), new Date());
  await loadCriteria(database, readCriteriaSets(), new Date());
  await loadRecognitionRules(database, readRecognition(), new Date());
  await loadDemoRecognition(database, readDemoRecognition(), new Map(), new Date());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** `thu02` is officer and `thu03` chair of Xã Mường Pồn; `thu04` is officer of another commune. */
async function openAs(signInName: string, path: string, wish: PageWish = {}) {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, signInName, server.demoPassword);
  await opened.page.goto(path);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

test('the coordination office gives criterion 2 to the Department of Health, and sees the rules with what is unverified', async () => {
  const { page, complaints } = await openAs('thu08', '/cong-nhan/phan-cong');
  await page.getByLabel('Bộ tiêu chí').selectOption('ntm-commune-2026-2030');
  await page.getByLabel(/^2\. Hạ tầng/).selectOption({ label: 'Sở Y tế tỉnh Điện Biên' });
  await page.getByRole('button', { name: 'Giao 1 tiêu chí' }).click();
  await page.getByText('Đã giao 1 tiêu chí.').first().waitFor();
  await expectAccessible(page);
  await page.goto('/cong-nhan/quy-trinh');
  await page.getByRole('region', { name: 'Quy trình: xã' }).getByText('chưa đối chiếu văn bản').first().waitFor();
  await expectAccessible(page);
  const review = page.getByRole('region', { name: 'Rà soát lại' });
  await review.getByText('Đặt quy định mới').click();
  await review.getByLabel('Rà soát lại sau mỗi (tháng)').fill('6');
  await review.getByLabel('Từ ngày').fill('01/01/2027');
  await review.getByLabel('Văn bản (mã').fill('khong-co');
  await review.getByLabel('Lý do').fill('Quyết định của tỉnh (thử)');
  await review.getByRole('button', { name: 'Đặt quy định' }).click();
  await review.getByText('khong-co').first().waitFor();
  await review.getByLabel('Văn bản (mã').fill('318-qd-ttg-2022');
  await review.getByRole('button', { name: 'Đặt quy định' }).click();
  await page.getByText('Đã đặt quy định từ ngày 01/01/2027.').first().waitFor();
  expect(complaints).toEqual([]);
});

test('an officer opens a dossier, gives what the step needs, is told what falls short, and hands on to the chair', async () => {
  const { page, complaints } = await openAs('thu02', '/cong-nhan');
  await page.getByRole('button', { name: 'Mở hồ sơ' }).first().click();
  const unit = page.getByRole('combobox', { name: 'Đơn vị' });
  await unit.fill('muong pon');
  await page.locator('[role=option]').first().waitFor();
  await unit.press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mở hồ sơ' }).last().click();
  await page.getByRole('heading', { level: 2, name: 'Tự đánh giá' }).waitFor();
  await page.getByLabel('Tổng số tiêu chí').fill('2');
  await page.reload();
  await page.getByText('đã được khôi phục').waitFor();
  expect(await page.getByLabel('Tổng số tiêu chí').inputValue()).toBe('2');
  await page.getByLabel('Số tiêu chí đạt').fill('2');
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await page.getByLabel('Tổng số hộ').fill('1.000');
  await page.getByLabel('Số hộ được khảo sát').fill('600');
  await page.getByLabel('Số hộ hài lòng').fill('590');
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await page.getByText('Đã khảo sát 600/1.000 hộ (60 %)').first().waitFor();
  await expectAccessible(page);
  await page.getByLabel('Lý do (nếu chưa đạt mức thông lệ)').fill('Nhiều hộ đi làm xa');
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await page.getByText('Bước này do Xã thực hiện').waitFor();
  expect(complaints).toEqual([]);

  const chair = await openAs('thu03', new URL(page.url()).pathname, { width: 360, scheme: 'dark' });
  await chair.page.getByLabel('Nợ đọng xây dựng cơ bản (đồng)').fill('5.000.000');
  await chair.page.getByLabel('Số tờ trình').fill('12/TTr-UBND');
  await chair.page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await chair.page.getByText('điều kiện công nhận là không còn nợ').first().waitFor();
  await expectAccessible(chair.page);
  await chair.page.getByLabel('Nợ đọng xây dựng cơ bản (đồng)').fill('0');
  await chair.page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await chair.page.getByText('Bước này do Tỉnh thực hiện').waitFor();

  const other = await openAs('thu04', '/cong-nhan');
  await other.page.getByText('Chưa có mục nào').waitFor();
  await other.page.goto(new URL(page.url()).pathname);
  await other.page.getByText('Không có hồ sơ công nhận này').first().waitFor();

  const office = await openAs('thu08', '/cong-nhan?loc=state:under-way');
  await office.page.getByRole('link', { name: 'Xã Mường Pồn' }).first().click();
  await office.page.getByRole('heading', { level: 2, name: 'Ý kiến sở, ngành', exact: true }).waitFor();
  await expectAccessible(office.page);

  const health = await openAs('thu07', '/cong-nhan/y-kien?loc=mine:yes', { width: 360 });
  await health.page.getByRole('link', { name: 'Xã Mường Pồn' }).first().click();
  await health.page.getByRole('heading', { level: 2, name: 'Ý kiến sở, ngành theo từng tiêu chí' }).waitFor();
  await health.page.locator('summary', { hasText: /^Cho ý kiến$/ }).click();
  expect(await health.page.getByLabel('Ý kiến', { exact: true }).count()).toBe(1);
  await health.page.getByLabel('Ý kiến', { exact: true }).selectOption('no');
  await health.page.getByRole('button', { name: 'Gửi ý kiến (1)' }).click();
  await health.page.getByText('đánh giá chưa đạt thì phải nêu lý do').first().waitFor();
  await health.page.getByLabel('Nhận xét').fill('Trạm y tế chưa đạt chuẩn');
  await health.page.getByRole('button', { name: 'Gửi ý kiến (1)' }).click();
  await health.page.getByText('Đã ghi ý kiến 1 tiêu chí.').first().waitFor();
  expect(await health.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // The bar that stays on top half covers whatever is scrolled below it.
  await health.page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(health.page);
  await office.page.reload();
  await office.page.getByText('Trạm y tế chưa đạt chuẩn').waitFor();
  await office.page.getByRole('button', { name: 'Trả lại' }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Bổ sung biên bản họp thôn');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await office.page.getByText('Bổ sung biên bản họp thôn').first().waitFor();
});

test('Biểu số 02 is read and taken away as a workbook', async () => {
  const { page, complaints } = await openAs('thu02', '/cong-nhan/bieu-02');
  await page.getByRole('row', { name: /A Bản đạt chuẩn NTM 16/ }).waitFor();
  await page.getByRole('row', { name: /B Bản đạt chuẩn NTM kiểu mẫu 10/ }).waitFor();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất XLSX' }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.goto('/cong-nhan/danh-sach');
  await page.getByText('26 dòng').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('an OCOP product is added on a phone, a list names its wrong cell and is brought in once mended', async () => {
  const { page, complaints } = await openAs('thu08', '/ocop', { width: 360 });
  await page.getByText('tổng 72 sản phẩm').waitFor();
  await page.getByRole('button', { name: 'Thêm sản phẩm' }).click();
  await page.getByLabel('Tên sản phẩm').fill('Mật ong rừng (thử)');
  await page.getByLabel('Chủ thể (tổ chức)').fill('HTX thử');
  const commune = page.getByRole('combobox', { name: 'Xã' });
  await commune.fill('sin thau');
  await page.locator('[role=option]').first().waitFor();
  await commune.press('Enter');
  await page.getByLabel('Số quyết định').fill('12/QĐ-UBND');
  await page.getByLabel('Ngày quyết định').fill('15/10/2024');
  await page.keyboard.press('Tab');
  // The bar that stays on top half covers whatever is scrolled below it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thêm sản phẩm' }).last().click();
  await page.getByText('Đã thêm sản phẩm').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  const heading = 'Sản phẩm,Chủ thể,Xã,Số sao,Ngày quyết định';
  const file = (row: string) => ({ name: 'ocop.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\n${row}`) });
  await page.locator('input[type=file]').setInputFiles(file('Gạo (thử),HTX thử,Không Có,4,15/10/2024'));
  await page.getByRole('alert').getByText('Ô C2').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(file('Gạo (thử),HTX thử,Thanh An,4,15/10/2024'));
  await page.getByRole('button', { name: 'Nhập 1 sản phẩm' }).click();
  await page.getByText('Đã nhập 1 sản phẩm').first().waitFor();
  expect(complaints).toEqual([]);
});

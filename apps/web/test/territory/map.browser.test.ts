import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, type PageWish } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openAs(signInName: string, wish: PageWish = {}) {
  const opened = await openPage(browser, server.address, wish);
  await signIn(opened.page, signInName, server.demoPassword);
  await opened.page.goto('/dia-ban/ban-do?ngay=2026-07-01');
  await opened.page.getByRole('listbox').first().waitFor();
  return opened;
}

const square = (x: number) => [
  [x, 21],
  [x + 0.1, 21],
  [x + 0.1, 21.1],
  [x, 21.1],
  [x, 21],
];
const fileOf = (...names: readonly string[]) => ({
  name: 'ranh-gioi.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: names.map((ten, index) => ({
        type: 'Feature',
        properties: { ten },
        geometry: { type: 'Polygon', coordinates: [square(103 + index * 0.1)] },
      })),
    }),
  ),
});

test('without boundaries each unit is a tile; arrows go to the neighbour, Enter opens the way to its page', async () => {
  const { page, complaints } = await openAs('thu02');
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(45);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Mở trang Xã Chà Tở' }).waitFor();
  expect(await page.getByRole('button', { name: 'Chọn tệp' }).count()).toBe(0);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('a boundary file is looked at with what did not match, saved, drawn for everybody and withdrawn', async () => {
  const { page, complaints } = await openAs('thu13');
  await page.getByLabel('Nguồn').fill('Bản vẽ thử');
  await page.locator('input[type=file]').setInputFiles({ ...fileOf(), buffer: Buffer.from('{"type":"Topology"}') });
  await page.getByRole('alert').getByText('Tệp TopoJSON hỏng').waitFor();
  await page.locator('input[type=file]').setInputFiles(fileOf('Xã Na Sang', 'Mường Phăng', 'Không Có'));
  await page.getByText('Khớp theo tên (cột «ten»): 2 đơn vị').waitFor();
  await page.getByText('Thứ 3: Không Có').waitFor();
  await page.getByText('Đơn vị chưa có trong tệp: 43').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu ranh giới' }).click();
  await page.getByText('Đã lưu ranh giới của 2 đơn vị').first().waitFor();
  // The boundaries hold from the day that the page shows.
  const phone = await openAs('thu02', { width: 360, scheme: 'dark' });
  await phone.page.getByText('43 đơn vị không có trong tệp ranh giới').waitFor();
  const map = phone.page.getByRole('listbox').first();
  expect(await map.getByRole('option').count()).toBe(2);
  await phone.page.getByRole('button', { name: 'Phóng to' }).click();
  await map.focus();
  await phone.page.keyboard.press('ArrowLeft');
  await phone.page
    .getByRole('status')
    .getByText(/Xã (Na Sang|Mường Phăng)/)
    .waitFor();
  await expectAccessible(phone.page);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect([...complaints, ...phone.complaints]).toEqual([]);

  await page.getByRole('button', { name: 'Gỡ bỏ' }).first().click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Chỉ để thử');
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ bỏ' }).click();
  await page.getByText('Chưa có tệp ranh giới cho ngày này').waitFor();
});

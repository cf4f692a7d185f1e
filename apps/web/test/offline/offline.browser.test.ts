import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../harness/browser.ts';
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

/** Until the browser keeps the shell, and the page is one that it controls. */
async function waitForShell(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** How many entries the browser's own database holds. */
function countKept(page: Page, store: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('muctieu-offline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    store,
  );
}

test('without a network the application opens for who was signed in, and says that the network is away', async () => {
  const { page, complaints } = await openPage(browser, server.address);
  await signIn(page, 'thu02', server.demoPassword);
  await waitForShell(page);
  await page.goto('/bao-cao');
  await page.getByRole('heading', { level: 1, name: 'Báo cáo' }).waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo' }).waitFor();
  await page.getByText('Mất kết nối: đang làm việc với nội dung lưu trên máy này.').waitFor();
  expect(await page.locator('[popovertarget]').isVisible()).toBe(true);
  await expectAccessible(page);
  await page.context().setOffline(false);
  await page.getByText('Mất kết nối: đang làm việc với nội dung lưu trên máy này.').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('after signing out nothing that was read is left, and nobody is taken to be signed in', async () => {
  const { page } = await openPage(browser, server.address);
  await signIn(page, 'thu02', server.demoPassword);
  await waitForShell(page);
  await page.goto('/bao-cao');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => countKept(page, 'person')).toBe(1);
  await page.locator('[popovertarget]').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/\/dang-nhap/);
  await expect.poll(() => countKept(page, 'person')).toBe(0);
  expect(await countKept(page, 'answers')).toBe(0);
  await page.context().setOffline(true);
  await page.goto('/bao-cao');
  await page.getByRole('heading', { level: 1, name: 'Không kết nối được với máy chủ' }).waitFor();
  expect(await page.locator('[popovertarget]').count()).toBe(0);
});

test('a new version waits and says so; what is being typed stays until somebody changes over', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/dang-nhap');
  await waitForShell(page);
  await page.reload();
  const file = join(server.webFolder, 'service-worker.js');
  const before = readFileSync(file);
  try {
    const after = Buffer.concat([before, Buffer.from('\n// a later version\n')]);
    for (const [name, bytes] of [
      [file, after],
      [`${file}.gz`, gzipSync(after)],
      [`${file}.br`, brotliCompressSync(after)],
    ] as const)
      writeFileSync(name, bytes);
    await page.locator('input[autocomplete="username"]').fill('đang gõ dở');
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.getByText('Có phiên bản mới của ứng dụng').waitFor();
    expect(await page.locator('input[autocomplete="username"]').inputValue()).toBe('đang gõ dở');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Chuyển sang phiên bản mới' }).click(),
    ]);
    await page.locator('input[autocomplete="username"]').waitFor();
    expect(await page.getByText('Có phiên bản mới của ứng dụng').count()).toBe(0);
  } finally {
    for (const [name, bytes] of [
      [file, before],
      [`${file}.gz`, gzipSync(before)],
      [`${file}.br`, brotliCompressSync(before)],
    ] as const)
      writeFileSync(name, bytes);
  }
});

test('the manifest and its icons are served as what they are', async () => {
  const manifest = await fetch(`${server.address}/manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
  const { icons, start_url } = (await manifest.json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(start_url).toBe('/bao-cao');
  for (const { src, sizes } of icons) {
    const bytes = new Uint8Array(await (await fetch(server.address + src)).arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
    const width = new DataView(bytes.buffer).getUint32(16);
    expect(`${width}x${width}`).toBe(sizes);
  }
});

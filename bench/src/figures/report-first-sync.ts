import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '@muctieu/web/build/build-web';
import { type Browser, chromium } from 'playwright-core';
import type { Figure } from '../figure.ts';
import { openPlainServer } from '../plain-server.ts';
import { describeReportData, openReportServer } from '../report-data.ts';

const bar = 15;
const bytesMost = 20_000_000;
const turns = 3;
/** A 4G line of the mountains: 4 Mbit/s down, 1 up, 150 ms. */
const line = { offline: false, latency: 150, downloadThroughput: 500_000, uploadThroughput: 125_000 };

export const reportFirstSync: Figure = {
  name: 'report-first-sync',
  unit: 's',
  bar: `<= ${bar} s and <= ${bytesMost / 1_000_000} MB`,
  peer: 'one empty page over the same line (median, s)',
  data: `a browser that has never been here opens the reports of a commune: application, service worker and every form that is due kept for working offline, 4 Mbit/s down, 1 up, 150 ms; median of ${turns}; ${describeReportData()}`,
  async measure(bench) {
    const folder = mkdtempSync(join(tmpdir(), 'muctieu-bench-web-'));
    await buildWeb({ folder });
    const server = await openReportServer(bench, folder);
    const plain = await openPlainServer(bench, () => Promise.resolve(''));
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    try {
      const own = [];
      const peers = [];
      for (let turn = 0; turn < turns; turn += 1) {
        own.push(await openReports(browser, server.base, await server.cookieOf(turn)));
        peers.push((await openPage(browser, plain.base, [], undefined)).seconds);
      }
      const middle = own.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(turns / 2)];
      const peerValue = peers.toSorted((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
      if (middle === undefined) throw new Error('Nothing was measured');
      const { seconds, bytes } = middle;
      console.error(
        `report-first-sync: ${(bytes / 1000).toFixed(0)} kB, ${own.map((one) => one.seconds.toFixed(1)).join(', ')} s`,
      );
      return { value: seconds, peerValue, holds: seconds <= bar && bytes <= bytesMost };
    } finally {
      await browser.close();
      await plain.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The session is there: signing in by the page adds one request. */
function openReports(browser: Browser, base: string, token: string) {
  const cookie = { name: 'muctieu_session', value: token, url: base };
  return openPage(browser, `${base}/bao-cao`, [cookie], /biểu lên máy này để nhập khi mất mạng/);
}

async function openPage(
  browser: Browser,
  address: string,
  cookies: readonly { readonly name: string; readonly value: string; readonly url: string }[],
  until: RegExp | undefined,
) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.emulateNetworkConditions', line);
  const from = performance.now();
  await page.goto(address);
  if (until !== undefined) {
    await page.getByText(until).waitFor({ timeout: 60_000 });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }
  const seconds = (performance.now() - from) / 1000;
  await context.close();
  return { seconds, bytes };
}

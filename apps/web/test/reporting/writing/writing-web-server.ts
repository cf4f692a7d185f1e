import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemoReport } from '@muctieu/demo/report';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { prepareData } from '../../../../server/src/start/prepare-data.ts';
import { openPage, type PageWish } from '../../harness/browser.ts';
import { signIn } from '../../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../../harness/web-server.ts';

/** Of the demo: writes the province's reports and keeps the register of the oversight delegation; leads that delegation. */
export const writer = 'thu08';
export const head = 'thu12';
/** The half-year report of the demo: a draft of the oversight delegation. */
export const demoReport = `/bao-cao/soan/${readDemoReport().id}`;

export interface WritingWebServer extends WebServer {
  readonly openAs: (browser: Browser, person: string, path: string, wish?: PageWish) => Promise<OpenedPage>;
}

interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

/** The whole product with the whole demo, as `muctieu start --demo` has it. */
export async function startWritingWebServer(): Promise<WritingWebServer> {
  const server = await startWebServer();
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-writing-web-'));
  await prepareData(
    server.test.database,
    { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1],
    new Date(),
  );
  return Object.assign(server, {
    async openAs(browser: Browser, person: string, path: string, wish: PageWish = {}) {
      const { page, complaints } = await openPage(browser, server.address, wish);
      await signIn(page, person, server.demoPassword);
      await page.goto(path);
      await page.locator('h1').waitFor();
      return { page, context: page.context(), complaints };
    },
  });
}

/** The part of the page that holds one slot. */
export function slotOf(page: Page, label: string) {
  const section = page.locator(`section[aria-label="${label}"]`);
  return {
    section,
    words: section.getByRole('textbox', { name: label }),
    save: () => section.getByRole('button', { name: 'Lưu mục này' }).click(),
  };
}

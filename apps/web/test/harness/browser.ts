import { type Browser, chromium, type Page } from 'playwright-core';

export interface PageWish {
  readonly width?: 360 | 1280;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'vi' | 'en';
}

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A real browser with a fresh profile. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags });
}

/** A window of its own: nothing is kept from another. Errors of the page fail the test that looks at `complaints`. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, scheme = 'light', language = 'vi' }: PageWish = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width === 360 ? 740 : 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('muctieu.language') === null) localStorage.setItem('muctieu.language', chosen);
  }, language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal (401, 422) is an answer, and Chromium logs it; the content security policy and React are heard.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return { page, complaints };
}

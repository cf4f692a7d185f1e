import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapters } from '../../src/application/chapters.ts';
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

/** The page of one figure: its address must say which. */
const ofOneThing = ['/chi-tieu/so-lieu'];
/** Pages that need nothing but their address; those of one thing are visited by their chapter's own tests. */
const paths = chapters
  .flatMap(({ pages }) => pages.map(({ path }) => path))
  .filter((path) => !path.includes('$') && !ofOneThing.includes(path));

test('every entry of the navigation leads to a page of its chapter', () => {
  const targets = chapters.flatMap(({ navigation }) => navigation.map(({ to }) => to));
  expect(targets.filter((target) => !paths.includes(target))).toEqual([]);
});

test.each([
  ['light', 1280, 'vi'],
  ['dark', 360, 'en'],
] as const)(
  'every page opens, names itself and is accessible: %s, %i px, %s',
  async (scheme, width, language) => {
    const { page, complaints } = await openPage(browser, server.address, { scheme, width, language });
    await signIn(page, 'thu08', server.demoPassword);
    const wrong: string[] = [];
    for (const path of paths) {
      try {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 15_000 });
        await page.waitForLoadState('networkidle');
        expect(await page.getByRole('heading', { level: 1 }).count(), 'titles').toBe(1);
        expect(await page.title()).toMatch(/\S · Mục Tiêu$/);
        await expectAccessible(page);
      } catch (failure) {
        wrong.push(`${path}: ${failure instanceof Error ? failure.message : String(failure)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  },
  240_000,
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOpenIdConnectSettings } from '../../../server/src/access/open-id-connect-settings.ts';
import { startTestProvider, type TestProvider, testClient } from '../../../server/test/access/test-provider.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { expectAccessible } from '../harness/expect-accessible.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

let server: WebServer;
let provider: TestProvider;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startWebServer({
    openIdConnect: async (address) => {
      provider = await startTestProvider(`${address}/sign-in/openid`, {
        known: { email: 'chu.tich@dienbien.example', email_verified: true },
        stranger: { email: 'nguoi.la@dienbien.example', email_verified: true },
      });
      return readOpenIdConnectSettings(
        {
          MUCTIEU_OIDC_ISSUER: provider.issuer,
          MUCTIEU_OIDC_CLIENT_ID: testClient.id,
          MUCTIEU_OIDC_CLIENT_SECRET: testClient.secret,
          MUCTIEU_OIDC_NAME: 'Đăng nhập tỉnh',
        },
        address,
      );
    },
  });
  await server.test.ownerQuery(
    `update muctieu.person set email = 'chu.tich@dienbien.example' where sign_in_name = 'thu03'`,
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await provider.close();
});

async function goThrough(account: string) {
  const { page } = await openPage(browser, server.address);
  await page.goto('/dang-nhap?tiep=/cai-dat');
  await page.getByRole('button', { name: 'Đăng nhập qua Đăng nhập tỉnh' }).click();
  await page.locator('input[name="login"]').fill(account);
  await page.locator('input[name="password"]').fill('anything');
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
  return page;
}

test('by the provider to the page that was wanted', async () => {
  const page = await goThrough('known');
  await page.waitForURL(/\/cai-dat$/);
  expect(await page.locator('[popovertarget]').textContent()).toContain('Người thử 03');
});

test('whom the provider knows and nobody here does: told so, and led back', async () => {
  const page = await goThrough('stranger');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('chưa có tài khoản nào ở đây gắn với danh tính đó');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
  await page.locator('input[autocomplete="username"]').waitFor();
});

test('a return address that this window did not ask for signs nobody in', async () => {
  const { page } = await openPage(browser, server.address);
  await page.goto('/sign-in/openid?code=stolen&state=of-somebody-else');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[popovertarget]').count()).toBe(0);
});

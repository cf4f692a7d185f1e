import type { Page } from 'playwright-core';

/** Signs in by the page, as a person does; ends where the page leads. */
export async function signIn(page: Page, signInName: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('input[autocomplete="username"]').fill(signInName);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.locator('[popovertarget]').waitFor();
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Finding {
  readonly id: string;
  readonly impact: string | null | undefined;
  readonly nodes: readonly string[];
}

/** Nothing that axe calls serious or critical (WCAG 2.2 A and AA), and the page is not wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  // The policy of the page allows no injected script element; evaluation by the browser's own protocol is not bound by it.
  await page.evaluate(`${axe.source}; undefined`);
  const findings = (await page.evaluate(`
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary) })))
  `)) as readonly Finding[];
  const grave = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave, `axe at ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `pixels that ${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

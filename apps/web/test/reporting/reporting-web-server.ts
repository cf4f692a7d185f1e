import { type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import type { ReportDetail } from '@muctieu/contract/reporting/report';
import { listObligations, readReport } from '@muctieu/contract/reporting/reporting.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import type { Page } from 'playwright-core';
import { loadIndicators } from '../../../server/src/indicators/load-indicators.ts';
import { loadReporting } from '../../../server/src/reporting/load-reporting.ts';
import { type ReportKey, reportInput } from '../../src/reporting/report-address.ts';
import { type LedgerWebServer, startLedgerWebServer } from '../capital/ledger-web-server.ts';

/** Of the demo: two of one commune, and who receives its reports. */
export const officer = 'thu02';
export const chair = 'thu03';
export const receives = 'thu09';

export interface ReportingWebServer extends LedgerWebServer {
  /** The half-year report of the commune of `officer`. */
  readonly report: ReportKey;
  readonly readAs: (person: string) => Promise<ReportDetail>;
}

/** The whole product with its regimes and forms; nothing is typed yet. */
export async function startReportingWebServer(clock: () => Date = () => new Date()): Promise<ReportingWebServer> {
  const server = await startLedgerWebServer([], clock);
  const { database } = server.test;
  const now = clock();
  await loadIndicators(database, readIndicatorCatalogues(), readValidationRules(), now);
  await loadReporting(database, { regimes: readRegimes(), forms: readReportForms() }, now);
  const callers = new Map<string, Caller>();
  const callerOf = async (person: string) => {
    const caller = callers.get(person) ?? (await server.callAs(person));
    callers.set(person, caller);
    return caller;
  };
  const query = { provinceId: '11', regimeCode: 'mtqg-6-thang', periodKey: halfBefore(now), view: 'own' } as const;
  const owed = await callOperation(await callerOf(officer), listObligations, { query });
  const [report] = owed.ok ? owed.value.items : [];
  if (report === undefined) throw new Error('The commune owes no half-year report');
  const readAs = async (person: string) => {
    const read = await callOperation(await callerOf(person), readReport, reportInput(report));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  };
  return { ...server, report, readAs };
}

/** Until the browser keeps the application and the page is one that it controls. */
export async function waitForShell(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Types into a cell as a person does: the cell is clicked, the text replaces what stood there, Enter takes it. */
export async function typeCell(page: Page, grid: string, line: number, place: number, text: string): Promise<void> {
  await page.getByRole('grid', { name: grid }).locator(`[data-line="${line}"][data-place="${place}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The half-year that was over last. */
function halfBefore(now: Date): string {
  const year = now.getUTCFullYear();
  return now.getUTCMonth() < 6 ? `${year - 1}-H2` : `${year}-H1`;
}

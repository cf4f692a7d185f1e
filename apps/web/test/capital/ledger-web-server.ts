import { signIn as signInOperation } from '@muctieu/contract/access/access.operations';
import { createHolder } from '@muctieu/contract/capital/capital.operations';
import { type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import type { Browser, Page } from 'playwright-core';
import { loadCarryOverRules } from '../../../server/src/capital/load-carry-over-rules.ts';
import { loadLegalDocuments } from '../../../server/src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../../server/src/programmes/load-programmes.ts';
import { openPage, type PageWish } from '../harness/browser.ts';
import { signIn } from '../harness/sign-in.ts';
import { startWebServer, type WebServer } from '../harness/web-server.ts';

/** Of the demo: enters decisions, and approves them. */
export const enters = 'thu09';
export const approves = 'thu10';

export interface LedgerWebServer extends WebServer {
  readonly callAs: (person: string) => Promise<Caller>;
  readonly openAs: (browser: Browser, person: string, path: string, wish?: PageWish) => Promise<Page>;
}

/** The whole product with its documents and programmes, and holders by these names; nothing is booked yet. */
export async function startLedgerWebServer(
  holderNames: readonly string[],
  clock: () => Date = () => new Date(),
): Promise<LedgerWebServer> {
  const server = await startWebServer({ clock });
  const { database } = server.test;
  const now = clock();
  await loadLegalDocuments(database, readLegalDocuments(), now);
  await loadProgrammes(
    database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    now,
  );
  await loadCarryOverRules(database, readCarryOverRules(), now);
  const callAs = async (person: string): Promise<Caller> => {
    const signedIn = await fetch(`${server.address}/api/v1${signInOperation.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName: person, password: server.demoPassword }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { fetch, base: server.address, headers: { cookie } };
  };
  const caller = await callAs(enters);
  for (const name of holderNames) {
    const made = await callOperation(caller, createHolder, { body: { provinceId: '11', kind: 'owner', name } });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
  }
  const openAs: LedgerWebServer['openAs'] = async (browser, person, path, wish = {}) => {
    const { page } = await openPage(browser, server.address, wish);
    await signIn(page, person, server.demoPassword);
    await page.goto(path);
    await page.locator('h1').waitFor();
    return page;
  };
  return { ...server, callAs, openAs };
}

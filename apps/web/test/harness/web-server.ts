import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readPeople } from '@muctieu/demo/people';
import { readDienBien } from '@muctieu/demo/territory';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { AccessSettings } from '../../../server/src/access/access-settings.ts';
import { prepareDemoPeople } from '../../../server/src/access/demo-people.ts';
import { prepareFirstAdministrator } from '../../../server/src/access/first-administrator.ts';
import { compose } from '../../../server/src/compose.ts';
import { loadDemoOrganisations } from '../../../server/src/organisations/load-demo-organisations.ts';
import { loadDemoTerritory } from '../../../server/src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../../server/src/territory/load-provinces.ts';
import { createTestDatabase, type TestDatabase } from '../../../server/test/harness/test-database.ts';
import { buildWeb, fingerprintOfSources } from '../../src/build/build-web.ts';

export interface WebServer {
  readonly address: string;
  /** Must change their password at the first sign-in. */
  readonly administrator: { readonly signInName: string; readonly password: string };
  /** What every person of the demo signs in with: `thu02` is a commune officer, `thu13` the province's administrator. */
  readonly demoPassword: string;
  readonly test: TestDatabase;
  /** Where the built application lies. */
  readonly webFolder: string;
  close(): Promise<void>;
}

interface WebServerWish {
  /** Joins the server to a provider, which must know the server's address beforehand. */
  readonly openIdConnect?: (address: string) => Promise<AccessSettings['openIdConnect']>;
  /** What the server takes for now; a round of reports takes weeks. */
  readonly clock?: () => Date;
}

/** The whole product as it is served, with the demo's people, on a database of its own. */
export async function startWebServer(wish: WebServerWish = {}): Promise<WebServer> {
  // Apart from `dist`, which somebody else may build anew while the tests run.
  const webFolder = join(import.meta.dirname, '..', '..', '.cache', `built-${fingerprintOfSources().slice(0, 16)}`);
  await buildWeb({ folder: webFolder });
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-web-'));
  const clock = wish.clock ?? (() => new Date());
  const now = clock();
  await loadProvinces(test.database, readProvinceCatalogue(), now);
  await loadDemoTerritory(test.database, readDienBien(), now);
  await loadDemoOrganisations(test.database, readOrganisations().organisations, now, dayInVietNam(now));
  const administrator = await prepareFirstAdministrator(test.database, now);
  const [demo] = await prepareDemoPeople(test.database, readPeople(), folder, now);
  if (administrator === undefined || demo === undefined) throw new Error('Nobody was prepared');
  const port = await findFreePort();
  const openIdConnect = await wish.openIdConnect?.(`http://127.0.0.1:${port}`);
  const application = await compose({
    database: test.database,
    access: { secretKey: randomBytes(32), ...(openIdConnect === undefined ? {} : { openIdConnect }) },
    clock,
    log: false,
    requestsPerMinute: 1_000_000,
    version: 'test',
    webFolder,
  });
  const address = await application.listen({ host: '127.0.0.1', port });
  return {
    address,
    administrator,
    demoPassword: demo.password,
    test,
    webFolder,
    async close() {
      await application.close();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Below 32768, where the system takes ports for outgoing connections. */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 10_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const trial = createServer();
      trial.once('error', () => resolve(false));
      trial.listen(port, '127.0.0.1', () => trial.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '@muctieu/contract/access/access.operations';
import { type CallResult, callOperation, type OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readOrganisations } from '@muctieu/demo/organisations';
import { readPeople } from '@muctieu/demo/people';
import { readDienBien } from '@muctieu/demo/territory';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { AccessSettings } from '../../src/access/access-settings.ts';
import { prepareDemoPeople } from '../../src/access/demo-people.ts';
import { prepareFirstAdministrator } from '../../src/access/first-administrator.ts';
import { compose } from '../../src/compose.ts';
import { loadDemoOrganisations } from '../../src/organisations/load-demo-organisations.ts';
import type { MailServer } from '../../src/reporting/mail/mail-server.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';

/** Somebody at a browser or program: what they are asked with goes along, what is set is kept. */
export interface Visitor {
  call<O extends Operation>(operation: O, input?: OperationInput<O>): Promise<CallResult<AnswerOf<O>>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The value of the session cookie. */
  cookie: string | undefined;
}

export interface AccessServer extends TestDatabase {
  readonly base: string;
  readonly administrator: { readonly signInName: string; readonly password: string };
  /** What every person of the demo signs in with. */
  readonly demoPassword: string;
  /** The clock of the server; tests move it. */
  now: Date;
  visitor(headers?: Readonly<Record<string, string>>): Visitor;
  /** A visitor signed in as that person of the demo: `thu03` is a commune chair, `thu13` the province's administrator. */
  signedIn(signInName: string, password?: string): Promise<Visitor>;
}

/** The whole application with the demo's people, on a database of its own. */
export async function startAccessServer(
  openIdConnect?: AccessSettings['openIdConnect'],
  mailServer?: MailServer,
): Promise<AccessServer> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-access-'));
  const start = new Date('2026-11-21T02:00:00Z');
  await loadProvinces(test.database, readProvinceCatalogue(), start);
  await loadDemoTerritory(test.database, readDienBien(), start);
  await loadDemoOrganisations(test.database, readOrganisations().organisations, start, dayInVietNam(start));
  const administrator = await prepareFirstAdministrator(test.database, start);
  const [demo] = await prepareDemoPeople(test.database, readPeople(), folder, start);
  if (administrator === undefined || demo === undefined) throw new Error('Nobody was prepared');
  const application = await compose({
    database: test.database,
    access: { secretKey: randomBytes(32), ...(openIdConnect === undefined ? {} : { openIdConnect }) },
    mailServer,
    clock: () => server.now,
    log: false,
    requestsPerMinute: 1_000_000,
    version: 'test',
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });

  const server: AccessServer = {
    ...test,
    base,
    administrator,
    demoPassword: demo.password,
    now: start,
    visitor(headers = {}) {
      const ask = async (input: string | URL | Request, init: RequestInit = {}) => {
        const all = new Headers(init.headers);
        for (const [name, value] of Object.entries(headers)) all.set(name, value);
        if (visitor.cookie !== undefined) all.set('cookie', `muctieu_session=${visitor.cookie}`);
        const response = await fetch(input, { ...init, headers: all });
        for (const set of response.headers.getSetCookie()) {
          const value = /^muctieu_session=([^;]*)/.exec(set)?.[1];
          if (value !== undefined) visitor.cookie = value === '' ? undefined : value;
        }
        return response;
      };
      const visitor: Visitor = {
        cookie: undefined,
        call: (operation, input) => callOperation({ fetch: ask, base }, operation, input),
        fetch: (path, init) => ask(`${base}${path}`, init),
      };
      return visitor;
    },
    async signedIn(signInName, password = demo.password) {
      const visitor = server.visitor();
      const outcome = await visitor.call(signIn, { body: { signInName, password } });
      if (!outcome.ok || outcome.value.kind !== 'signed-in')
        throw new Error(`${signInName}: ${JSON.stringify(outcome)}`);
      return visitor;
    },
    async close() {
      await application.close();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** The codes of a refusal, or `done`. */
export function codesOf(outcome: CallResult<unknown>): string {
  return outcome.ok ? 'done' : outcome.problems.map(({ code }) => code).join(' ');
}

import { type CallResult, callOperation, type OperationInput } from '@muctieu/contract/http/call-operation';
import { httpProblems } from '@muctieu/contract/http/http.problems';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { readDienBien } from '@muctieu/demo/territory';
import { buildApplication } from '../../src/http/application.ts';
import type { Gate } from '../../src/http/request-context.ts';
import { loadDemoTerritory } from '../../src/territory/load-demo-territory.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { territoryRoutes } from '../../src/territory/territory.routes.ts';
import { createTestDatabase } from '../harness/test-database.ts';

/** Who asks: an official of Điện Biên who keeps the units, one who only reads, somebody of the state, nobody. */
export type Asker = 'keeper' | 'reader' | 'state' | 'nobody';

const personIds = {
  keeper: '01980000-0000-7000-8000-00000000aa01',
  reader: '01980000-0000-7000-8000-00000000aa02',
  state: '01980000-0000-7000-8000-00000000aa03',
} as const;

/** Stands for the chapter organisations, which comes later: the token says who asks. */
const gate: Gate = {
  identify: ({ bearer }) =>
    Promise.resolve(
      bearer === 'keeper' || bearer === 'reader' || bearer === 'state'
        ? { personId: personIds[bearer], personName: bearer, sessionId: bearer, mustChangePassword: false }
        : undefined,
    ),
  scopeOf: (signedIn) =>
    Promise.resolve(
      signedIn === undefined
        ? { provinces: [], units: [] }
        : { personId: signedIn.personId, provinces: signedIn.personName === 'state' ? '*' : ['11'], units: [] },
    ),
  actingFor: ({ personId }) => Promise.resolve({ personId }),
  permits: (signedIn, access, place) => {
    const may =
      signedIn.personName === 'state' ||
      access.action === 'read' ||
      (signedIn.personName === 'keeper' && (place === undefined || place.provinceId === '11'));
    const values = {
      action: access.action,
      object: access.object,
      reason: '…',
      actionEnglish: '…',
      objectEnglish: '…',
      reasonEnglish: '…',
    };
    return Promise.resolve(
      may ? { ok: true, value: undefined } : { ok: false, problems: [{ code: 'not-permitted', values }] },
    );
  },
};

export interface TerritoryServer {
  call<O extends Operation>(asker: Asker, operation: O, input?: OperationInput<O>): Promise<CallResult<AnswerOf<O>>>;
  fetchAs(asker: Asker, path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  readonly database: Awaited<ReturnType<typeof createTestDatabase>>;
  close(): Promise<void>;
}

/** The chapter's routes over HTTP, on a database of their own with Điện Biên in it. */
export async function startTerritoryServer(): Promise<TerritoryServer> {
  const database = await createTestDatabase();
  const at = new Date('2026-11-21T00:00:00Z');
  await loadProvinces(database.database, readProvinceCatalogue(), at);
  await loadDemoTerritory(database.database, readDienBien(), at);
  const application = await buildApplication({
    database: database.database,
    gate,
    routes: territoryRoutes(),
    problems: { ...httpProblems, ...territoryProblems },
    clock: () => at,
    log: false,
    requestsPerMinute: 100_000,
    version: 'test',
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });
  return {
    call: (asker, operation, input) =>
      callOperation({ fetch, base, headers: { authorization: `Bearer ${asker}` } }, operation, input),
    fetchAs: (asker, path, headers = {}) =>
      fetch(`${base}${path}`, { headers: { authorization: `Bearer ${asker}`, ...headers } }),
    database,
    async close() {
      await application.close();
      await database.close();
    },
  };
}

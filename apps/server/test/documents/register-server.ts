import { createHash } from 'node:crypto';
import { type CallResult, callOperation, type OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { compose } from '../../src/compose.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { createTestDatabase } from '../harness/test-database.ts';

/** Who asks: name, province of the role, role, and the unit where it is less than the province. */
const people = {
  standing: ['11', 'standing-agency', undefined],
  lead: ['11', 'province-lead-agency', undefined],
  oversight: ['11', 'council-oversight', undefined],
  commune: ['11', 'commune-officer', '01980000-0000-7000-8000-00000000cc01'],
  neighbour: ['12', 'standing-agency', undefined],
  state: ['VN', 'standing-agency', undefined],
} as const;

type Asker = keyof typeof people | 'nobody';

export interface RegisterServer {
  readonly database: Awaited<ReturnType<typeof createTestDatabase>>;
  call<O extends Operation>(asker: Asker, operation: O, input?: OperationInput<O>): Promise<CallResult<AnswerOf<O>>>;
  fetchAs(asker: Asker, path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** The whole server over HTTP with the data of documents and programmes, and one person of each role signed in. */
export async function startRegisterServer(): Promise<RegisterServer> {
  const database = await createTestDatabase();
  const at = new Date();
  await loadLegalDocuments(database.database, readLegalDocuments(), at);
  await loadProgrammes(
    database.database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    at,
  );
  await signEverybodyIn(database);
  const application = await compose({
    database: database.database,
    access: { secretKey: new Uint8Array(32) },
    clock: () => new Date(),
    log: false,
    requestsPerMinute: 1_000_000,
    version: 'test',
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });
  const headersOf = (asker: Asker): Readonly<Record<string, string>> =>
    asker === 'nobody' ? {} : { authorization: `Bearer ${asker}` };
  return {
    database,
    call: (asker, operation, input) => callOperation({ fetch, base, headers: headersOf(asker) }, operation, input),
    fetchAs: (asker, path, headers = {}) => fetch(`${base}${path}`, { headers: { ...headersOf(asker), ...headers } }),
    async close() {
      await application.close();
      await database.close();
    },
  };
}

async function signEverybodyIn({ ownerQuery }: RegisterServer['database']): Promise<void> {
  const commune = people.commune[2];
  await ownerQuery(`insert into muctieu.territory (province_id) values ('11') on conflict do nothing`);
  await ownerQuery(
    `insert into muctieu.unit (province_id, unit_id, level, from_day) values ('11', $1, 'commune', '2025-07-01')`,
    [commune],
  );
  for (const [name, [provinceId, role, unitId]] of Object.entries(people)) {
    const personId = crypto.randomUUID();
    await ownerQuery(
      `insert into muctieu.person (province_id, person_id, name, sign_in_name, created_at) values ($1, $2, $3, $3, now())`,
      [provinceId, personId, name],
    );
    await ownerQuery(
      `insert into muctieu.person_role (province_id, role_id, person_id, role, unit_id, from_day, granted_at)
       values ($1, gen_random_uuid(), $2, $3, $4, '2020-01-01', now())`,
      [provinceId, personId, role, unitId ?? null],
    );
    await ownerQuery(
      `insert into muctieu.session (province_id, session_id, person_id, token_hash, way, carried_by, begun_at, used_at,
         idle_at, expires_at, address, user_agent)
       values ($1, gen_random_uuid(), $2, $3, 'password', 'bearer', now(), now(), now() + interval '1 day',
         now() + interval '1 day', '127.0.0.1', 'test')`,
      [provinceId, personId, createHash('sha256').update(name).digest()],
    );
  }
}

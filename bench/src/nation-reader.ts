import { createHash, randomBytes } from 'node:crypto';
import { compose } from '@muctieu/server/compose';
import type { BenchDatabase } from './bench-database.ts';

export interface NationReader {
  readonly base: string;
  /** Carries the session of somebody who reads the whole country. */
  readonly headers: Readonly<Record<string, string>>;
  get(path: string, query: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** The whole application, pages too where their folder is given, with somebody of the state signed in. */
export async function openNationReader(bench: BenchDatabase, webFolder?: string): Promise<NationReader> {
  const headers = { authorization: `Bearer ${await signIn(bench)}` };
  const application = await compose({
    database: bench.database,
    access: { secretKey: randomBytes(32) },
    clock: () => new Date(),
    log: false,
    requestsPerMinute: 1_000_000,
    version: 'bench',
    ...(webFolder === undefined ? {} : { webFolder }),
  });
  const base = await application.listen({ host: '127.0.0.1', port: 0 });
  return {
    base,
    headers,
    async get(path, query) {
      const address = `${base}/api/v1${path}?${new URLSearchParams(query)}`;
      const answer = await fetch(address, { headers: { ...headers, accept: 'application/json' } });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 300)}`);
      return text;
    },
    close: () => application.close(),
  };
}

async function signIn({ owner }: BenchDatabase): Promise<string> {
  const token = randomBytes(16).toString('hex');
  const personId = crypto.randomUUID();
  await owner.query(
    `insert into muctieu.person (province_id, person_id, name, sign_in_name, created_at) values ('VN', $1, $2, $2, now())`,
    [personId, `bench-${token.slice(0, 8)}`],
  );
  await owner.query(
    `insert into muctieu.person_role (province_id, role_id, person_id, role, from_day, granted_at)
     values ('VN', gen_random_uuid(), $1, 'standing-agency', '2020-01-01', now())`,
    [personId],
  );
  await owner.query(
    `insert into muctieu.session (province_id, session_id, person_id, token_hash, way, carried_by, begun_at, used_at, idle_at,
       expires_at, address, user_agent)
     values ('VN', gen_random_uuid(), $1, $2, 'password', 'bearer', now(), now(), now() + interval '1 day',
       now() + interval '1 day', '127.0.0.1', 'bench')`,
    [personId, createHash('sha256').update(token).digest()],
  );
  return token;
}

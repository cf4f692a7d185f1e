import type { ReadTransaction } from '../database/transaction.ts';

/** A session with whose it is, as the gate needs it. Read and written in the program's name only. */
export interface StoredSession {
  readonly provinceId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly signInName: string;
  readonly way: 'password' | 'open-id-connect';
  readonly carriedBy: 'cookie' | 'bearer';
  readonly passwordIssued: boolean;
  readonly oneTimeCodes: boolean;
  readonly usedAt: Date;
  readonly idleAt: Date;
  readonly expiresAt: Date;
}

/** A living session of an active person by the hash of its token. */
export async function findSession(
  { tables }: ReadTransaction,
  tokenHash: Buffer,
  now: Date,
): Promise<StoredSession | undefined> {
  const row = await tables
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join.onRef('person.province_id', '=', 'session.province_id').onRef('person.person_id', '=', 'session.person_id'),
    )
    .leftJoin('credential', (join) =>
      join
        .onRef('credential.province_id', '=', 'session.province_id')
        .onRef('credential.person_id', '=', 'session.person_id'),
    )
    .where('session.token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where('session.idle_at', '>', now)
    .where('session.expires_at', '>', now)
    .where('person.deactivated_at', 'is', null)
    .select([
      'session.province_id',
      'session.session_id',
      'session.person_id',
      'session.way',
      'session.carried_by',
      'session.used_at',
      'session.idle_at',
      'session.expires_at',
      'person.name',
      'person.sign_in_name',
      'credential.password_issued',
      'credential.code_secret',
    ])
    .executeTakeFirst();
  return (
    row && {
      provinceId: row.province_id,
      sessionId: row.session_id,
      personId: row.person_id,
      personName: row.name,
      signInName: row.sign_in_name,
      way: row.way,
      carriedBy: row.carried_by,
      passwordIssued: row.password_issued ?? false,
      oneTimeCodes: row.code_secret !== null,
      usedAt: row.used_at,
      idleAt: row.idle_at,
      expiresAt: row.expires_at,
    }
  );
}

export interface NewSession {
  readonly provinceId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly tokenHash: Buffer;
  readonly way: 'password' | 'open-id-connect';
  readonly carriedBy: 'cookie' | 'bearer';
  readonly begunAt: Date;
  readonly idleAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly userAgent: string;
}

export async function addSession({ tables }: ReadTransaction, session: NewSession): Promise<void> {
  await tables
    .insertInto('session')
    .values({
      province_id: session.provinceId,
      session_id: session.sessionId,
      person_id: session.personId,
      token_hash: session.tokenHash,
      way: session.way,
      carried_by: session.carriedBy,
      begun_at: session.begunAt,
      used_at: session.begunAt,
      idle_at: session.idleAt,
      expires_at: session.expiresAt,
      ended_at: null,
      address: session.address,
      user_agent: session.userAgent,
    })
    .execute();
}

export async function touchSession(
  { tables }: ReadTransaction,
  { provinceId, sessionId }: Pick<StoredSession, 'provinceId' | 'sessionId'>,
  usedAt: Date,
  idleAt: Date,
): Promise<void> {
  await tables
    .updateTable('session')
    .set({ used_at: usedAt, idle_at: idleAt })
    .where('province_id', '=', provinceId)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}

/** The token of a session is exchanged: the old one is worth nothing from here on. */
export async function renewToken(
  { tables }: ReadTransaction,
  { provinceId, sessionId }: Pick<StoredSession, 'provinceId' | 'sessionId'>,
  tokenHash: Buffer,
): Promise<void> {
  await tables
    .updateTable('session')
    .set({ token_hash: tokenHash })
    .where('province_id', '=', provinceId)
    .where('session_id', '=', sessionId)
    .execute();
}

export async function listLivingSessions({ tables }: ReadTransaction, provinceId: string, personId: string, now: Date) {
  return await tables
    .selectFrom('session')
    .select([
      'session_id',
      'way',
      'carried_by',
      'begun_at',
      'used_at',
      'idle_at',
      'expires_at',
      'address',
      'user_agent',
    ])
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('idle_at', '>', now)
    .where('expires_at', '>', now)
    .orderBy('used_at', 'desc')
    .execute();
}

/** Ends the sessions of a person and gives their ids: all, only one, or all but one. */
export async function endSessions(
  { tables }: ReadTransaction,
  provinceId: string,
  personId: string,
  now: Date,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<readonly string[]> {
  const rows = await tables
    .updateTable('session')
    .set({ ended_at: now })
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('idle_at', '>', now)
    .where('expires_at', '>', now)
    .$if(which.only !== undefined, (query) => query.where('session_id', '=', which.only ?? ''))
    .$if(which.except !== undefined, (query) => query.where('session_id', '<>', which.except ?? ''))
    .returning('session_id')
    .execute();
  return rows.map(({ session_id }) => session_id);
}

/** Whether the person has signed in from there before: their desk. */
export async function isKnownAddress(
  { tables }: ReadTransaction,
  provinceId: string,
  personId: string,
  address: string,
): Promise<boolean> {
  const row = await tables
    .selectFrom('session')
    .select('session_id')
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .where('address', '=', address)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const keptDays = 90;

/** Removes what is of no use any more: long ended sessions, forgotten failures, attempts that never came back. */
export async function removeStaleAccess({ tables }: ReadTransaction, now: Date): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const day = 86_400_000;
  await tables
    .deleteFrom('session')
    .where('expires_at', '<', ago(keptDays * day))
    .execute();
  await tables.deleteFrom('sign_in_slowdown').where('failed_at', '<', ago(day)).execute();
  await tables.deleteFrom('open_id_attempt').where('begun_at', '<', ago(day)).execute();
}

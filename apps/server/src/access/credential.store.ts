import type { ReadTransaction } from '../database/transaction.ts';

/** Whoever may sign in, with their secrets. Read in the program's name only, and never given on. */
export interface StoredCredential {
  readonly provinceId: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly personName: string;
  readonly signInName: string;
  readonly active: boolean;
  readonly passwordHash: string | null;
  readonly passwordIssued: boolean;
  readonly passwordExpiresAt: Date | null;
  readonly codeSecret: Buffer | null;
  readonly codePendingSecret: Buffer | null;
  readonly codePendingAt: Date | null;
  readonly codeStepLast: number;
  readonly openIdSubject: string | null;
}

export type WhoseCredential =
  | { readonly signInName: string }
  | { readonly personId: string }
  | { readonly email: string }
  | { readonly issuer: string; readonly subject: string };

export async function findCredential(
  { tables }: ReadTransaction,
  whose: WhoseCredential,
): Promise<StoredCredential | undefined> {
  let query = tables
    .selectFrom('person')
    .leftJoin('credential', (join) =>
      join
        .onRef('credential.province_id', '=', 'person.province_id')
        .onRef('credential.person_id', '=', 'person.person_id'),
    )
    .select([
      'person.province_id',
      'person.person_id',
      'person.unit_id',
      'person.name',
      'person.sign_in_name',
      'person.deactivated_at',
      'credential.password_hash',
      'credential.password_issued',
      'credential.password_expires_at',
      'credential.code_secret',
      'credential.code_pending_secret',
      'credential.code_pending_at',
      'credential.code_step_last',
      'credential.open_id_subject',
    ]);
  if ('signInName' in whose) query = query.where('person.sign_in_name', '=', whose.signInName);
  else if ('personId' in whose) query = query.where('person.person_id', '=', whose.personId);
  else if ('email' in whose) query = query.where('person.email', '=', whose.email);
  else {
    query = query
      .where('credential.open_id_issuer', '=', whose.issuer)
      .where('credential.open_id_subject', '=', whose.subject);
  }
  const row = await query.executeTakeFirst();
  return (
    row && {
      provinceId: row.province_id,
      personId: row.person_id,
      unitId: row.unit_id,
      personName: row.name,
      signInName: row.sign_in_name,
      active: row.deactivated_at === null,
      passwordHash: row.password_hash,
      passwordIssued: row.password_issued ?? false,
      passwordExpiresAt: row.password_expires_at,
      codeSecret: row.code_secret,
      codePendingSecret: row.code_pending_secret,
      codePendingAt: row.code_pending_at,
      codeStepLast: Number(row.code_step_last ?? 0),
      openIdSubject: row.open_id_subject,
    }
  );
}

interface Whose {
  readonly provinceId: string;
  readonly personId: string;
}

/** Sets the password; `expiresAt` for one that was issued and is of no use afterwards. */
export async function setPassword(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  password: { readonly hash: string; readonly issued: boolean; readonly at: Date; readonly expiresAt?: Date },
): Promise<void> {
  const values = {
    password_hash: password.hash,
    password_issued: password.issued,
    password_set_at: password.at,
    password_expires_at: password.expiresAt ?? null,
  };
  await tables
    .insertInto('credential')
    .values({ province_id: provinceId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id']).doUpdateSet(values))
    .execute();
}

export async function setPendingCodes(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  secret: Buffer,
  at: Date,
): Promise<void> {
  const values = { code_pending_secret: secret, code_pending_at: at };
  await tables
    .insertInto('credential')
    .values({ province_id: provinceId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id']).doUpdateSet(values))
    .execute();
}

/** What was pending counts from now on; the code that confirmed it is used up. */
export async function confirmPendingCodes(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  step: number,
  recoveryCodeHashes: readonly Buffer[],
): Promise<void> {
  await tables
    .updateTable('credential')
    .set((expression) => ({
      code_secret: expression.ref('code_pending_secret'),
      code_pending_secret: null,
      code_pending_at: null,
      code_step_last: String(step),
    }))
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .execute();
  await tables
    .insertInto('recovery_code')
    .values(recoveryCodeHashes.map((code_hash) => ({ province_id: provinceId, person_id: personId, code_hash })))
    .execute();
}

export async function removeCodes({ tables }: ReadTransaction, { provinceId, personId }: Whose): Promise<void> {
  await tables
    .updateTable('credential')
    .set({ code_secret: null, code_pending_secret: null, code_pending_at: null })
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .execute();
  await tables
    .deleteFrom('recovery_code')
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .execute();
}

/** Uses the code of a step up: false where this or a later one was used already, also at the same moment elsewhere. */
export async function useUpStep(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  step: number,
): Promise<boolean> {
  const row = await tables
    .updateTable('credential')
    .set({ code_step_last: String(step) })
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .where('code_step_last', '<', String(step))
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a recovery code up: false where there is none such. */
export async function useUpRecoveryCode(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  codeHash: Buffer,
): Promise<boolean> {
  const row = await tables
    .deleteFrom('recovery_code')
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function linkOpenId(
  { tables }: ReadTransaction,
  { provinceId, personId }: Whose,
  issuer: string,
  subject: string,
): Promise<void> {
  const values = { open_id_issuer: issuer, open_id_subject: subject };
  await tables
    .insertInto('credential')
    .values({ province_id: provinceId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id']).doUpdateSet(values))
    .execute();
}

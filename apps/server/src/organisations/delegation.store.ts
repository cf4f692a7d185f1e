import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../database/transaction.ts';

export interface WrittenDelegation {
  readonly provinceId: string;
  readonly delegationId: string;
  readonly version: number;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly unitId?: string;
  readonly roleIds: readonly string[];
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly reason: string;
  readonly createdAt: Date;
}

/** Those the transaction's scope shows: one's own, those received, and those of the units one looks after. */
export async function listDelegations({ tables }: ReadTransaction): Promise<readonly WrittenDelegation[]> {
  const rows = await tables
    .selectFrom('delegation')
    .selectAll()
    .orderBy('from_day', 'desc')
    .orderBy('delegation_id')
    .limit(1000)
    .execute();
  return rows.map(delegationOf);
}

export async function lockDelegation(
  { tables }: ReadTransaction,
  provinceId: string,
  delegationId: string,
): Promise<WrittenDelegation | undefined> {
  const row = await tables
    .selectFrom('delegation')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('delegation_id', '=', delegationId)
    .forUpdate()
    .executeTakeFirst();
  return row && delegationOf(row);
}

export async function addDelegation({ tables }: ReadTransaction, delegation: WrittenDelegation): Promise<void> {
  await tables
    .insertInto('delegation')
    .values({
      province_id: delegation.provinceId,
      delegation_id: delegation.delegationId,
      from_person_id: delegation.fromPersonId,
      to_person_id: delegation.toPersonId,
      unit_id: delegation.unitId ?? null,
      role_ids: [...delegation.roleIds],
      from_day: delegation.from,
      until_day: delegation.until,
      reason: delegation.reason,
      created_at: delegation.createdAt,
    })
    .execute();
}

export async function setEndOfDelegation(
  { tables }: ReadTransaction,
  { provinceId, delegationId, version }: WrittenDelegation,
  until: PlainDate,
): Promise<void> {
  await tables
    .updateTable('delegation')
    .set({ until_day: until, version: version + 1 })
    .where('province_id', '=', provinceId)
    .where('delegation_id', '=', delegationId)
    .execute();
}

function delegationOf(row: {
  readonly province_id: string;
  readonly delegation_id: string;
  readonly version: number;
  readonly from_person_id: string;
  readonly to_person_id: string;
  readonly unit_id: string | null;
  readonly role_ids: readonly string[];
  readonly from_day: PlainDate;
  readonly until_day: PlainDate;
  readonly reason: string;
  readonly created_at: Date;
}): WrittenDelegation {
  return {
    provinceId: row.province_id,
    delegationId: row.delegation_id,
    version: row.version,
    fromPersonId: row.from_person_id,
    toPersonId: row.to_person_id,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    roleIds: row.role_ids,
    from: row.from_day,
    until: row.until_day,
    reason: row.reason,
    createdAt: row.created_at,
  };
}

import { regimeItem } from '@muctieu/contract/reporting/regime';
import type { Extension } from '@muctieu/domain/reporting/obligation';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export type StoredRegime = z.output<typeof regimeItem>;

/** Every version of every regime. */
export async function findRegimes({ tables }: ReadTransaction): Promise<readonly StoredRegime[]> {
  const rows = await tables
    .selectFrom('reporting_regime')
    .selectAll()
    .orderBy('regime_code')
    .orderBy('from_day')
    .execute();
  return rows.map(({ content, from_day, until_day }) =>
    regimeItem.parse({
      ...(content as object),
      from: from_day,
      ...(until_day === null ? {} : { until: until_day }),
    }),
  );
}

/** The version that holds on the day. */
export function regimeOn(regimes: readonly StoredRegime[], code: string, day: PlainDate): StoredRegime | undefined {
  return regimes.find((one) => one.code === code && holdsOn({ from: one.from, ...untilOf(one) }, day));
}

export function untilOf({ until }: { readonly until?: PlainDate | undefined }): { readonly until?: PlainDate } {
  return until === undefined ? {} : { until };
}

export async function addRegime(
  transaction: WriteTransaction,
  regime: StoredRegime,
  by: { readonly personId?: string | undefined; readonly at: Date },
): Promise<void> {
  const { from, until, ...content } = regime;
  await transaction.tables
    .updateTable('reporting_regime')
    .set({ until_day: from })
    .where('regime_code', '=', regime.code)
    .where('from_day', '<', from)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', from)]))
    .execute();
  await transaction.tables
    .insertInto('reporting_regime')
    .values({
      regime_code: regime.code,
      from_day: from,
      until_day: until ?? null,
      content: JSON.stringify(content),
      person_id: by.personId ?? null,
      at: by.at,
    })
    .execute();
  transaction.journal({ subject: { kind: 'reporting-regime', id: `${regime.code} ${from}` }, after: regime });
}

export interface StoredRound {
  readonly provinceId: string;
  readonly regimeCode: string;
  readonly key: string;
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly due: PlainDate;
  readonly documentId: string;
  readonly reason: string;
  readonly reporterIds: readonly string[];
  readonly personId?: string;
  readonly at: Date;
}

export async function findRounds({ tables }: ReadTransaction, provinceId: string): Promise<readonly StoredRound[]> {
  const rows = await tables
    .selectFrom('report_round')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('at', 'desc')
    .orderBy('period_key')
    .execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    regimeCode: row.regime_code,
    key: row.period_key,
    title: row.title,
    from: row.from_day,
    to: row.to_day,
    due: row.due_day,
    documentId: row.document_id,
    reason: row.reason,
    reporterIds: row.reporter_ids,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    at: row.at,
  }));
}

export async function addRound(transaction: WriteTransaction, round: StoredRound): Promise<void> {
  await transaction.tables
    .insertInto('report_round')
    .values({
      province_id: round.provinceId,
      regime_code: round.regimeCode,
      period_key: round.key,
      title: round.title,
      from_day: round.from,
      to_day: round.to,
      due_day: round.due,
      document_id: round.documentId,
      reason: round.reason,
      reporter_ids: [...round.reporterIds],
      person_id: round.personId ?? null,
      at: round.at,
    })
    .execute();
  transaction.journal({ subject: { kind: 'report-round', id: `${round.regimeCode} ${round.key}` }, after: round });
}

export interface StoredExtension extends Extension {
  readonly reason: string;
  readonly personId?: string;
  readonly at: Date;
}

/** Oldest first: of one report the last one holds. */
export async function findExtensions(
  { tables }: ReadTransaction,
  provinceId: string,
): Promise<readonly StoredExtension[]> {
  const rows = await tables
    .selectFrom('report_extension')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('extension_id')
    .execute();
  return rows.map((row) => ({
    regimeCode: row.regime_code,
    periodKey: row.period_key,
    reporterId: row.reporter_id,
    due: row.due_day,
    reason: row.reason,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    at: row.at,
  }));
}

export async function addExtension(
  transaction: WriteTransaction,
  given: StoredExtension & {
    readonly provinceId: string;
    readonly unitId: string | undefined;
    readonly organisationId: string | undefined;
    readonly before: PlainDate;
  },
): Promise<string> {
  const extensionId = uuid();
  await transaction.tables
    .insertInto('report_extension')
    .values({
      province_id: given.provinceId,
      extension_id: extensionId,
      regime_code: given.regimeCode,
      period_key: given.periodKey,
      reporter_id: given.reporterId,
      unit_id: given.unitId ?? null,
      organisation_id: given.organisationId ?? null,
      due_day: given.due,
      reason: given.reason,
      person_id: given.personId ?? null,
      at: given.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'report-extension', id: extensionId },
    ...(given.unitId === undefined ? {} : { unitId: given.unitId }),
    before: { due: given.before },
    after: { ...given, due: given.due },
  });
  return extensionId;
}

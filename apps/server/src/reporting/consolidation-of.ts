import type { ConsolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import { consolidate } from '@muctieu/domain/reporting/consolidate';
import { cellKey, readAccountRowKey } from '@muctieu/domain/reporting/form-cell';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { readSums } from '../capital/capital-sums.store.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findValues } from './cells.store.ts';
import { findObligations, type KnownObligation } from './derive-obligations.ts';
import { findForm } from './forms.store.ts';
import { findNodeNames } from './known-cells.ts';
import { accountTitle } from './report-words.ts';
import type { ReportName } from './submissions.store.ts';

export interface ConsolidationAsked extends ReportName {
  readonly of: 'accepted' | 'handed-in';
  readonly today: PlainDate;
  readonly valueDate?: PlainDate | undefined;
  readonly knownAt?: Date | undefined;
}

/**
 * What the units of a receiver handed in, joined. Amounts that the chapters know are those of the ledger as of the value date
 * and as known then (C7), for the holders of those that are in it.
 */
export async function consolidationOf(
  transaction: ReadTransaction,
  calendar: WorkCalendar,
  asked: ConsolidationAsked,
): Promise<Result<ConsolidationAnswer & { readonly cutOff: PlainDate }>> {
  const { provinceId, regimeCode, periodKey, reporterId } = asked;
  const all = await findObligations(
    transaction,
    { provinceId, regimeCode, periodKey },
    { today: asked.today, calendar },
  );
  const owed = all.filter(({ receiver }) => receiver?.id === reporterId);
  const [first] = owed;
  if (first === undefined) return refused({ code: 'nothing-to-consolidate', values: { found: reporterId } });
  const form = await findForm(transaction, first.obligation.formCode);
  if (form === undefined) return refused({ code: 'nothing-to-consolidate', values: { found: reporterId } });
  const isIn = ({ submission }: KnownObligation) =>
    submission?.state === 'accepted' ||
    (asked.of === 'handed-in' && (submission?.state === 'submitted' || submission?.state === 'checked'));
  const inside = owed.filter(isIn);
  const values = await findValues(
    transaction,
    { provinceId, regimeCode, periodKeys: [periodKey] },
    inside.map(({ reporter }) => reporter.id),
  );
  const cellsOf = new Map(inside.map(({ reporter }) => [reporter.id, new Map<string, string>()]));
  for (const { reporterId: id, key, value } of values) cellsOf.get(id)?.set(key, value);
  const valueDate = asked.valueDate ?? first.obligation.cutOff;
  for (const { reporterId: id, key, value } of await findLedgerCells(transaction, form.form, inside, {
    ...asked,
    valueDate,
  }))
    cellsOf.get(id)?.set(key, value);
  const joined = consolidate(
    form.form,
    [...cellsOf].map(([id, cells]) => ({ reporterId: id, cells })),
  );
  const nameOf = new Map(owed.map(({ reporter, period }) => [reporter.id, reporter.nameOn(period.to)]));
  const contributor = ({ reporter, submission }: KnownObligation) => ({
    reporterId: reporter.id,
    name: nameOf.get(reporter.id) ?? '',
    state: submission?.state ?? ('none' as const),
    version: submission?.version ?? 0,
  });
  const accounts = joined.rows.map(({ key }) => readAccountRowKey(key)).filter((row) => row !== undefined);
  const names = await findNodeNames(
    transaction,
    accounts.map(({ nodeCode }) => nodeCode),
  );
  return done({
    provinceId,
    regimeCode,
    periodKey,
    receiverId: reporterId,
    formCode: form.form.code,
    formVersion: form.formVersion,
    cutOff: first.obligation.cutOff,
    expected: owed.length,
    contributors: inside.map(contributor),
    missing: owed.filter((known) => !isIn(known)).map(contributor),
    otherFormVersions: inside
      .filter(({ submission }) => submission?.formVersion !== form.formVersion)
      .map(({ reporter }) => reporter.id),
    rows: joined.rows.map(({ section, key }) => {
      const account = readAccountRowKey(key);
      const title =
        account === undefined
          ? { vi: key, en: key }
          : accountTitle(account, names.get(account.nodeCode) ?? { vi: '', en: '' });
      return { section, key, title };
    }),
    cells: joined.cells.map(({ empty, parts, ...cell }) => ({ ...cell, empty: [...empty], parts: [...parts] })),
    texts: joined.texts.map((one) => ({ ...one, name: nameOf.get(one.reporterId) ?? '' })),
  });
}

/** Known cells of capital of many reporters in one reading of the ledger. */
async function findLedgerCells(
  transaction: ReadTransaction,
  form: {
    readonly sections: readonly {
      readonly kind: string;
      readonly key: string;
      readonly columns: readonly {
        readonly key: string;
        readonly holds: string;
        readonly measure?: string | undefined;
      }[];
    }[];
  },
  inside: readonly KnownObligation[],
  asked: ConsolidationAsked & { readonly valueDate: PlainDate },
) {
  const section = form.sections.find(({ kind }) => kind === 'capital');
  if (section === undefined || inside.length === 0) return [];
  const ids = inside.map(({ reporter }) => reporter.id);
  const { rows: holders } = await sql<{ holder_id: string; reporter_id: string }>`
    select holder_id, case when unit_id = any(${ids}::uuid[]) then unit_id else organisation_id end as reporter_id
    from muctieu.capital_holder where province_id = ${asked.provinceId}
      and (unit_id = any(${ids}::uuid[]) or organisation_id = any(${ids}::uuid[]))`.execute(transaction.tables);
  if (holders.length === 0) return [];
  const reporterOf = new Map(holders.map((row) => [row.holder_id, row.reporter_id]));
  const sums = await readSums(transaction, {
    by: ['node', 'source', 'capitalKind', 'vintage', 'budgetYear', 'holder'],
    provinceIds: [asked.provinceId],
    holderIds: [...reporterOf.keys()],
    budgetYears: [Number(asked.valueDate.slice(0, 4))],
    ...(asked.valueDate < asked.today || asked.knownAt !== undefined ? { valueDate: asked.valueDate } : {}),
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
  });
  return sums.flatMap(({ keys, measures: m }) => {
    const reporterId = reporterOf.get(keys[5] ?? '');
    if (reporterId === undefined) return [];
    const brought = m.granted + m.received + m.carried_in;
    const amounts: Readonly<Record<string, bigint>> = {
      assigned: brought - m.passed - m.carried_out,
      'disbursed-before': m.advanced + m.paid,
      available: brought - m.passed - m.allocated - m.carried_out - m.advanced - m.paid - m.returned - m.lapsed,
    };
    return section.columns.flatMap(({ key, holds, measure }) => {
      const amount = measure === undefined || holds !== 'known' ? undefined : amounts[measure];
      if (amount === undefined) return [];
      const value = amount.toString();
      return [{ reporterId, key: cellKey({ section: section.key, row: keys.join('~'), column: key }), value }];
    });
  });
}

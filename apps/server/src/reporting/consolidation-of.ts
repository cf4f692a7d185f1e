import type { ConsolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import { consolidate } from '@muctieu/domain/reporting/consolidate';
import { readAccountRowKey } from '@muctieu/domain/reporting/form-cell';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { findValues } from './cells.store.ts';
import { findObligations, type KnownObligation } from './derive-obligations.ts';
import { findForm } from './forms.store.ts';
import { findNodeNames } from './known-cells.ts';
import { findLedgerCells, type LedgerAsOf } from './ledger-cells.ts';
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
  const nameOf = new Map(owed.map(({ reporter, period }) => [reporter.id, reporter.nameOn(period.to)]));
  const contributor = ({ reporter, submission }: KnownObligation) => ({
    reporterId: reporter.id,
    name: nameOf.get(reporter.id) ?? '',
    state: submission?.state ?? ('none' as const),
    version: submission?.version ?? 0,
  });
  const joined = await joinReports(transaction, form.form, cellsOf, { ...asked, valueDate });
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
    ...joined,
    texts: joined.texts.map((one) => ({ ...one, name: nameOf.get(one.reporterId) ?? '' })),
  });
}

/** Reports whose cells are given, with what the ledger knows of their accounts, as of (value date, known date). */
export async function joinReports(
  transaction: ReadTransaction,
  form: ReportForm,
  typed: ReadonlyMap<string, ReadonlyMap<string, string>>,
  asOf: LedgerAsOf,
) {
  const cellsOf = new Map([...typed].map(([id, cells]) => [id, new Map(cells)]));
  for (const { reporterId, key, value } of await findLedgerCells(transaction, form, [...typed.keys()], asOf))
    cellsOf.get(reporterId)?.set(key, value);
  const joined = consolidate(
    form,
    [...cellsOf].map(([reporterId, cells]) => ({ reporterId, cells })),
  );
  const accounts = joined.rows.map(({ key }) => readAccountRowKey(key)).filter((row) => row !== undefined);
  const names = await findNodeNames(
    transaction,
    accounts.map(({ nodeCode }) => nodeCode),
  );
  return {
    rows: joined.rows.map(({ section, key }) => {
      const account = readAccountRowKey(key);
      const title =
        account === undefined
          ? { vi: key, en: key }
          : accountTitle(account, names.get(account.nodeCode) ?? { vi: '', en: '' });
      return { section, key, title };
    }),
    cells: joined.cells.map(({ empty, parts, ...cell }) => ({ ...cell, empty: [...empty], parts: [...parts] })),
    texts: joined.texts,
  };
}

import { capitalKindField } from '@muctieu/contract/capital/capital-fields';
import type { DisbursementContent } from '@muctieu/contract/capital/disbursement';
import { checkForecast } from '@muctieu/domain/capital/forecast';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import { type AccountRow, readAccountRowKey, readCellKey } from '@muctieu/domain/reporting/form-cell';
import { dong } from '@muctieu/kernel/dong';
import { comparePlainDates, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import { askAboutDisbursement, enterWaiting } from '../capital/disbursement.routes.ts';
import { decideDisbursement, findDisbursement, lockDisbursement } from '../capital/disbursements.store.ts';
import { findDisbursed } from '../capital/forecasts.store.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { StoredCell } from './cells.store.ts';
import type { ReportEffect } from './effects.store.ts';
import type { FoundReport } from './find-report.ts';
import { findOwnBooked } from './known-cells.ts';

interface TypedAmount {
  readonly cell: string;
  readonly row: string;
  readonly account: AccountRow & { readonly holderId: string };
  readonly amount: bigint;
}

/** Amounts of one measure in rows that have a holder; lines that a consolidation joined are nobody's account. */
export function amountsOf(
  { form }: Pick<FoundReport, 'form'>,
  cells: readonly StoredCell[],
  measure: 'disbursed-now' | 'forecast',
): readonly TypedAmount[] {
  return cells.flatMap(({ key, value }) => {
    const place = readCellKey(key);
    const section = form.form.sections.find((one) => one.key === place?.section && one.kind === 'capital');
    const column = section?.columns.find((one) => one.key === place?.column);
    const account = place === undefined ? undefined : readAccountRowKey(place.row);
    if (place === undefined || column?.measure !== measure || value === undefined) return [];
    if (account?.holderId === undefined) return [];
    return [{ cell: key, row: place.row, account: { ...account, holderId: account.holderId }, amount: BigInt(value) }];
  });
}

/**
 * What was disbursed and is not in the ledger yet is entered there, where it waits for whoever approves it: the difference
 * to what earlier handings in of this report have brought, so that nothing is entered twice.
 */
export async function enterDisbursed(
  transaction: WriteTransaction,
  found: FoundReport,
  cells: readonly StoredCell[],
  by: { readonly entered: Acting; readonly at: Date; readonly today: PlainDate; readonly reason: string },
): Promise<Result<readonly ReportEffect[]>> {
  const { known } = found;
  const booked = await findOwnBooked(transaction, known);
  const typed = amountsOf(found, cells, 'disbursed-now');
  const moved = typed
    .map((one) => ({ ...one, difference: one.amount - (booked.get(one.row) ?? 0n) }))
    .filter(({ difference }) => difference !== 0n);
  if (moved.length === 0) return done([]);
  const { provinceId, obligation } = known;
  const documents = await findDocumentsOf(transaction, provinceId, moved);
  const valueDate = earlierOf(obligation.cutOff, by.today);
  const problems: Problem[] = [];
  const lines = moved.flatMap(({ account, difference, cell, row }): DisbursementContent['lines'] => {
    const documentId = documents.get(row);
    const capitalKind = capitalKindField.safeParse(account.capitalKind);
    if (documentId === undefined || !capitalKind.success) {
      problems.push({ code: 'holder-unknown', path: `cells.${cell}`, values: { found: account.holderId } });
      return [];
    }
    const { nodeCode, source, vintage, budgetYear, holderId } = account;
    return [
      {
        kind: difference > 0n ? 'payment' : 'payment-repayment',
        ...{ nodeCode, source, capitalKind: capitalKind.data, vintage, budgetYear, holderId },
        amountDong: (difference > 0n ? difference : -difference).toString(),
        valueDate,
        documentId,
      },
    ];
  });
  const [first] = lines;
  if (problems.length > 0 || first?.documentId === undefined) return { ok: false, problems };
  const content = { documentId: first.documentId, reason: by.reason, lines };
  const asked = await askAboutDisbursement(transaction, provinceId, content);
  if (!asked.ok) return atCells(asked.problems, moved);
  const entered = await enterWaiting(transaction, { provinceId, content, ...asked.value, ...by });
  if (!entered.ok) return atCells(entered.problems, moved);
  const subjectId = entered.value.disbursementId;
  return done(
    moved.map(({ cell, difference, amount }): ReportEffect => {
      return { cell, kind: 'disbursement', amount: difference, value: amount.toString(), subjectId };
    }),
  );
}

/** What waits of this report is withdrawn when the report comes back; what is approved already stays in the ledger. */
export async function withdrawWaiting(
  transaction: WriteTransaction,
  { known }: FoundReport,
  effects: readonly ReportEffect[],
  step: { readonly by: Acting; readonly reason: string; readonly at: Date },
): Promise<number> {
  const ids = new Set(effects.flatMap(({ kind, subjectId }) => (kind === 'disbursement' ? [subjectId] : [])));
  let withdrawn = 0;
  for (const id of ids) {
    await lockDisbursement(transaction, known.provinceId, id);
    const waiting = await findDisbursement(transaction, known.provinceId, id);
    if (waiting?.state !== 'entered') continue;
    await decideDisbursement(transaction, waiting, { ...step, state: 'withdrawn' }, known.reporter.unitId);
    withdrawn += 1;
  }
  return withdrawn;
}

/** A forecast below what is disbursed, or beyond what there is, is refused when the report is handed in. */
export async function forecastProblems(
  transaction: ReadTransaction,
  found: FoundReport,
  cells: readonly StoredCell[],
  today: PlainDate,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const forecast of forecastsOf(found, cells, today)) {
    const facts = await findDisbursed(transaction, forecast, forecast.madeOn);
    for (const problem of checkForecast({ ...forecast, amountDong: dong(forecast.amount) }, facts))
      problems.push({ ...problem, path: `cells.${forecast.cells[0] ?? ''}` });
  }
  return problems;
}

/** Lines of one holder, node and kind are one forecast to the end of the year. */
export function forecastsOf(found: FoundReport, cells: readonly StoredCell[], today: PlainDate) {
  const { provinceId, obligation } = found.known;
  const madeOn = earlierOf(obligation.cutOff, today);
  const joined = new Map<string, ReturnType<typeof begun>>();
  const begun = ({ account }: TypedAmount) => ({
    provinceId,
    holderId: account.holderId,
    nodeCode: account.nodeCode,
    capitalKind: capitalKindField.parse(account.capitalKind),
    budgetYear: account.budgetYear,
    madeOn,
    forDay: `${account.budgetYear}-12-31` as PlainDate,
    amount: 0n,
    cells: [] as readonly string[],
  });
  for (const one of amountsOf(found, cells, 'forecast')) {
    const { holderId, nodeCode, capitalKind, budgetYear } = one.account;
    const key = [holderId, nodeCode, capitalKind, budgetYear].join('|');
    const before = joined.get(key) ?? begun(one);
    joined.set(key, { ...before, amount: before.amount + one.amount, cells: [...before.cells, one.cell] });
  }
  return [...joined.values()];
}

function atCells(problems: readonly Problem[], moved: readonly { readonly cell: string }[]): Result<never> {
  return {
    ok: false,
    problems: problems.map((problem) => {
      const line = Number(/lines\[(\d+)\]/.exec(problem.path ?? '')?.[1] ?? 0);
      return { ...problem, path: `cells.${moved[line]?.cell ?? ''}` };
    }),
  };
}

/** The document that last brought money to the account: what a payment cites where its voucher is not in the register. */
async function findDocumentsOf(
  { tables }: ReadTransaction,
  provinceId: string,
  rows: readonly { readonly row: string; readonly account: AccountRow }[],
): Promise<ReadonlyMap<string, string>> {
  const { rows: found } = await sql<{ row: string; document_id: string | null }>`
    select g.row, (select e.document_id from muctieu.capital_account a join muctieu.capital_entry e on e.province_id = a.province_id
        and e.vintage = a.vintage and (e.to_account_id = a.account_id or e.from_account_id = a.account_id)
      where a.province_id = ${provinceId} and a.holder_id = g.holder::uuid and a.node_code = g.node and a.source = g.source
        and a.capital_kind = g.kind and a.vintage = g.vintage and a.budget_year = g.budget
      order by (e.kind in ('grant', 'assign', 'allocate', 'carry-over')) desc, e.value_date desc, e.entry_id desc limit 1) as document_id
    from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ row, account: a }) => ({
        row,
        holder: a.holderId,
        node: a.nodeCode,
        source: a.source,
        kind: a.capitalKind,
        vintage: a.vintage,
        budget: a.budgetYear,
      })),
    )}::jsonb) as g (row text, holder text, node text, source text, kind text, vintage int, budget int)`.execute(
    tables,
  );
  return new Map(found.flatMap(({ row, document_id }) => (document_id === null ? [] : [[row, document_id] as const])));
}

function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return comparePlainDates(one, other) < 0 ? one : other;
}

import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import {
  type CarryOverRule,
  proposeYearEnd,
  type RemainingBalance,
  type YearEndProposal,
} from '@muctieu/domain/capital/carry-over-rule';
import type { ChosenYearEnd, YearEndAction } from '@muctieu/domain/capital/choose-year-end';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { findRules } from './rules.store.ts';

/** Every remaining balance of a budget year with what the rules say of it. */
export async function proposalsOfYear(
  transaction: ReadTransaction,
  provinceId: string,
  budgetYear: number,
): Promise<{ readonly proposals: readonly YearEndProposal[]; readonly rules: readonly CarryOverRule[] }> {
  const { carryOverRules } = await findRules(transaction, provinceId, `${budgetYear}-12-31` as PlainDate);
  const rows = await transaction.tables
    .selectFrom('capital_account')
    .select(['holder_id', 'node_code', 'source', 'capital_kind', 'vintage', 'budget_year', 'available'])
    .where('province_id', '=', provinceId)
    .where('budget_year', '=', budgetYear)
    .where('available', '>', '0')
    .orderBy('node_code')
    .orderBy('holder_id')
    .orderBy('source')
    .orderBy('vintage')
    .execute();
  const balances = rows.map(
    (row): RemainingBalance => ({
      holderId: row.holder_id,
      nodeCode: row.node_code,
      source: row.source,
      capitalKind: row.capital_kind as CapitalKind,
      vintage: row.vintage,
      budgetYear: row.budget_year,
      availableDong: dong(BigInt(row.available)),
    }),
  );
  return { proposals: proposeYearEnd(balances, carryOverRules), rules: carryOverRules };
}

/** What was prepared for the year's end and still waits. */
export async function preparedOfYear(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
): Promise<readonly { readonly decisionId: string; readonly kind: string; readonly state: string }[]> {
  const rows = await tables
    .selectFrom('capital_decision')
    .select(['decision_id', 'kind', 'state'])
    .where('province_id', '=', provinceId)
    .where('budget_year', '=', budgetYear)
    .where('kind', 'in', ['carry-over', 'lapse', 'return', 'cancel'])
    .where('state', 'in', ['draft', 'submitted', 'approved'])
    // A return in the course of the year is none of the year's end: that counts from its last day.
    .where(sql<boolean>`content->>'valueDate' = ${`${budgetYear}-12-31`}`)
    .orderBy('decision_id')
    .execute();
  return rows.map((row) => ({ decisionId: row.decision_id, kind: row.kind, state: row.state }));
}

/** Advances of a budget year that nobody has settled. */
export async function advancesOfYear(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
): Promise<
  readonly {
    readonly holderId: string;
    readonly nodeCode: string;
    readonly vintage: number;
    readonly advancedDong: string;
  }[]
> {
  const rows = await tables
    .selectFrom('capital_account')
    .select(['holder_id', 'node_code', 'vintage', 'advanced'])
    .where('province_id', '=', provinceId)
    .where('budget_year', '=', budgetYear)
    .where('advanced', '>', '0')
    .orderBy('node_code')
    .orderBy('holder_id')
    .execute();
  return rows.map((row) => ({
    holderId: row.holder_id,
    nodeCode: row.node_code,
    vintage: row.vintage,
    advancedDong: row.advanced,
  }));
}

/** What becomes of balances in one way, as the table of a decision. */
export function yearEndContent(
  all: readonly ChosenYearEnd[],
  action: Exclude<YearEndAction, 'leave'>,
  by: { readonly budgetYear: number; readonly documentId: string; readonly reason: string },
): DecisionContent | undefined {
  const chosen = all.filter((one) => one.action === action).map(({ proposal }) => proposal);
  if (chosen.length === 0) return undefined;
  const isCarried = action === 'carry-over';
  const articles = [...new Set(chosen.flatMap(({ rule }) => (rule === undefined || !isCarried ? [] : [rule.article])))];
  return {
    kind: action,
    documentId: by.documentId,
    vintage: by.budgetYear,
    budgetYear: by.budgetYear,
    valueDate: `${by.budgetYear}-12-31` as PlainDate,
    reason: articles.length === 0 ? by.reason : `${by.reason} (${articles.join('; ')})`,
    lines: chosen.map(({ balance }) => ({
      nodeCode: balance.nodeCode,
      holderId: balance.holderId,
      source: balance.source,
      capitalKind: balance.capitalKind,
      vintage: balance.vintage,
      amountDong: balance.availableDong.toString(),
    })),
    printedTotals: [],
    justification: '',
  };
}

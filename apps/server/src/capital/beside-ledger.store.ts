import { type FactMeasure, factMeasures, type TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface BesideQuery {
  readonly by: readonly TableDimension[];
  readonly provinceId: string;
  readonly nodeCode?: string;
  readonly sources?: readonly string[];
  readonly capitalKinds?: readonly string[];
  readonly vintages?: readonly number[];
  readonly budgetYears?: readonly number[];
  /** Only what was said by the end of this day: proposals by the day of their document, forecasts by their own. */
  readonly valueDate?: PlainDate;
  /** Only what the product knew at this moment. */
  readonly knownAt?: Date;
}

interface ProposedLine {
  readonly reason_code: string;
  readonly node_code: string;
  readonly source: string;
  readonly capital_kind: string;
  readonly vintage: string;
  readonly budget_year: string;
  readonly amount: string;
}

/** Kinds of proposals that take capital away from where it is. */
const cutting = ['grant-cut', 'recall', 'allocation-recall', 'return', 'cancel'];

/**
 * What stands beside the ledger and never in it (C11), by the same keys: cuts asked for and neither booked nor rejected,
 * with the codes of their reasons, and what holders expect to have disbursed by the end of the year; both as of a day and as
 * known at a moment, like the table they stand in (C7).
 */
export async function readBesideLedger({ tables }: ReadTransaction, query: BesideQuery) {
  const { knownAt = null, valueDate = null } = query;
  const { rows } = await sql<ProposedLine>`
    select p.reason_code, line->>'nodeCode' as node_code, line->>'source' as source, line->>'capitalKind' as capital_kind,
      coalesce(line->>'vintage', p.content->>'vintage') as vintage, p.content->>'budgetYear' as budget_year, line->>'amountDong' as amount
    from muctieu.capital_proposal p
    cross join lateral (select min(d.issued_on) as issued_on from muctieu.document d
      where d.document_id = p.content->>'documentId' and d.province_id in (p.province_id, 'VN')) d
    cross join lateral jsonb_array_elements(p.content->'lines') line
    where p.province_id = ${query.provinceId}
      and (${knownAt}::timestamptz is null or p.created_at <= ${knownAt}::timestamptz)
      and (${valueDate}::date is null or d.issued_on is null or d.issued_on <= ${valueDate}::date)
      and not exists (select from jsonb_array_elements(p.steps) step where step->>'state' in ('booked', 'rejected')
        and (${knownAt}::timestamptz is null or (step->>'at')::timestamptz <= ${knownAt}::timestamptz))
      and p.content->>'kind' = any(${cutting}::text[])`.execute(tables);
  // The latest word of each holder for the end of the year; it names no source, and stands with the year's own plan.
  const { rows: forecasts } = await sql<Omit<ProposedLine, 'reason_code'>>`
    select distinct on (f.holder_id, f.node_code, f.capital_kind, f.budget_year) f.node_code, '' as source, f.capital_kind::text,
      f.budget_year::text as vintage, f.budget_year::text, f.amount::text
    from muctieu.capital_forecast f
    where f.province_id = ${query.provinceId} and f.for_day >= make_date(f.budget_year, 12, 31)
      and (${knownAt}::timestamptz is null or f.at <= ${knownAt}::timestamptz)
      and (${valueDate}::date is null or f.made_on <= ${valueDate}::date)
    order by f.holder_id, f.node_code, f.capital_kind, f.budget_year, f.made_on desc, f.forecast_id desc`.execute(
    tables,
  );
  const wanted = rows.filter((row) => isWanted(row, query));
  const factOf = (row: Omit<ProposedLine, 'reason_code'>, measure: FactMeasure) => ({
    keys: query.by.map((dimension) => keyOf(row, dimension)),
    amounts: factMeasures.map((one) => (one === measure ? BigInt(row.amount) : 0n)),
  });
  return {
    rows: [
      ...wanted.map((row) => factOf(row, 'proposedCut')),
      ...forecasts.filter((row) => isWanted(row, query)).map((row) => factOf(row, 'forecast')),
    ],
    reasons: wanted.map((row) => ({ nodeCode: row.node_code, reasonCode: row.reason_code })),
  };
}

function isWanted(row: Omit<ProposedLine, 'reason_code'>, query: BesideQuery): boolean {
  const { nodeCode, sources, capitalKinds, vintages, budgetYears } = query;
  return (
    (nodeCode === undefined || row.node_code === nodeCode || row.node_code.startsWith(`${nodeCode}.`)) &&
    (sources?.includes(row.source) ?? true) &&
    (capitalKinds?.includes(row.capital_kind) ?? true) &&
    (vintages?.includes(Number(row.vintage)) ?? true) &&
    (budgetYears?.includes(Number(row.budget_year)) ?? true)
  );
}

function keyOf(row: Omit<ProposedLine, 'reason_code'>, dimension: TableDimension): string {
  switch (dimension) {
    case 'programme':
      return row.node_code.split('.')[0] ?? '';
    case 'project':
      return row.node_code.split('.').slice(0, 2).join('.');
    case 'node':
      return row.node_code;
    case 'source':
      return row.source;
    case 'capitalKind':
      return row.capital_kind;
    case 'vintage':
      return row.vintage;
    case 'budgetYear':
      return row.budget_year;
    default:
      return '';
  }
}

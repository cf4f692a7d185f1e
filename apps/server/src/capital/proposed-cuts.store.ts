import { factMeasures, type TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
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
 * What stands beside the ledger and never in it (C11): cuts asked for and neither booked nor rejected, by the same keys,
 * with the codes of their reasons.
 */
export async function readBesideLedger({ tables }: ReadTransaction, query: BesideQuery) {
  const { rows } = await sql<ProposedLine>`
    select p.reason_code, line->>'nodeCode' as node_code, line->>'source' as source, line->>'capitalKind' as capital_kind,
      coalesce(line->>'vintage', p.content->>'vintage') as vintage, p.content->>'budgetYear' as budget_year, line->>'amountDong' as amount
    from muctieu.capital_proposal p, jsonb_array_elements(p.content->'lines') line
    where p.province_id = ${query.provinceId} and p.state not in ('booked', 'rejected')
      and p.content->>'kind' = any(${cutting}::text[])`.execute(tables);
  const wanted = rows.filter((row) => isWanted(row, query));
  const place = factMeasures.indexOf('proposedCut');
  return {
    rows: wanted.map((row) => ({
      keys: query.by.map((dimension) => keyOf(row, dimension)),
      amounts: factMeasures.map((_, index) => (index === place ? BigInt(row.amount) : 0n)),
    })),
    reasons: wanted.map((row) => ({ nodeCode: row.node_code, reasonCode: row.reason_code })),
  };
}

function isWanted(row: ProposedLine, query: BesideQuery): boolean {
  const { nodeCode, sources, capitalKinds, vintages, budgetYears } = query;
  return (
    (nodeCode === undefined || row.node_code === nodeCode || row.node_code.startsWith(`${nodeCode}.`)) &&
    (sources?.includes(row.source) ?? true) &&
    (capitalKinds?.includes(row.capital_kind) ?? true) &&
    (vintages?.includes(Number(row.vintage)) ?? true) &&
    (budgetYears?.includes(Number(row.budget_year)) ?? true)
  );
}

function keyOf(row: ProposedLine, dimension: TableDimension): string {
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

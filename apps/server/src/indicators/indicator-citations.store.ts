import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface CitedFigures {
  readonly indicatorNo: number;
  readonly period: string;
  readonly unitId: string;
  readonly count: number;
}

/** Codes of the definitions of which some version names the document, or was written after it. */
export async function findDefinitionsCiting(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select distinct indicator.code
    from muctieu.indicator join muctieu.indicator_version one using (indicator_no)
    where one.document_id = ${documentId} or one.content -> 'documentIds' ? ${documentId}
    order by indicator.code`.execute(tables);
  return rows.map(({ code }) => code);
}

/** Targets that the document set, also former versions: one line an indicator and period, with a unit to open. */
export async function findTargetsCiting(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly CitedFigures[]> {
  const { rows } = await sql<Row>`select indicator_no, period, min(unit_id::text) as unit_id,
      count(distinct unit_id)::int as count
    from muctieu.indicator_target where document_id = ${documentId}
    group by indicator_no, period order by indicator_no, period`.execute(tables);
  return rows.map(citedOf);
}

/** Values that were entered from the document. */
export async function findObservationsCiting(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly CitedFigures[]> {
  const { rows } =
    await sql<Row>`select o.indicator_no, o.period, min(o.unit_id::text) as unit_id, count(*)::int as count
    from muctieu.observation_batch batch join muctieu.observation o using (province_id, batch_id)
    where batch.document_id = ${documentId}
    group by o.indicator_no, o.period order by o.indicator_no, o.period`.execute(tables);
  return rows.map(citedOf);
}

interface Row {
  readonly indicator_no: number;
  readonly period: string;
  readonly unit_id: string;
  readonly count: number;
}

function citedOf({ indicator_no: indicatorNo, period, unit_id: unitId, count }: Row): CitedFigures {
  return { indicatorNo, period, unitId, count };
}

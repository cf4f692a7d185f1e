import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** Puts reviewed shares on the flows of one origin of one event. */
export async function saveReviewedShares(
  { tables }: WriteTransaction,
  provinceId: string,
  eventId: string,
  originId: string,
  shares: readonly { readonly resultId: string; readonly shareMillionths: number }[],
): Promise<void> {
  await sql`
    update muctieu.unit_flow kept set share_millionths = given.share, share_reviewed = true
    from jsonb_to_recordset(${JSON.stringify(shares.map((one) => ({ result: one.resultId, share: one.shareMillionths })))}::jsonb)
      as given (result uuid, share integer)
    where kept.province_id = ${provinceId} and kept.event_id = ${eventId} and kept.origin_id = ${originId}
      and kept.result_id = given.result`.execute(tables);
}

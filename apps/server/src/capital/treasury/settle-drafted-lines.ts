import type { WriteTransaction } from '../../database/transaction.ts';
import { findEntriesOfCommand } from './treasury-entry.store.ts';
import { addResolutions, findDraftedLines, lockTreasury } from './treasury-line.store.ts';

/** A payment that was drafted from a line of the Treasury is booked: the line is that entry now, without anybody linking it. */
export async function settleDraftedLines(
  transaction: WriteTransaction,
  provinceId: string,
  decisionId: string,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  const drafted = await findDraftedLines(transaction, provinceId, decisionId);
  if (drafted.length === 0) return;
  await lockTreasury(transaction, provinceId);
  const entries = await findEntriesOfCommand(transaction, provinceId, decisionId);
  // By amount, the first booked the last of its list: each is taken once.
  const free = Map.groupBy(entries.toReversed(), (entry) => entry.amountDong);
  const settled = drafted.flatMap(({ lineId, amountDong, reason }) => {
    const entry = free.get(amountDong)?.pop();
    return entry === undefined
      ? []
      : [
          {
            lineId,
            kind: 'linked' as const,
            how: 'exact' as const,
            shares: [entry],
            decisionId,
            reason,
          },
        ];
  });
  await addResolutions(transaction, provinceId, settled, by);
}

/** Whoever withdraws the draft opens its lines again: nothing will be booked of them. */
export async function reopenDraftedLines(
  transaction: WriteTransaction,
  provinceId: string,
  decisionId: string,
  by: { readonly personId: string | undefined; readonly at: Date; readonly reason: string },
): Promise<void> {
  const drafted = await findDraftedLines(transaction, provinceId, decisionId);
  if (drafted.length === 0) return;
  await lockTreasury(transaction, provinceId);
  await addResolutions(
    transaction,
    provinceId,
    drafted.map(({ lineId }) => ({
      lineId,
      kind: 'undone' as const,
      how: 'hand' as const,
      shares: [],
      decisionId,
      reason: by.reason,
    })),
    by,
  );
}

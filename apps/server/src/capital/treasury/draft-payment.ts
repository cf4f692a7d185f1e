import type { draftTreasuryPaymentRequest } from '@muctieu/contract/capital/treasury';
import { done, type Result } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { WriteTransaction } from '../../database/transaction.ts';
import { addDecision } from '../decisions.store.ts';
import { findUnknownReferences } from '../referred-parts.ts';
import { findOpenLine } from './resolve-line.ts';
import { addResolutions, lockTreasury } from './treasury-line.store.ts';

/** A payment that the ledger does not have yet, drafted from the Treasury's line; it is booked in the usual steps. */
export async function draftPayment(
  transaction: WriteTransaction,
  lineId: string,
  asked: z.output<typeof draftTreasuryPaymentRequest>,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<Result<{ decisionId: string }>> {
  const { provinceId, holderId, nodeCode, source, capitalKind, vintage, budgetYear, documentId, reason } = asked;
  await lockTreasury(transaction, provinceId);
  const found = await findOpenLine(transaction, provinceId, lineId);
  if (!found.ok) return found;
  const { day, amountDong } = found.value;
  const content = {
    kind: 'payment' as const,
    documentId,
    vintage,
    budgetYear,
    valueDate: day,
    reason,
    lines: [{ nodeCode, holderId, source, capitalKind, amountDong: amountDong.toString() }],
    printedTotals: [],
    justification: '',
  };
  const unknown = await findUnknownReferences(transaction, provinceId, content);
  if (!unknown.ok) return unknown;
  const decisionId = uuid();
  await addDecision(transaction, {
    decisionId,
    provinceId,
    state: 'draft',
    content,
    ...(by.personId === undefined ? {} : { createdBy: by.personId }),
    createdAt: by.at,
    version: 1,
  });
  await addResolutions(
    transaction,
    provinceId,
    [{ lineId, kind: 'drafted', how: 'hand', shares: [], decisionId, reason }],
    by,
  );
  return done({ decisionId });
}

import type { DecisionContent } from '@muctieu/contract/capital/decision';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { findHolderNames } from './holders.store.ts';
import { findUnknownDocument } from './referred-document.ts';

/** Refused where a decision names a document or holders that are not there; all of them at once. */
export async function findUnknownReferences(
  transaction: ReadTransaction,
  provinceId: string,
  content: DecisionContent,
): Promise<Result<void>> {
  const document = await findUnknownDocument(transaction, content.documentId);
  const problems = [
    ...(document === undefined ? [] : [{ ...document, path: 'content.documentId' }]),
    ...(await findUnknownHolders(transaction, provinceId, content)),
  ];
  return problems.length === 0 ? done(undefined) : { ok: false, problems };
}

export async function findUnknownHolders(
  transaction: ReadTransaction,
  provinceId: string,
  content: Pick<DecisionContent, 'giverId' | 'lines'>,
): Promise<readonly Problem[]> {
  const holders = content.lines.map(({ holderId }) => holderId);
  const known = await findHolderNames(
    transaction,
    provinceId,
    content.giverId === undefined ? holders : [...holders, content.giverId],
  );
  return [
    ...(content.giverId === undefined || known.has(content.giverId)
      ? []
      : [{ code: 'holder-unknown', path: 'content.giverId', values: { found: content.giverId } }]),
    ...holders.flatMap((holderId, index) =>
      known.has(holderId)
        ? []
        : [{ code: 'holder-unknown', path: `content.lines[${index}].holderId`, values: { found: holderId } }],
    ),
  ];
}

import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import { documentKeyOf } from '@muctieu/domain/documents/parse-document-symbol';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { WriteTransaction } from '../database/transaction.ts';
import { findDocument, findDocumentsBySymbol } from '../documents/document.store.ts';

/**
 * What a step gives, with the way to its paper in the register: the one that was named must be there; where none was named
 * and exactly one has this symbol, it is that one.
 */
export async function linkDocument(
  transaction: WriteTransaction,
  step: RecognitionStepCode,
  given: RecognitionGivenAnswer,
): Promise<Result<RecognitionGivenAnswer>> {
  const content = given[step];
  if (content === undefined || !('symbol' in content)) return done(given);
  const { documentId, symbol } = content;
  if (documentId !== undefined) {
    if ((await findDocument(transaction, documentId)) !== undefined) return done(given);
    return refused({ code: 'cited-document-unknown', path: `given.${step}.documentId`, values: { id: documentId } });
  }
  const [only, ...others] = await findDocumentsBySymbol(transaction, documentKeyOf(symbol));
  if (only === undefined || others.length > 0) return done(given);
  return done({ ...given, [step]: { ...content, documentId: only.documentId } });
}

import type { Result } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';

/**
 * A change whose answer shows a secret once. It takes no part in the keeping of answers for repeated requests: what is kept
 * there is readable, and a repeated request simply makes another secret.
 */
export function writeAnew<Value>(
  database: Database,
  context: RequestContext,
  provinceId: string,
  command: string,
  work: (transaction: WriteTransaction) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return database.write(context.scope, { provinceId, command, requestId: context.requestId, at: context.now }, work);
}

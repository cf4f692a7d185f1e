import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { type AuditFinding, auditLedger } from './audit.store.ts';

const hour = 3_600_000;
/** Longer than the pause between two audits, so that every command is compared with the journal at least once. */
const lookBack = 2 * hour;

export interface LedgerAudit {
  stop(): Promise<void>;
}

/**
 * Proves the whole ledger once an hour, the first time an hour after the start. What does not hold is told with its
 * places; somebody must look, since nothing the application can do breaks an invariant.
 */
export function startLedgerAudit(
  database: Database,
  tellBroken: (findings: readonly AuditFinding[]) => void,
  tellFailure: (error: unknown) => void,
): LedgerAudit {
  let isStopping = false;
  let wake = () => {};
  const running = (async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, isStopping ? 0 : hour);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (isStopping) return;
      try {
        const broken = await findBroken(database);
        if (broken.length > 0) tellBroken(broken);
      } catch (error) {
        tellFailure(error);
      }
    }
  })();
  return {
    stop() {
      isStopping = true;
      wake();
      return running;
    },
  };
}

async function findBroken(database: Database): Promise<readonly AuditFinding[]> {
  const sealedSince = new Date(Date.now() - lookBack);
  const findings = await database.read(programScope, (transaction) => auditLedger(transaction, sealedSince));
  return findings.filter(({ count }) => count > 0);
}

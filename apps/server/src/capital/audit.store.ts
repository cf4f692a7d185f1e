import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { type AuditInvariant, auditQueries } from './audit-queries.ts';

/** One invariant of the ledger and the places where it does not hold; `places` names the first of them. */
export interface AuditFinding {
  readonly invariant: AuditInvariant;
  readonly count: number;
  readonly places: readonly string[];
}

/**
 * Every invariant over the whole ledger in scope. Each query gives the places where one does not hold, so nothing found is
 * a proof, not a sample. One transaction, one moment.
 *
 * @param sealedSince commands known from this moment on are also compared with the sealed journal, entry by entry.
 */
export async function auditLedger(
  { tables }: ReadTransaction,
  sealedSince: Date = new Date(0),
): Promise<readonly AuditFinding[]> {
  // Sums over the whole ledger: what lies on disk between two steps costs more than memory that is given back at once.
  await sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`.execute(tables);
  const findings = new Map<AuditInvariant, { count: number; readonly places: string[] }>();
  for (const { invariants, query } of auditQueries) {
    for (const invariant of invariants) findings.set(invariant, { count: 0, places: [] });
    const { rows } = await sql<{ invariant: AuditInvariant; place: string }>`${query(sealedSince)}`.execute(tables);
    for (const { invariant, place } of rows) {
      const finding = findings.get(invariant);
      if (finding === undefined) throw new Error(`The audit found «${invariant}», which it does not look for`);
      finding.count += 1;
      if (finding.places.length < placesMost) finding.places.push(place);
    }
  }
  return [...findings].map(([invariant, finding]) => ({ invariant, ...finding }));
}

const placesMost = 10;

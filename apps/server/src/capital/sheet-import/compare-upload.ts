import { createHash } from 'node:crypto';
import type { readImportQuery } from '@muctieu/contract/capital/sheet-import';
import { importMapping } from '@muctieu/contract/capital/sheet-import';
import type { DecisionKind } from '@muctieu/domain/capital/allocation-decision';
import type { ImportMapping } from '@muctieu/domain/capital/sheet-import/column-meaning';
import { compareImport, type ImportComparison } from '@muctieu/domain/capital/sheet-import/compare-import';
import { findGiverShortages } from '@muctieu/domain/capital/sheet-import/giver-shortages';
import type { ImportProblem } from '@muctieu/domain/capital/sheet-import/import-reading';
import { importLineKey } from '@muctieu/domain/capital/sheet-import/read-import';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findImport, findMappings, type StoredImport } from './import.store.ts';
import { gatherCatalogue, type ImportCatalogue } from './import-catalogue.ts';
import type { ReadAnswer } from './import-task.ts';
import type { ImportThreads } from './import-threads.ts';
import { findAvailable, findStoredAmounts } from './stored-amounts.store.ts';

export type ImportQuery = z.output<typeof readImportQuery>;

/** A file as it reads in the moment, beside the ledger of the moment. */
export interface ComparedUpload extends UnderstoodUpload {
  readonly comparison: ImportComparison;
  readonly problems: readonly ImportProblem[];
  /** Changes when the file, the way it is read, or the ledger under it changes. */
  readonly digest: string;
}

const kindsOf: Readonly<Record<ImportQuery['kind'], readonly DecisionKind[]>> = {
  plan: ['assign', 'grant', 'allocate'],
  disbursement: ['payment', 'advance'],
  'carry-over': ['carry-over'],
};

/** A file as its thread read it, and what it was read with. */
export interface UnderstoodUpload {
  readonly stored: StoredImport;
  readonly content: Uint8Array;
  readonly decisionKind: DecisionKind;
  readonly reading: ReadAnswer;
  readonly catalogue: ImportCatalogue;
  readonly mappings: ReadonlyMap<string, ImportMapping>;
}

/** How a caller reads from the database: one short transaction each time. */
export type Reads = <Value>(work: (transaction: ReadTransaction) => Promise<Value>) => Promise<Value>;

/** Reads an upload in its thread; no transaction is open while the thread works. */
export async function understandUpload(
  reads: Reads,
  importId: string,
  query: ImportQuery,
  threads: ImportThreads,
): Promise<Result<UnderstoodUpload>> {
  const found = await reads((transaction) => findImport(transaction, importId));
  if (found === undefined) return refused({ code: 'import-unknown', path: 'params.importId' });
  const { content, ...stored } = found;
  return understandFile(reads, { stored, content }, query, threads);
}

/** The same of a file that nobody stored yet. */
export async function understandFile(
  reads: Reads,
  { stored, content }: { readonly stored: StoredImport; readonly content: Uint8Array },
  query: ImportQuery,
  threads: ImportThreads,
): Promise<Result<UnderstoodUpload>> {
  const decisionKind = decisionKindOf(query);
  if (!decisionKind.ok) return decisionKind;
  const { kind, budgetYear, until, giverId } = query;
  const { catalogue, mappings } = await reads(async (transaction) => ({
    catalogue: await gatherCatalogue(transaction, stored.provinceId, budgetYear),
    mappings: await mappingsOf(transaction, stored.provinceId, kind),
  }));
  if (giverId !== undefined && !catalogue.holders.some(({ holderId }) => holderId === giverId)) {
    return refused({ code: 'holder-unknown', path: 'giverId', values: { found: giverId } });
  }
  const read = await threads.read({
    kind: 'read',
    name: stored.name,
    bytes: content,
    asked: { kind, budgetYear, until, provinceId: stored.provinceId, decision: decisionKind.value },
    nodes: catalogue.nodes,
    holders: catalogue.holders,
    mappings,
  });
  if (!read.ok) return read;
  return done({ stored, content, decisionKind: decisionKind.value, reading: read.value, catalogue, mappings });
}

/** Compares what was read with the ledger of this transaction. */
export async function compareUpload(
  transaction: ReadTransaction,
  understood: UnderstoodUpload,
  query: ImportQuery,
): Promise<ComparedUpload> {
  const { stored, decisionKind, reading, catalogue } = understood;
  const { provinceId } = stored;
  const { kind, budgetYear, giverId } = query;
  const years = [...new Set([budgetYear, ...reading.lines.map((line) => line.budgetYear)])];
  const spends = kind === 'disbursement' || kind === 'carry-over';
  const available = spends ? await findAvailable(transaction, provinceId, years) : undefined;
  const comparison = compareImport({
    kind: decisionKind,
    lines: reading.lines,
    stored: await findStoredAmounts(transaction, provinceId, decisionKind, years),
    ...(available === undefined
      ? {}
      : { available: new Map(available.map((one) => [importLineKey(one), one.amountDong])) }),
  });
  const short =
    giverId === undefined || decisionKind === 'grant'
      ? []
      : findGiverShortages(comparison, giverId, await findAvailable(transaction, provinceId, years, giverId));
  const problems = [
    ...reading.problems,
    ...comparison.problems,
    ...short,
    ...inactiveNodes(reading, catalogue, budgetYear),
  ];
  return { ...understood, comparison, problems, digest: digestOf(stored, query, comparison) };
}

function decisionKindOf({ kind, decisionKind, giverId }: ImportQuery): Result<DecisionKind> {
  const [usual] = kindsOf[kind];
  const chosen = decisionKind ?? usual;
  if (chosen === undefined || !kindsOf[kind].includes(chosen)) {
    return refused({ code: 'import-kind-mismatch', path: 'decisionKind', values: { kind, found: chosen ?? '' } });
  }
  if ((chosen === 'assign' || chosen === 'allocate') && giverId === undefined) {
    return refused({ code: 'giver-missing', path: 'giverId' });
  }
  return done(chosen);
}

async function mappingsOf(
  transaction: ReadTransaction,
  provinceId: string,
  kind: ImportQuery['kind'],
): Promise<ReadonlyMap<string, ImportMapping>> {
  const kept = await findMappings(transaction, provinceId, kind);
  // What was written through the schema is read back through it.
  return new Map(
    [...kept].map(([fingerprint, content]) => [fingerprint, importMapping.parse(content) as ImportMapping]),
  );
}

function inactiveNodes(reading: ReadAnswer, { inactive }: ImportCatalogue, year: number): readonly ImportProblem[] {
  const said = new Set<string>();
  return reading.lines.flatMap(({ nodeCode, sheet, row, column }): readonly ImportProblem[] => {
    if (!inactive.has(nodeCode) || said.has(nodeCode)) return [];
    said.add(nodeCode);
    return [
      {
        severity: 'warning',
        code: 'node-not-active',
        sheet,
        row,
        column,
        values: { node: nodeCode, year: String(year) },
      },
    ];
  });
}

function digestOf(stored: StoredImport, query: ImportQuery, { drafts }: ImportComparison): string {
  const hash = createHash('sha256').update(JSON.stringify([stored.sha256, query]));
  for (const { kind, budgetYear, lines } of drafts) {
    hash.update(`${kind}|${budgetYear}`);
    for (const { nodeCode, holderId, source, capitalKind, vintage, valueDate, amountDong } of lines) {
      hash.update(`${nodeCode}|${holderId}|${source}|${capitalKind}|${vintage}|${valueDate ?? ''}|${amountDong}\n`);
    }
  }
  return hash.digest('base64url');
}

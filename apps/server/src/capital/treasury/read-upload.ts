import { createHash } from 'node:crypto';
import { statementMapping } from '@muctieu/contract/capital/treasury';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readStatement, type StatementReading } from '@muctieu/domain/capital/treasury/read-statement';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Reads } from '../sheet-import/compare-upload.ts';
import { findImport, findMappings } from '../sheet-import/import.store.ts';
import { gatherCatalogue } from '../sheet-import/import-catalogue.ts';
import type { ImportThreads } from '../sheet-import/import-threads.ts';

export interface ReadUpload {
  readonly provinceId: string;
  readonly reading: StatementReading;
  readonly fingerprint: string;
  readonly holderNames: ReadonlyMap<string, string>;
}

/** Reads an uploaded statement in its thread, by the mapping that was kept for its heading; no transaction is open meanwhile. */
export async function readUpload(
  reads: Reads,
  importId: string,
  year: number,
  threads: ImportThreads,
): Promise<Result<ReadUpload>> {
  const gathered = await reads(async (transaction) => {
    const found = await findImport(transaction, importId);
    if (found === undefined) return undefined;
    const catalogue = await gatherCatalogue(transaction, found.provinceId, year);
    return { found, catalogue, kept: await findMappings(transaction, found.provinceId, 'treasury') };
  });
  if (gathered === undefined) return refused({ code: 'import-unknown', path: 'params.importId' });
  const { found, catalogue, kept } = gathered;
  const { provinceId, name, content } = found;
  const table = await threads.table({ kind: 'table', name, bytes: content });
  if (!table.ok) return table;
  const reading = readStatement(table.value.rows, {
    holders: new HolderIndex(catalogue.holders),
    nodes: new NodeIndex(catalogue.nodes),
    mappingOf: (signature) => {
      const mapping = kept.get(fingerprintOf(signature));
      if (mapping === undefined) return undefined;
      const { columns, numberStyle } = statementMapping.parse(mapping);
      const said = Object.entries(columns).filter(([, column]) => column !== undefined);
      return { columns: Object.fromEntries(said), numberStyle };
    },
  });
  return done({
    provinceId,
    reading,
    fingerprint: fingerprintOf(reading.signature),
    holderNames: new Map(catalogue.holders.map((holder) => [holder.holderId, holder.name])),
  });
}

function fingerprintOf(signature: string): string {
  return createHash('sha256').update(signature).digest('hex');
}

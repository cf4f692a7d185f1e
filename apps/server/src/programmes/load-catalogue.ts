import { createHash } from 'node:crypto';
import { checkCatalogue } from '@muctieu/domain/programmes/check-catalogue';
import { compareCatalogues, mergedNodes } from '@muctieu/domain/programmes/compare-catalogues';
import type { ProgrammeCatalogue } from '@muctieu/domain/programmes/programme-node';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { addVersion, endWaiting, findCatalogueForEdit, findVersions, putCatalogue } from './catalogue.store.ts';
import { findNodesOfCatalogue, putNodes } from './node.store.ts';

export type LoadedCatalogue = 'added' | 'changed' | 'unchanged' | 'waiting';

/**
 * Brings a catalogue to the state of its data file (P4). A file that was loaded before does nothing. A new file is taken
 * over, unless a person has changed the catalogue by import since: then it waits to be applied, and nothing is guessed.
 */
export async function loadCatalogue(
  database: Database,
  catalogue: ProgrammeCatalogue,
  at: Date,
): Promise<LoadedCatalogue> {
  const problems = checkCatalogue(catalogue);
  if (problems.length > 0) {
    throw new Error(`Catalogue ${catalogue.id} of data/programmes is not a tree: ${JSON.stringify(problems)}`);
  }
  const act = { provinceId: 'VN', command: 'load-catalogue', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) =>
    done(await loadInto(transaction, catalogue, at)),
  );
  if (!outcome.ok) throw new Error('Loading a catalogue was refused, which nothing in it does');
  return outcome.value;
}

async function loadInto(
  transaction: WriteTransaction,
  catalogue: ProgrammeCatalogue,
  at: Date,
): Promise<LoadedCatalogue> {
  const checksum = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
  const known = await findVersions(transaction, catalogue.id);
  if (known.some((version) => version.origin === 'data-file' && version.checksum === checksum)) return 'unchanged';
  const stored = await findCatalogueForEdit(transaction, catalogue.id);
  // Under the lock: a person may have imported meanwhile.
  const versions = await findVersions(transaction, catalogue.id);
  const nodes = await findNodesOfCatalogue(transaction, catalogue.id);
  const inUse = versions.find((version) => version.state === 'in-use');
  const number = (versions[0]?.number ?? 0) + 1;
  const differences = compareCatalogues(nodes, catalogue.nodes);
  const filed = {
    catalogueId: catalogue.id,
    number,
    origin: 'data-file',
    fileName: `${catalogue.id.toLowerCase()}.json`,
    checksum,
    at,
    reason: '',
    differences,
  } as const;
  if (inUse?.origin === 'import') {
    await endWaiting(transaction, catalogue.id);
    await addVersion(transaction, { ...filed, state: 'waiting', content: catalogue });
    return 'waiting';
  }
  const content = { ...catalogue, nodes: mergedNodes(nodes, catalogue.nodes) };
  await putCatalogue(transaction, catalogue, number);
  await putNodes(transaction, catalogue.id, catalogue.nodes);
  await addVersion(transaction, { ...filed, state: 'in-use', content });
  return stored === undefined ? 'added' : 'changed';
}

import type { NodeActivation } from '@muctieu/data/node-activation';
import type { ProgrammeCatalogue } from '@muctieu/data/programme-catalogue';
import type { ProgrammeSuccession } from '@muctieu/data/programme-succession';
import { yearsOf } from '@muctieu/domain/programmes/node-activity';
import { done } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { findActivations, putActivation } from './activation.store.ts';
import { type LoadedCatalogue, loadCatalogue } from './load-catalogue.ts';
import { addSuccession, findLoadedLinks } from './succession.store.ts';

/** Everything of `data/programmes`. */
export interface ProgrammeData {
  readonly catalogues: readonly ProgrammeCatalogue[];
  readonly succession: ProgrammeSuccession;
  readonly activations: readonly NodeActivation[];
}

export interface LoadedProgrammes {
  readonly catalogues: Readonly<Record<string, LoadedCatalogue>>;
  readonly successionsAdded: number;
  readonly activationsAdded: number;
}

/** Run at every start. What people have entered or withdrawn since stays as they left it. */
export async function loadProgrammes(database: Database, data: ProgrammeData, at: Date): Promise<LoadedProgrammes> {
  const catalogues: Record<string, LoadedCatalogue> = {};
  for (const catalogue of data.catalogues) catalogues[catalogue.id] = await loadCatalogue(database, catalogue, at);
  const act = { provinceId: 'VN', command: 'load-programmes', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) =>
    done({
      successionsAdded: await loadSuccession(transaction, data.succession),
      activationsAdded: await loadActivations(transaction, data.activations),
    }),
  );
  if (!outcome.ok) throw new Error('Loading the programmes was refused, which nothing in it does');
  return { catalogues, ...outcome.value };
}

async function loadSuccession(transaction: WriteTransaction, { rows }: ProgrammeSuccession): Promise<number> {
  const known = await findLoadedLinks(transaction);
  const missing = rows.filter(({ fromCode, toCode }) => !known.has(`${fromCode}>${toCode}`));
  for (const { fromCode, toCode, documentId, sources, verified, note } of missing) {
    await addSuccession(transaction, {
      rowId: uuid(),
      fromCode,
      toCode,
      ...(documentId === undefined ? {} : { documentId }),
      sources,
      verified,
      note: note ?? '',
      version: 1,
      fromData: true,
    });
  }
  return missing.length;
}

async function loadActivations(transaction: WriteTransaction, activations: readonly NodeActivation[]): Promise<number> {
  let added = 0;
  for (const activation of activations) {
    const { provinceId, nodeCode } = { provinceId: activation.provinceCode, nodeCode: activation.nodeCode };
    const known = await findActivations(transaction, { provinceId, nodeCodes: [nodeCode] });
    for (const year of yearsOf(activation, lastPlanYear)) {
      if (known.some((one) => one.year === year)) continue;
      await putActivation(transaction, undefined, {
        provinceId,
        nodeCode,
        year,
        active: activation.active,
        reason: activation.quote ?? activation.note ?? activation.sources.join('; '),
        sources: activation.sources,
        verified: activation.verified,
      });
      added += 1;
    }
  }
  return added;
}

/** An activation without an end holds as far as the product plans: the last year of the merged programme. */
const lastPlanYear = 2035;

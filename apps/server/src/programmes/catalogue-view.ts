import type {
  catalogueItem,
  catalogueVersionDetail,
  catalogueVersionItem,
  differenceCounts,
} from '@muctieu/contract/programmes/catalogue';
import { compareCatalogues, type NodeDifference } from '@muctieu/domain/programmes/compare-catalogues';
import type { ProgrammeNode } from '@muctieu/domain/programmes/programme-node';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { type CatalogueVersion, findCatalogues, findVersions } from './catalogue.store.ts';
import { findNodes } from './node.store.ts';

type Counts = z.output<typeof differenceCounts>;

export function countsOf(differences: readonly NodeDifference[]): Counts {
  const count = (kind: NodeDifference['kind']) => differences.filter((difference) => difference.kind === kind).length;
  return { added: count('added'), moved: count('moved'), changed: count('changed'), missing: count('missing') };
}

/** Differences as they travel: lists that may be written to. */
export function differencesOf(differences: readonly NodeDifference[]) {
  return differences.map((difference) => ({ ...difference, changes: [...difference.changes] }));
}

/** Facts of a node that nobody has verified, the node itself included. */
export function unverifiedFacts(node: ProgrammeNode): number {
  const facts = [node, ...node.capitalKinds, ...node.leadAgencies, ...(node.treasuryCode ? [node.treasuryCode] : [])];
  return facts.filter(({ verified }) => !verified).length;
}

export async function catalogueItems(transaction: ReadTransaction): Promise<z.output<typeof catalogueItem>[]> {
  const nodes = await findNodes(transaction);
  const items: z.output<typeof catalogueItem>[] = [];
  for (const catalogue of await findCatalogues(transaction)) {
    const own = nodes.filter((node) => node.catalogueId === catalogue.id);
    const root = own.find((node) => node.parentCode === undefined);
    const versions = await findVersions(transaction, catalogue.id);
    const { from, until } = catalogue.validity;
    items.push({
      catalogueId: catalogue.id,
      programmeCode: catalogue.programmeCode,
      name: root?.name ?? { vi: catalogue.programmeCode, en: catalogue.programmeCode },
      validFrom: from,
      ...(until === undefined ? {} : { validUntil: until }),
      complete: catalogue.complete,
      verified: catalogue.verified,
      sources: [...catalogue.sources],
      ...(catalogue.note === undefined ? {} : { note: catalogue.note }),
      nodeCount: own.length,
      unverifiedCount: own.reduce((sum, node) => sum + unverifiedFacts(node), 0),
      version: catalogue.version,
      waiting: versions.filter((version) => version.state === 'waiting').length,
    });
  }
  return items;
}

export function versionItemOf(version: CatalogueVersion): z.output<typeof catalogueVersionItem> {
  const { catalogueId, number, origin, fileName, checksum, at, state, reason, documentId, content } = version;
  return {
    catalogueId,
    number,
    origin,
    fileName,
    checksum,
    at: at.toISOString(),
    state,
    reason,
    ...(documentId === undefined ? {} : { documentId }),
    nodeCount: content.nodes.length,
    counts: countsOf(version.differences),
  };
}

/** A waiting version is compared with what is in use now, not with what was in use when it came. */
export function versionDetailOf(
  version: CatalogueVersion,
  inUse: readonly ProgrammeNode[],
): z.output<typeof catalogueVersionDetail> {
  const differences =
    version.state === 'waiting' ? compareCatalogues(inUse, version.content.nodes) : version.differences;
  return { ...versionItemOf(version), counts: countsOf(differences), differences: differencesOf(differences) };
}

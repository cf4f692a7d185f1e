import type { nodeDetail, nodeItem, yearActivity } from '@muctieu/contract/programmes/programme-node';
import { capitalKindShortTexts } from '@muctieu/contract/programmes/programmes.texts';
import { type NodeActivity, nodeActivity, yearsOf } from '@muctieu/domain/programmes/node-activity';
import { ancestorsOf, type ProgrammeBranch, programmeTreeOn } from '@muctieu/domain/programmes/programme-tree';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import { findActivations, type StoredActivation } from './activation.store.ts';
import { unverifiedFacts } from './catalogue-view.ts';
import type { StoredNode } from './node.store.ts';
import { findSuccessions } from './succession.store.ts';

type Item = z.output<typeof nodeItem>;
type Detail = z.output<typeof nodeDetail>;

/** The tree as of a day as one list, parents before children. */
export function nodeItemsOn(nodes: readonly StoredNode[], day: PlainDate): readonly Item[] {
  const flat = (branches: readonly ProgrammeBranch<StoredNode>[]): readonly Item[] =>
    branches.flatMap((branch) => [itemOf(branch), ...flat(branch.children)]);
  return flat(programmeTreeOn(nodes, day));
}

function itemOf({ node, depth, children }: ProgrammeBranch<StoredNode>): Item {
  return {
    code: node.code,
    ...(node.parentCode === undefined ? {} : { parentCode: node.parentCode }),
    catalogueId: node.catalogueId,
    level: node.level,
    depth,
    name: node.name,
    ...(node.shortName === undefined ? {} : { shortName: node.shortName }),
    capitalKinds: [...new Set(node.capitalKinds.map(({ kind }) => kind))],
    leadAgencies: node.leadAgencies.map(({ name }) => name),
    nameVi: node.name.vi,
    nameEn: node.name.en,
    shortNameVi: node.shortName?.vi ?? '',
    capitalWords: markedList(
      node.capitalKinds.map((seen) => ({ ...seen, words: capitalKindShortTexts[seen.kind].vi })),
    ),
    leadWords: markedList(node.leadAgencies.map((agency) => ({ ...agency, words: agency.name }))),
    ...daysOf(node),
    verified: node.verified,
    unverifiedFacts: unverifiedFacts(node),
    childCount: children.length,
  };
}

/** `ĐTPT; SN (?)`: as `parseNodeRow` reads it. */
function markedList(facts: readonly { readonly words: string; readonly verified: boolean }[]): string {
  return facts.map(({ words, verified }) => (verified ? words : `${words} (?)`)).join('; ');
}

/** Everything about one node; `provinceIds` are those whose activity is shown beside what provinces have recorded. */
export async function nodeDetailOf(
  transaction: ReadTransaction,
  node: StoredNode,
  nodes: readonly StoredNode[],
  provinceIds: readonly string[],
): Promise<Detail> {
  const byCode = new Map(nodes.map((one) => [one.code, one]));
  const documents = await findDocuments(transaction, node.documentIds);
  const above = ancestorsOf(byCode, node.code);
  const recorded = await findActivations(transaction, { nodeCodes: [...above.map(({ code }) => code), node.code] });
  const provinces = [...new Set([...provinceIds, ...recorded.map(({ provinceId }) => provinceId)])].sort();
  const successions = await findSuccessions(transaction);
  const relative = (code: string) => {
    const other = byCode.get(code);
    const name = other?.name ?? { vi: code, en: code };
    return { code, name, ...(other?.shortName === undefined ? {} : { shortName: other.shortName }) };
  };
  const linked = (code: string, succession: (typeof successions)[number]) => ({
    ...relative(code),
    rowId: succession.rowId,
    ...(succession.documentId === undefined ? {} : { documentId: succession.documentId }),
    sources: [...succession.sources],
    verified: succession.verified,
    ...(succession.note === '' ? {} : { note: succession.note }),
  });
  return {
    code: node.code,
    catalogueId: node.catalogueId,
    level: node.level,
    name: node.name,
    ...(node.shortName === undefined ? {} : { shortName: node.shortName }),
    sources: [...node.sources],
    verified: node.verified,
    ...(node.note === undefined ? {} : { note: node.note }),
    ...daysOf(node),
    above: above.map(({ code }) => relative(code)),
    below: nodes
      .filter((one) => one.parentCode === node.code)
      .sort((a, b) => a.order - b.order)
      .map((child) => ({ ...relative(child.code), ...daysOf(child) })),
    capitalKinds: node.capitalKinds.map(({ kind, ...sourced }) => ({ kind, ...sourcedOf(sourced) })),
    leadAgencies: node.leadAgencies.map(({ name, ...sourced }) => ({ name, ...sourcedOf(sourced) })),
    ...(node.treasuryCode === undefined
      ? {}
      : { treasuryCode: { code: node.treasuryCode.code, ...sourcedOf(node.treasuryCode) } }),
    criteria: [...(node.criteria ?? [])],
    documents: node.documentIds.map((documentId) => {
      const document = documents.get(documentId);
      return document === undefined
        ? { documentId }
        : { documentId, symbol: document.symbol, abstract: document.abstract };
    }),
    activity: provinces.map((provinceId) => {
      const own = recorded.filter((one) => one.provinceId === provinceId);
      return {
        provinceId,
        years: yearsOf(node.validity, lastYear).map((year) => yearOf(byCode, own, node.code, year)),
      };
    }),
    predecessors: successions.filter(({ toCode }) => toCode === node.code).map((one) => linked(one.fromCode, one)),
    successors: successions.filter(({ fromCode }) => fromCode === node.code).map((one) => linked(one.toCode, one)),
  };
}

const lastYear = 2035;

function yearOf(
  nodes: ReadonlyMap<string, StoredNode>,
  recorded: readonly StoredActivation[],
  code: string,
  year: number,
): z.output<typeof yearActivity> {
  const activity: NodeActivity = nodeActivity(nodes, recorded, code, year);
  const deciding = activity.kind === 'left-out-above' ? activity.code : code;
  const grounds = recorded.find((one) => one.year === year && one.nodeCode === deciding);
  return {
    year,
    kind: activity.kind,
    ...(activity.kind === 'left-out-above' ? { above: activity.code } : {}),
    ...(grounds === undefined ? {} : { reason: grounds.reason, verified: grounds.verified }),
    ...(grounds?.documentId === undefined ? {} : { documentId: grounds.documentId }),
  };
}

function daysOf({ validity }: Pick<StoredNode, 'validity'>) {
  return {
    validFrom: validity.from,
    ...(validity.until === undefined ? {} : { validUntil: validity.until }),
  };
}

function sourcedOf(fact: {
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string | undefined;
}) {
  return {
    sources: [...fact.sources],
    verified: fact.verified,
    ...(fact.note === undefined ? {} : { note: fact.note }),
  };
}

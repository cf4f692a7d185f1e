import { createHash } from 'node:crypto';
import {
  applyCatalogueVersion,
  importNodes,
  listCatalogues,
  listCatalogueVersions,
  previewImport,
  readCatalogueVersion,
} from '@muctieu/contract/programmes/programmes.operations';
import { compareCatalogues, mergedNodes } from '@muctieu/domain/programmes/compare-catalogues';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import {
  addVersion,
  endWaiting,
  findCatalogue,
  findCatalogueForEdit,
  findVersion,
  findVersions,
  putCatalogue,
} from './catalogue.store.ts';
import { catalogueItems, countsOf, differencesOf, versionDetailOf, versionItemOf } from './catalogue-view.ts';
import { judgeImport } from './judge-import.ts';
import { findNodesOfCatalogue, putNodes } from './node.store.ts';

/** Catalogues, their versions, and what completes them. */
export const catalogueRoutes: readonly Route[] = [
  route(listCatalogues, ({ context }) =>
    context.read(async (transaction) => done({ items: await catalogueItems(transaction) })),
  ),

  route(listCatalogueVersions, ({ params, context }) =>
    context.read(async (transaction) => {
      if ((await findCatalogue(transaction, params.catalogueId)) === undefined) return unknown(params.catalogueId);
      return done({ items: (await findVersions(transaction, params.catalogueId)).map(versionItemOf) });
    }),
  ),

  route(readCatalogueVersion, ({ params, context }) =>
    context.read(async (transaction) => {
      const { catalogueId, number } = params;
      if ((await findCatalogue(transaction, catalogueId)) === undefined) return unknown(catalogueId);
      const version = await findVersion(transaction, catalogueId, number);
      if (version === undefined) return unknownVersion(catalogueId, number);
      return done(versionDetailOf(version, await findNodesOfCatalogue(transaction, catalogueId)));
    }),
  ),

  route(applyCatalogueVersion, ({ params, body, version, context }) =>
    context.write('VN', async (transaction) => {
      const { catalogueId, number } = params;
      const catalogue = await findCatalogueForEdit(transaction, catalogueId);
      if (catalogue === undefined) return unknown(catalogueId);
      if (catalogue.version !== version) return changedMeanwhile(catalogue.version, version);
      const versions = await findVersions(transaction, catalogueId);
      const waiting = versions.find((one) => one.number === number);
      if (waiting === undefined) return unknownVersion(catalogueId, number);
      if (waiting.state !== 'waiting') {
        const values = { id: catalogueId, number: String(number) };
        return refused({ code: 'catalogue-version-not-waiting', path: 'params.number', values });
      }
      const nodes = await findNodesOfCatalogue(transaction, catalogueId);
      const differences = compareCatalogues(nodes, waiting.content.nodes);
      const applied = (versions[0]?.number ?? number) + 1;
      await endWaiting(transaction, catalogueId);
      await putCatalogue(transaction, waiting.content, applied);
      await putNodes(transaction, catalogueId, waiting.content.nodes);
      await addVersion(transaction, {
        ...waiting,
        number: applied,
        state: 'in-use',
        at: context.now,
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        reason: body.reason,
        content: { ...waiting.content, nodes: mergedNodes(nodes, waiting.content.nodes) },
        differences,
      });
      return done({ catalogueId, version: applied, counts: countsOf(differences) });
    }),
  ),

  route(previewImport, ({ params, query, file, context }) =>
    context.read(async (transaction) => {
      const catalogue = await findCatalogue(transaction, params.catalogueId);
      if (catalogue === undefined) return unknown(params.catalogueId);
      const judged = await judgeImport(transaction, catalogue, query.name, file);
      if (!judged.ok) return judged;
      const { given, differences } = judged.value;
      return done({
        catalogueId: catalogue.id,
        basedOn: catalogue.version,
        rowCount: given.length,
        counts: countsOf(differences),
        differences: differencesOf(differences),
      });
    }),
  ),

  route(importNodes, ({ params, query, file, version, context }) =>
    context.write('VN', async (transaction) => {
      const catalogue = await findCatalogueForEdit(transaction, params.catalogueId);
      if (catalogue === undefined) return unknown(params.catalogueId);
      if (catalogue.version !== version) return changedMeanwhile(catalogue.version, version);
      if ((await findDocument(transaction, query.documentId)) === undefined) {
        const values = { id: query.documentId };
        return refused({ code: 'cited-document-unknown', path: 'query.documentId', values });
      }
      const judged = await judgeImport(transaction, catalogue, query.name, file);
      if (!judged.ok) return judged;
      const { given, merged, differences } = judged.value;
      if (differences.every(({ kind }) => kind === 'missing')) {
        return refused({ code: 'import-changes-nothing', values: { name: query.name } });
      }
      const versions = await findVersions(transaction, catalogue.id);
      const number = (versions[0]?.number ?? 0) + 1;
      const { version: _, ...described } = catalogue;
      const content = { ...described, nodes: merged };
      await putCatalogue(transaction, content, number);
      await putNodes(transaction, catalogue.id, given);
      await addVersion(transaction, {
        catalogueId: catalogue.id,
        number,
        state: 'in-use',
        origin: 'import',
        fileName: query.name.normalize('NFC'),
        checksum: createHash('sha256').update(file).digest('hex'),
        at: context.now,
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        reason: query.reason,
        documentId: query.documentId,
        content,
        differences,
      });
      return done({ catalogueId: catalogue.id, version: number, counts: countsOf(differences) });
    }),
  ),
];

function unknown(id: string): Result<never> {
  return refused({ code: 'catalogue-unknown', path: 'params.catalogueId', values: { id } });
}

function unknownVersion(id: string, number: number): Result<never> {
  const values = { id, number: String(number) };
  return refused({ code: 'catalogue-version-unknown', path: 'params.number', values });
}

function changedMeanwhile(current: number, found: number): Result<never> {
  return refused({ code: 'changed-meanwhile', values: { current, found } });
}

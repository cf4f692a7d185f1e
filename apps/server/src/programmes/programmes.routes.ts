import {
  listActivations,
  listNodes,
  readNode,
  setActivation,
} from '@muctieu/contract/programmes/programmes.operations';
import { holdsInYear } from '@muctieu/domain/programmes/node-activity';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { findActivations, findReadableProvinces, putActivation } from './activation.store.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import { pageFrom } from './list-page.ts';
import { findNode, findNodeCodesByWords, findNodes } from './node.store.ts';
import { nodeDetailOf, nodeItemsOn } from './node-view.ts';
import { successionRoutes } from './succession.routes.ts';

/** Everything that is answered about programmes. */
export const programmesRoutes: readonly Route[] = [
  route(listNodes, ({ query, context }) =>
    context.read(async (transaction) => {
      const words = searchKey(query.search ?? '')
        .split(' ')
        .filter((word) => word !== '');
      const found = words.length === 0 ? undefined : await findNodeCodesByWords(transaction, words);
      const items = nodeItemsOn(await findNodes(transaction), query.onDay ?? context.today).filter(
        (item) =>
          (found === undefined || found.has(item.code)) &&
          (query.catalogue === undefined || item.catalogueId === query.catalogue) &&
          (query.verified === undefined || (item.unverifiedFacts === 0) === (query.verified === 'yes')),
      );
      return done(pageFrom(items, query));
    }),
  ),

  route(readNode, ({ params, query, context }) =>
    context.read(async (transaction) => {
      const nodes = await findNodes(transaction);
      const node = nodes.find(({ code }) => code === params.code);
      if (node === undefined) return unknownNode(params.code, 'params.code');
      const provinces = await findReadableProvinces(transaction, query.province);
      return done(await nodeDetailOf(transaction, node, nodes, provinces));
    }),
  ),

  route(listActivations, ({ query, context }) =>
    context.read(async (transaction) => {
      const activations = await findActivations(transaction, {
        provinceId: query.province,
        nodeCodes: query.node === undefined ? undefined : [query.node],
        year: query.year,
      });
      const names = new Map((await findNodes(transaction)).map((node) => [node.code, node.name]));
      const documents = await findDocuments(
        transaction,
        activations.flatMap(({ documentId }) => documentId ?? []),
      );
      const items = activations.map((activation) => {
        const symbol = documents.get(activation.documentId ?? '')?.symbol;
        return {
          ...activation,
          sources: [...activation.sources],
          name: names.get(activation.nodeCode) ?? { vi: activation.nodeCode, en: activation.nodeCode },
          ...(symbol === undefined ? {} : { documentSymbol: symbol }),
        };
      });
      return done(pageFrom(items, query));
    }),
  ),

  route(setActivation, async ({ body, context }) => {
    const { provinceId, nodeCode, active, reason, documentId } = body;
    const permitted = await context.permits({ provinceId });
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const node = await findNode(transaction, nodeCode);
      if (node === undefined) return unknownNode(nodeCode, 'nodeCode');
      const outside = body.years.flatMap((year, index) =>
        holdsInYear(node.validity, year) ? [] : [{ year, path: `years[${index}]` }],
      );
      if (outside.length > 0) {
        return refused(
          ...outside.map(({ year, path }) => ({
            code: 'activation-outside-validity',
            path,
            values: { code: nodeCode, year: String(year) },
          })),
        );
      }
      if ((await findDocument(transaction, documentId)) === undefined) {
        return refused({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      }
      const known = await findActivations(transaction, { provinceId, nodeCodes: [nodeCode] });
      for (const year of new Set(body.years)) {
        const before = known.find((one) => one.year === year);
        const after = { provinceId, nodeCode, year, active, reason, documentId, sources: [], verified: true };
        await putActivation(transaction, before, after);
      }
      return done({});
    });
  }),

  ...catalogueRoutes,
  ...successionRoutes,
];

function unknownNode(code: string, path: string): Result<never> {
  return refused({ code: 'programme-node-unknown', path, values: { code } });
}

import {
  addSuccession,
  editSuccession,
  listSuccessions,
  readUnmatched,
  withdrawSuccession,
} from '@muctieu/contract/programmes/programmes.operations';
import { checkSuccession } from '@muctieu/domain/programmes/check-succession';
import { matchSuccession } from '@muctieu/domain/programmes/match-succession';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from './list-page.ts';
import { findNodes } from './node.store.ts';
import {
  addSuccession as add,
  changeSuccession,
  findSuccessionForEdit,
  findSuccessions,
  type StoredSuccession,
  withdrawSuccession as withdraw,
} from './succession.store.ts';

/** The day from which a node belongs to the later side of the table. */
const laterSide = '2026-01-01';

/** The table of succession (P3). */
export const successionRoutes: readonly Route[] = [
  route(listSuccessions, ({ query, context }) =>
    context.read(async (transaction) => {
      const items = await successionItems(transaction);
      const words = searchKey(query.search ?? '').split(' ');
      const wanted = items.filter((item) => {
        if (query.code !== undefined && item.fromCode !== query.code && item.toCode !== query.code) return false;
        const key = searchKey(`${item.fromCode} ${item.fromName.vi} ${item.toCode} ${item.toName.vi} ${item.note}`);
        return words.every((word) => key.includes(word));
      });
      return done(pageFrom(wanted, query));
    }),
  ),

  route(readUnmatched, ({ context }) =>
    context.read(async (transaction) => {
      const nodes = await findNodes(transaction);
      const names = new Map(nodes.map((node) => [node.code, node.name]));
      const { unmatchedFrom, unmatchedTo } = matchSuccession(
        nodes.filter((node) => node.validity.from < laterSide),
        nodes.filter((node) => node.validity.from >= laterSide),
        await findSuccessions(transaction),
      );
      const named = (branches: typeof unmatchedFrom) =>
        branches.map(({ code, below }) => ({ code, name: names.get(code) ?? { vi: code, en: code }, below }));
      return done({ from: named(unmatchedFrom), to: named(unmatchedTo) });
    }),
  ),

  route(addSuccession, ({ body, context }) =>
    context.write('VN', async (transaction) => {
      const nodes = new Map((await findNodes(transaction)).map((node) => [node.code, node]));
      const problems = checkSuccession(body, nodes, await findSuccessions(transaction));
      if (problems.length > 0) return refused(...problems);
      const document = await findDocument(transaction, body.documentId);
      if (document === undefined) return unknownDocument(body.documentId);
      const succession: StoredSuccession = { ...body, rowId: uuid(), version: 1, fromData: false };
      await add(transaction, succession);
      return done({ rowId: succession.rowId, version: 1 });
    }),
  ),

  route(editSuccession, ({ params, body, version, context }) =>
    context.write('VN', async (transaction) => {
      const before = await findSuccessionForEdit(transaction, params.rowId);
      if (before === undefined) return unknownRow();
      if (before.version !== version) return changedMeanwhile(before.version, version);
      if ((await findDocument(transaction, body.documentId)) === undefined) return unknownDocument(body.documentId);
      const after = { ...before, ...body, version: version + 1 };
      await changeSuccession(transaction, before, after);
      return done({ rowId: before.rowId, version: after.version });
    }),
  ),

  route(withdrawSuccession, ({ params, body, version, context }) =>
    context.write('VN', async (transaction) => {
      const before = await findSuccessionForEdit(transaction, params.rowId);
      if (before === undefined) return unknownRow();
      if (before.version !== version) return changedMeanwhile(before.version, version);
      if ((await findDocument(transaction, body.documentId)) === undefined) return unknownDocument(body.documentId);
      await withdraw(transaction, before, { at: context.now, ...body });
      return done({});
    }),
  ),
];

async function successionItems(transaction: ReadTransaction) {
  const successions = await findSuccessions(transaction);
  const names = new Map((await findNodes(transaction)).map((node) => [node.code, node.name]));
  const documents = await findDocuments(
    transaction,
    successions.flatMap(({ documentId }) => documentId ?? []),
  );
  const nameOf = (code: string) => names.get(code) ?? { vi: code, en: code };
  return successions.map(({ fromData: _, ...succession }) => {
    const symbol = documents.get(succession.documentId ?? '')?.symbol;
    return {
      ...succession,
      sources: [...succession.sources],
      fromName: nameOf(succession.fromCode),
      toName: nameOf(succession.toCode),
      ...(symbol === undefined ? {} : { documentSymbol: symbol }),
    };
  });
}

function unknownRow(): Result<never> {
  return refused({ code: 'succession-unknown', path: 'params.rowId' });
}

function unknownDocument(id: string): Result<never> {
  return refused({ code: 'cited-document-unknown', path: 'documentId', values: { id } });
}

function changedMeanwhile(current: number, found: number): Result<never> {
  return refused({ code: 'changed-meanwhile', values: { current, found } });
}

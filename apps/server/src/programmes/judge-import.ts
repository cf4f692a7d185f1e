import { documentKeyOf } from '@muctieu/domain/documents/parse-document-symbol';
import { checkCatalogue } from '@muctieu/domain/programmes/check-catalogue';
import { compareCatalogues, mergedNodes, type NodeDifference } from '@muctieu/domain/programmes/compare-catalogues';
import type { ProgrammeNode } from '@muctieu/domain/programmes/programme-node';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocuments, findDocumentsBySymbol } from '../documents/document.store.ts';
import type { StoredDocument } from '../documents/document-row.ts';
import type { StoredCatalogue } from './catalogue.store.ts';
import { findNodes } from './node.store.ts';
import { type NodeFile, readNodeFile } from './read-node-file.ts';

/** What an import would do: the nodes of the file, the whole catalogue afterwards, and the differences. */
export interface JudgedImport {
  readonly given: readonly ProgrammeNode[];
  readonly merged: readonly ProgrammeNode[];
  readonly differences: readonly NodeDifference[];
}

/** Reads the file against what is stored and names everything that is wrong; the same for preview and import. */
export async function judgeImport(
  transaction: ReadTransaction,
  catalogue: StoredCatalogue,
  name: string,
  bytes: Uint8Array,
): Promise<Result<JudgedImport>> {
  const all = await findNodes(transaction);
  const own = all.filter((node) => node.catalogueId === catalogue.id);
  const file = await readNodeFile(bytes, {
    name,
    stored: new Map(own.map((node) => [node.code, node])),
    validity: catalogue.validity,
  });
  if (!file.ok) return file;
  const cited = await withDocumentIds(transaction, file.value);
  const given = cited.nodes;
  const merged = mergedNodes(own.map(withoutCatalogue), given);
  const elsewhere = new Map(all.filter((node) => node.catalogueId !== catalogue.id).map((node) => [node.code, node]));
  const foreign = given.flatMap((node, index): readonly Problem[] => {
    const other = elsewhere.get(node.code)?.catalogueId;
    if (other === undefined) return [];
    return [{ code: 'node-of-other-catalogue', path: `nodes[${index}].code`, values: { code: node.code, other } }];
  });
  const problems = [...cited.problems, ...foreign, ...checkCatalogue({ ...catalogue, nodes: merged })];
  if (problems.length > 0) return refused(...problems.map((problem) => placed(problem, file.value)));
  return done({ given, merged, differences: compareCatalogues(own, given) });
}

/** A table may name a document by its symbol, as people do; it must then mean one document. */
async function withDocumentIds(
  transaction: ReadTransaction,
  file: NodeFile,
): Promise<{ readonly nodes: readonly ProgrammeNode[]; readonly problems: readonly Problem[] }> {
  const known = await findDocuments(transaction, [...new Set(file.nodes.flatMap((node) => node.documentIds))]);
  const bySymbol = new Map<string, readonly StoredDocument[]>();
  const problems: Problem[] = [];
  const nodes: ProgrammeNode[] = [];
  for (const [index, node] of file.nodes.entries()) {
    const documentIds: string[] = [];
    for (const written of node.documentIds) {
      if (known.has(written)) {
        documentIds.push(written);
        continue;
      }
      const meant = bySymbol.get(written) ?? (await findDocumentsBySymbol(transaction, documentKeyOf(written)));
      bySymbol.set(written, meant);
      const [only] = meant;
      if (only !== undefined && meant.length === 1) documentIds.push(only.documentId);
      else problems.push({ ...refusalOf(written, meant), path: `nodes[${index}].documents` });
    }
    nodes.push({ ...node, documentIds });
  }
  return { nodes, problems };
}

function refusalOf(id: string, meant: readonly StoredDocument[]): Problem {
  if (meant.length === 0) return { code: 'cited-document-unknown', values: { id } };
  const choices = meant.map(({ documentId, issuer }) => `${documentId} (${issuer})`).join('; ');
  return { code: 'cited-document-ambiguous', values: { id, count: meant.length, choices } };
}

/** Says the row and the column of a problem that names a node of the file. */
function placed(problem: Problem, file: NodeFile): Problem {
  const place = /^nodes\[(\d+)\]\.(\w+)$/.exec(problem.path ?? '');
  const row = file.rows[Number(place?.[1] ?? -1)];
  if (row === undefined) return problem;
  const column = file.columns.get(place?.[2] ?? '');
  return { ...problem, row, ...(column === undefined ? {} : { column }) };
}

function withoutCatalogue<Node extends { readonly catalogueId: string }>({ catalogueId: _, ...node }: Node) {
  return node;
}

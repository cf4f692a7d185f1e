import { importedNodes } from '@muctieu/contract/programmes/imported-node';
import {
  capitalKindShortTexts,
  capitalKindTexts,
  nodeColumnTexts,
  nodeLevelTexts,
} from '@muctieu/contract/programmes/programmes.texts';
import {
  type NodeField,
  type NodeRow,
  type NodeWords,
  nodeFields,
  parseNodeRow,
} from '@muctieu/domain/programmes/parse-node-row';
import { capitalKinds, type ProgrammeNode, programmeNodeLevels } from '@muctieu/domain/programmes/programme-node';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { writeColumnLetters } from '@muctieu/office/workbook/cell-address';
import { validated } from '../http/validation.ts';
import { readTableFile, type TableLine } from './read-table-file.ts';

/** The nodes of a file, each with the row it stood in, so that a rule broken later can still name it. */
export interface NodeFile {
  readonly nodes: readonly ProgrammeNode[];
  /** Row as a person counts it, by the place of the node in `nodes`; empty for JSON. */
  readonly rows: readonly number[];
  /** Letter of the column of a field, where the file is a table. */
  readonly columns: ReadonlyMap<string, string>;
}

export interface NodeFileSurroundings {
  readonly name: string;
  readonly stored: ReadonlyMap<string, ProgrammeNode>;
  readonly validity: ProgrammeNode['validity'];
}

/** Reads nodes from JSON, CSV or XLSX; what it is follows from the content. */
export async function readNodeFile(bytes: Uint8Array, around: NodeFileSurroundings): Promise<Result<NodeFile>> {
  const text = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return readJson(bytes, around.name);
  const lines = await readTableFile(bytes, around.name);
  return lines.ok ? readLines(lines.value, around) : lines;
}

function readJson(bytes: Uint8Array, name: string): Result<NodeFile> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'import-unreadable', values: { name, reason } });
  }
  const list = Array.isArray(content) ? content : (content as { readonly nodes?: unknown } | null)?.nodes;
  const nodes = validated(importedNodes, Array.isArray(list) ? list : content, 'nodes');
  // The schema's objects carry `undefined` where a field is absent; the domain's leave it out.
  return nodes.ok ? done({ nodes: nodes.value as readonly ProgrammeNode[], rows: [], columns: new Map() }) : nodes;
}

const fieldsByHeading: ReadonlyMap<string, NodeField> = new Map(
  nodeFields.flatMap((field) => [
    [searchKey(field), field],
    [searchKey(nodeColumnTexts[field].vi), field],
    [searchKey(nodeColumnTexts[field].en), field],
  ]),
);

const words: NodeWords = {
  levels: new Map(
    programmeNodeLevels.flatMap((level) => [
      [searchKey(level), level],
      [searchKey(nodeLevelTexts[level].vi), level],
      [searchKey(nodeLevelTexts[level].en), level],
    ]),
  ),
  capitalKinds: new Map([
    ...capitalKinds.flatMap((kind) => [
      [searchKey(kind), kind] as const,
      [searchKey(capitalKindTexts[kind].vi), kind] as const,
      [searchKey(capitalKindTexts[kind].en), kind] as const,
    ]),
    ...capitalKinds.map((kind) => [searchKey(capitalKindShortTexts[kind].vi), kind] as const),
    // Other ways in which reports shorten them; from 2026 «sự nghiệp» is called «thường xuyên».
    ['vdt', 'INVESTMENT'],
    ['dau tu', 'INVESTMENT'],
    ['su nghiep', 'RECURRENT'],
    ['thuong xuyen', 'RECURRENT'],
    ['chi thuong xuyen', 'RECURRENT'],
  ]),
};

const needed: readonly NodeField[] = ['code', 'level', 'name'];

function readLines(lines: readonly TableLine[], around: NodeFileSurroundings): Result<NodeFile> {
  const [heading, ...body] = lines;
  if (heading === undefined || body.length === 0) {
    return refused({ code: 'import-without-rows', values: { name: around.name } });
  }
  const fields = heading.cells.map((title) => fieldsByHeading.get(searchKey(title)));
  const missing = needed.filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    const found = heading.cells.filter((title) => title !== '').join(', ');
    return refused(
      ...missing.map((field) => ({
        code: 'import-column-missing',
        row: heading.row,
        values: { column: nodeColumnTexts[field].vi, found },
      })),
    );
  }
  const columns = new Map(
    fields.flatMap((field, index) => (field === undefined ? [] : [[field, writeColumnLetters(index)] as const])),
  );
  const problems: Problem[] = [];
  const nodes: ProgrammeNode[] = [];
  // New nodes without an order of their own stand behind those that are there.
  const lastOrders = new Map<string, number>();
  for (const { parentCode = '', order } of around.stored.values()) {
    lastOrders.set(parentCode, Math.max(lastOrders.get(parentCode) ?? 0, order));
  }
  for (const line of body) {
    const row: NodeRow = Object.fromEntries(
      fields.flatMap((field, index) => (field === undefined ? [] : [[field, (line.cells[index] ?? '').trim()]])),
    );
    const stored = around.stored.get((row.code ?? '').toUpperCase());
    const parent = (row.parentCode ?? '').toUpperCase();
    const order = (lastOrders.get(parent) ?? 0) + 1;
    if (stored === undefined) lastOrders.set(parent, order);
    const { node, faults } = parseNodeRow(row, words, { stored, validity: around.validity, order });
    nodes.push(node);
    for (const { field, expected, found } of faults) {
      const column = columns.get(field) ?? '';
      problems.push({
        code: 'import-cell-invalid',
        path: `nodes[${nodes.length - 1}].${field}`,
        row: line.row,
        column,
        values: { row: String(line.row), column, title: nodeColumnTexts[field].vi, expected, found },
      });
    }
  }
  return problems.length > 0 ? refused(...problems) : done({ nodes, rows: body.map(({ row }) => row), columns });
}

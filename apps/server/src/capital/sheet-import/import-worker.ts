import { createHash } from 'node:crypto';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readImport } from '@muctieu/domain/capital/sheet-import/read-import';
import { done, type Result } from '@muctieu/kernel/result';
import { writeCellValue } from '@muctieu/office/workbook/cell-value';
import { markCells } from '@muctieu/office/workbook/mark-cells';
import { endOfThread } from '../../guarded-threads/hand.ts';
import type { ImportAnswer, ImportTask, ReadAnswer, TableAnswer } from './import-task.ts';
import { uploadedSheets } from './uploaded-sheets.ts';

/** Runs in a process of its own with bounded memory; it ends with the one that started it. */
process.on('message', async (task: ImportTask | typeof endOfThread) => {
  if (task === endOfThread) return process.disconnect();
  try {
    answer(await perform(task));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ kind: 'failed', problem: { code: 'reader-failed', values: { message } } });
  }
});

function answer(given: ImportAnswer): void {
  process.send?.(given);
}

async function perform(task: ImportTask): Promise<ImportAnswer> {
  switch (task.kind) {
    case 'read':
      return { kind: 'read', result: await read(task) };
    case 'mark':
      return { kind: 'mark', result: markCells(task.bytes, task.marks) };
    case 'table':
      return { kind: 'table', result: await table(task) };
    default:
      return task satisfies never;
  }
}

async function read(task: Extract<ImportTask, { kind: 'read' }>): Promise<Result<ReadAnswer>> {
  const sheets = await uploadedSheets(task.bytes, task.name);
  if (!sheets.ok) return sheets;
  const reading = readImport(sheets.value, {
    asked: task.asked,
    nodes: new NodeIndex(task.nodes),
    holders: new HolderIndex(task.holders),
    mappingOf: (signature) => task.mappings.get(fingerprintOf(signature)),
  });
  return done({ ...reading, fingerprints: reading.sheets.map(({ signature }) => fingerprintOf(signature)) });
}

async function table({ bytes, name }: Extract<ImportTask, { kind: 'table' }>): Promise<Result<TableAnswer>> {
  const sheets = await uploadedSheets(bytes, name);
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ hidden, rows }) => !hidden && rows.length > 0);
  const rows = (sheet?.rows ?? []).map(({ row, cells }) => {
    const texts: string[] = [];
    for (const { column, value } of cells) {
      while (texts.length < column) texts.push('');
      texts[column] = value.kind === 'number' ? String(value.number) : writeCellValue(value).normalize('NFC');
    }
    return { row: row + 1, cells: texts };
  });
  return done({ sheet: sheet?.name ?? '', rows });
}

function fingerprintOf(signature: string): string {
  return createHash('sha256').update(signature).digest('hex');
}

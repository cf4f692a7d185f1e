import type { CapitalSheet } from '@muctieu/demo/capital';
import type { ImportKind } from '@muctieu/domain/capital/sheet-import/column-meaning';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import type { ImportLine } from '@muctieu/domain/capital/sheet-import/import-reading';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readImport } from '@muctieu/domain/capital/sheet-import/read-import';
import type { ImportCatalogue } from './sheet-import/import-catalogue.ts';
import { uploadedSheets } from './sheet-import/uploaded-sheets.ts';

export type DemoSheet = CapitalSheet & { readonly bytes: Uint8Array };

const importKindOf: Readonly<Record<CapitalSheet['kind'], ImportKind>> = {
  grant: 'plan',
  assign: 'plan',
  payment: 'disbursement',
  'carry-over': 'carry-over',
};

/** Reads a sheet of the demo as anybody's upload is read. A sheet with an error is a broken demo. */
export async function readDemoSheet(sheet: DemoSheet, catalogue: ImportCatalogue): Promise<readonly ImportLine[]> {
  const uploaded = await uploadedSheets(sheet.bytes, sheet.sheet);
  if (!uploaded.ok) throw new Error(`The demo's sheet ${sheet.sheet}: ${JSON.stringify(uploaded.problems)}`);
  const reading = readImport(uploaded.value, {
    asked: { kind: importKindOf[sheet.kind], budgetYear: sheet.budgetYear },
    nodes: new NodeIndex(catalogue.nodes),
    holders: new HolderIndex(catalogue.holders),
    mappingOf: () => undefined,
  });
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The demo's sheet ${sheet.sheet}: ${JSON.stringify(errors)}`);
  return reading.lines;
}

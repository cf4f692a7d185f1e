import type { CapitalSheet } from '@muctieu/demo/capital';
import type { ImportKind } from '@muctieu/domain/capital/sheet-import/column-meaning';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import type { ImportLine } from '@muctieu/domain/capital/sheet-import/import-reading';
import type { ImportSheet } from '@muctieu/domain/capital/sheet-import/import-sheet';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readImport } from '@muctieu/domain/capital/sheet-import/read-import';
import { readCsv } from '@muctieu/office/csv/read-csv';
import type { StoredNode } from '../programmes/node.store.ts';
import type { Holder } from './holders.store.ts';

const importKindOf: Readonly<Record<CapitalSheet['kind'], ImportKind>> = {
  grant: 'plan',
  assign: 'plan',
  payment: 'disbursement',
  'carry-over': 'carry-over',
};

/** Reads a sheet of the demo as anybody's upload is read. A sheet with an error is a broken demo. */
export function readDemoSheet(
  sheet: CapitalSheet & { readonly text: string },
  nodes: readonly StoredNode[],
  holders: readonly Holder[],
): readonly ImportLine[] {
  const reading = readImport([sheetOf(sheet.id, sheet.text)], {
    asked: { kind: importKindOf[sheet.kind], budgetYear: sheet.budgetYear },
    nodes: new NodeIndex(
      nodes.map(({ code, parentCode, level, name, shortName }) => ({
        code,
        ...(parentCode === undefined ? {} : { parentCode }),
        level,
        names: [name.vi, ...(shortName === undefined ? [] : [shortName.vi])],
        inForce: true,
      })),
    ),
    holders: new HolderIndex(holders),
    mappingOf: () => undefined,
  });
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The demo's sheet ${sheet.sheet}: ${JSON.stringify(errors)}`);
  return reading.lines;
}

function sheetOf(name: string, text: string): ImportSheet {
  return {
    name,
    hidden: false,
    rows: readCsv(text, ';').rows.map((fields, row) => ({
      row,
      hidden: false,
      cells: fields.flatMap((field, column) =>
        field === '' ? [] : [{ column, value: { kind: 'text' as const, text: field } }],
      ),
    })),
    merges: [],
    hiddenColumns: [],
    unvalued: [],
  };
}

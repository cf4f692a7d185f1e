import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import { cellAddress } from '@muctieu/domain/capital/sheet-import/import-sheet';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readImport } from '@muctieu/domain/capital/sheet-import/read-import';
import { expect, test } from 'vitest';
import { drawWorkbook } from '../../../../packages/office/test/draw-sheet.ts';
import { uploadedSheets } from '../../src/capital/sheet-import/uploaded-sheets.ts';
import { type ProvinceLayout, provinceLayouts } from './province-layouts.ts';

const nodes = new NodeIndex(
  readProgrammeCatalogues().flatMap(({ nodes: ofCatalogue }) =>
    ofCatalogue.map(({ code, parentCode, level, name, shortName, validity }) => ({
      code,
      level,
      ...(parentCode === undefined ? {} : { parentCode }),
      names: [name.vi, ...(shortName === undefined ? [] : [shortName.vi])],
      inForce: validity.from <= '2024-12-31' && (validity.until === undefined || validity.until > '2024-01-01'),
    })),
  ),
);
const holders = new HolderIndex([
  { holderId: 'tinh', name: 'Ngân sách tỉnh Điện Biên', unitCode: '11' },
  { holderId: 'na-sang', name: 'UBND xã Na Sang' },
  { holderId: 'muong-pon', name: 'UBND xã Mường Pồn' },
]);

async function readLayout({ kind, year, until, defaults, sheets }: ProvinceLayout) {
  const opened = await uploadedSheets(await drawWorkbook(sheets), 'bieu.xlsx');
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const reading = readImport(opened.value, {
    asked: { kind, budgetYear: year, until },
    nodes,
    holders,
    mappingOf: () => ({ columns: {}, rows: {}, defaults: defaults ?? {} }),
  });
  return {
    lines: reading.lines.map(
      ({ nodeCode, holderId, source, capitalKind, vintage, budgetYear, day, cumulative, amountDong }) =>
        [
          nodeCode,
          holderId,
          source,
          capitalKind,
          `${vintage}/${budgetYear}`,
          ...(day === undefined ? [] : [`${cumulative ? '≤' : ''}${day}`]),
          amountDong,
        ].join(' '),
    ),
    problems: reading.problems.map(({ severity, code, row, column }) =>
      [severity, code, ...(row === undefined || column === undefined ? [] : [cellAddress(row, column)])].join(' '),
    ),
    totals: [reading.totalsChecked, reading.totalsHolding],
  };
}

test.each(provinceLayouts.map((layout) => [layout.name, layout] as const))(
  'as provinces write it: %s',
  async (_, layout) => {
    const { lines, problems, totals } = layout;
    expect(await readLayout(layout)).toEqual({ lines, problems, totals });
  },
);

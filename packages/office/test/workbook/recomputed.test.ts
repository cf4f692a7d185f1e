import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { noLibreoffice } from '../libreoffice.ts';
import { recomputedCells } from '../recomputed-cells.ts';

const formula = (text: string, result: number | string) => ({ kind: 'formula', formula: text, result }) as const;

describe.skipIf(noLibreoffice)('formulas computed anew by LibreOffice', () => {
  test('a result that is wrong, and one that is an error, are told with their cells', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Biểu',
        columns: [{ header: 'a' }, { header: 'b' }],
        rows: [
          [1, formula('A2*2', 2)],
          [2, formula('A3*2', 5)],
          [0, formula('A2/A4', 0)],
        ],
      },
    ]);
    expect(await recomputedCells(bytes)).toEqual({
      formulas: 3,
      differences: ['Biểu!B3 A3*2: 5, computed 4', 'Biểu!B4 A2/A4: 0, computed #DIV/0!'],
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { describe, expect, test } from 'vitest';
import { convertByLibreoffice, noLibreoffice } from '../../../../../packages/office/test/libreoffice.ts';
import { openXmlFaults } from '../../../../../packages/office/test/open-xml-faults.ts';
import { annexWorkbook } from '../../../src/reporting/writing/annex-workbook.ts';
import { makePdf } from '../../../src/reporting/writing/make-pdf.ts';
import { readOutline, templateOfOutline } from '../../../src/reporting/writing/outline-document.ts';
import { renderReport } from '../../../src/reporting/writing/render-report.ts';
import type { ReportFacts } from '../../../src/reporting/writing/report-facts.ts';
import { usualHead } from '../../../src/reporting/writing/report-service.ts';

function factsOf(file: string): ReportFacts {
  return JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, file))).toString('utf8')) as ReportFacts;
}
const facts = factsOf('oversight-facts.json.gz');
const workbook = await annexWorkbook(facts);

interface Value {
  readonly formula: boolean;
  readonly number: number;
}

/** Numbers of every sheet by `sheet!row,column`. */
async function numbersOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Value>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(
    read.value.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value, formula }): readonly (readonly [string, Value])[] =>
          value.kind === 'number'
            ? [[`${sheet.name}!${row},${column}`, { number: Number(value.number), formula: formula !== undefined }]]
            : [],
        ),
      ),
    ),
  );
}

/** Without the stored results another program has nothing to copy: it must compute. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error('it was just written');
  return writeZip(
    zip.value.names.map((name) => {
      const part = zip.value.read(name, 50_000_000);
      if (!part.ok) throw new Error(name);
      const isSheet = name.startsWith('xl/worksheets/');
      if (!isSheet) return packPart(name, part.value);
      return packPart(name, new TextDecoder().decode(part.value).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
    }),
  );
}

test('the annexes in one workbook are valid Open XML', async () => {
  expect(await openXmlFaults(workbook, 'xlsx')).toEqual([]);
});

test('its sums and rates are live formulas', async () => {
  const numbers = await numbersOf(workbook);
  const formulas = [...numbers.values()].filter(({ formula }) => formula).length;
  expect(formulas).toBeGreaterThan(500);
});

test('a workbook of a period without data opens all the same', async () => {
  const empty = { ...facts, capital: { ...facts.capital, rows: [] }, criteria: [], indicators: [] };
  expect(await openXmlFaults(await annexWorkbook(empty), 'xlsx')).toEqual([]);
});

describe.skipIf(noLibreoffice)('another program', () => {
  test('computes from the formulas the figures that are written', async () => {
    const written = await numbersOf(workbook);
    const computed = await numbersOf(
      convertByLibreoffice(withoutResults(workbook), 'xlsx', 'xlsx:Calc MS Excel 2007 XML'),
    );
    const different = [...written].filter(([place, { number }]) => {
      const other = computed.get(place)?.number ?? Number.NaN;
      return !(Math.abs(other - number) <= 1e-6 * Math.max(1, Math.abs(number)));
    });
    expect(different).toEqual([]);
  }, 120_000);

  test('makes the PDF that the page and the command give, with every annex in it', async () => {
    const outline =
      'ten: Thử\ntrich_yeu: Thử\n---\nKế hoạch {von.ke_hoach | trieu} triệu đồng.\n== Vốn | ngang\n{@bang.keo_dai}';
    const made = await renderReport({
      template: templateOfOutline(readOutline('thu', outline)),
      facts,
      head: { ...usualHead(facts), shortCode: 'ABCD-EFGH', verifyAddress: 'http://localhost/xac-minh/ABCDEFGH' },
      slots: {},
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const pdf = await makePdf(made.value.bytes);
    expect(new TextDecoder('latin1').decode(pdf?.subarray(0, 5))).toBe('%PDF-');
    const again = await Promise.all([makePdf(made.value.bytes), makePdf(made.value.bytes)]);
    expect(again.map((one) => one !== undefined)).toEqual([true, true]);
  }, 120_000);
});

import { addressOf } from '@muctieu/contract/http/call-operation';
import { readReport, saveCells } from '@muctieu/contract/reporting/reporting.operations';
import { compareReportWorkbook, readReportWorkbook } from '@muctieu/contract/reporting/workbook.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { afterAll, expect, test } from 'vitest';
import { loadIndicators } from '../../src/indicators/load-indicators.ts';
import { loadReporting } from '../../src/reporting/load-reporting.ts';
import { stableUnitId } from '../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../access/access-server.ts';
import { provinceId, startCapitalPeople } from '../capital/capital-people.ts';
import { changePart, fillWorkbook, sheetPart } from './fill-workbook.ts';

const { server, officer, neighbour } = await startCapitalPeople();
await loadIndicators(server.database, readIndicatorCatalogues(), readValidationRules(), server.now);
await loadReporting(server.database, { regimes: readRegimes(), forms: readReportForms() }, server.now);
afterAll(() => server.close());

const params = {
  regimeCode: 'mtqg-6-thang',
  periodKey: '2026-H1',
  reporterId: stableUnitId('commune-03202-2025'),
};
const query = { provinceId };
/** The table «cong-viec» is the fourth section of the form; its figures stand in column C from row 6 on. */
const sheet = 4;

async function fetchWorkbook(visitor: Visitor, of = params): Promise<Uint8Array> {
  const answer = await visitor.fetch(addressOf(readReportWorkbook, { params: of, query }));
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  return new Uint8Array(await answer.arrayBuffer());
}
const compare = (file: Uint8Array<ArrayBuffer>, of = params, visitor = officer) =>
  visitor.call(compareReportWorkbook, { params: of, query, file, idempotencyKey: crypto.randomUUID() });

test('a workbook that was fetched and not touched differs in nothing; it is protected, its keys are hidden', async () => {
  const bytes = await fetchWorkbook(officer);
  const read = await readWorkbook(bytes);
  const sheets = read.ok ? read.value.sheets : [];
  expect(sheets.at(-1)).toMatchObject({ name: 'muctieu', hidden: true });
  expect(sheets[0]?.hiddenColumns).toContain(0);
  changePart(bytes, sheetPart(sheet), (xml) => {
    expect(xml).toContain('<sheetProtection');
    return xml;
  });
  const compared = await compare(new Uint8Array(bytes));
  expect(compared).toMatchObject({ ok: true, value: { differences: [], same: 0, emptied: [] } });
});

test('figures typed in Excel come back to their cells, beside what is stored', async () => {
  const filled = fillWorkbook(fillWorkbook(await fetchWorkbook(officer), sheet, 'C6', 12), sheet, 'C7', 4.5);
  const compared = await compare(filled);
  if (!compared.ok) throw new Error(JSON.stringify(compared));
  expect(
    compared.value.differences.map(({ key, before, after, problem }) => [key, before, after, problem?.code]),
  ).toEqual([
    ['cong-viec/cuoc-kiem-tra/so-luong', '', '12', undefined],
    ['cong-viec/van-ban/so-luong', '', '4,5', 'cell-not-a-count'],
  ]);
  expect(compared.value.differences[0]?.place).toMatch(/!C6$/);
  const cells = compared.value.differences
    .slice(0, 1)
    .map(({ key, after, basedOn }) => ({ key, text: after, basedOn }));
  const saved = await officer.call(saveCells, { params, body: { provinceId, cells } });
  expect(saved.ok && saved.value.saved).toMatchObject([{ value: '12' }]);
  const again = await compare(filled);
  expect(again.ok && [again.value.same, again.value.differences.length]).toEqual([1, 1]);
  const empty = await compare(
    new Uint8Array(changePart(filled, sheetPart(sheet), (xml) => xml.replace('<v>12</v>', ''))),
  );
  expect(empty.ok && empty.value.emptied.map(({ before }) => before)).toEqual(['12']);
  const read = await officer.call(readReport, { params, query });
  expect(read.ok && read.value.cells.length).toBe(1);
});

test('a workbook of another period, unit or form is refused with the reason, and so is one whose keys were moved', async () => {
  const bytes = new Uint8Array(await fetchWorkbook(officer));
  expect(codesOf(await compare(bytes, { ...params, periodKey: '2025-H2' }))).toBe('workbook-of-other-period');
  const month = new Uint8Array(
    await fetchWorkbook(officer, { ...params, regimeCode: 'giai-ngan-thang', periodKey: '2026-06' }),
  );
  expect(codesOf(await compare(month))).toBe('workbook-of-other-form');
  const neighbours = { ...params, reporterId: stableUnitId('commune-03158-2025') };
  expect(codesOf(await compare(bytes, neighbours, neighbour))).toBe('workbook-of-other-unit');
  expect(codesOf(await compare(bytes, neighbours))).toBe('obligation-not-found');
  const moved = changePart(bytes, sheetPart(sheet), (xml) => xml.replace(/<row r="6"[\s\S]*?<\/row>/, ''));
  expect(codesOf(await compare(moved))).toBe('workbook-altered');
});

test('what is no workbook of a report is refused in words, not with a crash', async () => {
  expect(codesOf(await compare(new Uint8Array([1, 2, 3])))).not.toContain('program-broken');
  expect(codesOf(await compare(new TextEncoder().encode('<script>alert(1)</script>')))).not.toContain('program-broken');
  const bytes = await fetchWorkbook(officer);
  const altered = changePart(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('2026-H1', '2026-H2'));
  expect(codesOf(await compare(altered))).toBe('workbook-altered');
});

import { addressOf } from '@muctieu/contract/http/call-operation';
import { listObligations, readReport, saveCells } from '@muctieu/contract/reporting/reporting.operations';
import { compareReportWorkbook, readReportWorkbook } from '@muctieu/contract/reporting/workbook.operations';
import { readIndicatorCatalogues, readValidationRules } from '@muctieu/data/indicator';
import { readRegimes, readReportForms } from '@muctieu/data/reporting';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { afterAll, expect, test } from 'vitest';
import { convertByLibreoffice, noLibreoffice } from '../../../../packages/office/test/libreoffice.ts';
import { openXmlFaults } from '../../../../packages/office/test/open-xml-faults.ts';
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

test('every form is a workbook that the validator of the Open XML SDK finds nothing wrong with, empty and filled in', async () => {
  const month = { ...params, regimeCode: 'giai-ngan-thang', periodKey: '2026-06' };
  for (const of of [params, month]) {
    const bytes = await fetchWorkbook(officer, of);
    expect(await openXmlFaults(bytes, 'xlsx'), of.regimeCode).toEqual([]);
  }
  const filled = fillWorkbook(await fetchWorkbook(officer), sheet, 'C7', 30);
  expect(await openXmlFaults(filled, 'xlsx')).toEqual([]);
});

test('an owner of projects, an agency and a commune each get their own workbook back keyed to their own cells', async () => {
  const owner = await server.signedIn('thu06');
  const owned = await owner.call(listObligations, { query: { ...query, view: 'own', periodKey: '2026-06' } });
  const [first] = owned.ok ? owned.value.items : [];
  if (first === undefined) throw new Error('An owner owes a return every month');
  const of = { regimeCode: first.regimeCode, periodKey: first.periodKey, reporterId: first.reporterId };
  const bytes = new Uint8Array(await fetchWorkbook(owner, of));
  expect(await compare(bytes, of, owner)).toMatchObject({ ok: true, value: { differences: [], emptied: [] } });
  expect(codesOf(await compare(bytes))).toBe('workbook-of-other-form');
});

test('rows that somebody adds in Excel are rows of the report; more than the section takes are refused', async () => {
  const bytes = await fetchWorkbook(officer);
  const difficulties = 6;
  const text = (xml: string, cell: string, value: string) =>
    xml.replace(new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`), (_, rest: string) => {
      return `<c r="${cell}"${rest.replace(/ t="\w+"/, '')} t="inlineStr"><is><t>${value}</t></is></c>`;
    });
  const first = firstRow(bytes, difficulties);
  const filled = changePart(bytes, sheetPart(difficulties), (xml) =>
    text(text(xml, `D${first}`, 'Thiếu định mức nước sinh hoạt'), `D${first + 1}`, '=1+1'),
  );
  const compared = await compare(new Uint8Array(filled));
  if (!compared.ok) throw new Error(JSON.stringify(compared));
  const rows = compared.value.differences.filter(({ key }) => key.startsWith('kho-khan/'));
  expect(rows.map(({ after }) => after)).toEqual(['Thiếu định mức nước sinh hoạt', '=1+1']);
  const cells = rows.map(({ key, after, basedOn }) => ({ key, text: after, basedOn }));
  const saved = await officer.call(saveCells, { params, body: { provinceId, cells } });
  expect(saved.ok && saved.value.saved).toHaveLength(2);
  const many = Array.from({ length: 51 }, (_, row) => ({ key: `kho-khan/r${row}/noi-dung`, text: 'x', basedOn: 0 }));
  expect(codesOf(await officer.call(saveCells, { params, body: { provinceId, cells: many } }))).toBe(
    'report-rows-too-many',
  );
});

test.each([
  ['a bomb: a sheet that unpacks to hundreds of megabytes', () => bomb()],
  ['a sheet with a cell far beyond the last', () => farCell()],
  ['an archive cut in the middle', async () => (await fetchWorkbook(officer)).slice(0, 4000)],
  ['a workbook of somebody else', async () => new TextEncoder().encode('PK\u0003\u0004 nothing')],
  ['an entity that would grow without end', () => entities()],
])('hostile: %s is refused in words, at once', async (_name, make) => {
  const outcome = await compare(new Uint8Array(await make()));
  expect(outcome.ok).toBe(false);
  expect(codesOf(outcome)).not.toMatch(/program-broken/);
});

async function bomb(): Promise<Uint8Array> {
  const bytes = await fetchWorkbook(officer);
  return changePart(bytes, sheetPart(sheet), (xml) =>
    xml.replace('</sheetData>', `${' '.repeat(120_000_000)}</sheetData>`),
  );
}

async function farCell(): Promise<Uint8Array> {
  const row = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const bytes = await fetchWorkbook(officer);
  // Beyond what we wrote: rows of our keys still stand, so only what they name is read.
  const far = changePart(bytes, sheetPart(sheet), (xml) => xml.replace('</sheetData>', row));
  return changePart(far, 'xl/workbook.xml', (xml) => xml.replace('muctieu', 'muctieux'));
}

async function entities(): Promise<Uint8Array> {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const bytes = await fetchWorkbook(officer);
  return changePart(bytes, sheetPart(sheet), (xml) => xml.replace(/(<\?xml[^>]*>)/, `$1${doctype}`));
}

function firstRow(bytes: Uint8Array, of: number): number {
  let found = 0;
  changePart(bytes, sheetPart(of), (xml) => {
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    // Headings first; the rows to be filled in are the last thirty.
    found = (rows.at(-1) ?? 0) - 29;
    return xml;
  });
  return found;
}

test.skipIf(noLibreoffice)('a workbook that LibreOffice has saved comes back to the same cells', async () => {
  const filled = fillWorkbook(await fetchWorkbook(officer), sheet, 'C8', 21);
  const compared = await compare(convertByLibreoffice(filled, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
  if (!compared.ok) throw new Error(JSON.stringify(compared));
  expect(compared.value.differences.map(({ key, after }) => [key, after])).toContainEqual([
    'cong-viec/cuoc-hop-dan/so-luong',
    '21',
  ]);
});

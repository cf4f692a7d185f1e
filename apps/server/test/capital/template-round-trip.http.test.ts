import {
  createHolder,
  moveDecisionOperation,
  readCapitalTable,
  readDecision,
} from '@muctieu/contract/capital/capital.operations';
import {
  draftImport,
  previewImport,
  readTemplate,
  uploadImport,
} from '@muctieu/contract/capital/sheet-import.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readWorkbook, type WorkbookSheet } from '@muctieu/office/workbook/read-workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FilledCell, fillCells } from '../../../../packages/office/test/fill-cells.ts';
import { convertByLibreoffice, noLibreoffice } from '../../../../packages/office/test/libreoffice.ts';
import { openXmlFaults } from '../../../../packages/office/test/open-xml-faults.ts';
import { loadCarryOverRules } from '../../src/capital/load-carry-over-rules.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let enters: Visitor;
let approves: Visitor;
let tinh: string;

beforeAll(async () => {
  server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  await loadProgrammes(
    server.database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    server.now,
  );
  await loadCarryOverRules(server.database, readCarryOverRules(), server.now);
  enters = await server.signedIn('thu09');
  approves = await server.signedIn('thu10');
  tinh = await holder('Sở Tài chính (giữ vốn tỉnh)');
  await holder('UBND xã Na Sang');
  await holder('Ban Quản lý dự án');
  // Two of one name are told apart in the list.
  await holder('Trung tâm dịch vụ');
  await holder('Trung tâm dịch vụ');
});
afterAll(() => server.close());

async function holder(name: string): Promise<string> {
  const made = await enters.call(createHolder, { body: { provinceId: '11', kind: 'owner', name } });
  if (!made.ok) throw new Error(codesOf(made));
  return made.value.holderId;
}

type Kind = 'plan' | 'disbursement' | 'carry-over';

async function drawn(kind: Kind, year = 2024, decisionKind: 'grant' | 'assign' = 'assign') {
  const query = { provinceId: '11', year, unit: 'million', decisionKind } as const;
  const answer = await enters.fetch(addressOf(readTemplate, { params: { kind }, query }));
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The cell where a person would type: in the row of a holder under a node, in the column with this heading. */
function cellOf(sheet: WorkbookSheet, nodeCode: string, holderName: string, heading: string): FilledCell['cell'] {
  const textAt = (row: WorkbookSheet['rows'][number] | undefined, column: number) => {
    const value = row?.cells.find((cell) => cell.column === column)?.value;
    return value?.kind === 'text' ? value.text : '';
  };
  const found = sheet.rows.find((row) => textAt(row, 1) === nodeCode && textAt(row, 4) === holderName);
  // Headings lie over one another: the words of all that stand above the column.
  const columns = sheet.rows
    .filter(({ row }) => row >= 4 && row < (found?.row ?? 0))
    .flatMap(({ cells }) => cells)
    .filter(({ value }) => value.kind === 'text' && value.text === heading)
    .map(({ column }) => column);
  const [column] = columns;
  if (found === undefined || column === undefined) throw new Error(`${nodeCode}, ${holderName}, ${heading}`);
  return `${String.fromCharCode(65 + column)}${found.row + 1}`;
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.sheets;
}

async function upload(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const uploaded = await enters.call(uploadImport, { query: { provinceId: '11', name: 'bieu-mau.xlsx' }, file });
  if (!uploaded.ok) throw new Error(codesOf(uploaded));
  return uploaded.value.importId;
}

async function preview(file: Uint8Array<ArrayBuffer>, query: object) {
  const importId = await upload(file);
  const read = await enters.call(previewImport, {
    params: { importId },
    query: query as { kind: Kind; budgetYear: number },
  });
  if (!read.ok) throw new Error(codesOf(read));
  return { importId, value: read.value };
}

/** Handed in, looked at, drafted, and booked by two people. */
async function handIn(file: Uint8Array<ArrayBuffer>, query: object, valueDate: string) {
  const { importId, value } = await preview(file, query);
  expect(value.problems.filter(({ severity }) => severity === 'error').map(({ text }) => text.vi)).toEqual([]);
  const body = {
    ...query,
    digest: value.digest,
    documentId: '653-qd-ttg-2022',
    valueDate,
    reason: 'theo biểu mẫu đã điền',
    justification: 'đã rà soát',
  } as BodyOf<typeof draftImport>;
  const drafted = await enters.call(draftImport, { params: { importId }, body });
  if (!drafted.ok) throw new Error(codesOf(drafted));
  for (const decisionId of drafted.value.decisionIds) {
    for (const [visitor, state] of [
      [enters, 'submitted'],
      [approves, 'approved'],
      [approves, 'booked'],
    ] as const) {
      const read = await enters.call(readDecision, { params: { decisionId } });
      if (!read.ok) throw new Error(codesOf(read));
      const moved = await visitor.call(moveDecisionOperation, {
        params: { decisionId },
        body: { state, reason: '' },
        ifMatch: read.value.version,
      });
      expect(moved.ok ? 'done' : JSON.stringify(moved.problems)).toBe('done');
    }
  }
  return value;
}

async function ledger(nodeCode: string, budgetYear = 2024) {
  const table = await enters.call(readCapitalTable, {
    query: { by: ['node'], provinceId: ['11'], nodeCode, budgetYear: [budgetYear] },
  });
  if (!table.ok) throw new Error(codesOf(table));
  const { disbursed, available, carriedIn } = table.value.total;
  return { disbursed, available, carriedIn };
}

const more = 'Bổ sung';

describe('a template drawn, filled in as a person would, handed in and booked', () => {
  test('the plan: white cells of a commune, and a free row for a source that the sheet has no column for', async () => {
    await handIn(
      await fillCells(await drawn('plan', 2024, 'grant'), [
        { sheet: more, cell: 'C6', value: 'GN.P2 Đa dạng hóa sinh kế' },
        { sheet: more, cell: 'D6', value: 'Sở Tài chính (giữ vốn tỉnh)' },
        { sheet: more, cell: 'E6', value: 'Ngân sách trung ương' },
        { sheet: more, cell: 'F6', value: 'Sự nghiệp' },
        { sheet: more, cell: 'G6', value: 500 },
        { sheet: more, cell: 'C7', value: 'GN.P2 Đa dạng hóa sinh kế' },
        { sheet: more, cell: 'D7', value: 'Sở Tài chính (giữ vốn tỉnh)' },
        { sheet: more, cell: 'E7', value: 'Xổ số kiến thiết' },
        { sheet: more, cell: 'F7', value: 'Sự nghiệp' },
        { sheet: more, cell: 'G7', value: 40 },
      ]),
      { kind: 'plan', budgetYear: 2024, decisionKind: 'grant' },
      '2024-01-05',
    );
    const template = await drawn('plan');
    const main = (await sheetsOf(template)).find(({ name }) => name.startsWith('Kế hoạch'));
    if (main === undefined) throw new Error('no sheet');
    const at = cellOf(main, 'GN.P2', 'UBND xã Na Sang', 'Sự nghiệp');
    const value = await handIn(
      await fillCells(template, [
        { sheet: main.name, cell: at, value: 120.5 },
        { sheet: more, cell: 'C6', value: 'GN.P2 Đa dạng hóa sinh kế' },
        { sheet: more, cell: 'D6', value: 'UBND xã Na Sang' },
        { sheet: more, cell: 'E6', value: 'Xổ số kiến thiết' },
        { sheet: more, cell: 'F6', value: 'Sự nghiệp' },
        { sheet: more, cell: 'G6', value: 12 },
      ]),
      { kind: 'plan', budgetYear: 2024, decisionKind: 'assign', giverId: tinh },
      '2024-02-01',
    );
    expect(value.drafts).toEqual([{ kind: 'assign', budgetYear: 2024, lines: 2, totalDong: '132500000' }]);
    // The program that saved it computed nothing: that is a word, not a doubt.
    expect(value.problems.map(({ code }) => code)).toEqual(['template-sums-stale']);
    expect(await ledger('GN.P2')).toMatchObject({ available: '540000000' });
  });

  test('disbursement by month: months of an account, and one more by choice', async () => {
    const template = await drawn('disbursement');
    const sheets = await sheetsOf(template);
    const central = sheets.find(({ name }) => name === 'NSTW SN');
    if (central === undefined) throw new Error(sheets.map(({ name }) => name).join());
    const value = await handIn(
      await fillCells(template, [
        { sheet: central.name, cell: cellOf(central, 'GN.P2', 'UBND xã Na Sang', 'Tháng 3'), value: 20 },
        { sheet: central.name, cell: cellOf(central, 'GN.P2', 'UBND xã Na Sang', 'Tháng 4'), value: 30.25 },
        { sheet: more, cell: 'C6', value: 'GN.P2 Đa dạng hóa sinh kế' },
        { sheet: more, cell: 'D6', value: 'UBND xã Na Sang' },
        { sheet: more, cell: 'E6', value: 'Xổ số kiến thiết' },
        { sheet: more, cell: 'F6', value: 'Sự nghiệp' },
        { sheet: more, cell: 'G6', value: '2024' },
        { sheet: more, cell: 'H6', value: '5' },
        { sheet: more, cell: 'I6', value: 7 },
      ]),
      { kind: 'disbursement', budgetYear: 2024 },
      '2024-12-31',
    );
    expect(value.differences.map(({ day, fileDong }) => `${day} ${fileDong}`).sort()).toEqual([
      '2024-03-31 20000000',
      '2024-04-30 30250000',
      '2024-05-31 7000000',
    ]);
    expect(await ledger('GN.P2')).toMatchObject({ disbursed: '57250000' });
  });

  test('carry-over: what is left stands beside, what goes over is typed, and is in the next year with its vintage', async () => {
    const template = await drawn('carry-over');
    const [main] = await sheetsOf(template);
    if (main === undefined) throw new Error('no sheet');
    // Of the four columns of money the last two are to be typed into; what is left stands in the first two.
    const rows = main.rows.filter(({ cells }) =>
      cells.some(({ value }) => value.kind === 'text' && value.text === 'UBND xã Na Sang'),
    );
    const [row] = rows;
    const numbers = row?.cells.flatMap(({ column, value }) =>
      value.kind === 'number' ? [[column, value.number]] : [],
    );
    expect(numbers).toEqual([
      [5, 0],
      [6, 70.25],
      [7, 5],
    ]);
    const at = `I${(row?.row ?? 0) + 1}`;
    const filled = await fillCells(template, [{ sheet: main.name, cell: at, value: 70.25 }]);
    await handIn(filled, { kind: 'carry-over', budgetYear: 2024 }, '2024-12-31');
    expect(await ledger('GN.P2', 2025)).toMatchObject({ carriedIn: '70250000', available: '70250000' });
  });

  test.skipIf(noLibreoffice)('saved by a program that computes, its sums hold and nothing is said', async () => {
    const template = await drawn('plan');
    const main = (await sheetsOf(template)).find(({ name }) => name.startsWith('Kế hoạch'));
    if (main === undefined) throw new Error('no sheet');
    const at = cellOf(main, 'GN.P2', 'Ban Quản lý dự án', 'Sự nghiệp');
    const filled = await fillCells(template, [{ sheet: main.name, cell: at, value: 3 }]);
    const saved = convertByLibreoffice(filled, 'xlsx', 'xlsx');
    const { value } = await preview(saved, { kind: 'plan', budgetYear: 2024, decisionKind: 'assign', giverId: tinh });
    expect(value.problems).toEqual([]);
    expect(value.totalsHolding).toBe(value.totalsChecked);
    expect(value.drafts).toEqual([{ kind: 'assign', budgetYear: 2024, lines: 1, totalDong: '3000000' }]);
  });
});

describe('every drawn template', () => {
  test.each(['plan', 'disbursement', 'carry-over'] as const)(
    '«%s» opens in Excel without repair, with lists to choose from',
    async (kind) => {
      const bytes = await drawn(kind);
      expect(await openXmlFaults(bytes, 'xlsx')).toEqual([]);
      const lists = (await sheetsOf(bytes)).find(({ hidden }) => hidden);
      const holders = lists?.rows.flatMap(({ cells }) =>
        cells.flatMap(({ column, value }) => (column === 1 && value.kind === 'text' ? [value.text] : [])),
      );
      expect(holders?.filter((name) => /^Trung tâm dịch vụ \([0-9a-f]{8}\)$/.test(name))).toHaveLength(2);
    },
  );

  test.each([
    ['of another year', 2023, /biểu mẫu của năm 2023/, (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(bytes)],
    [
      'of another province',
      2024,
      /tỉnh mã 12/,
      (bytes: Uint8Array<ArrayBuffer>) => marked(bytes, 'muctieu/2 plan million 5 12 2024 grant'),
    ],
    [
      'of another version',
      2024,
      /mẫu số 1/,
      (bytes: Uint8Array<ArrayBuffer>) => marked(bytes, 'muctieu/1 plan million 5'),
    ],
  ] as const)('%s is refused with the reason', async (_, year, reason, change) => {
    const { value } = await preview(await change(await drawn('plan', year, 'grant')), {
      kind: 'plan',
      budgetYear: 2024,
      decisionKind: 'grant',
    });
    expect(value.problems).toHaveLength(1);
    expect(value.problems[0]?.severity).toBe('error');
    expect(value.problems[0]?.text.vi).toMatch(reason);
    expect(value.drafts).toEqual([]);
  });

  test('of what was granted is none of what is assigned', async () => {
    const { value } = await preview(await drawn('plan', 2024, 'grant'), {
      kind: 'plan',
      budgetYear: 2024,
      decisionKind: 'assign',
      giverId: tinh,
    });
    expect(value.problems.map(({ code }) => code)).toEqual(['template-of-other-decision']);
  });
});

async function marked(bytes: Uint8Array, mark: string): Promise<Uint8Array<ArrayBuffer>> {
  const shown = (await sheetsOf(bytes)).filter(({ hidden }) => !hidden);
  return fillCells(
    bytes,
    shown.map(({ name }) => ({ sheet: name, cell: 'A1', value: mark })),
  );
}

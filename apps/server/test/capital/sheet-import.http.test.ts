import {
  createHolder,
  moveDecisionOperation,
  readCapitalTable,
  readDecision,
} from '@muctieu/contract/capital/capital.operations';
import {
  draftImport,
  keepImportMapping,
  listImports,
  previewImport,
  readMarkedImport,
  readTemplate,
  uploadImport,
} from '@muctieu/contract/capital/sheet-import.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let enters: Visitor;
let approves: Visitor;
let oversees: Visitor;
let chair: Visitor;
let tinh: string;
let naSang: string;

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
  enters = await server.signedIn('thu09');
  approves = await server.signedIn('thu10');
  oversees = await server.signedIn('thu12');
  chair = await server.signedIn('thu03');
  tinh = await holder('Ngân sách tỉnh');
  naSang = await holder('UBND xã Na Sang');
});
afterAll(() => server.close());

async function holder(name: string): Promise<string> {
  const made = await enters.call(createHolder, { body: { provinceId: '11', kind: 'owner', name } });
  if (!made.ok) throw new Error(codesOf(made));
  return made.value.holderId;
}

type Cells = Parameters<typeof writeWorkbook>[0][number]['rows'];

async function workbook(columns: readonly string[], rows: Cells): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeWorkbook([
    { name: 'Biểu 1', title: ['Biểu số 01', 'ĐVT: triệu đồng'], columns: columns.map((header) => ({ header })), rows },
  ]);
  return new Uint8Array(bytes);
}

async function upload(file: Uint8Array<ArrayBuffer>, name = 'bieu.xlsx', visitor = enters): Promise<string> {
  const uploaded = await visitor.call(uploadImport, { query: { provinceId: '11', name }, file });
  if (!uploaded.ok) throw new Error(codesOf(uploaded));
  return uploaded.value.importId;
}

async function book(decisionId: string): Promise<void> {
  for (const [visitor, state] of [
    [enters, 'submitted'],
    [approves, 'approved'],
    [approves, 'booked'],
  ] as const) {
    const read = await enters.call(readDecision, { params: { decisionId } });
    if (!read.ok) throw new Error(codesOf(read));
    const ifMatch = read.value.version;
    const moved = await visitor.call(moveDecisionOperation, {
      params: { decisionId },
      body: { state, reason: '' },
      ifMatch,
    });
    expect(codesOf(moved)).toBe('done');
  }
}

const grants = { kind: 'plan', budgetYear: 2024, decisionKind: 'grant' } as const;
const payments = { kind: 'disbursement', budgetYear: 2024, until: '2024-06-30' } as const;

async function draft(importId: string, query: typeof grants | typeof payments | object, more: object = {}) {
  const read = await enters.call(previewImport, { params: { importId }, query: query as typeof grants });
  if (!read.ok) throw new Error(codesOf(read));
  const body = {
    ...query,
    digest: read.value.digest,
    documentId: '653-qd-ttg-2022',
    valueDate: '2024-01-15',
    reason: 'theo biểu kèm quyết định',
    ...more,
  } as BodyOf<typeof draftImport>;
  return { preview: read.value, outcome: await enters.call(draftImport, { params: { importId }, body }) };
}

describe('a sheet becomes a decision', () => {
  it('a plan: every amount new, one draft, booked in its steps, and the same file again is the same', async () => {
    const file = await workbook(
      ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT', 'NSTW SN'],
      [
        [1, 'DT.P4.S1', 'Ngân sách tỉnh', 100, 20],
        [2, 'GN.P1.S1', 'UBND xã Na Sang', 50.5, undefined],
        [undefined, 'Tổng cộng', undefined, 150.5, 20],
      ],
    );
    const importId = await upload(file);
    const { preview, outcome } = await draft(importId, grants);
    expect(preview.problems).toEqual([]);
    expect(preview.counts).toEqual({ new: 3, changed: 0, same: 0, missing: 0 });
    expect(preview.drafts).toEqual([{ kind: 'grant', budgetYear: 2024, lines: 3, totalDong: '170500000' }]);
    if (!outcome.ok) throw new Error(codesOf(outcome));
    expect(outcome.value).toMatchObject({ decisionIds: [expect.any(String)], lines: 3 });
    await book(outcome.value.decisionIds[0] ?? '');
    const again = await draft(await upload(file), grants);
    expect(again.preview.counts).toEqual({ new: 0, changed: 0, same: 3, missing: 0 });
    expect(codesOf(again.outcome)).toBe('import-nothing-to-book');
    const list = await oversees.call(listImports, { query: { provinceId: '11' } });
    expect(list.ok && list.value.items.map(({ name, decisionIds }) => [name, decisionIds.length])).toEqual([
      ['bieu.xlsx', 0],
      ['bieu.xlsx', 1],
    ]);
  });

  it('payments: a cumulative figure books what is new since, a lower one gives back after a word of why', async () => {
    const sheet = (amount: number) =>
      workbook(
        ['STT', 'Nội dung', 'Đơn vị', 'Lũy kế giải ngân NSTW ĐTPT'],
        [[1, 'DT.P4.S1', 'Ngân sách tỉnh', amount]],
      );
    const first = await draft(await upload(await sheet(30)), { ...payments, until: '2024-03-31' });
    if (!first.outcome.ok) throw new Error(codesOf(first.outcome));
    await book(first.outcome.value.decisionIds[0] ?? '');
    const second = await draft(await upload(await sheet(45)), payments);
    expect(second.preview.differences).toMatchObject([
      { state: 'changed', storedDong: '30000000', fileDong: '45000000', cell: 'D5' },
    ]);
    if (!second.outcome.ok) throw new Error(codesOf(second.outcome));
    await book(second.outcome.value.decisionIds[0] ?? '');
    const lower = await draft(await upload(await sheet(40)), { ...payments, until: '2024-07-31' });
    expect(lower.preview.problems).toMatchObject([{ severity: 'warning', code: 'payment-lower', cell: 'D5' }]);
    expect(codesOf(lower.outcome)).toBe('import-unjustified');
    const said = await draft(
      await upload(await sheet(40)),
      { ...payments, until: '2024-07-31' },
      { justification: 'nộp trả theo đối chiếu' },
    );
    if (!said.outcome.ok) throw new Error(codesOf(said.outcome));
    await book(said.outcome.value.decisionIds[0] ?? '');
    const table = await oversees.call(readCapitalTable, {
      query: { by: ['node'], provinceId: ['11'], nodeCode: 'DT.P4.S1' },
    });
    expect(table.ok && table.value.total.disbursed).toBe('40000000');
    const over = await draft(await upload(await sheet(400)), { ...payments, until: '2024-07-31' });
    expect(over.preview.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['more-than-available D5']);
    expect(codesOf(over.outcome)).toBe('import-has-errors');
  });

  it('a draft is refused when the ledger moved after the preview', async () => {
    const importId = await upload(
      await workbook(['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'], [[1, 'GN.P1.S2', 'Ngân sách tỉnh', 7]]),
    );
    expect(codesOf((await draft(importId, grants, { digest: 'other' })).outcome)).toBe('import-changed-since-preview');
  });
});

describe('templates', () => {
  const fetched = async (kind: 'plan' | 'disbursement' | 'carry-over', unit: 'million' | 'dong') => {
    const answer = await oversees.fetch(
      addressOf(readTemplate, {
        params: { kind },
        query: { provinceId: '11', year: 2024, unit, decisionKind: 'grant' },
      }),
    );
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  };

  it.each(['million', 'dong'] as const)('come filled in and go back in unchanged, in %s', async (unit) => {
    const plan = await upload(await fetched('plan', unit));
    const readPlan = await enters.call(previewImport, { params: { importId: plan }, query: grants });
    if (!readPlan.ok) throw new Error(codesOf(readPlan));
    expect(readPlan.value.problems).toEqual([]);
    expect(readPlan.value.counts).toEqual({ new: 0, changed: 0, same: 3, missing: 0 });
    const paid = await upload(await fetched('disbursement', unit));
    const readPaid = await enters.call(previewImport, { params: { importId: paid }, query: payments });
    if (!readPaid.ok) throw new Error(codesOf(readPaid));
    expect(readPaid.value.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readPaid.value.drafts).toEqual([]);
    const carried = await upload(await fetched('carry-over', unit));
    const readCarried = await enters.call(previewImport, {
      params: { importId: carried },
      query: { kind: 'carry-over', budgetYear: 2024 },
    });
    expect(readCarried.ok && readCarried.value.problems).toEqual([]);
  });

  it('of another kind than was chosen is said so', async () => {
    const importId = await upload(await fetched('plan', 'million'));
    const read = await enters.call(previewImport, { params: { importId }, query: payments });
    expect(read.ok && read.value.problems.map(({ code }) => code)).toEqual(['template-of-other-kind']);
  });
});

describe('what is not understood', () => {
  it('is marked in a copy of the file itself, and is understood once it was said', async () => {
    const file = await workbook(
      ['STT', 'Nội dung', 'Đơn vị', 'Kinh phí'],
      [
        [1, 'Xây chợ', 'Ngân sách tỉnh', 5],
        [2, 'DT.P4.S1', 'Ngân sách tỉnh', -3],
      ],
    );
    const importId = await upload(file, 'chợ.xlsx');
    const first = await enters.call(previewImport, { params: { importId }, query: grants });
    if (!first.ok) throw new Error(codesOf(first));
    expect(first.value.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'row-label-unknown B5',
      'source-missing D5',
      'capital-kind-missing D5',
      'amount-negative D6',
    ]);
    expect(first.value.problems[0]?.text.vi).toContain('«Xây chợ»');
    expect(first.value.unknownLabels).toMatchObject([{ key: 'xay cho', label: 'Xây chợ', row: 5, count: 1 }]);
    const marked = await enters.fetch(addressOf(readMarkedImport, { params: { importId }, query: grants }));
    expect(decodeURIComponent(marked.headers.get('content-disposition') ?? '')).toContain('chợ.danh-dau.xlsx');
    const copy = await readWorkbook(new Uint8Array(await marked.arrayBuffer()));
    expect(copy.ok && copy.value.sheets[0]?.rows.at(-1)?.cells.at(-1)?.value).toEqual({ kind: 'number', number: -3 });
    const kept = await enters.call(keepImportMapping, {
      body: {
        provinceId: '11',
        kind: 'plan',
        fingerprint: first.value.sheets[0]?.fingerprint ?? '',
        mapping: {
          columns: { D: { kind: 'amount', attributes: { source: 'CENTRAL', capitalKind: 'INVESTMENT' } } },
          rows: { 'xay cho': { kind: 'node', nodeCode: 'NTM.C02' } },
          defaults: {},
        },
      },
    });
    expect(codesOf(kept)).toBe('done');
    const second = await enters.call(previewImport, { params: { importId }, query: grants });
    expect(second.ok && second.value.problems.map(({ code }) => code)).toEqual(['amount-negative']);
    expect(
      second.ok &&
        second.value.differences
          .filter(({ state }) => state === 'new')
          .map(({ nodeCode, fileDong }) => `${nodeCode} ${fileDong}`),
    ).toEqual(['NTM.C02 5000000']);
  });

  it.each([
    ['a text that is no table', 'chỉ là chữ', 'bieu.txt', 'no problem but its heading'],
    ['a zip that is broken', 'PK\u0003\u0004????', 'bieu.xlsx', 'broken-zip'],
    ['an old Excel file', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'bieu.xls', 'import-file-unreadable'],
    ['zero bytes in a text', `${'tháng,số tiền\n'.repeat(20)}1,2\u0000`, 'bieu.csv', 'import-file-unreadable'],
  ])('%s is said in words', async (_, content, name, expected) => {
    const bytes = Uint8Array.from(
      name.endsWith('.xls') || name.endsWith('.xlsx') ? Buffer.from(content, 'latin1') : Buffer.from(content),
    );
    const importId = await upload(bytes, name);
    const read = await enters.call(previewImport, { params: { importId }, query: grants });
    expect(read.ok ? 'no problem but its heading' : codesOf(read)).toBe(expected);
  });

  const part = (text: string) => new TextEncoder().encode(text);
  const worksheet = (cells: string) =>
    part(`<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${cells}</sheetData></worksheet>`);
  const wide = Array.from({ length: 200 }, (_, row) => `<c r="XFD${row + 1}"><v>1</v></c>`).join('');

  it.each([
    ['a zip bomb', { 'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 * 1024) }, 'zip-bomb'],
    [
      'a cell in the last of 1,048,576 rows',
      { 'xl/worksheets/sheet1.xml': worksheet('<c r="A1048576"/><c r="Z1"/>') },
      'too-many-cells',
    ],
    [
      '16,384 columns',
      { 'xl/worksheets/sheet1.xml': worksheet(`<row>${wide.repeat(20)}</row><c r="XFD9999"/>`) },
      'too-many-cells',
    ],
    ['a document type', { 'xl/workbook.xml': part('<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>') }, 'xml-document-type'],
    ['a zip of something else', { 'readme.txt': part('x') }, 'not-an-xlsx'],
  ] as const)('hostile: %s is refused in words, and the server goes on', async (_, parts, expected) => {
    const packed = Object.entries(parts).map(([name, content]) => packPart(name, content));
    const importId = await upload(new Uint8Array(writeZip(packed)), 'doc.xlsx');
    const read = await enters.call(previewImport, { params: { importId }, query: grants });
    expect(codesOf(read)).toBe(expected);
    const marked = await enters.fetch(addressOf(readMarkedImport, { params: { importId }, query: grants }));
    expect(marked.status).toBeGreaterThanOrEqual(400);
    const list = await oversees.call(listImports, { query: { provinceId: '11', limit: 1 } });
    expect(list.ok).toBe(true);
  });

  it('nobody imports who may not write, and nobody else sees the file', async () => {
    const refused = await oversees.call(uploadImport, {
      query: { provinceId: '11', name: 'a.xlsx' },
      file: new Uint8Array([1]),
    });
    expect(codesOf(refused)).toBe('not-permitted');
    const importId = await upload(await workbook(['STT', 'Nội dung', 'NSTW'], [[1, 'x', 2]]));
    expect(codesOf(await chair.call(previewImport, { params: { importId }, query: grants }))).toBe('import-unknown');
    expect(naSang).not.toBe(tinh);
  });
});

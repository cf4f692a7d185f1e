import { listHolders } from '@muctieu/contract/capital/capital.operations';
import { readDemoFigures } from '@muctieu/contract/capital/demo-figures.operations';
import { previewImport, uploadImport } from '@muctieu/contract/capital/sheet-import.operations';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import {
  type CapitalSheet,
  readCapitalProvinces,
  readCapitalSheets,
  readMobilisedSums,
  readReportDocuments,
  readSheetFile,
} from '@muctieu/demo/capital';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoCapital } from '../../src/capital/load-demo-capital.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let enters: Visitor;
const sheets = readCapitalSheets();

beforeAll(async () => {
  server = await startAccessServer();
  const { database, now } = server;
  await loadLegalDocuments(database, readLegalDocuments(), now);
  await loadProgrammes(
    database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    now,
  );
  enters = await server.signedIn('thu09');
  expect(await figuresAs('thu08')).toMatchObject({ isDemo: false, choices: [], figures: [] });
  const files = sheets.map((sheet) => ({ ...sheet, bytes: readSheetFile(sheet) }));
  await loadDemoCapital(
    database,
    {
      provinces: readCapitalProvinces(),
      documents: readReportDocuments(),
      sheets: files,
      mobilised: readMobilisedSums(),
    },
    now,
  );
});
afterAll(() => server.close());

async function figuresAs(signInName: string, provinceId = '11') {
  const visitor = await server.signedIn(signInName);
  const read = await visitor.call(readDemoFigures, { query: { provinceId } });
  if (!read.ok) throw new Error(codesOf(read));
  return read.value;
}

const askedOf = {
  grant: { kind: 'plan', decisionKind: 'grant' },
  assign: { kind: 'plan', decisionKind: 'assign' },
  payment: { kind: 'disbursement', decisionKind: 'payment' },
  'carry-over': { kind: 'carry-over', decisionKind: 'carry-over' },
} as const;

async function preview(sheet: CapitalSheet, file: Uint8Array) {
  const uploaded = await enters.call(uploadImport, {
    query: { provinceId: '11', name: 'bieu.csv' },
    file: new Uint8Array(file),
  });
  if (!uploaded.ok) throw new Error(codesOf(uploaded));
  const holders = await enters.call(listHolders, { query: { provinceId: '11', search: sheet.giver ?? '', limit: 1 } });
  const giverId = holders.ok ? holders.value.items[0]?.holderId : undefined;
  const read = await enters.call(previewImport, {
    params: { importId: uploaded.value.importId },
    query: {
      ...askedOf[sheet.kind],
      budgetYear: sheet.budgetYear,
      ...(sheet.giver === undefined || giverId === undefined ? {} : { giverId }),
    },
  });
  if (!read.ok) throw new Error(codesOf(read));
  return read.value;
}

describe('the sheets of the demo', () => {
  const tried = ['2022-phan-bo-su-nghiep', '2023-giao-von-dau-tu', '2023-giai-ngan-su-nghiep', '2024-giai-ngan-dau-tu'];

  it.each(tried)('uploaded again, %s changes nothing', async (id) => {
    const sheet = sheets.find((one) => one.id === id);
    if (sheet === undefined) throw new Error(id);
    const value = await preview(sheet, readSheetFile(sheet));
    expect(value.problemCounts.error).toBe(0);
    expect(value.counts).toMatchObject({ new: 0, changed: 0, same: value.amounts });
    expect(value.totalsHolding).toBe(value.totalsChecked);
    expect(value.drafts).toEqual([]);
  });

  it('uploaded with one figure changed shows that figure', async () => {
    const sheet = sheets.find(({ id }) => id === '2023-giao-von-dau-tu');
    if (sheet === undefined) throw new Error('The sheet is gone');
    const text = new TextDecoder().decode(readSheetFile(sheet));
    expect(text).toContain(';51.214;;51.214');
    const value = await preview(sheet, new TextEncoder().encode(text.replace(';51.214;;51.214', ';51.241;;51.241')));
    expect(value.differences.filter(({ state }) => state === 'changed')).toMatchObject([
      { nodeCode: 'DT.P2', storedDong: '51214000000', fileDong: '51241000000' },
    ]);
    expect(value.problemCounts.warning + value.problemCounts.error).toBeGreaterThan(0);
  });
});

describe('printed, booked, why', () => {
  it('shows every figure of the report with what the ledger says', async () => {
    const { isDemo, figures, choices } = await figuresAs('thu08');
    expect(isDemo).toBe(true);
    expect(figures.length).toBeGreaterThan(250);
    expect(figures.filter(({ agrees }) => !agrees).every((figure) => figure.choices.length > 0)).toBe(true);
    expect(new Set(choices.map(({ report }) => report))).toEqual(new Set(['S0', 'S3']));
    expect(figures.find(({ printed }) => printed === '946.282')).toMatchObject({
      booked: '964282000000',
      agrees: false,
      choices: [1],
    });
  });

  it('gives a commune the choices, and no figure of capital that it may not see', async () => {
    const { isDemo, figures, choices } = await figuresAs('thu02');
    expect(isDemo).toBe(true);
    expect(choices.length).toBeGreaterThan(0);
    expect(figures).toEqual([]);
  });

  it('gives nothing of another province', async () => {
    expect(await figuresAs('thu08', '12')).toEqual({ isDemo: false, choices: [], figures: [] });
  });

  it('shows Lai Châu its own report', async () => {
    const { figures, choices } = await figuresAs('thu14', '12');
    expect(new Set(choices.map(({ report }) => report))).toEqual(new Set(['S2']));
    expect(figures.length).toBeGreaterThan(0);
  });
});

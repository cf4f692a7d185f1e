import { readTemplate } from '@muctieu/contract/capital/sheet-import.operations';
import { writeCapitalTable } from '@muctieu/contract/capital/table.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import {
  readCapitalProvinces,
  readCapitalSheets,
  readMobilisedSums,
  readReportDocuments,
  readSheetFile,
} from '@muctieu/demo/capital';
import { officialLayoutIds } from '@muctieu/domain/capital/layout/table-layouts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noLibreoffice } from '../../../../packages/office/test/libreoffice.ts';
import { recomputedCells } from '../../../../packages/office/test/recomputed-cells.ts';
import { loadDemoCapital } from '../../src/capital/load-demo-capital.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let reader: Visitor;

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
  await loadDemoCapital(
    database,
    {
      provinces: readCapitalProvinces(),
      documents: readReportDocuments(),
      sheets: readCapitalSheets().map((sheet) => ({ ...sheet, bytes: readSheetFile(sheet) })),
      mobilised: readMobilisedSums(),
    },
    now,
  );
  reader = await server.signedIn('thu08');
});
afterAll(() => server.close());

async function fileAt(address: string): Promise<Uint8Array> {
  const answer = await reader.fetch(address);
  expect(answer.status, address).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

type Query = QueryOf<typeof writeCapitalTable>;
const table = (query: object) =>
  fileAt(addressOf(writeCapitalTable, { query: { provinceId: '11', form: 'xlsx', ...query } as Query }));

/** Computed anew by another program, every sum and rate is what stands in the file and on the screen; none is an error. */
async function expectAlive(bytes: Uint8Array, atLeast: number) {
  const { formulas, differences } = await recomputedCells(bytes);
  expect(differences.slice(0, 10)).toEqual([]);
  expect(formulas).toBeGreaterThanOrEqual(atLeast);
}

describe.skipIf(noLibreoffice)('formulas of what is exported hold when they are computed anew', () => {
  test.each(officialLayoutIds)('the official form %s', async (layout) => {
    await expectAlive(await table({ layout, ...(layout === 'S1-capital' ? { budgetYear: 2024 } : {}) }), 5);
  });

  test.each([
    ['in triệu with two places', { unit: 'million', places: 2 }],
    ['in tỷ, where every cell is rounded', { unit: 'billion', places: 0 }],
    ['in đồng', { unit: 'dong', places: 0 }],
  ])('a table arranged by hand, %s', async (_, unit) => {
    await expectAlive(
      await table({
        rows: ['node', 'holder'],
        columns: ['vintage', 'source'],
        measures: ['assigned', 'disbursed', 'available'],
        rates: ['assigned'],
        ...unit,
      }),
      100,
    );
  });

  test.each(['plan', 'disbursement', 'carry-over'] as const)('the template «%s» with what is booked', async (kind) => {
    const query = { provinceId: '11', year: 2023, unit: 'million', programme: 'GNBV', decisionKind: 'grant' } as const;
    await expectAlive(await fileAt(addressOf(readTemplate, { params: { kind }, query })), 20);
  });
});

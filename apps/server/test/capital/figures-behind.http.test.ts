import { sumEntries } from '@muctieu/contract/capital/capital.operations';
import { entriesQuery } from '@muctieu/contract/capital/entries-behind';
import { readCapitalFacts } from '@muctieu/contract/capital/table.operations';
import { arrangeTable, ledgerDimensions, planBasis } from '@muctieu/contract/capital/table-arrangement';
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
import type { TableDimension } from '@muctieu/domain/capital/layout/capital-fact';
import { isOfMobilised, type OfficialLayoutId, officialLayoutIds } from '@muctieu/domain/capital/layout/table-layouts';
import { type TableMeasure, tableMeasures } from '@muctieu/domain/capital/layout/table-measure';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoCapital } from '../../src/capital/load-demo-capital.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

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

interface Wish {
  readonly layout?: OfficialLayoutId;
  readonly rows?: readonly TableDimension[];
  readonly columns?: readonly TableDimension[];
  readonly measures?: readonly TableMeasure[];
  readonly budgetYear?: number;
  readonly valueDate?: string;
  readonly mapDay?: string;
}

/** Every cell of a table beside what the entries behind its link make together. */
async function compareCells(wish: Wish) {
  const arrangement = {
    layout: wish.layout,
    rows: wish.rows ?? [],
    columns: wish.columns ?? [],
    measures: wish.measures ?? [],
    rates: [],
    unit: 'dong',
    places: 0,
  } as const;
  const answer = await reader.call(readCapitalFacts, {
    query: {
      by: ledgerDimensions(arrangement),
      provinceId: '11',
      ...(wish.budgetYear === undefined ? {} : { budgetYear: [wish.budgetYear] }),
      ...(wish.valueDate === undefined ? {} : { valueDate: wish.valueDate as PlainDate }),
      ...(wish.mapDay === undefined ? {} : { mapDay: wish.mapDay as PlainDate }),
    },
  });
  if (!answer.ok) throw new Error(codesOf(answer));
  const table = arrangeTable(answer.value, arrangement, false, (code) => code);
  const context = {
    provinceId: '11',
    budgetYear: wish.budgetYear === undefined ? '' : String(wish.budgetYear),
    valueDate: wish.valueDate,
    knownAt: undefined,
    mapDay: wish.mapDay,
    plan: planBasis(answer.value.by, false),
    ofMobilised: false,
  };
  const cells = table.rows.flatMap((row) =>
    row.cells.flatMap((cell, place) => {
      const column = table.columns[place];
      if (cell.kind !== 'amount' || column?.kind !== 'amount' || cell.dong === 0n) return [];
      const query = entriesQuery(table, row, column, context);
      return [{ at: [...row.keys, place, column.measure].join(' '), dong: cell.dong, query }];
    }),
  );
  const wrong = await Promise.all(
    cells.map(async ({ at, dong, query }) => {
      // Of money above which no unit stands: there is no list of it.
      if (query === undefined) return at.startsWith(' ') ? '' : `${at}: no link`;
      const { kind: _, ...search } = query;
      // As the address has it: every value a text.
      const sum = await reader.call(sumEntries, { query: search as unknown as QueryOf<typeof sumEntries> });
      if (!sum.ok) return `${at}: ${codesOf(sum)}`;
      return sum.value.countedDong === String(dong) ? '' : `${at}: ${dong}, its entries ${sum.value.countedDong}`;
    }),
  );
  const totals = (table.rows[0]?.cells ?? []).map((cell) =>
    cell.kind === 'amount' ? (cell.dong + 500_000n) / 1_000_000n : undefined,
  );
  return { totals, cells: cells.length, wrong: wrong.filter((text) => text !== '') };
}

describe('C8: behind every figure stand exactly the entries that make it', () => {
  const ofLedger = officialLayoutIds.filter((layout) => !isOfMobilised(layout));
  it.each(ofLedger)('in every cell of the official form %s', async (layout) => {
    const { cells, wrong } = await compareCells({ layout });
    expect(cells).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it.each(ofLedger)('in every cell of %s of the budget year 2024 on a past day', async (layout) => {
    const { cells, wrong } = await compareCells({ layout, budgetYear: 2024, valueDate: '2024-06-30' });
    expect(cells).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('gives what S0 prints of carried money: 649.164 of investment allowed, 433.743 disbursed by 30 June 2024', async () => {
    const { totals } = await compareCells({ layout: 'S0-PL04', budgetYear: 2024, valueDate: '2024-06-30' });
    // Printed for recurrent money 640.645 and in all 1.289.809: choices of the demo, «printed, booked, why».
    expect(totals.slice(0, 4)).toEqual([1_274_144n, 649_164n, 624_980n, 433_743n]);
  });

  const measures = tableMeasures.filter((measure) => !['forecast', 'proposedCut', 'unallocated'].includes(measure));
  const arranged: readonly Wish[] = [
    { rows: ['holder', 'capitalKind'], columns: ['budgetYear'] },
    { rows: ['unitAbove', 'unit'], budgetYear: 2022 },
    { rows: ['unit', 'holder'], mapDay: '2025-07-01' },
    { rows: ['unit'], mapDay: '2023-01-01', columns: ['source'] },
    { rows: ['project', 'source'], valueDate: '2023-12-31' },
  ];
  it.each(arranged)('in every cell of an arranged table %j', async (wish) => {
    const { cells, wrong } = await compareCells({ ...wish, measures });
    expect(cells).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});

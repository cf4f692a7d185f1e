import { readCarryOverRules } from '@muctieu/data/carry-over-rules';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import {
  readCapitalChoices,
  readCapitalProvinces,
  readCapitalSheets,
  readMobilisedSums,
  readPrintedFigures,
  readReportDocuments,
  readSheetFile,
} from '@muctieu/demo/capital';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/capital/audit.store.ts';
import { readSums, type SumsRow } from '../../src/capital/capital-sums.store.ts';
import { type ComparedFigure, compareFigures } from '../../src/capital/demo-figures.ts';
import { loadCarryOverRules } from '../../src/capital/load-carry-over-rules.ts';
import { loadDemoCapital } from '../../src/capital/load-demo-capital.ts';
import { programScope } from '../../src/database/scope.ts';
import { findDocuments } from '../../src/documents/document.store.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { sealAll } from '../harness/seal-all.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;
const now = new Date('2026-11-21T02:00:00Z');
const sheets = readCapitalSheets().map((sheet) => ({ ...sheet, bytes: readSheetFile(sheet) }));
const load = () =>
  loadDemoCapital(
    test.database,
    { provinces: readCapitalProvinces(), documents: readReportDocuments(), sheets, mobilised: readMobilisedSums() },
    now,
  );

beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  await loadProvinces(database, readProvinceCatalogue(), now);
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
  await loadCarryOverRules(database, readCarryOverRules(), now);
});
afterAll(() => test.close());

describe('the capital of the demo', () => {
  let compared: readonly ComparedFigure[] = [];

  beforeAll(async () => {
    expect(await load()).toBe(sheets.length);
    compared = await test.database.read(programScope, (transaction) =>
      compareFigures(transaction, readPrintedFigures()),
    );
  });

  it('is entered once: a second start books nothing', async () => {
    expect(await load()).toBe(0);
  });

  it('gives every figure that the two reports print, or names the choice by which it differs', () => {
    const unexplained = compared.filter(({ agrees, figure }) => !agrees && figure.choices.length === 0);
    expect(unexplained.map(({ figure, booked }) => [figure.place, figure.name, figure.printed, booked])).toEqual([]);
  });

  it('names no choice where the figure agrees', () => {
    const needless = compared.filter(({ agrees, figure }) => agrees && figure.choices.length > 0);
    expect(needless.map(({ figure }) => [figure.place, figure.name, figure.printed])).toEqual([]);
  });

  // What an official finds when they add up the reports by hand; million đồng, or hundredths of a percent.
  it.each([
    ['s0', 'Giải ngân kế hoạch năm 2022', '946.282', 964_282],
    ['s0', 'Giải ngân kế hoạch năm 2023', '1.876.744', 1_876_745],
    ['s0', 'Kế hoạch vốn đã phân bổ 2022-2024', '6.115.669', 6_109_990],
    ['s0', 'Kế hoạch vốn đã phân bổ 2022-2024 – NSĐP, ĐTPT', '186.336', 186_366],
    ['s0', 'DTTS&MN: giải ngân kế hoạch năm 2023', '1.152.186', 1_162_029],
    ['s0', 'Vốn được phép kéo dài sang năm 2024', '462.239', 446_574],
    ['s0', 'GN.P1.S1: vốn thực hiện', '1.339.625', 1_339_652],
    ['s2', 'Đã giải ngân năm 2021, 2022 (đầu tư)', '71.570', 27_673],
    ['s2', 'Tổng nguồn vốn giao năm 2022', '84.530', 84_530],
  ])('%s prints %s as %s: booked %i', (report, name, printed, million) => {
    const found = compared.filter(
      ({ figure }) => figure.report.toLowerCase() === report && figure.name === name && figure.printed === printed,
    );
    expect(found).toHaveLength(1);
    expect(found.map(({ booked }) => (booked + 500_000n) / 1_000_000n)).toEqual([BigInt(million)]);
  });

  it('says of every choice what was printed, what was booked and why, and points at it from a figure or by words', () => {
    const choices = readCapitalChoices();
    expect(choices.map(({ number }) => number)).toEqual(choices.map((_, index) => index + 1));
    const told = new Set(choices.map(({ number }) => number));
    const pointed = readPrintedFigures().flatMap((figure) => figure.choices);
    expect(pointed.filter((number) => !told.has(number))).toEqual([]);
  });

  it('counts money that stands at the programme with that of its projects, under both its names', async () => {
    const sums = (nodeCode?: string) =>
      test.database.read(programScope, (transaction) =>
        readSums(transaction, {
          by: ['programme'],
          provinceIds: ['11'],
          ...(nodeCode === undefined ? {} : { nodeCode }),
        }),
      );
    const granted = (rows: readonly SumsRow[]) =>
      rows.map(({ keys, measures }) => [keys[0], measures.granted / 1_000_000n]);
    expect(granted(await sums()).sort()).toEqual([
      ['DT', 3_341_147n],
      ['GN', 2_119_524n],
      ['NTM', 649_319n],
    ]);
    expect(granted(await sums('DTTSMN'))).toEqual([['DT', 3_341_147n]]);
    expect(granted(await sums('DT'))).toEqual([['DT', 3_341_147n]]);
    expect(granted(await sums('DT.P9'))).toEqual([['DT', 227_437n]]);
  });

  it('cites only documents that the register has', async () => {
    const cited = [...new Set(sheets.map(({ documentId }) => documentId))];
    const found = await test.database.read(programScope, (transaction) => findDocuments(transaction, cited));
    expect(cited.filter((id) => !found.has(id))).toEqual([]);
  });

  it('stands the audit of the whole ledger', async () => {
    await sealAll(test.database);
    const findings = await test.database.read(programScope, (transaction) => auditLedger(transaction));
    expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('keeps who enters apart from who approves', async () => {
    const { rows } = await test.database.read(programScope, ({ tables }) =>
      sql<{ same: string }>`select count(*) as same from muctieu.capital_decision d
        join muctieu.capital_decision_step s using (province_id, decision_id)
        where s.state = 'approved' and s.person_id = d.created_by`.execute(tables),
    );
    expect(rows).toEqual([{ same: '0' }]);
  });
});

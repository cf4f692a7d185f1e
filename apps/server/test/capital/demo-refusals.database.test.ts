import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { readProvinceCatalogue } from '@muctieu/data/province-catalogue';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import { NodeIndex } from '@muctieu/domain/capital/sheet-import/node-index';
import { readImport } from '@muctieu/domain/capital/sheet-import/read-import';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecision, changeDecision, type StoredDecision } from '../../src/capital/decisions.store.ts';
import { addHolder } from '../../src/capital/holders.store.ts';
import { takeStep } from '../../src/capital/move-decision.ts';
import { programScope } from '../../src/database/scope.ts';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { loadProvinces } from '../../src/territory/load-provinces.ts';
import { createTestDatabase, type TestDatabase, testAct } from '../harness/test-database.ts';

let test: TestDatabase;
const now = new Date('2026-11-21T02:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  await loadProvinces(test.database, readProvinceCatalogue(), now);
  await loadLegalDocuments(test.database, readLegalDocuments(), now);
  const catalogues = readProgrammeCatalogues();
  await loadProgrammes(test.database, { catalogues, succession: readProgrammeSuccession(), activations: [] }, now);
});
afterAll(() => test.close());

type Cell = readonly [
  node: string,
  source: 'CENTRAL' | 'PROVINCE',
  kind: 'INVESTMENT' | 'RECURRENT',
  million: number,
  vintage?: number,
];

interface Sheet {
  readonly kind: DecisionContent['kind'];
  readonly year: number;
  readonly vintage?: number;
  readonly cells: readonly Cell[];
  /** What the report prints as the total of these cells, in million đồng. */
  readonly printed?: number;
}

/** The day a sheet counts from: grants at the beginning of their year, payments and carry-overs at its end. */
function dayOf({ kind, year }: Sheet): PlainDate {
  return (kind === 'grant' ? `${year}-06-30` : `${year}-12-31`) as PlainDate;
}

function contentOf(sheet: Sheet, holderId: string): DecisionContent {
  const dongOf = (million: number) => BigInt(Math.round(million * 1_000_000)).toString();
  return {
    kind: sheet.kind,
    documentId: '652-qd-ttg-2022',
    vintage: sheet.vintage ?? sheet.year,
    budgetYear: sheet.year,
    valueDate: dayOf(sheet),
    reason: 'như báo cáo in',
    lines: sheet.cells.map(([nodeCode, source, capitalKind, million, vintage]) => ({
      nodeCode,
      holderId,
      source,
      capitalKind,
      amountDong: dongOf(million),
      ...(vintage === undefined ? {} : { vintage }),
    })),
    printedTotals: sheet.printed === undefined ? [] : [{ amountDong: dongOf(sheet.printed) }],
    justification: 'kiểm thử',
  };
}

/** Books the sheets one after another for a holder of its own, as decisions are booked; the last one's answer counts. */
async function bookAll(sheets: readonly Sheet[]): Promise<Result<void>> {
  let holderId = '';
  let outcome: Result<void> = done(undefined);
  for (const [index, sheet] of sheets.entries()) {
    outcome = await test.database.write(programScope, testAct('11', 'book-as-printed'), async (transaction) => {
      if (holderId === '') {
        holderId = await addHolder(transaction, { provinceId: '11', kind: 'owner', name: `Đơn vị ${uuid()}` });
      }
      const draft: StoredDecision = {
        decisionId: uuid(),
        provinceId: '11',
        state: 'approved',
        content: contentOf(sheet, holderId),
        createdAt: now,
        version: 1,
      };
      await addDecision(transaction, { ...draft, state: 'draft' });
      await changeDecision(transaction, { ...draft, state: 'draft' }, draft, {
        personId: undefined,
        at: now,
        reason: '',
      });
      const booked = await takeStep(transaction, draft, { state: 'booked', reason: '', personId: uuid(), at: now });
      return booked.ok ? done(undefined) : booked;
    });
    if (!outcome.ok && index < sheets.length - 1)
      throw new Error(`Sheet ${index + 1}: ${JSON.stringify(outcome.problems)}`);
  }
  return outcome;
}

const [C, L] = ['CENTRAL', 'PROVINCE'] as const;
const [I, R] = ['INVESTMENT', 'RECURRENT'] as const;

/** The poverty programme in one line a year: its plan (choice 6) and what the report says was disbursed of it. */
const poverty2022: readonly Sheet[] = [
  { kind: 'grant', year: 2022, cells: [['GNBV', C, R, 637_040]] },
  { kind: 'payment', year: 2022, cells: [['GNBV', C, R, 566_422]] },
  { kind: 'carry-over', year: 2022, cells: [['GNBV', C, R, 70_618]] },
  { kind: 'grant', year: 2023, cells: [['GNBV', C, R, 752_321]] },
];
const povertyCarried = (of2023: number): Sheet => ({
  kind: 'carry-over',
  year: 2023,
  cells: [
    ['GNBV', C, R, 70_618, 2022],
    ['GNBV', C, R, of2023],
  ],
});

interface Impossible {
  readonly claim: string;
  readonly sheets: readonly Sheet[];
  readonly code: string;
  /** Million đồng between what is printed and what can be; of `balance-below-zero` what is short. */
  readonly million: number;
}

const impossible: readonly Impossible[] = [
  {
    claim: 'S0: 946.282 disbursed in 2022, whose parts are 901.556 and 62.726',
    sheets: [
      {
        kind: 'grant',
        year: 2022,
        cells: [
          ['GNBV', C, I, 783_445],
          ['GNBV', C, R, 118_111],
          ['GNBV', L, I, 56_770],
          ['GNBV', L, R, 5_956],
        ],
      },
      {
        kind: 'payment',
        year: 2022,
        cells: [
          ['GNBV', C, I, 783_445],
          ['GNBV', C, R, 118_111],
          ['GNBV', L, I, 56_770],
          ['GNBV', L, R, 5_956],
        ],
        printed: 946_282,
      },
    ],
    code: 'printed-total-differs',
    million: -18_000,
  },
  {
    claim: 'S0: 294.412 of local budgets as 186.336 and 108.046',
    sheets: [
      {
        kind: 'grant',
        year: 2024,
        cells: [
          ['DTTSMN', L, I, 186_336],
          ['DTTSMN', L, R, 108_046],
        ],
        printed: 294_412,
      },
    ],
    code: 'printed-total-differs',
    million: 30,
  },
  {
    claim: 'S0: 3.738.870 of central investment, of programmes with 536.768, 1.356.588 and 1.840.285',
    sheets: [
      {
        kind: 'grant',
        year: 2024,
        cells: [
          ['NTM', C, I, 536_768],
          ['GNBV', C, I, 1_356_588],
          ['DTTSMN', C, I, 1_840_285],
        ],
        printed: 3_738_870,
      },
    ],
    code: 'printed-total-differs',
    million: 5_229,
  },
  {
    claim: 'S0: 1.339.625 for the first sub-project, of 1.287.042 and 52.610',
    sheets: [
      {
        kind: 'grant',
        year: 2024,
        cells: [
          ['GN.P1.S1', C, I, 1_208_999],
          ['GN.P1.S1', C, R, 78_043],
          ['GN.P1.S1', L, I, 41_855],
          ['GN.P1.S1', L, R, 10_755],
        ],
        printed: 1_339_625,
      },
    ],
    code: 'printed-total-differs',
    million: -27,
  },
  {
    claim: 'S0: 349.832 of recurrent capital for ethnic minorities within the 573.318 of the year 2023',
    sheets: [
      {
        kind: 'grant',
        year: 2023,
        cells: [
          ['NTM', C, R, 30_232],
          ['GNBV', C, R, 183_410.89],
          ['DTTSMN', C, R, 349_832],
        ],
      },
      {
        kind: 'payment',
        year: 2023,
        cells: [
          ['NTM', C, R, 30_232],
          ['GNBV', C, R, 183_410.89],
          ['DTTSMN', C, R, 349_832],
        ],
        printed: 573_318,
      },
    ],
    code: 'printed-total-differs',
    million: 9_843.11,
  },
  {
    claim: 'S0: 59.622 disbursed by project 9 and the same by its first sub-project, with 6.631 by the second',
    sheets: [
      {
        kind: 'grant',
        year: 2024,
        cells: [
          ['DT.P9.S1', C, R, 211_615],
          ['DT.P9.S2', C, R, 15_822],
        ],
      },
      {
        kind: 'payment',
        year: 2024,
        cells: [
          ['DT.P9.S1', C, R, 59_622],
          ['DT.P9.S2', C, R, 6_631],
        ],
        printed: 59_622,
      },
    ],
    code: 'printed-total-differs',
    million: -6_631,
  },
  {
    claim: 'S0: 462.239 of poverty capital carried over after 566.422 and 590.721 were disbursed in their years',
    sheets: [
      ...poverty2022,
      { kind: 'payment', year: 2023, cells: [['GNBV', C, R, 590_721]] },
      povertyCarried(462_239 - 70_618),
    ],
    code: 'balance-below-zero',
    million: 230_021,
  },
  {
    claim: 'S0: 462.239 carried over, even where the 214.356 disbursed of it are part of the 590.721',
    sheets: [
      ...poverty2022,
      { kind: 'payment', year: 2023, cells: [['GNBV', C, R, 590_721 - 214_356]] },
      povertyCarried(462_239 - 70_618),
    ],
    code: 'balance-below-zero',
    million: 15_665,
  },
  {
    claim: 'S0: «65,420 triệu đồng» for workers abroad, read as 65.420 of a plan of 10.407',
    sheets: [
      { kind: 'grant', year: 2024, cells: [['GN.P4.S2', C, R, 10_407]] },
      { kind: 'payment', year: 2024, cells: [['GN.P4.S2', C, R, 65_420]] },
    ],
    code: 'balance-below-zero',
    million: 55_013,
  },
  {
    claim: 'S2: 71.570 disbursed in all (II.6.2) beside 27.673 disbursed of 71.570 (II.4.1)',
    sheets: [
      { kind: 'grant', year: 2022, cells: [['GN.P1.S1', C, I, 71_570]] },
      { kind: 'payment', year: 2022, cells: [['GN.P1.S1', C, I, 27_673]] },
      { kind: 'payment', year: 2022, cells: [['GN.P1.S1', C, I, 71_570]] },
    ],
    code: 'balance-below-zero',
    million: 27_673,
  },
  {
    claim: 'S2: 6.629 of project 2 within the 10.505 of the new period, its old 2.455 counted again',
    sheets: [
      {
        kind: 'grant',
        year: 2022,
        cells: [
          ['GN.P1.S1', C, R, 2_085],
          ['GN.P2', C, R, 6_629],
          ['GN.P3.S1', C, R, 1_822],
          ['GN.P4.S1', C, R, 1_070],
          ['GN.P4.S2', C, R, 293],
          ['GN.P4.S3', C, R, 240],
          ['GN.P6.S2', C, R, 72],
          ['GN.P7.S1', C, R, 543],
          ['GN.P7.S2', C, R, 206],
        ],
        printed: 10_505,
      },
    ],
    code: 'printed-total-differs',
    million: -2_455,
  },
];

describe('the ledger refuses what the two reports print but cannot be', () => {
  it.each(impossible)('$claim', async ({ sheets, code, million }) => {
    const outcome = await bookAll(sheets);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.problems.map((problem) => problem.code)).toEqual([code]);
    const values = outcome.problems[0]?.values ?? {};
    const found = code === 'balance-below-zero' ? values.short : values.difference;
    expect(amountOf(found)).toBe(BigInt(Math.round(million * 1_000_000)));
  });

  it('S2: «125.1635 triệu đồng» of credit is no number beside the others of the report', () => {
    const row = (index: number, texts: readonly string[]) => ({
      row: index,
      hidden: false,
      cells: texts.map((text, column) => ({ column, value: { kind: 'text' as const, text } })),
    });
    const nodes = [{ code: 'GN.P2', level: 'project', names: ['Đa dạng hóa sinh kế'], inForce: true }];
    const reading = readImport(
      [
        {
          name: 'S2',
          hidden: false,
          rows: [
            row(0, ['ĐVT: Triệu đồng']),
            row(1, ['Mã', 'Đơn vị', 'Ngân sách trung ương (vốn sự nghiệp)']),
            row(2, ['GN.P2', 'Phong Thổ', '125.1635']),
            row(3, ['GN.P2', 'Sìn Hồ', '212.925']),
            // The comma of decimals, as the same report writes it.
            row(4, ['GN.P2', 'Tam Đường', '37,07']),
          ],
          merges: [],
          hiddenColumns: [],
          unvalued: [],
        },
      ],
      {
        asked: { kind: 'plan', budgetYear: 2022 },
        nodes: new NodeIndex(nodes),
        holders: new HolderIndex([
          { holderId: 'a', name: 'Phong Thổ' },
          { holderId: 'b', name: 'Sìn Hồ' },
          { holderId: 'c', name: 'Tam Đường' },
        ]),
        mappingOf: () => undefined,
      },
    );
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'amount-unreadable', row: 2 },
    ]);
  });
});

function amountOf(value: unknown): bigint {
  const text = typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
  return BigInt(text.replaceAll(/[^\d-]/g, ''));
}

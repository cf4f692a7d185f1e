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

/** One cell as it would be typed: node, source, kind, million đồng and, where it is another, the plan year. */
type Cell = `${string} ${'CENTRAL' | 'PROVINCE'} ${'INVESTMENT' | 'RECURRENT'} ${number}` | `${string} of ${number}`;

interface Sheet {
  readonly kind: DecisionContent['kind'];
  readonly year: number;
  readonly cells: readonly Cell[];
  /** What the report prints as the total of these cells, in million đồng. */
  readonly printed?: number;
}

const sheetOf = (kind: Sheet['kind'], year: number, cells: readonly Cell[], printed?: number): Sheet => ({
  ...{ kind, year, cells },
  ...(printed === undefined ? {} : { printed }),
});
const grant = (year: number, ...cells: readonly Cell[]) => sheetOf('grant', year, cells);
const payment = (year: number, ...cells: readonly Cell[]) => sheetOf('payment', year, cells);
const carryOver = (year: number, ...cells: readonly Cell[]) => sheetOf('carry-over', year, cells);
/** Granted and spent to the last đồng, so that nothing but the printed total of what was spent can be wrong. */
const spentWhole = (year: number, printed: number, ...cells: readonly Cell[]): readonly Sheet[] => [
  grant(year, ...cells),
  sheetOf('payment', year, cells, printed),
];

function readCell(cell: Cell) {
  const [line = '', vintage] = cell.split(' of ');
  const [nodeCode = '', source = '', kind, million] = line.split(' ');
  return {
    ...{ nodeCode, source, million: Number(million) },
    capitalKind: kind === 'RECURRENT' ? ('RECURRENT' as const) : ('INVESTMENT' as const),
    ...(vintage === undefined ? {} : { vintage: Number(vintage) }),
  };
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
    vintage: sheet.year,
    budgetYear: sheet.year,
    valueDate: dayOf(sheet),
    reason: 'như báo cáo in',
    lines: sheet.cells
      .map(readCell)
      .map(({ million, ...line }) => ({ ...line, holderId, amountDong: dongOf(million) })),
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

/** The poverty programme in one line a year: its plan (choice 6) and what the report says was disbursed of it. */
const poverty2022: readonly Sheet[] = [
  grant(2022, 'GNBV CENTRAL RECURRENT 637040'),
  payment(2022, 'GNBV CENTRAL RECURRENT 566422'),
  carryOver(2022, 'GNBV CENTRAL RECURRENT 70618'),
  grant(2023, 'GNBV CENTRAL RECURRENT 752321'),
];
/** 462.239 were carried on: what came from 2022 once more, and the rest from 2023. */
const povertyCarried = carryOver(2023, 'GNBV CENTRAL RECURRENT 70618 of 2022', 'GNBV CENTRAL RECURRENT 391621');

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
    sheets: spentWhole(
      2022,
      946_282,
      'GNBV CENTRAL INVESTMENT 783445',
      'GNBV CENTRAL RECURRENT 118111',
      'GNBV PROVINCE INVESTMENT 56770',
      'GNBV PROVINCE RECURRENT 5956',
    ),
    code: 'printed-total-differs',
    million: -18_000,
  },
  {
    claim: 'S0: 294.412 of local budgets as 186.336 and 108.046',
    sheets: [
      sheetOf('grant', 2024, ['DTTSMN PROVINCE INVESTMENT 186336', 'DTTSMN PROVINCE RECURRENT 108046'], 294_412),
    ],
    code: 'printed-total-differs',
    million: 30,
  },
  {
    claim: 'S0: 3.738.870 of central investment, of programmes with 536.768, 1.356.588 and 1.840.285',
    sheets: [
      sheetOf(
        'grant',
        2024,
        ['NTM CENTRAL INVESTMENT 536768', 'GNBV CENTRAL INVESTMENT 1356588', 'DTTSMN CENTRAL INVESTMENT 1840285'],
        3_738_870,
      ),
    ],
    code: 'printed-total-differs',
    million: 5_229,
  },
  {
    claim: 'S0: 1.339.625 for the first sub-project, of 1.287.042 and 52.610',
    sheets: [
      sheetOf(
        'grant',
        2024,
        [
          'GN.P1.S1 CENTRAL INVESTMENT 1208999',
          'GN.P1.S1 CENTRAL RECURRENT 78043',
          'GN.P1.S1 PROVINCE INVESTMENT 41855',
          'GN.P1.S1 PROVINCE RECURRENT 10755',
        ],
        1_339_625,
      ),
    ],
    code: 'printed-total-differs',
    million: -27,
  },
  {
    claim: 'S0: 349.832 of recurrent capital for ethnic minorities within the 573.318 of the year 2023',
    sheets: spentWhole(
      2023,
      573_318,
      'NTM CENTRAL RECURRENT 30232',
      'GNBV CENTRAL RECURRENT 183410.89',
      'DTTSMN CENTRAL RECURRENT 349832',
    ),
    code: 'printed-total-differs',
    million: 9_843.11,
  },
  {
    claim: 'S0: 59.622 disbursed by project 9 and the same by its first sub-project, with 6.631 by the second',
    sheets: spentWhole(2024, 59_622, 'DT.P9.S1 CENTRAL RECURRENT 59622', 'DT.P9.S2 CENTRAL RECURRENT 6631'),
    code: 'printed-total-differs',
    million: -6_631,
  },
  {
    claim: 'S0: 462.239 of poverty capital carried over after 566.422 and 590.721 were disbursed in their years',
    sheets: [...poverty2022, payment(2023, 'GNBV CENTRAL RECURRENT 590721'), povertyCarried],
    code: 'balance-below-zero',
    million: 230_021,
  },
  {
    claim: 'S0: 462.239 carried over, even where the 214.356 disbursed of it are part of the 590.721',
    sheets: [...poverty2022, payment(2023, 'GNBV CENTRAL RECURRENT 376365'), povertyCarried],
    code: 'balance-below-zero',
    million: 15_665,
  },
  {
    claim: 'S0: «65,420 triệu đồng» for workers abroad, read as 65.420 of a plan of 10.407',
    sheets: [grant(2024, 'GN.P4.S2 CENTRAL RECURRENT 10407'), payment(2024, 'GN.P4.S2 CENTRAL RECURRENT 65420')],
    code: 'balance-below-zero',
    million: 55_013,
  },
  {
    claim: 'S2: 71.570 disbursed in all (II.6.2) beside 27.673 disbursed of 71.570 (II.4.1)',
    sheets: [
      grant(2022, 'GN.P1.S1 CENTRAL INVESTMENT 71570'),
      payment(2022, 'GN.P1.S1 CENTRAL INVESTMENT 27673'),
      payment(2022, 'GN.P1.S1 CENTRAL INVESTMENT 71570'),
    ],
    code: 'balance-below-zero',
    million: 27_673,
  },
  {
    claim: 'S2: 6.629 of project 2 within the 10.505 of the new period, its old 2.455 counted again',
    sheets: [
      sheetOf(
        'grant',
        2022,
        [
          'GN.P1.S1 CENTRAL RECURRENT 2085',
          'GN.P2 CENTRAL RECURRENT 6629',
          'GN.P3.S1 CENTRAL RECURRENT 1822',
          'GN.P4.S1 CENTRAL RECURRENT 1070',
          'GN.P4.S2 CENTRAL RECURRENT 293',
          'GN.P4.S3 CENTRAL RECURRENT 240',
          'GN.P6.S2 CENTRAL RECURRENT 72',
          'GN.P7.S1 CENTRAL RECURRENT 543',
          'GN.P7.S2 CENTRAL RECURRENT 206',
        ],
        10_505,
      ),
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

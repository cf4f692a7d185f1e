import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, it } from 'vitest';
import { type AllocationDecision, entriesOfDecision, moveDecision } from '../../src/capital/allocation-decision.ts';
import type { CapitalEntry } from '../../src/capital/capital-entry.ts';
import { checkDecision } from '../../src/capital/check-decision.ts';
import type { DecisionFacts, NodeFacts } from '../../src/capital/decision-check.ts';

const million = (amount: number) => dong(BigInt(amount) * 1_000_000n);

function node(code: string, parentCode: string | undefined, more: Partial<NodeFacts> = {}): NodeFacts {
  return {
    code,
    programmeCode: 'GNBV',
    ...(parentCode === undefined ? {} : { parentCode }),
    active: true,
    capitalKinds: [],
    ...more,
  };
}

const nodes = new Map(
  [
    node('GN', undefined),
    node('GN.P1', 'GN'),
    node('GN.P1.S1', 'GN.P1', { capitalKinds: ['INVESTMENT'] }),
    node('GN.P5', 'GN'),
    node('DT.P3.S3', undefined, { active: false }),
  ].map((facts) => [facts.code, facts]),
);

const facts: DecisionFacts = {
  nodes,
  ceilings: [],
  counterpartRules: [],
  norms: [],
  entries: [],
  localSources: new Set(['PROVINCE', 'DISTRICT', 'COMMUNE']),
};

const decision: AllocationDecision = {
  id: 'd',
  provinceId: '11',
  kind: 'grant',
  state: 'draft',
  documentId: 'QĐ 653/QĐ-TTg',
  vintage: 2022,
  budgetYear: 2022,
  valueDate: '2022-05-28' as PlainDate,
  reason: 'giao kế hoạch năm 2022',
  lines: [
    { nodeCode: 'GN.P1.S1', holderId: 'tinh', source: 'CENTRAL', capitalKind: 'INVESTMENT', amountDong: million(100) },
    { nodeCode: 'GN.P5', holderId: 'tinh', source: 'CENTRAL', capitalKind: 'RECURRENT', amountDong: million(50) },
    { nodeCode: 'GN.P5', holderId: 'tinh', source: 'PROVINCE', capitalKind: 'RECURRENT', amountDong: million(2) },
  ],
  printedTotals: [],
  createdBy: 'an',
};

function findings(change: Partial<AllocationDecision>, more: Partial<DecisionFacts> = {}): readonly string[] {
  return checkDecision({ ...decision, ...change }, { ...facts, ...more }).map(
    ({ severity, problem }) => `${severity} ${problem.code} ${problem.path ?? ''}`,
  );
}

const [first] = decision.lines;
if (first === undefined) throw new Error('the decision has lines');
const booked: readonly CapitalEntry[] = entriesOfDecision(decision).map((entry, index) => ({
  ...entry,
  id: String(index),
  knownAt: 0,
}));

describe('a decision is checked before anybody signs it', () => {
  it.each<[string, Partial<AllocationDecision>, Partial<DecisionFacts>, readonly string[]]>([
    ['all well', {}, {}, []],
    ['no line at all', { lines: [] }, {}, ['error decision-without-lines lines']],
    ['the same cell twice', { lines: [first, first] }, {}, ['error decision-line-repeated lines[1]']],
    ['an unknown node', { lines: [{ ...first, nodeCode: 'GN.P99' }] }, {}, ['error node-unknown lines[0].nodeCode']],
    [
      'a node the province leaves out (P2)',
      { lines: [{ ...first, nodeCode: 'DT.P3.S3' }] },
      {},
      ['error node-not-active lines[0].nodeCode'],
    ],
    [
      'a kind not seen before',
      { lines: [{ ...first, capitalKind: 'RECURRENT' }] },
      {},
      ['warning capital-kind-unusual lines[0].capitalKind'],
    ],
    [
      'printed total that is right, through the parent',
      { printedTotals: [{ nodeCode: 'GN.P1', amountDong: million(100) }, { amountDong: million(152) }] },
      {},
      [],
    ],
    [
      'printed totals with swapped digits',
      { printedTotals: [{ source: 'CENTRAL', amountDong: million(105) }] },
      {},
      ['error printed-total-differs printedTotals[0].amountDong'],
    ],
    [
      'giving what the giver does not have',
      { kind: 'assign', giverId: 'tinh', lines: [{ ...first, holderId: 'huyen', amountDong: million(101) }] },
      { entries: booked },
      ['error balance-below-zero lines[0].amountDong'],
    ],
    [
      'giving what the giver has',
      { kind: 'assign', giverId: 'tinh', lines: [{ ...first, holderId: 'huyen' }] },
      { entries: booked },
      [],
    ],
    [
      'a second year that breaks the medium-term ceiling',
      { vintage: 2023, budgetYear: 2023, lines: [{ ...first, amountDong: million(21) }] },
      {
        entries: booked,
        ceilings: [
          {
            nodeCode: 'GN.P1.S1',
            source: 'CENTRAL',
            capitalKind: 'INVESTMENT',
            holderId: 'tinh',
            fromYear: 2021,
            toYear: 2025,
            amountDong: million(120),
            documentId: 'QĐ 652',
          },
        ],
      },
      ['error ceiling-exceeded lines'],
    ],
    [
      'counterpart of 4 % where 5 % is the rule',
      {},
      {
        counterpartRules: [
          {
            programmeCode: 'GNBV',
            capitalKind: 'RECURRENT',
            atLeastPerMille: 50,
            documentId: 'NQ 06',
            verified: false,
          },
        ],
      },
      ['warning counterpart-short lines'],
    ],
    [
      'ten houses above the norm of 40 triệu each',
      { lines: [{ ...first, nodeCode: 'GN.P5', capitalKind: 'RECURRENT', quantity: 10, amountDong: million(401) }] },
      {
        norms: [
          {
            nodeCode: 'GN.P5',
            mostDong: million(40),
            unit: 'nhà',
            item: 'xây mới',
            documentId: 'QĐ 04',
            verified: true,
          },
        ],
      },
      ['error norm-exceeded lines[0].amountDong'],
    ],
  ])('%s', (_, change, more, expected) => {
    expect(findings(change, more)).toEqual(expected);
  });
});

describe('the way of a decision', () => {
  it.each([
    ['draft', 'submitted', 'an', '', []],
    ['submitted', 'approved', 'an', '', ['approver-is-creator']],
    ['submitted', 'approved', 'binh', '', []],
    ['submitted', 'draft', 'binh', '', ['step-without-reason']],
    ['submitted', 'draft', 'binh', 'thiếu phụ lục', []],
    ['draft', 'booked', 'binh', '', ['decision-step-impossible']],
    ['booked', 'withdrawn', 'binh', 'nhầm', ['decision-step-impossible']],
  ] as const)('%s -> %s by %s «%s»: %j', (state, next, personId, reason, codes) => {
    const outcome = moveDecision({ state, createdBy: 'an' }, next, { personId, reason });
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(codes);
  });
});

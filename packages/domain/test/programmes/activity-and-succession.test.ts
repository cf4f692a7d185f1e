import { checkSuccession } from '@muctieu/domain/programmes/check-succession';
import { matchSuccession } from '@muctieu/domain/programmes/match-succession';
import { nodeActivity, yearsOf } from '@muctieu/domain/programmes/node-activity';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

const early = { from: '2021-01-01' as PlainDate, until: '2026-01-01' as PlainDate };
const late = { from: '2026-01-01' as PlainDate, until: '2036-01-01' as PlainDate };

function nodesOf(validity: typeof early, ...codes: readonly string[]) {
  return codes.map((code, order) => {
    const parentCode = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;
    return { code, order, validity, ...(parentCode === undefined ? {} : { parentCode }) };
  });
}

const from = nodesOf(early, 'GN', 'GN.P1', 'GN.P1.S1', 'GN.P1.S2', 'GN.P2', 'GN.P3', 'GN.P3.S1');
const to = nodesOf(late, 'M', 'M.D1', 'M.D2', 'M.D2.S1');
const all = new Map([...from, ...to].map((node) => [node.code, node]));

describe('P2: where a node is active', () => {
  const activations = [
    { nodeCode: 'GN.P1', year: 2023, active: false },
    { nodeCode: 'GN.P1', year: 2024, active: true },
    { nodeCode: 'GN.P2', year: 2022, active: false },
  ];

  test.each([
    ['GN.P1', 2022, { kind: 'active' }],
    ['GN.P1', 2023, { kind: 'left-out' }],
    ['GN.P1.S1', 2023, { kind: 'left-out-above', code: 'GN.P1' }],
    ['GN.P1.S1', 2024, { kind: 'active' }],
    ['GN.P2', 2022, { kind: 'left-out' }],
    ['GN.P2', 2020, { kind: 'not-valid' }],
    ['GN.P2', 2026, { kind: 'not-valid' }],
    ['GN.P9', 2022, { kind: 'not-valid' }],
  ] as const)('%s in %d', (code, year, activity) => {
    expect(nodeActivity(all, activations, code, year)).toEqual(activity);
  });

  test('years run from the first to the last day of validity', () => {
    expect(yearsOf(early, 2035)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(yearsOf({ from: early.from }, 2023)).toEqual([2021, 2022, 2023]);
  });
});

describe('P3: what no row of the table touches', () => {
  test.each([
    ['no row at all: both programmes whole', [], [['GN', 6]], [['M', 3]]],
    [
      'a row between the programmes says nothing of what is below',
      [['GN', 'M']],
      [
        ['GN.P1', 2],
        ['GN.P2', 0],
        ['GN.P3', 1],
      ],
      [
        ['M.D1', 0],
        ['M.D2', 1],
      ],
    ],
    [
      'a row on a project covers its sub-projects',
      [
        ['GN', 'M'],
        ['GN.P1', 'M.D1'],
      ],
      [
        ['GN.P2', 0],
        ['GN.P3', 1],
      ],
      [['M.D2', 1]],
    ],
    [
      'a row on a sub-project leaves its brother open',
      [['GN.P1.S1', 'M.D2.S1']],
      [
        ['GN.P1.S2', 0],
        ['GN.P2', 0],
        ['GN.P3', 1],
      ],
      [['M.D1', 0]],
    ],
    [
      'many to many',
      [
        ['GN.P1', 'M.D1'],
        ['GN.P1', 'M.D2'],
        ['GN.P2', 'M.D1'],
        ['GN.P3', 'M.D2'],
      ],
      [],
      [],
    ],
  ] as const)('%s', (_, rows, unmatchedFrom, unmatchedTo) => {
    const match = matchSuccession(
      from,
      to,
      rows.map(([fromCode, toCode]) => ({ fromCode, toCode })),
    );
    expect(match.unmatchedFrom.map(({ code, below }) => [code, below])).toEqual(unmatchedFrom);
    expect(match.unmatchedTo.map(({ code, below }) => [code, below])).toEqual(unmatchedTo);
  });

  test.each([
    ['GN.P1', 'M.D1', []],
    ['GN.P1', 'GN.P2', ['successor-not-later']],
    ['M.D1', 'GN.P1', ['successor-not-later']],
    ['X', 'Y', ['programme-node-unknown', 'programme-node-unknown']],
    ['GN.P2', 'M.D2', ['succession-known']],
  ] as const)('a row %s → %s', (fromCode, toCode, codes) => {
    const known = [{ fromCode: 'GN.P2', toCode: 'M.D2' }];
    expect(checkSuccession({ fromCode, toCode }, all, known).map(({ code }) => code)).toEqual(codes);
  });
});

import { checkCatalogue } from '@muctieu/domain/programmes/check-catalogue';
import { compareCatalogues, mergedNodes } from '@muctieu/domain/programmes/compare-catalogues';
import type { ProgrammeCatalogue, ProgrammeNode } from '@muctieu/domain/programmes/programme-node';
import { ancestorsOf, programmeTreeOn } from '@muctieu/domain/programmes/programme-tree';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new Error(`«${text}» is no day`);
  return parsed;
}

const period = { from: day('2021-01-01'), until: day('2026-01-01') };

function node(code: string, order: number, more: Partial<ProgrammeNode> = {}): ProgrammeNode {
  const parentCode = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;
  return {
    code,
    ...(parentCode === undefined ? {} : { parentCode }),
    level: parentCode === undefined ? 'programme' : 'project',
    order,
    name: { vi: `Mục ${code}`, en: `Node ${code}` },
    capitalKinds: [],
    leadAgencies: [],
    documentIds: [],
    validity: period,
    sources: ['S0'],
    verified: true,
    ...more,
  };
}

const nodes = [node('GN', 1), node('GN.P1', 1), node('GN.P1.S1', 1), node('GN.P2', 2)];

function catalogueOf(given: readonly ProgrammeNode[]): ProgrammeCatalogue {
  const known = { programmeCode: 'GN', complete: true, sources: ['S0'], verified: true };
  return { id: 'GN-2021-2025', validity: period, nodes: given, ...known };
}

describe('P1: what is no tree', () => {
  test.each([
    ['a tree', nodes, []],
    ['a code twice', [...nodes, node('GN.P2', 3)], ['node-code-twice']],
    ['a small letter in a code', [...nodes, node('GN.p3', 3)], ['node-code-malformed']],
    ['a parent that is not there', [...nodes, node('GN.P7.S1', 1)], ['node-parent-unknown']],
    ['two programmes', [...nodes, node('NTM', 1)], ['catalogue-needs-one-programme', 'node-order-twice']],
    [
      'a programme below something',
      [...nodes, node('GN.P3', 3, { level: 'programme' })],
      ['node-level-and-parent-disagree'],
    ],
    ['two in one place', [...nodes, node('GN.P3', 2)], ['node-order-twice']],
    [
      'below itself',
      [node('GN', 1), node('GN.A', 1, { parentCode: 'GN.B' }), node('GN.B', 1, { parentCode: 'GN.A' })],
      ['node-below-itself', 'node-below-itself'],
    ],
    [
      'longer than its parent',
      [...nodes, node('GN.P3', 3, { validity: { from: day('2021-01-01'), until: day('2027-01-01') } })],
      ['node-validity-outside-parent'],
    ],
    [
      'ending before it begins',
      [...nodes, node('GN.P3', 3, { validity: { from: day('2023-01-01'), until: day('2022-01-01') } })],
      ['node-validity-empty'],
    ],
  ] as const)('%s', (_, given, codes) => {
    expect(checkCatalogue(catalogueOf(given)).map(({ code }) => code)).toEqual(codes);
  });
});

describe('P1: the tree as of a day', () => {
  const later = node('GN.P3', 3, { validity: { from: day('2023-01-01'), until: day('2026-01-01') } });

  test.each([
    ['2020-12-31', 0],
    ['2021-01-01', 2],
    ['2022-12-31', 2],
    ['2023-01-01', 3],
    ['2026-01-01', 0],
  ])('on %s the programme has %d projects', (on, count) => {
    expect(programmeTreeOn([...nodes, later], day(on))[0]?.children.length ?? 0).toBe(count);
  });

  test('ancestors are named from the programme down, and a circle ends', () => {
    const byCode = new Map(nodes.map((one) => [one.code, one]));
    expect(ancestorsOf(byCode, 'GN.P1.S1').map(({ code }) => code)).toEqual(['GN', 'GN.P1']);
    const circle = new Map([
      ['A', node('A', 1, { parentCode: 'B' })],
      ['B', node('B', 1, { parentCode: 'A' })],
    ]);
    expect(ancestorsOf(circle, 'A').map(({ code }) => code)).toEqual(['A', 'B']);
  });
});

describe('P4: what an import would change', () => {
  const given = [
    node('GN', 1),
    node('GN.P1', 1, { name: { vi: 'Hạ tầng', en: 'Node GN.P1' } }),
    node('GN.P1.S1', 1, { parentCode: 'GN' }),
    node('GN.P3', 3, { leadAgencies: [{ name: 'Bộ Y tế', sources: ['MEM'], verified: false }] }),
  ];

  test('added, moved, changed and missing are told apart, field by field', () => {
    expect(compareCatalogues(nodes, given).map(({ kind, code, changes }) => [kind, code, changes.length > 1])).toEqual([
      ['changed', 'GN.P1', false],
      ['moved', 'GN.P1.S1', false],
      ['missing', 'GN.P2', false],
      ['added', 'GN.P3', true],
    ]);
    const [changed] = compareCatalogues(nodes, given);
    expect(changed?.changes).toEqual([{ field: 'nameVi', before: 'Mục GN.P1', after: 'Hạ tầng' }]);
  });

  test('a fact that is not verified says so in the difference', () => {
    const added = compareCatalogues(nodes, given).find(({ code }) => code === 'GN.P3');
    expect(added?.changes).toContainEqual({ field: 'leadAgencies', before: '', after: 'Bộ Y tế (?)' });
  });

  test('the same list changes nothing, and what is missing stays', () => {
    expect(compareCatalogues(nodes, nodes)).toEqual([]);
    expect(mergedNodes(nodes, given).map(({ code }) => code)).toEqual(['GN', 'GN.P1', 'GN.P1.S1', 'GN.P3', 'GN.P2']);
  });
});

import { overlap } from '@muctieu/kernel/day-interval';
import { describe, expect, test } from 'vitest';
import { readNodeActivations } from '../src/node-activation.ts';
import { type ProgrammeNode, readProgrammeCatalogues } from '../src/programme-catalogue.ts';
import { readProgrammeSuccession } from '../src/programme-succession.ts';

const catalogues = readProgrammeCatalogues();
const nodes = catalogues.flatMap((catalogue) => catalogue.nodes);
const codes = new Set(nodes.map(({ code }) => code));

function nodesOf(catalogueId: string, level: ProgrammeNode['level']): readonly ProgrammeNode[] {
  return catalogues.find(({ id }) => id === catalogueId)?.nodes.filter((node) => node.level === level) ?? [];
}

describe('P1: the catalogues say what the programmes consist of', () => {
  test.each([
    ['NTM-2021-2025', 'component', 11],
    ['GNBV-2021-2025', 'project', 7],
    ['GNBV-2021-2025', 'subProject', 11],
    ['DTTSMN-2021-2025', 'project', 10],
    ['DTTSMN-2021-2025', 'subProject', 14],
    ['MTQG2635-2026-2035', 'programme', 1],
  ] as const)('%s has of level %s: %i', (catalogueId, level, count) => {
    expect(nodesOf(catalogueId, level)).toHaveLength(count);
  });

  test('a code stands once, and the code begins with that of its parent', () => {
    expect(codes.size).toBe(nodes.length);
    const strays = nodes.filter(
      ({ code, parentCode, level }) =>
        parentCode !== undefined &&
        (level === 'subProject' || level === 'contentItem') &&
        !code.startsWith(`${parentCode}.`),
    );
    expect(strays).toEqual([]);
  });

  test('parents come before their children and hold at least as long', () => {
    for (const catalogue of catalogues) {
      const seen = new Map<string, ProgrammeNode>();
      for (const node of catalogue.nodes) {
        const parent = node.parentCode === undefined ? undefined : seen.get(node.parentCode);
        expect(parent === undefined, node.code).toBe(node.level === 'programme');
        const around = parent?.validity ?? catalogue.validity;
        expect(around.from <= node.validity.from, node.code).toBe(true);
        expect(around.until === undefined || (node.validity.until ?? '9999') <= around.until, node.code).toBe(true);
        seen.set(node.code, node);
      }
    }
  });

  test('siblings are counted from 1 without a gap', () => {
    for (const parent of new Set(nodes.map(({ parentCode }) => parentCode))) {
      if (parent === undefined) continue;
      const orders = nodes.filter(({ parentCode }) => parentCode === parent).map(({ order }) => order);
      expect(orders, parent).toEqual(orders.map((_, index) => index + 1));
    }
  });

  test('programmes of one name never hold on the same day', () => {
    for (const a of catalogues)
      for (const b of catalogues)
        if (a !== b && a.programmeCode === b.programmeCode) expect(overlap(a.validity, b.validity)).toBe(false);
  });

  test('the nineteen NTM criteria stand under the components once each', () => {
    const criteria = nodes.flatMap((node) => node.criteria ?? []).toSorted((a, b) => a - b);
    expect(criteria).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  test('what is from memory alone is not called verified', () => {
    const facts = nodes.flatMap((node) => [
      node,
      ...node.leadAgencies,
      ...node.capitalKinds,
      ...(node.treasuryCode === undefined ? [] : [node.treasuryCode]),
    ]);
    expect(facts.filter((fact) => fact.verified && fact.sources.every((tag) => tag === 'MEM'))).toEqual([]);
    expect(nodes.filter((node) => node.treasuryCode?.verified)).toEqual([]);
  });
});

describe('P2 and P3', () => {
  test('P2: Điện Biên leaves out the model of soldiers bound to the villages (S0)', () => {
    const out = readNodeActivations().filter(({ active, provinceCode }) => !active && provinceCode === '11');
    expect(out.map(({ nodeCode }) => nodeCode)).toEqual(['DT.P3.S3']);
    for (const { nodeCode } of readNodeActivations()) expect(codes).toContain(nodeCode);
  });

  test('P3: every node is in a row of the succession or listed as unmatched', () => {
    const { rows, unmatched } = readProgrammeSuccession();
    const old = nodes.filter(({ code }) => !code.startsWith('MTQG2635')).map(({ code }) => code);
    const young = nodes.filter(({ code }) => code.startsWith('MTQG2635')).map(({ code }) => code);
    expect(new Set([...rows.map(({ fromCode }) => fromCode), ...unmatched.from])).toEqual(new Set(old));
    expect(new Set([...rows.map(({ toCode }) => toCode), ...unmatched.to])).toEqual(new Set(young));
    expect(rows.filter(({ fromCode }) => unmatched.from.includes(fromCode))).toEqual([]);
  });
});

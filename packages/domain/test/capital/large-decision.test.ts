import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, it } from 'vitest';
import type { AllocationDecision, DecisionLine } from '../../src/capital/allocation-decision.ts';
import type { CapitalEntry } from '../../src/capital/capital-entry.ts';
import { checkDecision } from '../../src/capital/check-decision.ts';
import type { NodeFacts } from '../../src/capital/decision-check.ts';

const rows = 100_000;
const perHolder = 1000;

const nodes = new Map<string, NodeFacts>(
  [
    { code: 'GN', active: true },
    { code: 'GN.P1', parentCode: 'GN', active: true },
    { code: 'GN.P2', parentCode: 'GN', active: false },
  ].map((node) => [node.code, { ...node, programmeCode: 'GNBV', capitalKinds: ['INVESTMENT'] as const }]),
);

/** Holder h0 … h99, each with 1,000 payments of 1 đồng on days of their own out of one account. */
const lines = Array.from(
  { length: rows },
  (_, index): DecisionLine => ({
    nodeCode: 'GN.P1',
    holderId: `h${Math.floor(index / perHolder)}`,
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    amountDong: dong(1n),
    valueDate: dayOf(index % perHolder),
  }),
);

function dayOf(number: number): PlainDate {
  return new Date(Date.UTC(2022, 1, 1 + number)).toISOString().slice(0, 10) as PlainDate;
}

const entries = Array.from({ length: rows / perHolder }, (_, holder): CapitalEntry => {
  const position = { holderId: `h${holder}`, budgetYear: 2022 };
  return {
    id: String(holder),
    kind: 'grant',
    nodeCode: 'GN.P1',
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    vintage: 2022,
    from: { ...position, state: 'granted' },
    to: { ...position, state: 'available' },
    // Holder 7 was given one đồng less than its lines pay.
    amountDong: dong(BigInt(holder === 7 ? perHolder - 1 : perHolder)),
    valueDate: '2022-01-01' as PlainDate,
    documentId: 'd',
    reason: 'giao kế hoạch',
    knownAt: 0,
  };
});

function findings(change: Partial<AllocationDecision>): readonly string[] {
  const decision: AllocationDecision = {
    ...{ id: 'd', provinceId: '11', kind: 'payment', state: 'draft', documentId: 'd', createdBy: 'an' },
    ...{ vintage: 2022, budgetYear: 2022, valueDate: '2022-12-31' as PlainDate, reason: 'thanh toán', lines },
    printedTotals: [{ nodeCode: 'GN', amountDong: dong(BigInt(rows)) }],
    ...change,
  };
  const norms = [{ nodeCode: 'GN', mostDong: dong(3n), unit: 'nhà', item: 'xây mới', documentId: 'd', verified: true }];
  const facts = { nodes, ceilings: [], counterpartRules: [], norms, entries, localSources: new Set<string>() };
  return checkDecision(decision, facts).map(
    ({ severity, problem }) => `${severity} ${problem.code} ${problem.path ?? ''}`,
  );
}

describe('a decision of 100,000 lines is checked like one of three', () => {
  it('names every line that takes from the one account that is short, and no other', () => {
    expect(findings({})).toEqual(
      Array.from({ length: perHolder }, (_, index) => `error balance-below-zero lines[${7000 + index}].amountDong`),
    );
  });

  it('finds a slip in the last line, of every kind at once', () => {
    const slip: DecisionLine = { ...lines[0], nodeCode: 'GN.P2', amountDong: dong(4n), quantity: 1 } as DecisionLine;
    const doubled = lines.filter(({ holderId }) => holderId !== 'h7');
    const last = doubled.length;
    const total = { nodeCode: 'GN.P2', amountDong: dong(5n) };
    expect(findings({ lines: [...doubled, slip, ...doubled.slice(0, 1)], printedTotals: [total] })).toEqual([
      `error decision-line-repeated lines[${last + 1}]`,
      `error node-not-active lines[${last}].nodeCode`,
      'error printed-total-differs printedTotals[0].amountDong',
      ...Array.from({ length: perHolder }, (_, index) => `error balance-below-zero lines[${index}].amountDong`),
      `error balance-below-zero lines[${last}].amountDong`,
      `error balance-below-zero lines[${last + 1}].amountDong`,
      `error norm-exceeded lines[${last}].amountDong`,
    ]);
  });

  it('says of every line that nothing was given where nothing was, and of every line what is wrong with it', () => {
    const unknown = lines.map((line) => ({ ...line, holderId: `${line.holderId}-khác`, amountDong: dong(0n) }));
    const found = findings({ lines: unknown, printedTotals: [] });
    expect(found).toHaveLength(rows);
    expect(found.at(-1)).toBe(`error amount-not-positive lines[${rows - 1}].amountDong`);
    const short = findings({ lines: lines.map((line) => ({ ...line, capitalKind: 'RECURRENT' })), printedTotals: [] });
    expect(short).toHaveLength(2 * rows);
    expect(short.at(-1)).toBe(`error balance-below-zero lines[${rows - 1}].amountDong`);
  });
});

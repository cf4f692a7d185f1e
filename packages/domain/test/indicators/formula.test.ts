import { decimal } from '@muctieu/kernel/decimal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormulas, usersOf } from '../../src/indicators/check-formulas.ts';
import { evaluateFormula } from '../../src/indicators/evaluate-formula.ts';
import { type Formula, operandsOf, parseFormula } from '../../src/indicators/formula.ts';
import type { Quotient } from '../../src/indicators/quotient.ts';
import { definition } from './definition.ts';

const values: Readonly<Record<string, Quotient>> = {
  A: { above: 23n, below: 1n },
  B: { above: 115n, below: 1n },
  C: { above: 0n, below: 1n },
};

function computed(text: string): string {
  const formula = parseFormula(text);
  if (!formula.ok) return formula.problems.map(({ code, values: said }) => `${code} ${said?.at ?? ''}`.trim()).join();
  const outcome = evaluateFormula(formula.value, (code) => values[code]);
  if (outcome.kind !== 'known') return `${outcome.reason} ${outcome.becauseOf.join()}`;
  const parts = outcome.parts ? ` (${shown(outcome.parts.numerator)} trên ${shown(outcome.parts.denominator)})` : '';
  return `${shown(outcome.value)}${parts}`;
}

const shown = ({ above, below }: Quotient) => (below === 1n ? `${above}` : `${above}/${below}`);

describe('formulas', () => {
  test.each([
    ['[A] + [B]', '138'],
    ['[B] − [A] - 2', '90'],
    ['[A] × 2 + [B] × 3', '391'],
    ['2 * ([A] + [B])', '276'],
    ['[A] ÷ [B]', '1/5 (23 trên 115)'],
    ['[A] / [B] × 100', '20 (23 trên 115)'],
    ['tổng([A]; [B]; 1,5)', '279/2'],
    ['sum([A]; [B] - [A])', '115'],
    ['[A] ÷ [C]', 'division-by-zero C'],
    ['[A] ÷ ([B] - [B])', 'division-by-zero B,B'],
    ['[A] + [KHONG-CO]', 'operand-missing KHONG-CO'],
    ['[A] +', 'formula-ends-early 6'],
    ['[A] [B]', 'formula-unexpected 7'],
    ['[A] ^ 2', 'formula-unreadable 5'],
    ['([A] + [B]', 'formula-ends-early 11'],
    ['process.exit()', 'formula-unreadable 1'],
  ])('%s gives %s', (text, expected) => {
    expect(computed(text)).toBe(expected);
  });

  test('nested brackets end at a limit instead of the stack', () => {
    expect(computed(`${'('.repeat(900)}1${')'.repeat(900)}`)).toBe('formula-too-deep');
  });

  test('what is computed equals plain fractions, whatever the formula', () => {
    const leaf = fc.oneof(
      fc.integer({ min: -50, max: 50 }).map((n): Formula => ({ kind: 'number', value: decimal(n) })),
      fc.constantFrom('A', 'B', 'C').map((code): Formula => ({ kind: 'indicator', code })),
    );
    const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .record({
            kind: fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const, 'divide' as const),
            left: tie('formula'),
            right: tie('formula'),
          })
          .map((one): Formula => one),
      ),
    })).formula;
    // The oracle: floating point, which is near enough for small numbers.
    const oracle = (formula: Formula): number => {
      switch (formula.kind) {
        case 'number':
          return Number(formula.value.digits);
        case 'indicator':
          return Number(values[formula.code]?.above);
        case 'add':
          return oracle(formula.left) + oracle(formula.right);
        case 'subtract':
          return oracle(formula.left) - oracle(formula.right);
        case 'multiply':
          return oracle(formula.left) * oracle(formula.right);
        case 'divide':
          return oracle(formula.left) / oracle(formula.right);
        case 'sum':
          return formula.items.map(oracle).reduce((a, b) => a + b, 0);
      }
    };
    fc.assert(
      fc.property(formulas, (formula) => {
        const outcome = evaluateFormula(formula, (code) => values[code]);
        if (outcome.kind !== 'known') return;
        const exact = Number(outcome.value.above) / Number(outcome.value.below);
        const near = oracle(formula);
        if (!Number.isFinite(near)) return;
        expect(Math.abs(exact - near)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(near)) + 1e-6);
      }),
    );
  });
});

describe('formulas of definitions', () => {
  const household = { code: 'household', name: { vi: 'hộ', en: 'households' } };
  const person = { code: 'person', name: { vi: 'người', en: 'people' } };
  const poor = definition({ code: 'POOR', unit: household });
  const near = definition({ code: 'NEAR', unit: household });
  const people = definition({ code: 'PEOPLE', unit: person });
  const codes = (...all: Parameters<typeof checkFormulas>[0]) => checkFormulas(all).map(({ code }) => code);

  test('households are added to households', () => {
    expect(codes(poor, near, definition({ code: 'BOTH', unit: household, formula: '[POOR] + [NEAR]' }))).toEqual([]);
  });
  test('households are not added to people', () => {
    expect(codes(poor, people, definition({ code: 'X', unit: household, formula: '[POOR] + [PEOPLE]' }))).toEqual([
      'formula-adds-unlike',
    ]);
  });
  test('a rate is a quotient of like to like', () => {
    const rate = { kind: 'ratio', regrouping: { kind: 'ratio-of-sums' }, per: 100 } as const;
    expect(codes(poor, near, definition({ code: 'R', ...rate, formula: '[POOR] ÷ [NEAR]' }))).toEqual([]);
    expect(codes(poor, people, definition({ code: 'R', ...rate, formula: '[POOR] ÷ [PEOPLE]' }))).toEqual([
      'formula-is-no-ratio',
    ]);
  });
  test('what is wrong is said in the words of the units, in both languages', () => {
    const problemsOf = (formula: string) =>
      checkFormulas([poor, near, people, definition({ code: 'X', unit: household, formula })]).map(
        ({ code, values }) => [code, values],
      );
    expect(problemsOf('[POOR] + [PEOPLE]')).toEqual([
      [
        'formula-adds-unlike',
        { indicator: 'X', left: 'hộ', leftEnglish: 'households', right: 'người', rightEnglish: 'people' },
      ],
    ]);
    expect(problemsOf('[POOR] + 3')).toEqual([
      ['formula-adds-bare-number', { indicator: 'X', unit: 'hộ', unitEnglish: 'households' }],
    ]);
    expect(problemsOf('[POOR] ÷ [NEAR]')).toEqual([
      ['formula-without-unit', { indicator: 'X', expected: 'hộ', expectedEnglish: 'households' }],
    ]);
    expect(problemsOf('[POOR] ÷ [PEOPLE]')[0]?.[1]).toMatchObject({ expected: 'hộ', found: 'hộ/người' });
  });
  test('nothing is computed from itself, however far around', () => {
    const ring = ['A', 'B', 'C'].map((code, index) =>
      definition({ code, unit: household, formula: `[${['B', 'C', 'A'][index]}] + [${['B', 'C', 'A'][index]}]` }),
    );
    expect(codes(...ring)).toEqual(['formula-in-cycle', 'formula-in-cycle', 'formula-in-cycle']);
  });
  test('an operand that nobody defined is named', () => {
    expect(checkFormulas([definition({ code: 'X', unit: household, formula: '[NOPE]' })])[0]?.values).toMatchObject({
      operand: 'NOPE',
      indicator: 'X',
    });
  });
  test('who computes with it is known', () => {
    const both = definition({ code: 'BOTH', unit: household, formula: '[POOR] + [NEAR]' });
    expect(usersOf('POOR', [poor, near, both])).toEqual(['BOTH']);
    expect(operandsOf({ kind: 'indicator', code: 'POOR' })).toEqual(['POOR']);
  });
});

import type { Formula } from './formula.ts';
import {
  addQuotients,
  divideQuotients,
  multiplyQuotients,
  type Quotient,
  subtractQuotients,
  wholeQuotient,
} from './quotient.ts';

export type FormulaOutcome =
  | { readonly kind: 'known'; readonly value: Quotient; readonly parts?: FormulaParts }
  /** «Không xác định»: never a zero. */
  | { readonly kind: 'undetermined'; readonly reason: 'division-by-zero'; readonly becauseOf: readonly string[] }
  | { readonly kind: 'undetermined'; readonly reason: 'operand-missing'; readonly becauseOf: readonly string[] };

/** What stands above and below the outermost division: a rate is always shown with both. */
export interface FormulaParts {
  readonly numerator: Quotient;
  readonly denominator: Quotient;
}

/** Computes exactly, as a fraction; `figureFor` gives the figure of an operand, or undefined where nobody has it. */
export function evaluateFormula(formula: Formula, figureFor: (code: string) => Quotient | undefined): FormulaOutcome {
  const outcome = computed(formula, figureFor);
  if (outcome.kind !== 'known') return outcome;
  const division = outermostDivision(formula);
  if (division === undefined) return outcome;
  const above = computed(division.left, figureFor);
  const below = computed(division.right, figureFor);
  if (above.kind !== 'known' || below.kind !== 'known') return outcome;
  return { ...outcome, parts: { numerator: above.value, denominator: below.value } };
}

function computed(formula: Formula, figureFor: (code: string) => Quotient | undefined): FormulaOutcome {
  switch (formula.kind) {
    case 'number':
      return { kind: 'known', value: wholeQuotient(formula.value) };
    case 'indicator': {
      const value = figureFor(formula.code);
      return value === undefined
        ? { kind: 'undetermined', reason: 'operand-missing', becauseOf: [formula.code] }
        : { kind: 'known', value };
    }
    case 'sum': {
      let total: FormulaOutcome = { kind: 'known', value: { above: 0n, below: 1n } };
      for (const item of formula.items) total = joined(total, computed(item, figureFor), addQuotients);
      return total;
    }
    case 'add':
      return joined(computed(formula.left, figureFor), computed(formula.right, figureFor), addQuotients);
    case 'subtract':
      return joined(computed(formula.left, figureFor), computed(formula.right, figureFor), subtractQuotients);
    case 'multiply':
      return joined(computed(formula.left, figureFor), computed(formula.right, figureFor), multiplyQuotients);
    case 'divide': {
      const divided = joined(computed(formula.left, figureFor), computed(formula.right, figureFor), divideQuotients);
      if (divided.kind !== 'undetermined' || divided.becauseOf.length > 0) return divided;
      return { ...divided, becauseOf: codesOf(formula.right) };
    }
    default:
      return formula satisfies never;
  }
}

function joined(
  left: FormulaOutcome,
  right: FormulaOutcome,
  compute: (a: Quotient, b: Quotient) => Quotient | undefined,
): FormulaOutcome {
  if (left.kind === 'undetermined' && right.kind === 'undetermined' && left.reason === right.reason) {
    return { ...left, becauseOf: [...new Set([...left.becauseOf, ...right.becauseOf])] };
  }
  if (left.kind === 'undetermined') return left;
  if (right.kind === 'undetermined') return right;
  const value = compute(left.value, right.value);
  return value === undefined
    ? { kind: 'undetermined', reason: 'division-by-zero', becauseOf: [] }
    : { kind: 'known', value };
}

/** `a ÷ b` and `a ÷ b × 100`: the division that makes the rate. */
function outermostDivision(formula: Formula): Extract<Formula, { readonly left: Formula }> | undefined {
  if (formula.kind === 'divide') return formula;
  if (formula.kind !== 'multiply') return undefined;
  if (formula.right.kind === 'number') return outermostDivision(formula.left);
  return formula.left.kind === 'number' ? outermostDivision(formula.right) : undefined;
}

function codesOf(formula: Formula): readonly string[] {
  if (formula.kind === 'indicator') return [formula.code];
  if (formula.kind === 'number') return [];
  if (formula.kind === 'sum') return formula.items.flatMap(codesOf);
  return [...codesOf(formula.left), ...codesOf(formula.right)];
}

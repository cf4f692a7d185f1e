import { shortTextOfDecimal, textOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import type { Figure, namedIndicator } from '@muctieu/contract/indicators/indicator-fields';
import { evaluateFormula } from '@muctieu/domain/indicators/evaluate-formula';
import { parseFormula } from '@muctieu/domain/indicators/formula';
import type { IndicatorDefinition } from '@muctieu/domain/indicators/indicator-definition';
import { figureOf, type ObservedValue, shownFigure } from '@muctieu/domain/indicators/observation';
import { type Quotient, roundQuotient } from '@muctieu/domain/indicators/quotient';
import type { z } from 'zod';
import type { StoredDefinition } from './definition.store.ts';

/** Places that are shown; what is computed on is exact. */
const shownPlaces = 2;

/** A figure with its exact fraction, so that targets are held against the exact one. */
export interface ComputedFigure {
  readonly figure: Figure;
  readonly exact?: Quotient;
}

export type Definitions = ReadonlyMap<string, StoredDefinition>;

/** The figure of an indicator: from its parts, from its formula, or what a document prints. `find` gives what is stored. */
export function computeFigure(
  definition: IndicatorDefinition,
  definitions: Definitions,
  find: (code: string) => ObservedValue | undefined,
): ComputedFigure {
  return definition.formula === undefined
    ? storedFigure(definition, find(definition.code))
    : derivedFigure(definition, definitions, find);
}

export function storedFigure(definition: IndicatorDefinition, observed: ObservedValue | undefined): ComputedFigure {
  if (observed === undefined) return { figure: { origin: 'none' } };
  const exact = shownFigure(definition, observed);
  const { value, denominator, printed } = observed;
  const isPrinted = figureOf(definition, observed) === undefined;
  return {
    figure: {
      origin: isPrinted ? 'printed' : 'parts',
      ...(exact === undefined ? {} : { shown: isPrinted && printed ? textOfDecimal(printed) : shownText(exact) }),
      ...(value === undefined ? {} : { value: shortTextOfDecimal(value) }),
      ...(denominator === undefined ? {} : { denominator: shortTextOfDecimal(denominator) }),
      ...(printed === undefined ? {} : { printed: textOfDecimal(printed) }),
    },
    ...(exact === undefined ? {} : { exact }),
  };
}

function derivedFigure(
  definition: IndicatorDefinition,
  definitions: Definitions,
  find: (code: string) => ObservedValue | undefined,
): ComputedFigure {
  const figureFor = (code: string, depth: number): Quotient | undefined => {
    const operand = definitions.get(code)?.definition;
    if (operand === undefined || depth > 20) return undefined;
    if (operand.formula !== undefined) {
      const inner = parseFormula(operand.formula);
      const outcome = inner.ok ? evaluateFormula(inner.value, (one) => figureFor(one, depth + 1)) : undefined;
      if (outcome?.kind !== 'known') return undefined;
      return scaled(operand, outcome.value);
    }
    const observed = find(code);
    return observed === undefined ? undefined : figureOf(operand, observed);
  };
  const parsed = definition.formula === undefined ? undefined : parseFormula(definition.formula);
  if (parsed === undefined || !parsed.ok) return { figure: { origin: 'none' } };
  const outcome = evaluateFormula(parsed.value, (code) => figureFor(code, 0));
  if (outcome.kind === 'undetermined') {
    const nothing = outcome.reason === 'operand-missing';
    return {
      figure: { origin: nothing ? 'none' : 'formula', undetermined: outcome.reason, becauseOf: [...outcome.becauseOf] },
    };
  }
  const exact = scaled(definition, outcome.value);
  return {
    figure: {
      origin: 'formula',
      shown: shownText(exact),
      ...(outcome.parts === undefined
        ? {}
        : { value: shownText(outcome.parts.numerator), denominator: shownText(outcome.parts.denominator) }),
    },
    exact,
  };
}

/** A formula of a rate is written as a quotient; the rate is said per hundred. */
function scaled({ kind, per }: IndicatorDefinition, value: Quotient): Quotient {
  return kind === 'ratio' ? { above: value.above * BigInt(per), below: value.below } : value;
}

export function shownText(value: Quotient): string {
  return shortTextOfDecimal(roundQuotient(value, shownPlaces));
}

export function namedIndicatorOf({ definition }: StoredDefinition): z.output<typeof namedIndicator> {
  const { code, name, unit, kind, direction, verified } = definition;
  return { code, name, unitName: unit.name, kind, direction, verified };
}

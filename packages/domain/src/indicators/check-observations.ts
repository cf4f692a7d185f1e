import { compareDecimals, type Decimal, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import { breakdownParts, type IndicatorDefinition } from './indicator-definition.ts';
import { figureOf, type Observation, type ObservedValue, shownFigure } from './observation.ts';
import { type ObservationPeriod, periodBefore } from './observation-period.ts';
import { compareQuotients, type Quotient, roundQuotient, subtractQuotients } from './quotient.ts';
import { rulesFor, type ValidationRule } from './validation-rule.ts';

/** What a rule found, as data: the sentence is said at the edge. */
export interface RuleFinding {
  readonly rule: ValidationRule;
  /** The cell it is about. */
  readonly cell: Observation;
  readonly code:
    | 'observation-part-above-whole'
    | 'observation-numerator-above-denominator'
    | 'observation-changed-much'
    | 'observation-breakdown-differs'
    | 'observation-out-of-bounds'
    | 'observation-forecast-below-actual';
  readonly values: Readonly<Record<string, string>>;
}

/** Everything known of the units concerned once the cells are entered; `find` gives the latest version of a value. */
export interface KnownObservations {
  find(key: {
    readonly indicator: string;
    readonly unitId: string;
    readonly period: ObservationPeriod;
    readonly status: Observation['status'];
    readonly breakdown: string;
  }): ObservedValue | undefined;
}

/** Asks every rule of every cell entered; the cells themselves are already among the known. */
export function checkObservations(
  rules: readonly ValidationRule[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
  cells: readonly Observation[],
  known: KnownObservations,
): readonly RuleFinding[] {
  return cells.flatMap((cell) => {
    const definition = definitions.get(cell.indicator);
    if (definition === undefined) return [];
    return rulesFor(cell.indicator, rules).flatMap((rule) => {
      const found = findingOf(rule, definition, cell, known);
      return found === undefined ? [] : [{ rule, cell, ...found }];
    });
  });
}

type Found = Pick<RuleFinding, 'code' | 'values'> | undefined;

function findingOf(
  rule: ValidationRule,
  definition: IndicatorDefinition,
  cell: Observation,
  known: KnownObservations,
): Found {
  switch (rule.kind) {
    case 'part-within-whole':
      return partWithinWhole(rule, cell, known);
    case 'numerator-within-denominator': {
      if (definition.kind !== 'ratio') return undefined;
      const { value, denominator } = cell;
      if (value === undefined || denominator === undefined || compareDecimals(value, denominator) <= 0)
        return undefined;
      return {
        code: 'observation-numerator-above-denominator',
        values: { numerator: textOf(value), denominator: textOf(denominator) },
      };
    }
    case 'change-within-percent':
      return changeWithin(rule.percent, definition, cell, known);
    case 'breakdown-adds-up':
      return breakdownAddsUp(rule.dimension, cell, known);
    case 'between': {
      const figure = shownFigure(definition, cell);
      if (figure === undefined) return undefined;
      const within = isAtLeast(figure, rule.least) && !isAbove(figure, rule.most);
      const values = { least: String(rule.least), most: String(rule.most), found: figureText(figure) };
      return within ? undefined : { code: 'observation-out-of-bounds', values };
    }
    case 'forecast-not-below-actual': {
      if (definition.direction !== 'up' || definition.regrouping.kind !== 'sum') return undefined;
      const actual = known.find({ ...cell, status: 'actual' });
      const forecast = known.find({ ...cell, status: 'forecast' });
      if (actual?.value === undefined || forecast?.value === undefined) return undefined;
      if (compareDecimals(forecast.value, actual.value) >= 0) return undefined;
      const values = { forecast: textOf(forecast.value), actual: textOf(actual.value) };
      return { code: 'observation-forecast-below-actual', values };
    }
    default:
      return rule satisfies never;
  }
}

function partWithinWhole(
  rule: Extract<ValidationRule, { kind: 'part-within-whole' }>,
  cell: Observation,
  known: KnownObservations,
): Found {
  if (cell.indicator !== rule.part && cell.indicator !== rule.whole) return undefined;
  const part = known.find({ ...cell, indicator: rule.part })?.value;
  const whole = known.find({ ...cell, indicator: rule.whole })?.value;
  if (part === undefined || whole === undefined || compareDecimals(part, whole) <= 0) return undefined;
  const values = { part: rule.part, whole: rule.whole, partFound: textOf(part), wholeFound: textOf(whole) };
  return { code: 'observation-part-above-whole', values };
}

function changeWithin(
  percent: number,
  definition: IndicatorDefinition,
  cell: Observation,
  known: KnownObservations,
): Found {
  const before = periodBefore(cell.period);
  if (before === undefined || cell.breakdown !== '') return undefined;
  const earlier = known.find({ ...cell, period: before, status: 'actual' });
  const was = earlier && figureOf(definition, earlier);
  const is = figureOf(definition, cell);
  if (was === undefined || is === undefined || was.above === 0n) return undefined;
  const change = subtractQuotients(is, was);
  const size = { above: change.above < 0n ? -change.above : change.above, below: change.below };
  const base = { above: was.above < 0n ? -was.above : was.above, below: was.below };
  const limit = { above: base.above * BigInt(percent), below: base.below * 100n };
  if (compareQuotients(size, limit) <= 0) return undefined;
  const values = { before, was: figureText(was), found: figureText(is), percent: String(percent) };
  return { code: 'observation-changed-much', values };
}

/** Numerators and denominators alike. Where a part is still missing the others may not make more than the total already. */
function breakdownAddsUp(dimension: keyof typeof breakdownParts, cell: Observation, known: KnownObservations): Found {
  if (cell.breakdown !== '' && !cell.breakdown.startsWith(`${dimension}:`)) return undefined;
  const whole = known.find({ ...cell, breakdown: '' });
  const parts = breakdownParts[dimension].map((part) => known.find({ ...cell, breakdown: `${dimension}:${part}` }));
  for (const side of ['value', 'denominator'] as const) {
    const total = whole?.[side];
    const given = parts.flatMap((part) => part?.[side] ?? []);
    if (total === undefined || given.length === 0) continue;
    const sum = sumDecimals(given);
    const difference = subtractDecimals(sum, total);
    if (difference.digits === 0n || (difference.digits < 0n && given.length < parts.length)) continue;
    const values = { dimension, sum: textOf(sum), total: textOf(total), difference: textOf(difference) };
    return { code: 'observation-breakdown-differs', values };
  }
  return undefined;
}

function isAtLeast(figure: Quotient, least: number): boolean {
  return figure.above >= BigInt(least) * figure.below;
}

function isAbove(figure: Quotient, most: number): boolean {
  return figure.above > BigInt(most) * figure.below;
}

function textOf({ digits, scale }: Decimal): string {
  const size = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const written = scale === 0 ? size : `${size.slice(0, -scale)},${size.slice(-scale)}`;
  return digits < 0n ? `-${written}` : written;
}

function figureText(figure: Quotient): string {
  return textOf(roundQuotient(figure, 2));
}

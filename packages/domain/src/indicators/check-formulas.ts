import type { Problem } from '@muctieu/kernel/problem';
import type { Text } from '@muctieu/kernel/text';
import { type Formula, operandsOf, parseFormula } from './formula.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';

/** What a formula's result is measured in: the units above and below the line; a plain number has none. */
interface Measure {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const plain: Measure = { above: [], below: [] };

/** What people call the units: `household` is «hộ». */
type UnitNames = ReadonlyMap<string, Text>;

/**
 * Every formula of the definitions at once: readable, its operands known, nothing computed from itself, and only like added to
 * like (households to households); what is divided is what the definition says stands below the line.
 */
export function checkFormulas(definitions: readonly IndicatorDefinition[]): readonly Problem[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const formulas = new Map<string, Formula>();
  const problems: Problem[] = [];
  for (const { code, formula } of definitions) {
    if (formula === undefined) continue;
    const read = parseFormula(formula);
    if (read.ok) formulas.set(code, read.value);
    else problems.push(...read.problems.map((problem) => about(code, problem)));
  }
  for (const [code, formula] of formulas) {
    const unknown = operandsOf(formula).filter((operand) => !byCode.has(operand));
    problems.push(...unknown.map((operand) => about(code, { code: 'formula-operand-unknown', values: { operand } })));
    const cycle = cycleFrom(code, formulas);
    if (cycle !== undefined)
      problems.push(about(code, { code: 'formula-in-cycle', values: { cycle: cycle.join(' → ') } }));
    if (unknown.length > 0) continue;
    const measured = measureOf(formula, byCode);
    if ('problem' in measured) problems.push(about(code, measured.problem));
    else problems.push(...unitProblems(byCode.get(code), measured.measure, namesOf(byCode)));
  }
  return problems;
}

/** Who computes with it, directly. */
export function usersOf(code: string, definitions: readonly IndicatorDefinition[]): readonly string[] {
  return definitions.flatMap((definition) => {
    const formula = definition.formula === undefined ? undefined : parseFormula(definition.formula);
    return formula?.ok === true && operandsOf(formula.value).includes(code) ? [definition.code] : [];
  });
}

function about(code: string, problem: Problem): Problem {
  return { ...problem, values: { ...problem.values, indicator: code } };
}

function cycleFrom(start: string, formulas: ReadonlyMap<string, Formula>): readonly string[] | undefined {
  const seen = new Set<string>();
  const search = (code: string, path: readonly string[]): readonly string[] | undefined => {
    const formula = formulas.get(code);
    for (const operand of formula === undefined ? [] : operandsOf(formula)) {
      if (operand === start) return [...path, operand];
      if (seen.has(operand)) continue;
      seen.add(operand);
      const found = search(operand, [...path, operand]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(start, [start]);
}

type Measured = { readonly measure: Measure } | { readonly problem: Problem };

function measureOf(formula: Formula, byCode: ReadonlyMap<string, IndicatorDefinition>): Measured {
  switch (formula.kind) {
    case 'number':
      return { measure: plain };
    case 'indicator': {
      const definition = byCode.get(formula.code);
      const isBare = definition === undefined || definition.kind === 'ratio';
      return { measure: isBare ? plain : { above: [definition.unit.code], below: [] } };
    }
    case 'sum':
      return alike(formula.items, byCode);
    case 'add':
    case 'subtract':
      return alike([formula.left, formula.right], byCode);
    case 'multiply':
    case 'divide': {
      const left = measureOf(formula.left, byCode);
      const right = measureOf(formula.right, byCode);
      if ('problem' in left) return left;
      if ('problem' in right) return right;
      const { above, below } = right.measure;
      const [over, under] = formula.kind === 'multiply' ? [above, below] : [below, above];
      return { measure: cancelled([...left.measure.above, ...over], [...left.measure.below, ...under]) };
    }
    default:
      return formula satisfies never;
  }
}

function alike(items: readonly Formula[], byCode: ReadonlyMap<string, IndicatorDefinition>): Measured {
  let first: Measure | undefined;
  for (const item of items) {
    const measured = measureOf(item, byCode);
    if ('problem' in measured) return measured;
    if (first !== undefined && !isSame(first, measured.measure)) {
      return { problem: unlike(first, measured.measure, namesOf(byCode)) };
    }
    first ??= measured.measure;
  }
  return { measure: first ?? plain };
}

function unlike(left: Measure, right: Measure, names: UnitNames): Problem {
  if (isPlain(left) || isPlain(right)) {
    return { code: 'formula-adds-bare-number', values: said('unit', isPlain(left) ? right : left, names) };
  }
  return { code: 'formula-adds-unlike', values: { ...said('left', left, names), ...said('right', right, names) } };
}

function unitProblems(
  definition: IndicatorDefinition | undefined,
  measure: Measure,
  names: UnitNames,
): readonly Problem[] {
  if (definition === undefined) return [];
  const found = said('found', measure, names);
  if (definition.kind === 'ratio') {
    return isPlain(measure) ? [] : [about(definition.code, { code: 'formula-is-no-ratio', values: found })];
  }
  // An average of đồng by people is said in its own unit («triệu đồng/người»), which no cancelling can find.
  const expected: Measure = { above: [definition.unit.code], below: [] };
  if (definition.kind === 'average' || isSame(measure, expected)) return [];
  const values = said('expected', expected, names);
  return [
    about(
      definition.code,
      isPlain(measure)
        ? { code: 'formula-without-unit', values }
        : { code: 'formula-of-other-unit', values: { ...values, ...found } },
    ),
  ];
}

function cancelled(above: readonly string[], below: readonly string[]): Measure {
  const left = [...below];
  const kept = above.filter((unit) => {
    const at = left.indexOf(unit);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  return { above: kept.toSorted(), below: left.toSorted() };
}

function isPlain({ above, below }: Measure): boolean {
  return above.length === 0 && below.length === 0;
}

function isSame(one: Measure, other: Measure): boolean {
  return one.above.join('·') === other.above.join('·') && one.below.join('·') === other.below.join('·');
}

function namesOf(byCode: ReadonlyMap<string, IndicatorDefinition>): UnitNames {
  return new Map([...byCode.values()].map(({ unit }) => [unit.code, unit.name]));
}

/** In the words of the definitions, for both languages: `triệu đồng/người`, `million đồng/people`. */
function said(key: string, { above, below }: Measure, names: UnitNames): Readonly<Record<string, string>> {
  const inLanguage = (language: 'vi' | 'en') => {
    const named = (codes: readonly string[]) => codes.map((code) => names.get(code)?.[language] ?? code).join(' × ');
    return below.length === 0 ? named(above) : `${above.length === 0 ? '1' : named(above)}/${named(below)}`;
  };
  return { [key]: inLanguage('vi'), [`${key}English`]: inLanguage('en') };
}

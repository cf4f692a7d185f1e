import { compareDecimals, type Decimal, decimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import { percentOf } from './format-measure.ts';
import type { Comparison, Operand, TemplateExpression } from './template-expression.ts';
import { templateFilters, textOf } from './template-filters.ts';
import type { TemplateRecord, TemplateValue } from './template-value.ts';

/** The records that are open around a placeholder, the innermost last: a loop's item hides what is outside of it. */
export type TemplateScopes = readonly TemplateRecord[];

/** The value of an expression; undefined where a name is not there. */
export function evaluateExpression(expression: TemplateExpression, scopes: TemplateScopes): TemplateValue | undefined {
  const value = evaluateOperand(expression.value, scopes);
  if (value === undefined) return undefined;
  if (expression.compared !== undefined) {
    const other = evaluateOperand(expression.compared.with, scopes);
    if (other === undefined) return undefined;
    const holds = compare(value, other, expression.compared.as);
    return { kind: 'truth', holds: holds !== expression.negated };
  }
  return expression.negated ? { kind: 'truth', holds: !isTrue(value) } : value;
}

export function evaluateOperand(operand: Operand, scopes: TemplateScopes): TemplateValue | undefined {
  if (operand.kind === 'words') return { kind: 'text', text: operand.words };
  if (operand.kind === 'number') {
    const value = readNumberText(operand.written)?.value;
    return value && { kind: 'figure', key: operand.written, measure: { kind: 'number', value } };
  }
  let value = findValue(operand.names, scopes);
  for (const call of operand.filters) {
    if (value === undefined) return undefined;
    const given = call.arguments.map((argument) => evaluateOperand(argument, scopes));
    if (given.some((one) => one === undefined)) return undefined;
    const filter = Object.hasOwn(templateFilters, call.name) ? templateFilters[call.name] : undefined;
    value = filter?.apply(
      value,
      given.filter((one) => one !== undefined),
    );
  }
  return value;
}

function findValue(names: readonly string[], scopes: TemplateScopes): TemplateValue | undefined {
  const [first = '', ...rest] = names;
  let value: TemplateValue | undefined = scopes.findLast((scope) => Object.hasOwn(scope.fields, first))?.fields[first];
  for (const name of rest) {
    value = value?.kind === 'record' && Object.hasOwn(value.fields, name) ? value.fields[name] : undefined;
  }
  return value;
}

/** What a condition takes for true: something is there, and it is neither nothing nor zero. */
export function isTrue(value: TemplateValue): boolean {
  switch (value.kind) {
    case 'truth':
      return value.holds;
    case 'list':
      return value.items.length > 0;
    case 'text':
      return value.text.trim() !== '';
    case 'shown':
      return value.marked.trim() !== '';
    case 'sentence':
      return value.parts.length > 0;
    case 'blocks':
      return value.blocks.length > 0;
    case 'record':
      return true;
    case 'figure':
      return value.measure !== undefined && sizeOf(value)?.digits !== 0n;
    default:
      return value satisfies never;
  }
}

/** A figure as one number: amounts in triệu as people write them in conditions, rates in percent. */
function sizeOf(value: TemplateValue): Decimal | undefined {
  if (value.kind === 'list') return decimal(value.items.length);
  if (value.kind !== 'figure' || value.measure === undefined) return undefined;
  switch (value.measure.kind) {
    case 'dong':
      return { digits: value.measure.amountDong, scale: 6 };
    case 'number':
      return value.measure.value;
    case 'ratio':
      return percentOf(value.measure.numerator, value.measure.denominator, 6);
    case 'day':
      return decimal(Number(value.measure.day.replaceAll('-', '')));
    default:
      return value.measure satisfies never;
  }
}

function compare(left: TemplateValue, right: TemplateValue, as: Comparison): boolean {
  const [a, b] = [sizeOf(left), sizeOf(right)];
  if (a === undefined || b === undefined) {
    if (left.kind === 'figure' || right.kind === 'figure') return as === '<>';
    const same = textOf(left) === textOf(right);
    return as === '=' ? same : as === '<>' ? !same : false;
  }
  const order = compareDecimals(a, b);
  switch (as) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    default:
      return as satisfies never;
  }
}

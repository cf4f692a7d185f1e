import { findNearestName } from '@muctieu/kernel/nearest-name';
import type { Problem } from '@muctieu/kernel/problem';
import type { ReadDocument } from '../document.ts';
import { findLooseBraces, findTags, type TemplateTag } from './find-tags.ts';
import { type Operand, readTemplateExpression } from './template-expression.ts';
import { templateFilters } from './template-filters.ts';
import { listNames, type RecordShape, type TemplateShape } from './template-shape.ts';

/**
 * Every placeholder of a template against what may be asked for: names, helpers, passages opened and closed. All that is
 * wrong is said at once, each with its place and the nearest right name.
 */
export function checkWordTemplate(document: ReadDocument, catalogue: RecordShape): readonly Problem[] {
  const problems: Problem[] = [];
  const scopes: RecordShape[] = [catalogue];
  const open: { readonly tag: TemplateTag; readonly isLoop: boolean }[] = [];
  for (const tag of findTags(document)) {
    const say = (code: string, values: Readonly<Record<string, string | number>> = {}) =>
      problems.push({ code, path: placeOf(tag), values: { tag: tag.written, near: tag.near, ...values } });

    if (tag.sign === '/') {
      const last = open.pop();
      if (last === undefined) say('template-passage-not-open');
      else {
        if (tag.written !== '' && tag.written !== last.tag.written)
          say('template-passage-crossed', { expected: last.tag.written });
        if (last.isLoop) scopes.pop();
      }
      continue;
    }
    const expression = readTemplateExpression(tag.written);
    const shape = expression && operandShape(expression.value, scopes, say);
    if (expression?.compared !== undefined) operandShape(expression.compared.with, scopes, say);
    if (expression === undefined) say('template-expression-unreadable');
    if (tag.sign === '@' && shape !== undefined && shape.kind !== 'blocks') say('template-value-no-blocks');
    if (tag.sign === '' && shape?.kind === 'blocks') say('template-blocks-without-sign');
    if (tag.sign === '' && (shape?.kind === 'record' || shape?.kind === 'list')) say('template-value-not-plain');
    if (tag.sign === '#' || tag.sign === '^') {
      const entered =
        tag.sign === '#' && expression?.compared === undefined && !expression?.negated ? shape : undefined;
      const inner = entered?.kind === 'list' ? entered.item : entered?.kind === 'record' ? entered : undefined;
      if (inner !== undefined) scopes.push(inner);
      open.push({ tag, isLoop: inner !== undefined });
    }
  }
  for (const near of findLooseBraces(document))
    problems.push({ code: 'template-braces-broken', values: { tag: near, near } });
  for (const { tag } of open)
    problems.push({
      code: 'template-passage-not-closed',
      path: placeOf(tag),
      values: { tag: tag.written, near: tag.near },
    });
  return problems;
}

function placeOf(tag: TemplateTag): string {
  return tag.paragraph === undefined ? 'header' : `paragraph[${tag.paragraph}]`;
}

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => void;

function operandShape(operand: Operand, scopes: readonly RecordShape[], say: Say): TemplateShape | undefined {
  if (operand.kind === 'number') return { kind: 'figure', measure: 'number' };
  if (operand.kind === 'words') return { kind: 'text' };
  let shape = findShape(operand.names, scopes);
  if (shape === undefined) {
    const name = operand.names.join('.');
    const nearest = findNearestName(
      name,
      scopes.flatMap((scope) => listNames(scope)),
    );
    say(nearest === undefined ? 'template-name-unknown' : 'template-name-nearly', { name, nearest: nearest ?? '' });
    return undefined;
  }
  for (const call of operand.filters) {
    const filter = Object.hasOwn(templateFilters, call.name) ? templateFilters[call.name] : undefined;
    if (filter === undefined) {
      const known = Object.keys(templateFilters);
      say('template-helper-unknown', {
        helper: call.name,
        nearest: findNearestName(call.name, known) ?? known.join(', '),
      });
      return undefined;
    }
    const kind = kindOf(shape);
    if (!filter.takes.includes(kind)) say('template-helper-does-not-fit', { helper: call.name, kind });
    const [first, ...others] = call.arguments.map((argument) => ({ shape: operandShape(argument, scopes, say) }));
    if (filter.needs === 'same' && first === undefined) say('template-helper-compares', { helper: call.name, kind });
    if (filter.needs === 'same' && first?.shape !== undefined && kindOf(first.shape) !== kind)
      say('template-helper-compares', { helper: call.name, kind });
    for (const { shape: other } of others)
      if (other !== undefined && other.kind !== 'text' && other.kind !== 'figure')
        say('template-helper-does-not-fit', { helper: call.name, kind: other.kind });
    shape = call.name === 'neu_trong' ? shape : { kind: 'text' };
  }
  return shape;
}

function kindOf(shape: TemplateShape): string {
  return shape.kind === 'figure' ? `figure:${shape.measure}` : shape.kind;
}

function findShape(names: readonly string[], scopes: readonly RecordShape[]): TemplateShape | undefined {
  const [first = '', ...rest] = names;
  let shape: TemplateShape | undefined = scopes.findLast((scope) => Object.hasOwn(scope.fields, first))?.fields[first];
  for (const name of rest)
    shape = shape?.kind === 'record' && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  return shape;
}

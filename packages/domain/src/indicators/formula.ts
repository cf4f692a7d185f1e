import { type Decimal, decimal } from '@muctieu/kernel/decimal';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** A computation over other indicators: codes in brackets, numbers, + − × ÷, brackets and `sum(…; …)`. */
export type Formula =
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'sum'; readonly items: readonly Formula[] };

type Sign =
  | { readonly kind: 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'value'; readonly formula: Formula; readonly at: number };

const mostNested = 40;
const longest = 2000;

/** Reads `[NTM.XA-DAT] ÷ [NTM.XA] × 100`; `/`, `*`, `-` and `tổng(…)` are understood too. Refused with the place in the text. */
export function parseFormula(text: string): Result<Formula> {
  if (text.length > longest)
    return refused({ code: 'formula-too-long', values: { most: longest, found: text.length } });
  const signs = signsOf(text.normalize('NFC'));
  if (!signs.ok) return signs;
  const reader = { signs: signs.value, next: 0, end: text.length };
  const formula = readSum(reader, 0);
  if (!formula.ok) return formula;
  const rest = reader.signs[reader.next];
  return rest === undefined ? formula : unexpected(rest);
}

/** Every code that stands in it, once, in its order. */
export function operandsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'indicator':
      return [formula.code];
    case 'number':
      return [];
    case 'sum':
      return [...new Set(formula.items.flatMap(operandsOf))];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return [...new Set([...operandsOf(formula.left), ...operandsOf(formula.right)])];
    default:
      return formula satisfies never;
  }
}

function signsOf(text: string): Result<readonly Sign[]> {
  const signs: Sign[] = [];
  const pattern = /\s*(?:\[([^\]]{1,80})\]|(\d+(?:[.,]\d+)?)|(sum|tổng)(?=\s*\()|([-+*/×÷−:();]))/uy;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) {
      const place = at + (text.slice(at).length - text.slice(at).trimStart().length);
      return refused({ code: 'formula-unreadable', values: { found: text.slice(place, place + 12), at: place + 1 } });
    }
    const [, code, number, sum, sign = ''] = found;
    const place = pattern.lastIndex;
    if (code !== undefined) signs.push({ kind: 'value', formula: { kind: 'indicator', code: code.trim() }, at: place });
    else if (number !== undefined) signs.push({ kind: 'value', formula: numberOf(number), at: place });
    else signs.push({ kind: 'sign', text: sum === undefined ? (spellings[sign] ?? sign) : 'sum', at: place });
    at = place;
  }
  return done(signs);
}

const spellings: Readonly<Record<string, string>> = { '*': '×', '/': '÷', ':': '÷', '−': '-' };

function numberOf(written: string): Formula {
  const [whole = '0', fraction = ''] = written.split(/[.,]/);
  return { kind: 'number', value: decimal(BigInt(whole + fraction), fraction.length) };
}

interface Reader {
  readonly signs: readonly Sign[];
  next: number;
  readonly end: number;
}

function readSum(reader: Reader, depth: number): Result<Formula> {
  return readChain(reader, depth, { '+': 'add', '-': 'subtract' }, readProduct);
}

function readProduct(reader: Reader, depth: number): Result<Formula> {
  return readChain(reader, depth, { '×': 'multiply', '÷': 'divide' }, readValue);
}

/** From left to right: 10 − 4 − 3 is 3. */
function readChain(
  reader: Reader,
  depth: number,
  kinds: Readonly<Record<string, 'add' | 'subtract' | 'multiply' | 'divide'>>,
  readOne: (reader: Reader, depth: number) => Result<Formula>,
): Result<Formula> {
  let left = readOne(reader, depth);
  while (left.ok) {
    const sign = reader.signs[reader.next];
    const kind = sign?.kind === 'sign' ? kinds[sign.text] : undefined;
    if (kind === undefined) return left;
    reader.next += 1;
    const right = readOne(reader, depth);
    if (!right.ok) return right;
    left = done({ kind, left: left.value, right: right.value });
  }
  return left;
}

function readValue(reader: Reader, depth: number): Result<Formula> {
  const sign = reader.signs[reader.next];
  if (sign === undefined) return refused({ code: 'formula-ends-early', values: { at: reader.end + 1 } });
  if (depth > mostNested) return refused({ code: 'formula-too-deep', values: { most: mostNested } });
  reader.next += 1;
  if (sign.kind === 'value') return done(sign.formula);
  if (sign.text === '(') {
    const inside = readSum(reader, depth + 1);
    if (!inside.ok) return inside;
    return closed(reader, inside.value);
  }
  if (sign.text !== 'sum') return unexpected(sign);
  reader.next += 1;
  const items: Formula[] = [];
  for (;;) {
    const item = readSum(reader, depth + 1);
    if (!item.ok) return item;
    items.push(item.value);
    const after = reader.signs[reader.next];
    if (after?.kind !== 'sign' || after.text !== ';') return closed(reader, { kind: 'sum', items });
    reader.next += 1;
  }
}

function closed(reader: Reader, formula: Formula): Result<Formula> {
  const sign = reader.signs[reader.next];
  if (sign === undefined) return refused({ code: 'formula-ends-early', values: { at: reader.end + 1 } });
  if (sign.kind !== 'sign' || sign.text !== ')') return unexpected(sign);
  reader.next += 1;
  return done(formula);
}

function unexpected(sign: Sign): Result<never> {
  const found = sign.kind === 'sign' ? sign.text : operandText(sign.formula);
  const problem: Problem = { code: 'formula-unexpected', values: { found, at: sign.at } };
  return refused(problem);
}

function operandText(formula: Formula): string {
  return formula.kind === 'indicator' ? `[${formula.code}]` : formula.kind;
}

import { done, type Result, refused } from '@muctieu/kernel/result';
import { readEntities } from './html-entities.ts';

export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source']);
/** What lies in them is no text of the page. */
const opaque = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'title',
  'textarea',
  'select',
]);
const blocks = /^(?:p|div|table|ul|ol|dl|h[1-6]|section|article|blockquote|pre|hr|form|header|footer|address|figure)$/;
/** Opening the first closes an open one of the second. */
const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
  tfoot: ['thead', 'tbody', 'tr', 'td', 'th'],
};
const barriers = new Set(['table', 'ul', 'ol']);
const depthMax = 400;

/** Reads HTML as browsers forgive it: unclosed paragraphs, items, rows and cells are closed by what follows them. */
export function readHtmlTree(
  source: string,
  limits: { readonly elements: number; readonly tableCells: number },
): Result<HtmlElement> {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let elements = 0;
  let cells = 0;
  let at = 0;
  const addText = (text: string) => {
    if (text !== '') open.at(-1)?.children.push(readEntities(text));
  };
  for (let tag = findTag(source, 0); tag !== undefined; tag = findTag(source, at)) {
    addText(source.slice(at, tag.start));
    at = tag.end;
    const { name } = tag;
    if (tag.kind === 'closing') {
      const index = open.findLastIndex((element) => element.name === name);
      const barrier = open.findLastIndex((element) => barriers.has(element.name));
      if (index > 0 && (index >= barrier || barriers.has(name) || !closes[name])) open.length = index;
    }
    if (tag.kind !== 'opening') continue;
    elements += 1;
    if (name === 'td' || name === 'th') cells += 1;
    if (cells > limits.tableCells)
      return refused({ code: 'too-many-cells', values: { cells, cellsMax: limits.tableCells } });
    if (elements > limits.elements || open.length > depthMax) return refused({ code: 'too-many-elements' });
    closeImplied(open, name);
    if (opaque.has(name)) {
      at = findOpaqueEnd(source, name, at);
      continue;
    }
    const element: HtmlElement = { name, attributes: readAttributes(tag.attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (!empty.has(name) && !tag.attributes.endsWith('/')) open.push(element);
  }
  addText(source.slice(at));
  return done(root);
}

interface Tag {
  readonly kind: 'opening' | 'closing' | 'comment';
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** By hand and in one pass: a pattern that tries quotes at every `<` takes hours for a file of `<a <a <a`. */
function findTag(source: string, from: number): Tag | undefined {
  for (let start = source.indexOf('<', from); start >= 0; start = source.indexOf('<', start + 1)) {
    if (source.startsWith('<!--', start)) {
      const close = source.indexOf('-->', start + 4);
      return { kind: 'comment', name: '', attributes: '', start, end: close < 0 ? source.length : close + 3 };
    }
    const found = /^<([/!?]?)([a-zA-Z][^\s/>]*)?/.exec(source.slice(start, start + 64));
    const [whole = '<', mark = '', name = ''] = found ?? [];
    if (name === '' && mark === '') continue;
    const close = findTagEnd(source, start + whole.length);
    if (close < 0) return undefined;
    const kind = mark === '' ? 'opening' : mark === '/' ? 'closing' : 'comment';
    return {
      kind,
      name: name.toLowerCase(),
      attributes: source.slice(start + whole.length, close),
      start,
      end: close + 1,
    };
  }
  return undefined;
}

/** The `>` of a tag that is not within quotes; where a quote is never closed, the first `>` there is. */
function findTagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '>') return at;
    if (letter === '"' || letter === "'") {
      at = source.indexOf(letter, at + 1);
      if (at < 0) break;
    }
  }
  return source.indexOf('>', from);
}

function findOpaqueEnd(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^<>]*>`, 'gi');
  end.lastIndex = from;
  return end.exec(source) === null ? source.length : end.lastIndex;
}

function closeImplied(open: HtmlElement[], opening: string): void {
  if (blocks.test(opening) && open.at(-1)?.name === 'p') open.pop();
  const closed = closes[opening];
  if (closed === undefined) return;
  const barrier = open.findLastIndex((element) => barriers.has(element.name));
  const first = open.findIndex((element, index) => index > barrier && closed.includes(element.name));
  if (first > 0) open.length = first;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of source.matchAll(
    /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    if (name !== undefined) attributes[name.toLowerCase()] = readEntities(double ?? single ?? bare ?? '');
  return attributes;
}

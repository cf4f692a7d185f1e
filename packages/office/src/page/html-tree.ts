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
export function readHtmlTree(source: string, elementsMax: number): Result<HtmlElement> {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  const tag =
    /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*>|\/([a-zA-Z][^\s/>]*)[^>]*>|([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>)/g;
  let count = 0;
  let at = 0;
  const addText = (text: string) => {
    if (text !== '') open.at(-1)?.children.push(readEntities(text));
  };
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    addText(source.slice(at, match.index));
    at = tag.lastIndex;
    const closing = match[1]?.toLowerCase();
    const opening = match[2]?.toLowerCase();
    if (closing !== undefined) {
      const index = open.findLastIndex((element) => element.name === closing);
      const barrier = open.findLastIndex((element) => barriers.has(element.name));
      if (index > 0 && (index >= barrier || barriers.has(closing) || !closes[closing])) open.length = index;
      continue;
    }
    if (opening === undefined) continue;
    count += 1;
    if (count > elementsMax || open.length > depthMax) return refused({ code: 'too-many-elements' });
    closeImplied(open, opening);
    const element: HtmlElement = { name: opening, attributes: readAttributes(match[3] ?? ''), children: [] };
    if (opaque.has(opening)) {
      const end = new RegExp(`</${opening}[^>]*>`, 'gi');
      end.lastIndex = at;
      at = end.exec(source) === null ? source.length : end.lastIndex;
      tag.lastIndex = at;
      continue;
    }
    open.at(-1)?.children.push(element);
    if (!empty.has(opening) && match[3]?.endsWith('/') !== true) open.push(element);
  }
  addText(source.slice(at));
  return done(root);
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

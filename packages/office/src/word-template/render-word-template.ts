import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { packPart, writeZip, type ZipPart } from '../archive/write-zip.ts';
import { readWord } from '../word/read-docx.ts';
import { FigureBookmarks, figureListXml, type PlacedFigure } from '../word-writing/figure-bookmarks.ts';
import { figureMarks } from '../word-writing/figure-mark.ts';
import { keepSignature } from '../word-writing/keep-signature.ts';
import { textBreadthTwips } from '../word-writing/write-docx.ts';
import { addCustomPart } from './add-custom-part.ts';
import { blocksXml } from './blocks-xml.ts';
import { checkWordTemplate } from './check-word-template.ts';
import { evaluateExpression, isTrue } from './evaluate-expression.ts';
import { landscapeTags, tagKey } from './landscape-tags.ts';
import { type PlacedPicture, placePicture } from './place-picture.ts';
import { readTemplateExpression } from './template-expression.ts';
import { textOf } from './template-filters.ts';
import type { RecordShape } from './template-shape.ts';
import type { TemplateRecord, TemplateValue } from './template-value.ts';

export interface RenderedWord {
  readonly bytes: Uint8Array;
  /** Every figure of the file in the order it is read, with the bookmark around it. */
  readonly figures: readonly PlacedFigure[];
}

export interface WordTemplateRendering {
  readonly template: Uint8Array;
  readonly values: TemplateRecord;
  /** What may be asked for; the template is checked against it before anything is rendered. */
  readonly catalogue: RecordShape;
  /** What the figures come from, written into the file beside their keys. */
  readonly snapshot: string;
  /** Takes the place of the first `pictureMark` in the values; where there is none the mark is left out. */
  readonly picture?: PlacedPicture;
}

/**
 * Fills a template of Word. Equal templates and values give equal bytes. A template that asks for what is not there is
 * refused with all of its problems; a template is data and can run nothing.
 */
export function renderWordTemplate(rendering: WordTemplateRendering): Result<RenderedWord> {
  const read = readWord(rendering.template);
  if (!read.ok) return read;
  const found = checkWordTemplate(read.value.document, rendering.catalogue);
  if (found.length > 0) return refused(...found);
  const landscape = landscapeTags(read.value.word.document.source);
  let archive: PizZip;
  try {
    archive = new PizZip(rendering.template);
    const template = new Docxtemplater(archive, {
      delimiters: { start: '{', end: '}' },
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (tag) => ({ get: (_, context) => valueFor(tag, context, landscape.has(tagKey(tag))) }),
    });
    template.render(rendering.values);
    archive = template.getZip();
  } catch (failure) {
    const problems = templateFaults(failure);
    if (problems === undefined) throw failure;
    return refused(...problems);
  }
  const bookmarks = new FigureBookmarks();
  const parts = new Map<string, Uint8Array | string>();
  for (const [name, part] of Object.entries(archive.files)) {
    if (part.dir) continue;
    if (/^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name))
      parts.set(name, bookmarks.place(part.asText()));
    else if (name.startsWith('docProps/')) parts.set(name, part.asText().replace(figureMarks, '$2'));
    else parts.set(name, part.asUint8Array());
  }
  const page = parts.get('word/document.xml');
  if (typeof page === 'string') parts.set('word/document.xml', keepSignature(page));
  placePicture(parts, rendering.picture);
  addCustomPart(parts, figureListXml(bookmarks.placed, rendering.snapshot));
  const packed: ZipPart[] = [...parts].map(([name, content]) => packPart(name, content));
  return done({ bytes: writeZip(packed), figures: bookmarks.placed });
}

interface TagContext {
  readonly num: number;
  readonly meta: { readonly part: { readonly module?: string } };
  readonly scopeList: readonly unknown[];
}

/** What the library wants for a tag: words, a condition, the items of a loop, or the XML of paragraphs. */
function valueFor(tag: string, context: TagContext, landscape: boolean): unknown {
  const expression = readTemplateExpression(tag);
  const scopes = context.scopeList.slice(0, context.num + 1).filter(isRecord);
  const value = expression && evaluateExpression(expression, scopes);
  if (value === undefined) return undefined;
  switch (context.meta.part.module) {
    case 'loop':
      return loopValue(value);
    case 'rawxml':
      return value.kind === 'blocks' ? blocksXml(value.blocks, textBreadthTwips(landscape)) : '';
    default:
      return textOf(value);
  }
}

function loopValue(value: TemplateValue): unknown {
  if (value.kind === 'list') return value.items;
  return value.kind === 'record' ? value : isTrue(value);
}

function isRecord(scope: unknown): scope is TemplateRecord {
  return typeof scope === 'object' && scope !== null && 'kind' in scope && scope.kind === 'record';
}

/** What the library says of a template, in our codes; undefined where the failure is none of a template's. */
function templateFaults(failure: unknown): readonly Problem[] | undefined {
  if (!(failure instanceof Error) || !('properties' in failure)) return undefined;
  const { errors } = failure.properties as { readonly errors?: readonly { readonly properties?: TagFault }[] };
  const faults = errors?.map(({ properties }) => properties ?? {}) ?? [failure.properties as TagFault];
  return faults.map(({ id = 'unknown', xtag = '', context = '' }) => ({
    code: id.startsWith('raw') ? 'template-blocks-not-alone' : 'template-braces-broken',
    values: { tag: xtag || context, near: context || xtag, fault: id },
  }));
}

interface TagFault {
  readonly id?: string;
  readonly xtag?: string;
  readonly context?: string;
}

import { done, type Result, refused } from '@muctieu/kernel/result';
import { decodeXml, readXmlTree, type XmlElement } from '../archive/xml-tree.ts';
import { openZip, type ZipArchive } from '../archive/zip-archive.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';

export interface WordPart {
  readonly path: string;
  readonly source: string;
  readonly root: XmlElement;
}

/** The parts of a Word file that hold text or say how it is numbered. Everything else (media, macros, links) stays shut. */
export interface WordPackage {
  readonly archive: ZipArchive;
  readonly document: WordPart;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly furniture: readonly XmlElement[];
}

const textElements = new Set(['w:t', 'm:t']);
/** Looks and history of a run or paragraph: nothing to read, and half of the elements of a file. */
const skipped = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblBorders',
  'w:tcBorders',
  'w:pBdr',
  'w:lang',
  'w:shd',
  'w:sz',
  'w:szCs',
  'w:bCs',
  'w:iCs',
  'w:color',
  'w:spacing',
  'w:kern',
  'w:proofErr',
  'w:latentStyles',
]);

export function openWordPackage(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Result<WordPackage> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const main = findMainPath(archive, limits);
  if (!main.ok) return main;
  const document = readPart(archive, main.value, limits);
  if (!document.ok) return document;
  if (document.value.root.name !== 'w:document') return refused({ code: 'not-a-docx' });
  const related = readRelations(archive, main.value, limits);
  if (!related.ok) return related;
  const side = new Map<string, XmlElement[]>();
  for (const { type, target } of related.value) {
    if (!sideTypes.has(type) || !archive.has(target)) continue;
    const part = readPart(archive, target, limits);
    if (!part.ok) return part;
    side.set(type, [...(side.get(type) ?? []), part.value.root]);
  }
  return done({
    archive,
    document: document.value,
    styles: side.get('styles')?.[0],
    numbering: side.get('numbering')?.[0],
    footnotes: side.get('footnotes')?.[0],
    endnotes: side.get('endnotes')?.[0],
    furniture: [...(side.get('header') ?? []), ...(side.get('footer') ?? [])],
  });
}

const sideTypes = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer']);

function findMainPath(archive: ZipArchive, limits: DocumentLimits): Result<string> {
  if (!archive.has('[Content_Types].xml')) return refused({ code: 'not-a-docx' });
  const relations = readRelations(archive, '', limits);
  if (!relations.ok) return relations;
  const main = relations.value.find((relation) => relation.type === 'officeDocument' && archive.has(relation.target));
  if (main) return done(main.target);
  return archive.has('word/document.xml') ? done('word/document.xml') : refused({ code: 'not-a-docx' });
}

export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

interface Relation {
  /** The last word of the type's address: `footnotes`. */
  readonly type: string;
  readonly target: string;
}

/** Relations inside the file. One that points outside (a linked picture, a remote template) is not listed at all. */
function readRelations(archive: ZipArchive, part: string, limits: DocumentLimits): Result<readonly Relation[]> {
  const path = relationsPath(part);
  if (!archive.has(path)) return done([]);
  const read = readPart(archive, path, limits);
  if (!read.ok) return read;
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = read.value.root.children
    .filter((relation) => relation.name === 'Relationship' && relation.attributes.TargetMode !== 'External')
    .map((relation) => ({
      type: (relation.attributes.Type ?? '').split('/').at(-1) ?? '',
      target: resolvePath(folder, relation.attributes.Target ?? ''),
    }));
  return done(relations);
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function readPart(archive: ZipArchive, path: string, limits: DocumentLimits): Result<WordPart> {
  const unpacked = archive.read(path, limits.partBytes);
  if (!unpacked.ok) return unpacked;
  const source = decodeXml(unpacked.value);
  const tree = readXmlTree(source, {
    elementsMax: limits.elements,
    keepsText: (name) => textElements.has(name),
    skips: (name) => skipped.has(name),
  });
  return tree.ok
    ? done({ path, source, root: tree.value })
    : refused(...tree.problems.map((problem) => ({ ...problem, values: { part: path } })));
}

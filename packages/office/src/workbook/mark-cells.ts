import { done, type Result, refused } from '@muctieu/kernel/result';
import { packPart, writeZip, type ZipPart } from '../archive/write-zip.ts';
import { openZip, type ZipArchive } from '../archive/zip-archive.ts';
import { writeCellAddress } from './cell-address.ts';
import type { CellMark, MarkTone } from './cell-mark.ts';
import { MarkedStyles } from './marked-styles.ts';
import { colourCells } from './sheet-colours.ts';
import { addComments, type CommentParts } from './sheet-comments.ts';
import { workbookLimits } from './workbook-limits.ts';

/** More comments than this on one sheet make Excel slow; the rest is only coloured. */
const commentsMost = 3000;

/**
 * Colours cells of somebody's own workbook and comments them. Only the styles of those cells and the comments are written
 * anew; everything else of the file (formats, formulas, pictures, print settings) is copied byte by byte.
 */
export function markCells(bytes: Uint8Array, marks: readonly CellMark[]): Result<Uint8Array> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const texts = new PartTexts(archive);
  const paths = sheetPaths(texts);
  const styles = MarkedStyles.read(texts.read('xl/styles.xml') ?? '');
  for (const [sheet, ofSheet] of bySheet(marks)) {
    const path = paths.get(sheet);
    const xml = path === undefined ? undefined : texts.read(path);
    if (path === undefined || xml === undefined) continue;
    const single = joined(ofSheet);
    const coloured = colourCells(xml, single, styles);
    const parts: CommentParts = {
      read: (name) => texts.read(name),
      write: (name, text) => texts.write(name, text),
      has: (name) => texts.has(name),
    };
    texts.write(path, addComments(path, coloured, single.slice(0, commentsMost), parts));
  }
  if (styles.isChanged) texts.write('xl/styles.xml', styles.toXml());
  if (texts.broken !== undefined) return refused({ code: texts.broken });
  return repacked(archive, texts.written);
}

/** The parts of the package that are texts, read once and written over. */
class PartTexts {
  readonly written = new Map<string, string>();
  readonly #archive: ZipArchive;
  readonly #seen = new Map<string, string>();
  broken: string | undefined;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
  }

  has(name: string): boolean {
    return this.written.has(name) || this.#archive.has(name);
  }

  read(name: string): string | undefined {
    const known = this.written.get(name) ?? this.#seen.get(name);
    if (known !== undefined) return known;
    if (!this.#archive.has(name)) return undefined;
    const part = this.#archive.read(name, workbookLimits.unpackedBytes);
    if (!part.ok) {
      this.broken = part.problems[0]?.code ?? 'broken-xlsx';
      return undefined;
    }
    const text = new TextDecoder().decode(part.value);
    this.#seen.set(name, text);
    return text;
  }

  write(name: string, text: string): void {
    this.written.set(name, text);
    this.#seen.delete(name);
  }
}

/** Names of sheets to their parts. */
function sheetPaths(texts: PartTexts): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of (texts.read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = attributeOf(tag, 'Target') ?? '';
    targets.set(
      attributeOf(tag, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  const paths = new Map<string, string>();
  for (const [tag] of (texts.read('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const path = targets.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (path !== undefined) paths.set(unescapeXml(attributeOf(tag, 'name') ?? ''), path);
  }
  return paths;
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function bySheet(marks: readonly CellMark[]): ReadonlyMap<string, readonly CellMark[]> {
  const sheets = new Map<string, CellMark[]>();
  for (const mark of marks) sheets.set(mark.sheet, [...(sheets.get(mark.sheet) ?? []), mark]);
  return sheets;
}

/** One cell, one mark: the texts of several one below the other, in the gravest colour. */
function joined(marks: readonly CellMark[]): readonly CellMark[] {
  const tones: readonly MarkTone[] = ['error', 'warning', 'changed', 'note'];
  const cells = new Map<string, CellMark>();
  for (const mark of marks) {
    const address = writeCellAddress(mark.row, mark.column);
    const known = cells.get(address);
    if (known === undefined) cells.set(address, mark);
    else {
      const tone = tones.indexOf(mark.tone) < tones.indexOf(known.tone) ? mark.tone : known.tone;
      cells.set(address, { ...known, tone, text: `${known.text}\n${mark.text}` });
    }
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function repacked(archive: ZipArchive, written: ReadonlyMap<string, string>): Result<Uint8Array> {
  const parts: ZipPart[] = [];
  for (const entry of archive.entries) {
    const text = written.get(entry.name);
    if (text !== undefined) {
      parts.push(packPart(entry.name, text));
      continue;
    }
    const packed = archive.readPacked(entry);
    if (!packed.ok) return packed;
    const { name, method, unpackedBytes, checksum } = entry;
    parts.push({ name, method, packed: packed.value, unpackedBytes, checksum });
  }
  for (const [name, text] of written) if (!archive.has(name)) parts.push(packPart(name, text));
  return done(writeZip(parts));
}

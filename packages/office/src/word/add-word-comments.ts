import { done, type Result } from '@muctieu/kernel/result';
import { escapeXml } from '../archive/escape-xml.ts';
import { packPart, writeZip, type ZipPart } from '../archive/write-zip.ts';
import { decodeXml } from '../archive/xml-tree.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { CommentAnchors } from './comment-anchors.ts';
import { readWord } from './read-docx.ts';
import { SourceEdits } from './source-edits.ts';
import { relationsPath } from './word-package.ts';

export interface WordComment {
  /** `[start, end)` in the text that `readDocx` gives for the same bytes. */
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly initials: string;
  /** `2026-11-21T08:00:00Z` */
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

export interface CommentedWord {
  readonly bytes: Uint8Array;
  /** How many of the comments found a place. */
  readonly placed: number;
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const commentsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const commentsContent = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const contentTypesPath = '[Content_Types].xml';

/**
 * A copy of a Word file with comments beside what they speak of. Only the document part, the list of comments and the
 * two lists that name it change; every other part is copied packed as it is. Comments on footnotes and text boxes stand
 * where the note is called and at the box: Word shows comments of the body only.
 */
export function addWordComments(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  limits: DocumentLimits = documentLimits,
): Result<CommentedWord> {
  const reading = readWord(bytes, limits);
  if (!reading.ok) return reading;
  const { word, segments } = reading.value;
  const { archive, document } = word;
  const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
  const relations = readText(archive, relationsPath(document.path), limits);
  const types = readText(archive, contentTypesPath, limits);
  const knownPath = /<[^>]*relationships\/comments"[^>]*>/.exec(relations)?.[0];
  const target = knownPath === undefined ? undefined : /Target="([^"]+)"/.exec(knownPath)?.[1];
  const commentsPath =
    target === undefined ? `${folder}comments.xml` : target.startsWith('/') ? target.slice(1) : folder + target;
  const existing = readText(archive, commentsPath, limits);
  const edits = new SourceEdits();
  const anchors = new CommentAnchors(document.source, segments, edits);
  let id = highestId(existing) + 1;
  const written: string[] = [];
  for (const comment of comments) {
    if (!anchors.mark(id, comment.start, comment.end)) continue;
    written.push(writeComment(comment, id));
    id += 1;
  }
  const changed = new Map<string, string>([
    [document.path, edits.apply(document.source)],
    [commentsPath, withComments(existing, written)],
  ]);
  if (target === undefined) {
    const relation = `<Relationship Id="${freeId(relations)}" Type="${commentsType}" Target="comments.xml"/>`;
    changed.set(relationsPath(document.path), insertLast(relations === '' ? emptyRelations : relations, relation));
  }
  if (!types.includes(commentsContent))
    changed.set(
      contentTypesPath,
      insertLast(types, `<Override PartName="/${commentsPath}" ContentType="${commentsContent}"/>`),
    );
  const parts: ZipPart[] = [];
  for (const entry of archive.entries) {
    const text = changed.get(entry.name);
    changed.delete(entry.name);
    if (text !== undefined) parts.push(packPart(entry.name, text));
    else {
      const packed = archive.readPacked(entry);
      if (!packed.ok) return packed;
      const { name, method, unpackedBytes, checksum } = entry;
      parts.push({ name, method, unpackedBytes, checksum, packed: packed.value });
    }
  }
  for (const [name, text] of changed) parts.push(packPart(name, text));
  return done({ bytes: writeZip(parts), placed: written.length });
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function readText(archive: ZipArchive, path: string, limits: DocumentLimits): string {
  const read = archive.has(path) ? archive.read(path, limits.partBytes) : undefined;
  return read?.ok === true ? decodeXml(read.value) : '';
}

function highestId(comments: string): number {
  return Math.max(
    -1,
    ...[...comments.matchAll(/<[\w.-]*:?comment\s[^>]*?\bid="(\d+)"/g)].map((match) => Number(match[1])),
  );
}

function freeId(relations: string): string {
  let number = 1;
  while (relations.includes(`"rIdMucTieu${number}"`)) number += 1;
  return `rIdMucTieu${number}`;
}

/** Before the closing tag of the root. */
function insertLast(source: string, text: string): string {
  const close = source.lastIndexOf('</');
  if (close >= 0) return source.slice(0, close) + text + source.slice(close);
  return source.replace(/<([\w:.-]+)([^<>]*)\/>\s*$/, `<$1$2>${text}</$1>`);
}

function withComments(existing: string, written: readonly string[]): string {
  const list = written.join('');
  if (existing !== '') return insertLast(existing, list);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordNamespace}">${list}</w:comments>`;
}

/** Names its own namespace, so that it stands in any list of comments whatever prefix that uses. */
function writeComment({ author, initials, date, paragraphs }: WordComment, id: number): string {
  const when = date === undefined ? '' : ` w:date="${escapeXml(date)}"`;
  const blocks = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`);
  const head = `<w:comment xmlns:w="${wordNamespace}" w:id="${id}" w:author="${escapeXml(author)}" w:initials="${escapeXml(initials)}"${when}>`;
  return `${head}${blocks.join('')}</w:comment>`;
}

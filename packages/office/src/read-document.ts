import { done, type Result, refused } from '@muctieu/kernel/result';
import { openZip } from './archive/zip-archive.ts';
import type { DocumentKind, ReadDocument } from './document.ts';
import { type DocumentLimits, documentLimits } from './document-limits.ts';
import { looksBinary } from './plain/decode-text.ts';
import { type SniffedKind, sniffKind } from './sniff-kind.ts';

const kindsByEnding: Readonly<Record<string, DocumentKind>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  tsv: 'csv',
};

/** The kind that a file's name claims; nothing for names of files that are not read. */
export function findKindOfName(name: string): DocumentKind | undefined {
  return kindsByEnding[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/**
 * Reads the text of a file with the places of it. `name` is used for its ending only; nothing outside `bytes` is
 * touched. The readers are loaded when needed, so that a text file costs no Word and no PDF.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits = documentLimits,
): Promise<Result<ReadDocument>> {
  if (bytes.length > limits.fileBytes)
    return refused({
      code: 'too-large',
      values: { megabytes: inMegabytes(bytes.length), megabytesMax: inMegabytes(limits.fileBytes) },
    });
  if (bytes.length === 0) return refused({ code: 'empty-file' });
  const judged = judgeKind(bytes, name);
  if (!judged.ok) return judged;
  const read = await readKind(bytes, judged.value, limits);
  return read.ok ? judgeText(read, limits) : read;
}

function judgeKind(bytes: Uint8Array, name: string): Result<DocumentKind> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = findKindOfName(name);
  const sniffed = sniffKind(bytes);
  if (sniffed === 'ole-encrypted') return refused({ code: 'encrypted' });
  if (sniffed === 'ole' && /^(?:doc|xls|dot|ppt)$/.test(ending))
    return refused({ code: 'old-office-format', values: { ending } });
  if (claimed === undefined)
    return refused({ code: 'unsupported-kind', values: { ending: ending === '' ? name : ending } });
  const found = findContentKind(bytes, claimed, sniffed);
  if (!found.ok) return found;
  if (found.value === claimed) return done(claimed);
  return refused({ code: 'wrong-extension', values: { ending, content: found.value } });
}

/** `claimed` itself where the content may be that; otherwise what it is. */
function findContentKind(
  bytes: Uint8Array,
  claimed: DocumentKind,
  sniffed: SniffedKind,
): Result<DocumentKind | SniffedKind> {
  switch (claimed) {
    case 'docx':
    case 'xlsx': {
      if (sniffed !== 'zip') return done(sniffed === 'other' && !looksBinary(bytes) ? 'txt' : sniffed);
      const opened = openZip(bytes);
      if (!opened.ok) return opened;
      const { names } = opened.value;
      if (names.some((part) => part.startsWith('word/'))) return done('docx');
      if (names.some((part) => part.startsWith('xl/'))) return done('xlsx');
      return opened.value.has('[Content_Types].xml') ? done(claimed) : done('zip');
    }
    case 'pdf':
      return done(sniffed === 'other' && !looksBinary(bytes) ? 'txt' : sniffed);
    case 'txt':
    case 'md':
    case 'html':
    case 'csv':
      return done(sniffed === 'other' && !looksBinary(bytes) ? claimed : sniffed);
    default:
      return claimed satisfies never;
  }
}

async function readKind(bytes: Uint8Array, kind: DocumentKind, limits: DocumentLimits): Promise<Result<ReadDocument>> {
  switch (kind) {
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(bytes, limits);
    case 'pdf':
      return await (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits);
    case 'xlsx':
      return await (await import('./workbook/read-xlsx-document.ts')).readXlsxDocument(bytes, limits);
    case 'html':
      return (await import('./page/read-html.ts')).readHtml(bytes, limits);
    case 'csv':
      return (await import('./csv/read-csv-document.ts')).readCsvDocument(bytes, limits);
    case 'txt':
    case 'md':
      return (await import('./plain/read-plain-text.ts')).readPlainText(bytes, kind);
    default:
      return kind satisfies never;
  }
}

/** What is true of every kind: there is text, and not more of it than can be recomputed in seconds. */
function judgeText(read: Result<ReadDocument> & { ok: true }, limits: DocumentLimits): Result<ReadDocument> {
  const { text, tables } = read.value;
  if (text.length > limits.textCharacters)
    return refused({
      code: 'too-much-text',
      values: { characters: text.length, charactersMax: limits.textCharacters },
    });
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  if (cells > limits.tableCells)
    return refused({ code: 'too-many-cells', values: { cells, cellsMax: limits.tableCells } });
  const numbers = countNumbers(text);
  if (numbers > limits.numbers)
    return refused({ code: 'too-many-numbers', values: { numbers, numbersMax: limits.numbers } });
  if (text.trim() === '') return refused({ code: 'no-text' });
  return read;
}

/** `1.598.716,25` is one. */
function countNumbers(text: string): number {
  let numbers = 0;
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit && !isOpen) numbers += 1;
    isOpen = isDigit || (isOpen && (code === 44 || code === 46));
  }
  return numbers;
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

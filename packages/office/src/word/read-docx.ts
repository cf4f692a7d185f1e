import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { findChild } from '../archive/xml-tree.ts';
import type { ReadDocument } from '../document.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { recogniseEncoding } from '../legacy/recognise-encoding.ts';
import { readTcvn3 } from '../legacy/tcvn3.ts';
import { TextBuilder } from '../text-builder.ts';
import { readWordNotes } from './word-notes.ts';
import { readWordNumbering } from './word-numbering.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { readWordStyles } from './word-styles.ts';
import { type WordSegment, WordTextWriter } from './word-text.ts';

export interface WordReading {
  readonly document: ReadDocument;
  readonly segments: readonly WordSegment[];
  readonly word: WordPackage;
}

export function readDocx(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Result<ReadDocument> {
  const reading = readWord(bytes, limits);
  return reading.ok ? done(reading.value.document) : reading;
}

/** Reads a Word file and keeps which stretch of the text came from which element. */
export function readWord(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Result<WordReading> {
  const opened = openWordPackage(bytes, limits);
  if (!opened.ok) return opened;
  const word = opened.value;
  const body = findChild(word.document.root, 'w:body');
  if (body === undefined) return refused({ code: 'not-a-docx' });
  const cells = countCells(word.document.source);
  if (cells > limits.tableCells)
    return refused({ code: 'too-many-cells', values: { cells, cellsMax: limits.tableCells } });
  const styles = readWordStyles(word.styles);
  const knowsPages = word.document.source.includes('lastRenderedPageBreak');
  const builder = new TextBuilder();
  const notes = readWordNotes(word.footnotes, word.endnotes);
  const writer = new WordTextWriter(builder, styles, readWordNumbering(word.numbering), notes, knowsPages);
  writer.writeBlocks(body.children);
  const written = builder.toText();
  const isTcvn3 = recogniseEncoding(written) === 'tcvn3';
  const notices: Problem[] = isTcvn3 ? [{ code: 'converted-encoding', values: { encoding: 'tcvn3' } }] : [];
  const document: ReadDocument = {
    kind: 'docx',
    text: isTcvn3 ? readTcvn3(written) : written,
    tables: builder.tables,
    places: builder.places,
    furniture: readFurniture(word, styles),
    notices,
  };
  return done({ document, segments: writer.segments, word });
}

function countCells(source: string): number {
  let cells = 0;
  for (let at = source.indexOf('</w:tc>'); at >= 0; at = source.indexOf('</w:tc>', at + 7)) cells += 1;
  return cells;
}

function readFurniture(word: WordPackage, styles: ReturnType<typeof readWordStyles>): string[] {
  return word.furniture
    .map((part) => {
      const builder = new TextBuilder();
      const nothing = { find: () => undefined };
      new WordTextWriter(builder, styles, readWordNumbering(undefined), nothing, false).writeBlocks(part.children);
      return builder.toText().trim();
    })
    .filter((text) => text !== '');
}

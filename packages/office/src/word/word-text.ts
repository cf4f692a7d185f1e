import { findChild, type XmlElement } from '../archive/xml-tree.ts';
import type { DocumentPlace } from '../document.ts';
import { writeTable } from '../table-grid.ts';
import type { TextBuilder } from '../text-builder.ts';
import { flattenList } from './word-blocks.ts';
import type { WordNotes } from './word-notes.ts';
import type { WordNumbering } from './word-numbering.ts';
import { readWordPieces, type WordPiece } from './word-paragraph.ts';
import type { WordStyles } from './word-styles.ts';
import { readWordTable } from './word-table.ts';

/** A stretch of the text and the element of the document part that it came from; comments are anchored by it. */
export interface WordSegment {
  readonly start: number;
  readonly end: number;
  /** The run of the body that holds it, or that calls the footnote or holds the text box in which it stands. */
  readonly run: XmlElement;
  /** Absent in notes and text boxes, which cannot be cut. */
  readonly element?: XmlElement;
  readonly offsets?: readonly number[];
}

interface Context {
  readonly place: DocumentPlace;
  /** In cells and notes a paragraph ends in a space, so that a row stays one line. */
  readonly inline: boolean;
  /** Set inside notes and text boxes. */
  readonly anchor?: XmlElement;
}

/** Writes the blocks of a Word file as text, counting lists, notes, tables and pages on the way. */
export class WordTextWriter {
  readonly segments: WordSegment[] = [];
  readonly #builder: TextBuilder;
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #notes: WordNotes;
  readonly #knowsPages: boolean;
  #noteTexts: (() => void)[] = [];
  #notesWritten = 0;
  #paragraph = 0;
  #table = 0;
  #page = 1;

  constructor(
    builder: TextBuilder,
    styles: WordStyles,
    numbering: WordNumbering,
    notes: WordNotes,
    knowsPages: boolean,
  ) {
    this.#builder = builder;
    this.#styles = styles;
    this.#numbering = numbering;
    this.#notes = notes;
    this.#knowsPages = knowsPages;
  }

  writeBlocks(elements: readonly XmlElement[], context: Context = { place: {}, inline: false }): void {
    for (const block of flattenList(elements, 'w:p', 'w:tbl')) {
      if (block.name === 'w:p') this.#writeParagraph(block, context);
      else if (context.inline) this.#writeInnerTable(block, context);
      else this.#writeTable(block, context);
    }
  }

  #writeTable(table: XmlElement, context: Context): void {
    this.#table += 1;
    const place = { ...context.place, table: this.#table };
    const cells = readWordTable(table).map((cell) => ({
      ...cell,
      write: (_: TextBuilder, at: DocumentPlace) =>
        this.#writeCell(cell.content, { ...context, place: at, inline: true }),
    }));
    writeTable(this.#builder, cells, place);
    if (this.#noteTexts.length > 0) {
      this.#flushNotes();
      this.#builder.endLine();
    }
  }

  /** A table within a cell has no lines of its own: its cells follow one another in the cell. */
  #writeInnerTable(table: XmlElement, context: Context): void {
    for (const cell of readWordTable(table)) this.#writeCell(cell.content, context);
  }

  #writeCell(content: readonly XmlElement[], context: Context): void {
    this.writeBlocks(content, context);
  }

  #writeParagraph(paragraph: XmlElement, context: Context): void {
    const properties = findChild(paragraph, 'w:pPr');
    const styleId = findChild(properties, 'w:pStyle')?.attributes['w:val'] ?? this.#styles.defaultParagraphStyle;
    const style = this.#styles.find(styleId);
    const pieces = readWordPieces(paragraph, this.#styles);
    // A table of contents repeats every heading with the number of its page.
    if (/^toc \d/i.test(style?.name ?? '')) {
      for (const piece of pieces) if (piece.kind === 'rendered-page-break') this.#page += 1;
      return;
    }
    const numbering = findChild(properties, 'w:numPr');
    const numberingId = findChild(numbering, 'w:numId')?.attributes['w:val'] ?? style?.numberingId;
    const level = Number(findChild(numbering, 'w:ilvl')?.attributes['w:val'] ?? style?.level ?? 0);
    const number = numberingId === undefined || numberingId === '0' ? '' : this.#numbering.next(numberingId, level);
    if (context.inline && !/^$|[\s\t]/.test(this.#builder.last) && hasText(pieces)) this.#builder.add(' ');
    if (number !== '') this.#builder.add(`${number} `);
    if (hasText(pieces) && !context.inline && context.anchor === undefined) this.#paragraph += 1;
    const place = this.#placeOf(context);
    const start = this.#builder.length;
    const boxes = this.#writePieces(pieces, context);
    if (this.#builder.length > start) this.#builder.places.push({ ...place, start, end: this.#builder.length });
    if (!context.inline) {
      if (context.anchor === undefined) this.#flushNotes();
      if (findChild(findChild(properties, 'w:rPr'), 'w:del') === undefined) this.#builder.add('\n');
    }
    for (const { content, run } of boxes) this.#writeBox(content, run, context);
  }

  #placeOf(context: Context): DocumentPlace {
    const isBody = context.place.table === undefined && context.anchor === undefined;
    return {
      ...context.place,
      ...(this.#knowsPages ? { page: this.#page } : {}),
      ...(isBody ? { paragraph: this.#paragraph } : {}),
    };
  }

  #writeBox(content: XmlElement, run: XmlElement, context: Context): void {
    const isBody = context.place.table === undefined && context.place.footnote === undefined;
    const place = { ...context.place, ...(isBody ? { paragraph: this.#paragraph } : {}), textBox: true };
    const anchored = { ...context, place, anchor: context.anchor ?? run };
    this.writeBlocks(content.children, anchored);
  }

  #writePieces(pieces: readonly WordPiece[], context: Context): { content: XmlElement; run: XmlElement }[] {
    const boxes: { content: XmlElement; run: XmlElement }[] = [];
    pieces.forEach((piece, index) => {
      switch (piece.kind) {
        case 'text':
          this.#writeText(piece, context);
          break;
        case 'break':
          if (piece.page || (!context.inline && startsItem(pieces, index + 1)))
            this.#builder.add(context.inline ? ' ' : '\n');
          else if (!/^\s?$/.test(this.#builder.last)) this.#builder.add(' ');
          break;
        case 'rendered-page-break':
          this.#page += 1;
          break;
        case 'note':
          this.#callNote(piece, context);
          break;
        case 'text-box':
          boxes.push(piece);
          break;
        default:
          piece satisfies never;
      }
    });
    return boxes;
  }

  #writeText(piece: WordPiece & { kind: 'text' }, context: Context): void {
    const text = context.inline ? piece.text.replace(/[\t\n\r]/g, ' ') : piece.text.replace(/[\n\r]/g, ' ');
    const start = this.#builder.length;
    this.#builder.add(text);
    const { offsets, element } = piece;
    const cut = context.anchor === undefined ? { element, ...(offsets === undefined ? {} : { offsets }) } : {};
    this.segments.push({ start, end: this.#builder.length, run: context.anchor ?? piece.run, ...cut });
  }

  #callNote(piece: WordPiece & { kind: 'note' }, context: Context): void {
    const content = this.#notes.find(piece.list, piece.id);
    if (content === undefined || context.place.footnote !== undefined) return;
    this.#notesWritten += 1;
    const number = this.#notesWritten;
    this.#builder.add(`[footnoteRef:${number}]`);
    const anchor = context.anchor ?? piece.run;
    this.#noteTexts.push(() => {
      this.#builder.add(`${/\s/.test(this.#builder.last) ? '' : ' '}[${number}: `);
      this.writeBlocks(content, { place: { ...context.place, footnote: number }, inline: true, anchor });
      this.#builder.add(']');
    });
  }

  #flushNotes(): void {
    const waiting = this.#noteTexts;
    this.#noteTexts = [];
    for (const write of waiting) write();
  }
}

function hasText(pieces: readonly WordPiece[]): boolean {
  return pieces.some((piece) => piece.kind === 'note' || (piece.kind === 'text' && piece.text.trim() !== ''));
}

/** Whether a line of a list follows: a soft break before it is a new line, any other is only a place to wrap. */
function startsItem(pieces: readonly WordPiece[], from: number): boolean {
  let ahead = '';
  for (let index = from; index < pieces.length && ahead.length < 12; index += 1) {
    const piece = pieces[index];
    if (piece?.kind === 'text') ahead += piece.text;
    else if (piece?.kind === 'break') break;
  }
  return /^\s*(?:[-–+•*]\s?\S|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\D)/iu.test(ahead);
}

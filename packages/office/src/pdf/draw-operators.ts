import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, combine, findMatrix, identity, type Matrix } from './matrix.ts';
import type { PdfRule, PdfWord } from './page-content.ts';

interface TextState {
  readonly ctm: Matrix;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const wordsMax = 60_000;
const rulesMax = 20_000;

/**
 * Follows the drawing operators of a page with a pen that only notes where glyphs and straight lines come to lie. The
 * library's own text extraction joins words of neighbouring cells; glyph by glyph they keep their places.
 */
export class DrawOperators {
  readonly words: PdfWord[] = [];
  readonly rules: PdfRule[] = [];
  /** Words that stand on their side: left out, unless the page is turned and drawn again. */
  turnedWords = 0;
  #state: TextState;
  readonly #saved: TextState[] = [];
  #text: Matrix = identity;
  #line: Matrix = identity;
  readonly #seen = new Set<string>();

  constructor(viewport: Matrix) {
    this.#state = { ctm: viewport, size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  }

  draw(operator: number, args: readonly unknown[]): void {
    const first = Number(args[0]);
    const second = Number(args[1]);
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state);
        break;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.transform:
        this.#transform(findMatrix(args));
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        this.#transform(findMatrix(args[0]));
        break;
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.beginText:
        this.#text = identity;
        this.#line = identity;
        break;
      case OPS.setTextMatrix:
        this.#text = findMatrix(args[0]) ?? findMatrix(args) ?? identity;
        this.#line = this.#text;
        break;
      case OPS.moveText:
        this.#moveLine(first, second);
        break;
      case OPS.setLeadingMoveText:
        this.#set({ leading: second });
        this.#moveLine(first, second);
        break;
      case OPS.nextLine:
        this.#moveLine(0, this.#state.leading);
        break;
      case OPS.setLeading:
        this.#set({ leading: -first });
        break;
      case OPS.setCharSpacing:
        this.#set({ charSpacing: first });
        break;
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: first });
        break;
      case OPS.setHScale:
        this.#set({ stretch: first / 100 });
        break;
      case OPS.setTextRise:
        this.#set({ rise: first });
        break;
      case OPS.setFont:
        this.#set({ size: second });
        break;
      case OPS.showText:
        if (Array.isArray(args[0])) this.#show(args[0]);
        break;
      case OPS.constructPath:
        this.#drawPath(first, args[1]);
        break;
      default:
    }
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #transform(matrix: Matrix | undefined): void {
    if (matrix) this.#set({ ctm: combine(this.#state.ctm, matrix) });
  }

  #moveLine(x: number, y: number): void {
    this.#line = combine(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: readonly unknown[]): void {
    const { size, charSpacing, wordSpacing, stretch, rise, ctm } = this.#state;
    const matrix = combine(ctm, this.#text);
    const across = matrix[0] * Math.sign(size);
    const upright = across > 0 && Math.abs(matrix[1]) <= across / 4;
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    let at = 0;
    let text = '';
    let start = 0;
    let spaceBefore = false;
    let words = 0;
    const endWord = () => {
      if (text !== '' && upright) {
        const [x, y] = apply(matrix, start * stretch, rise);
        const [xEnd] = apply(matrix, at * stretch, rise);
        this.#addWord({
          text,
          x: Math.min(x, xEnd),
          xEnd: Math.max(x, xEnd),
          y,
          size: height,
          spaceBefore,
          isSpaced: spaceBefore && words > 0,
        });
      }
      if (text !== '' && !upright) this.turnedWords += 1;
      if (text !== '') {
        spaceBefore = false;
        words += 1;
      }
      text = '';
    };
    for (const item of glyphs) {
      if (typeof item === 'number') {
        const gap = (-item * size) / 1000;
        if (gap > Math.abs(size) * 0.18) endWord();
        at += gap;
        continue;
      }
      const glyph = item as Glyph | null;
      if (glyph === null || typeof glyph !== 'object') continue;
      const letter = typeof glyph.unicode === 'string' ? glyph.unicode : '';
      const isBlank = letter.trim() === '';
      if (isBlank) {
        endWord();
        spaceBefore = true;
      } else if (text === '') start = at;
      if (!isBlank) text += letter;
      const advance = Number(glyph.width) * size * 0.001;
      at += (Number.isFinite(advance) ? advance : 0) + charSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
    endWord();
    this.#text = combine(this.#text, [1, 0, 0, 1, at * stretch, 0]);
    if (spaceBefore) this.#trailSpace = true;
  }

  /** A run that ended in a space: the next word stands apart even when the gap is narrow. */
  #trailSpace = false;

  #addWord(word: PdfWord): void {
    if (this.words.length >= wordsMax) return;
    // Bold is sometimes made by drawing a word twice, a hair apart.
    const key = `${word.text}|${Math.round(word.x / 2)}|${Math.round(word.y / 2)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.words.push(this.#trailSpace ? { ...word, spaceBefore: true } : word);
    this.#trailSpace = false;
  }

  #drawPath(paint: number, data: unknown): void {
    const isStroke = strokes.has(paint);
    if ((!isStroke && !fills.has(paint)) || !Array.isArray(data) || this.rules.length >= rulesMax) return;
    const coordinates: unknown = data[0];
    if (!ArrayBuffer.isView(coordinates) && !Array.isArray(coordinates)) return;
    const numbers = Array.from(coordinates as unknown as ArrayLike<number>);
    for (const points of readSubpaths(numbers)) {
      const corners = points.map(([x, y]) => apply(this.#state.ctm, x, y));
      const xs = corners.map(([x]) => x);
      const ys = corners.map(([, y]) => y);
      const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const isThin = x2 - x1 < 3 || y2 - y1 < 3;
      if (isThin) this.#addRule(x1, y1, x2, y2);
      else if (isStroke)
        corners.forEach(([x, y], index) => {
          const next = corners[index + 1];
          if (next)
            this.#addRule(Math.min(x, next[0]), Math.min(y, next[1]), Math.max(x, next[0]), Math.max(y, next[1]));
        });
    }
  }

  /** Thin boxes are lines drawn by filling: their middle counts. Slanted lines and dots are no rules. */
  #addRule(x1: number, y1: number, x2: number, y2: number): void {
    if (x2 - x1 < 3 && y2 - y1 > 4) this.rules.push({ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 });
    else if (y2 - y1 < 3 && x2 - x1 > 4) this.rules.push({ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 });
  }
}

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);

/** The library's packed path: 0 x y moves, 1 x y draws a line, 2 and 3 curve, 4 closes. */
function readSubpaths(data: readonly number[]): (readonly [number, number])[][] {
  const subpaths: (readonly [number, number])[][] = [];
  let points: (readonly [number, number])[] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at];
    const skip = step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2;
    if (step === 0) {
      points = [];
      subpaths.push(points);
    }
    const [first] = points;
    if (step === 4 && first) points.push(first);
    else if (skip > 0) points.push([data[at + skip - 1] ?? 0, data[at + skip] ?? 0]);
    at += skip + 1;
  }
  return subpaths.filter((found) => found.length > 1);
}

/**
 * The raw text without what breaks statements in two: decomposed letters are composed, all spaces are one kind, soft line
 * breaks are spaces, markup is gone, and footnotes stand at the end instead of in the middle of a sentence. Every place of
 * it leads back to the raw text.
 */
export interface CleanText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where it begins and ends in the raw text (UTF-16). */
  readonly rawStart: Int32Array;
  readonly rawEnd: Int32Array;
  /** Where the text refers to a footnote, and which one. In order of place. */
  readonly footnoteMarks: readonly FootnoteMark[];
  /** The bodies of the footnotes; they stand at the end of `text`, one per line. */
  readonly footnotes: readonly Footnote[];
}

export interface FootnoteMark {
  readonly number: string;
  readonly at: number;
}

export interface Footnote {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f\u2028]/;
/** A text full of brackets that never close holds no footnotes; looking for each would take for ever. */
const mostUnclosed = 40;
const combining = /[\u0300-\u036f]/;
/** Everything that is more than one letter and is not text. One expression, because it runs over every report whole. */
const markup =
  /\[footnoteRef:(\d+)\]|\[bookmark:[^\]\n]*\]|\[(\d{1,3}):\s|<sup>\s*(\d{1,3})\s*<\/sup>|<br\s*\/?>|<\/?(?:b|i|u|em|strong|sup|sub|span|p|font)\b[^>\n]*>|\*\*+|__+/giy;

export function cleanText(raw: string): CleanText {
  const writer = new CleanWriter(raw);
  const bodies: { number: string; from: number; to: number }[] = [];
  const end = raw.length;
  let unclosed = 0;
  let at = 0;
  while (at < end) {
    const code = raw.charCodeAt(at);
    // Only these signs can begin markup.
    if (code === 0x5b || code === 0x3c || code === 0x2a || code === 0x5f) {
      markup.lastIndex = at;
      const found = markup.exec(raw);
      if (found) {
        const body = found[2];
        if (body !== undefined) {
          const close = unclosed < mostUnclosed ? closingBracket(raw, at) : undefined;
          if (close === undefined) unclosed += 1;
          if (close !== undefined) {
            bodies.push({ number: body, from: at + found[0].length, to: close });
            at = close + 1;
            continue;
          }
        } else {
          const number = found[1] ?? found[3];
          if (number !== undefined) {
            if (found[3] !== undefined && writer.atLineStart()) {
              const lineEnd = endOfLine(raw, at);
              bodies.push({ number, from: at + found[0].length, to: lineEnd });
              at = lineEnd;
              continue;
            }
            writer.mark(number);
          } else if (found[0].startsWith('<br')) writer.put(' ', at, at + found[0].length);
          at += found[0].length;
          continue;
        }
      }
    }
    if (writer.atLineStart() && superscripts.includes(raw[at] ?? ' ')) {
      const number = raisedNumber(raw, at);
      const lineEnd = endOfLine(raw, at);
      bodies.push({ number, from: at + number.length, to: lineEnd });
      at = lineEnd;
      continue;
    }
    at = writer.copy(at, end);
  }
  for (const body of bodies) {
    writer.startNote(body.number);
    let place = body.from;
    while (place < body.to && /\s/.test(raw[place] ?? '')) place += 1;
    while (place < body.to) {
      const code = raw.charCodeAt(place);
      if (code === 0x5b || code === 0x3c || code === 0x2a) {
        markup.lastIndex = place;
        const found = markup.exec(raw);
        if (found) {
          place += found[0].length;
          continue;
        }
      }
      place = writer.copy(place, body.to);
    }
    writer.endNote();
  }
  return writer.done();
}

/** In text made from pages a footnote is a line that begins with its raised number, in the middle of a paragraph. */
function endOfLine(raw: string, at: number): number {
  const end = raw.indexOf('\n', at);
  return end < 0 ? raw.length : end;
}

function raisedNumber(raw: string, at: number): string {
  let number = '';
  for (let next = at; superscripts.includes(raw[next] ?? ' '); next += 1) {
    number += superscripts.indexOf(raw[next] ?? '');
  }
  return number;
}

/** Footnote bodies hold brackets of their own; one that never closes within a page is not a footnote. */
function closingBracket(raw: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(raw.length, open + 6000); at += 1) {
    const code = raw.charCodeAt(at);
    if (code === 0x5b) depth += 1;
    else if (code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

class CleanWriter {
  private readonly raw: string;
  private readonly pieces: string[] = [];
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private length = 0;
  private last = '\n';
  private readonly marks: FootnoteMark[] = [];
  private readonly notes: Footnote[] = [];
  private note: { number: string; start: number } | undefined;

  constructor(raw: string) {
    this.raw = raw;
    this.starts = new Int32Array(raw.length + 512);
    this.ends = new Int32Array(raw.length + 512);
  }

  put(signs: string, from: number, to: number): void {
    for (let unit = 0; unit < signs.length && this.length < this.starts.length; unit += 1) {
      this.starts[this.length] = from;
      this.ends[this.length] = to;
      this.length += 1;
    }
    this.pieces.push(signs);
    this.last = signs.at(-1) ?? this.last;
  }

  /** Copies one letter with its marks; gives where the next begins. */
  copy(at: number, end: number): number {
    const sign = this.raw[at] ?? '';
    let next = at + 1;
    const code = this.raw.charCodeAt(at);
    if (next < end && combining.test(this.raw[next] ?? '')) {
      while (next < end && combining.test(this.raw[next] ?? '')) next += 1;
      this.put(this.raw.slice(at, next).normalize('NFC'), at, next);
      return next;
    }
    if (code < 0x80) {
      if (code === 0x0d) return this.carriage(at, next);
      if (code === 0x0b || code === 0x0c) this.put(' ', at, next);
      else if (code === 0x2a && !this.bulletStar(at)) return next;
      else this.put(sign, at, next);
      return next;
    }
    if (code === 0x00ad || (code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0x2060) return next;
    if (spaces.test(sign)) this.put(' ', at, next);
    else if (code === 0x2013 || code === 0x2014 || code === 0x2212 || code === 0x2010 || code === 0x2011)
      this.put('-', at, next);
    else if (superscripts.includes(sign)) return this.superscript(at);
    else this.put(sign, at, next);
    return next;
  }

  private carriage(at: number, next: number): number {
    if (this.raw[next] !== '\n') this.put('\n', at, next);
    return next;
  }

  /** A star is a bullet at the start of a line, and emphasis anywhere else. */
  private bulletStar(at: number): boolean {
    return this.atLineStart() && /\s/.test(this.raw[at + 1] ?? ' ');
  }

  /** `km²` is a unit, any other raised number refers to a footnote. */
  private superscript(at: number): number {
    const number = raisedNumber(this.raw, at);
    const next = at + number.length;
    if (this.last === 'm' && (number === '2' || number === '3')) this.put(number, at, next);
    else this.mark(number);
    return next;
  }

  atLineStart(): boolean {
    return this.last === '\n';
  }

  mark(number: string): void {
    this.marks.push({ number, at: this.length });
  }

  startNote(number: string): void {
    this.put('\n', this.raw.length, this.raw.length);
    this.note = { number, start: this.length };
  }

  endNote(): void {
    if (this.note) this.notes.push({ number: this.note.number, start: this.note.start, end: this.length });
    this.note = undefined;
  }

  done(): CleanText {
    this.endNote();
    return {
      text: this.pieces.join(''),
      rawStart: this.starts.subarray(0, this.length),
      rawEnd: this.ends.subarray(0, this.length),
      footnoteMarks: this.marks,
      footnotes: this.notes,
    };
  }
}

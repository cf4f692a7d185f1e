import { meets, roundedOf } from '../judge/rounding.ts';
import type { Block } from './block.ts';
import { bulletsBelow } from './bullet-list.ts';
import type { Figure } from './figure.ts';
import { alikeOf, mayAdd, notPart } from './part.ts';
import type { ReportReading } from './report-reading.ts';

/** How a list of parts is tied to its total. */
export type Opener = 'brackets' | 'of-which' | 'consists-of' | 'colon' | 'footnote' | 'bullets';

/** The figures that a total is said to be made of, in order. */
export interface PartList {
  readonly opener: Opener;
  readonly parts: readonly Figure[];
  /** Those of the parts that count the same thing as the total; all of them, where they are too few. */
  readonly alike: readonly Figure[];
  /** Every item of the list gave a figure, and nothing says that the list goes on (`…`, `v.v.`). */
  readonly closed: boolean;
}

const ofWhich =
  /(?<!\p{L})(trong đó|trong số đó|bao gồm|gồm có|gồm|cụ thể(?: là| như sau)?|chia ra|chia theo[^:,;]{0,40}(?=:))(?!\p{L})/giu;
const secondBreakdown =
  /(?<!\p{L})(phân theo[^:,;.]{0,40}(?=:)|chia (?:theo|ra)[^:,;.]{0,40}(?=:)|theo (?:từng )?(?:năm|nguồn)[^:,;.]{0,20}(?=:)|phân kỳ[^:,;.]{0,40}(?=:)|trong đó|bao gồm|gồm)(?!\p{L})/giu;
const reach = 260;
const mostParts = 60;

/** Every list that may break the figure down: behind it in the sentence, in its footnote, in the bullets below. */
export function findPartLists(reading: ReportReading, total: Figure): PartList[] {
  const lists: PartList[] = [];
  const figures = reading.figuresOfBlock.get(total.block.index) ?? [];
  const at = figures.indexOf(total);
  const brackets = bracketsAfter(reading, total, figures);
  if (brackets)
    lists.push({ opener: 'brackets', ...partsIn(reading, total, figures, brackets.from, brackets.to, brackets.from) });
  // `T, trong đó: a; b. Phân theo năm: c; d`: a total may be broken down twice, one way after the other.
  let cursor = total.end;
  let behind = at + 1;
  for (let round = 0; round < 3; round += 1) {
    const next = figures
      .slice(behind)
      .find((one) => one.depth <= total.depth && one.under !== total.index && comparable(total, one));
    const limit = Math.min(total.block.end, next === undefined ? total.block.end : Math.max(next.start, cursor));
    const opener = wordAfter(reading, total, cursor, limit, round > 0);
    if (!opener) break;
    const list: PartList = {
      opener: opener.word,
      ...partsIn(reading, total, figures, opener.from, opener.to, total.bracket),
    };
    lists.push(list);
    const last = list.parts.at(-1);
    cursor = last ? last.end : opener.from;
    behind = last ? figures.indexOf(last) + 1 : behind;
  }
  const note = footnoteOf(reading, total);
  if (note) {
    const parts = reading.figuresOfBlock.get(note.index) ?? [];
    lists.push({ opener: 'footnote', ...partsIn(reading, total, parts, note.start, note.end, -1) });
  }
  const listed = lists.find((list) => meets(roundedOf(total), list.parts.map(roundedOf)))?.parts.at(-1)?.end ?? 0;
  const bullets = bulletsBelow(reading, total, listed);
  if (bullets) lists.push(bullets);
  return lists.filter((list) => list.parts.length >= 2);
}

/** `87.149 triệu đồng (vốn ĐTPT: …; vốn SN: …)`: the brackets open before another figure than a percentage comes. */
function bracketsAfter(
  reading: ReportReading,
  total: Figure,
  figures: readonly Figure[],
): { from: number; to: number } | undefined {
  const { text } = reading;
  for (let at = total.end; at < Math.min(total.block.end, total.end + 160); at += 1) {
    const sign = text[at];
    if (sign === ';' || sign === ')') return undefined;
    if (sign === '.' && /\s/.test(text[at + 1] ?? ' ')) return undefined;
    if (sign !== '(') continue;
    const between = figures.some(
      (one) => one.start >= total.end && one.start < at && comparable(total, one) && one.under !== total.index,
    );
    if (between) return undefined;
    const to = closing(text, at, total.block.end);
    return to === undefined ? undefined : { from: at, to };
  }
  return undefined;
}

function closing(text: string, open: number, end: number): number | undefined {
  let depth = 0;
  for (let at = open; at < end; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  // A bracket that is never closed is closed by the end of its paragraph.
  return end;
}

/** `T, trong đó: a; b`, `T gồm a và b`, `T: a, b`. Also when the sentence before ends with the total: `… T. Trong đó, …`. */
function wordAfter(
  reading: ReportReading,
  total: Figure,
  start: number,
  limit: number,
  again: boolean,
): { word: Opener; from: number; to: number } | undefined {
  const { text } = reading;
  const scope =
    total.bracket >= 0 ? (closing(text, total.bracket, total.block.end) ?? total.block.end) : total.block.end;
  const words = outsideBrackets(text, start, Math.min(limit, scope, start + reach * 4));
  const form = again ? secondBreakdown : ofWhich;
  form.lastIndex = 0;
  const found = form.exec(words);
  const colon = again ? null : /^[^.;:()]{0,60}:/u.exec(words);
  if (colon && (!found || found.index > colon[0].length + 2)) {
    const from = start + colon[0].length;
    return { word: 'colon', from, to: endOfList(reading, total, from, scope) };
  }
  if (!found || /[.;]\s/.test(words.slice(0, found.index).replace(/[.;]\s*$/, ''))) return undefined;
  const word = /gồm|chia|phân/iu.test(found[1] ?? '') ? 'consists-of' : 'of-which';
  const from = start + found.index + found[0].length;
  return { word, from, to: endOfList(reading, total, from, scope) };
}

/** To the end of the sentence; or to the next "trong đó", which breaks down something of the list. */
function endOfList(reading: ReportReading, total: Figure, from: number, scope: number): number {
  const end = Math.min(endOfSentence(reading, total, from, scope), from + reach * 10);
  const words = outsideBrackets(reading.text, from, end);
  ofWhich.lastIndex = 0;
  const again = ofWhich.exec(words);
  return again && again.index > 24 ? from + again.index : end;
}

function endOfSentence(reading: ReportReading, total: Figure, place: number, scope: number): number {
  let index = total.sentence.index;
  while ((reading.sentences[index]?.end ?? Number.POSITIVE_INFINITY) <= place) index += 1;
  const sentence = reading.sentences[index];
  return Math.min(scope, sentence && sentence.block === total.block ? sentence.end : total.block.end);
}

/** The same text with everything in brackets blanked, so that places stay. */
function outsideBrackets(text: string, from: number, to: number): string {
  const whole = text.slice(from, to);
  if (!whole.includes('(')) return whole;
  let depth = 0;
  let words = '';
  for (let at = from; at < to; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    words += depth > 0 ? '_' : sign;
    if (sign === ')' && depth > 0) depth -= 1;
  }
  return words;
}

function partsIn(
  reading: ReportReading,
  total: Figure,
  figures: readonly Figure[],
  from: number,
  to: number,
  bracket: number,
): Omit<PartList, 'opener'> {
  const parts: Figure[] = [];
  const lasts = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.start > to || parts.length >= mostParts) break;
    if (figure.start < from || figure.end > to + 1 || figure.bracket !== bracket || figure.under !== undefined)
      continue;
    if (!mayAdd(total, figure) || notPart.test(figure.label)) continue;
    // `15 lớp/487 học viên; 10 lớp/325 học viên` lists two things at once, each by itself.
    const last = lasts.get(figure.unit.name);
    const between = reading.text.slice(last?.end ?? from, figure.start);
    if (last && !/[,;:+.\n]|(?:^|\s)(?:và|còn lại|còn)\s/u.test(outsideBrackets(between, 0, between.length))) continue;
    parts.push(figure);
    lasts.set(figure.unit.name, figure);
  }
  const words = reading.text.slice(from, to);
  return {
    parts,
    alike: alikeOf(total, parts),
    closed:
      !/…|\.\.\.|v\.v|(?<!số )còn lại (?:là|thuộc|các)(?! *\d)|vv\.|,\s*như(?!\p{L})|nhất là|tiêu biểu|chủ yếu/iu.test(
        words,
      ),
  };
}

/** A figure that takes the place of the total when a list follows: `110 văn bản chỉ đạo 03 chương trình (…)` keeps the 110. */
function comparable(total: Figure, figure: Figure): boolean {
  return figure.unit.kind === total.unit.kind && figure.unit.name === total.unit.name && figure.unit.kind !== 'percent';
}

/** The footnote that hangs on the total: its mark stands behind the figure, before the next one. */
function footnoteOf(reading: ReportReading, total: Figure): Block | undefined {
  const mark = reading.clean.footnoteMarks.find((one) => one.at >= total.numberEnd && one.at <= total.end + 16);
  if (!mark) return undefined;
  if (/[.;]/.test(reading.text.slice(total.end, mark.at))) return undefined;
  return reading.blocks.find((block) => block.footnote === mark.number);
}

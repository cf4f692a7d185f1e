import { addDecimals, type Decimal, decimal, shiftDecimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import type { Block } from './block.ts';
import type { Figure } from './figure.ts';
import { labelKey } from './label-key.ts';
import { findNotFigures } from './not-figure.ts';
import type { Sentence } from './sentence.ts';
import { noUnit, readUnit, sameUnit, type Unit } from './unit.ts';

type Draft = { -readonly [Key in keyof Figure]: Figure[Key] };

/** Also with spaces between thousands, where a unit follows: `1 245 360 triệu đồng`. */
const number =
  /(?<![\d.,/]|\p{L})\d{1,3}(?: \d{3})+(?:,\d+)?(?![\d.,])(?=\s(?:triệu|tr\.?đ|tỷ|đồng|nghìn|ha|tấn|kg|m2|km|hộ|người|lượt|con)(?!\p{L}))|\d+(?:[.,]\d+)*/gu;
const yearMention =
  /(?<!so với )(?<!so với cùng kỳ )(?:năm|giai đoạn|đoạn)\s+((?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?)/giu;

const timeUnit = /^(?:năm|tháng|ngày|giờ|phút|tuổi|lần|quý|tuần)$/;
/** Only with decimals: `đạt 28 so với kế hoạch` may count things. */
const missingSign = /^\s+(?:so với|so|của)?\s*(?:kế hoạch|KH|mục tiêu|chỉ tiêu|dự toán)(?!\p{L})/iu;

/** Reads every figure of the sentences, with what surrounds it. */
export function readFigures(text: string, sentences: readonly Sentence[]): Figure[] {
  const others = findNotFigures(text);
  const figures: Draft[] = [];
  const brackets = new Brackets(text);
  let other = 0;
  let reach = -1;
  let yearBefore = { block: -1, years: '' };
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const years = [...words.matchAll(yearMention)].map((m) => ({ at: sentence.start + m.index, years: squeeze(m[1]) }));
    if (yearBefore.block !== sentence.block.index) yearBefore = { block: sentence.block.index, years: '' };
    const first = figures.length;
    for (const found of words.matchAll(number)) {
      const start = sentence.start + found.index;
      const numberEnd = start + found[0].length;
      while (other < others.length && (others[other]?.start ?? 0) < numberEnd) {
        reach = Math.max(reach, others[other]?.end ?? 0);
        other += 1;
      }
      if (start < reach) continue;
      const before = text[start - 1] ?? ' ';
      if (/[\p{L}_]/u.test(before)) continue;
      const reading = readNumberText(found[0].replaceAll(' ', '.'));
      if (!reading) continue;
      const after = text.slice(numberEnd, Math.min(sentence.end, numberEnd + 60));
      const signMissing =
        /,\d/.test(found[0]) && missingSign.test(after) && /đạt\s+$/iu.test(text.slice(start - 8, start));
      const unit: Unit = signMissing ? { kind: 'percent', name: '%', power: 0, length: 0 } : readUnit(after);
      if (/^[\p{L}]/u.test(after) && (unit.kind === 'none' || unit.length === 0)) continue;
      const last = figures.at(-1);
      if (last && continuesAmount(text, last, start, unit)) {
        // `19.595 tỷ 360 triệu đồng` is one amount.
        last.value = addDecimals(last.value, shiftDecimal(reading.value, unit.power));
        last.step = stepOf(reading.value, unit);
        last.end = numberEnd + unit.length;
        continue;
      }
      // `Tổng kinh phí 2 năm là …`: a span of time belongs to the label of what follows.
      const inSentence = figures.slice(first).findLast((one) => !timeUnit.test(one.unit.name));
      const label = labelBefore(text, sentence, start, inSentence?.end);
      const ownYear = years.findLast((mention) => mention.at < start && !closedSince(text, mention.at, start))?.years;
      const { depth, bracket } = brackets.at(start, sentence.block);
      figures.push({
        index: figures.length,
        sentence,
        block: sentence.block,
        start,
        numberEnd,
        end: numberEnd + unit.length,
        written: found[0],
        value: shiftDecimal(reading.value, unit.power),
        step: stepOf(reading.value, unit),
        unit,
        unitBorrowed: false,
        signMissing,
        fault: reading.fault,
        others: reading.others.map((value) => shiftDecimal(value, unit.power)),
        bound: boundOf(text, start, numberEnd, unit),
        over: undefined,
        under: undefined,
        depth,
        bracket,
        label,
        key: labelKey(label),
        years: ownYear ?? yearBefore.years,
        yearsOwn: ownYear !== undefined,
      });
    }
    const own = figures.slice(first);
    joinFractions(text, own);
    borrowUnits(text, own);
    for (const figure of own) {
      if (figure.key === '') figure.key = labelKey(wordsBehind(text, figure));
    }
    yearBefore = { block: sentence.block.index, years: years[0]?.years ?? yearBefore.years };
  }
  return figures;
}

/** A year in brackets says nothing of what comes behind them. */
function closedSince(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x28) depth += 1;
    else if (code === 0x29) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

function continuesAmount(text: string, last: Draft, start: number, unit: Unit): boolean {
  if (last.unit.kind !== 'money' || unit.kind !== 'money' || unit.power >= last.unit.power) return false;
  return unit.name === last.unit.name && /^ (?:và )?$/u.test(text.slice(last.end, start));
}

function squeeze(words: string | undefined): string {
  return (words ?? '').replace(/\s/g, '');
}

function stepOf(value: Decimal, unit: Unit): Decimal {
  return shiftDecimal(decimal(1, value.scale), unit.power);
}

/** The phrase in front of a figure: back to a comma, stop, bracket or figure; a colon belongs to it (`vốn SN: 30`). */
function labelBefore(text: string, sentence: Sentence, start: number, previousEnd: number | undefined): string {
  const from = Math.max(sentence.start, previousEnd ?? 0, start - 220);
  let at = start - 1;
  while (at >= from) {
    const sign = text[at] ?? '';
    if (sign === ';' || sign === ',' || sign === ')' || sign === '(') {
      if (
        /[\p{L}]/u.test(
          text.slice(at + 1, start).replace(/(?<!\p{L})(?:là|được|đạt|có|với|trong đó|và)(?!\p{L})/giu, ''),
        )
      )
        break;
      if (sign === '(' || sign === ')') break;
    }
    at -= 1;
  }
  return text.slice(Math.max(at + 1, from), start).trim();
}

/** `33.250 triệu đồng vốn đầu tư phát triển`: the label stands behind. */
function wordsBehind(text: string, figure: Figure): string {
  const behind = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + 120));
  return /^[^,;.():\d]*/u.exec(behind)?.[0] ?? '';
}

const boundForms: readonly (readonly [RegExp, Figure['bound']])[] = [
  [/(?:^|[\s(])(?:trên|(?<!thấp |cao |nhiều |ít )hơn|vượt|ít nhất|tối thiểu|không dưới|>|≥)\s*$/iu, 'above'],
  [/(?:^|[\s(/])(?:dưới|không quá|tối đa|chưa đến|chưa tới|<|≤)\s*$/iu, 'below'],
  [/(?:^|[\s(])(?:gần|khoảng|xấp xỉ|trên dưới|chừng|~|≈)\s*$/iu, 'about'],
];

function boundOf(text: string, start: number, numberEnd: number, unit: Unit): Figure['bound'] {
  const before = text.slice(Math.max(0, start - 16), start);
  if (/\d%?\s?-\s?$/.test(before) || /(?:từ|từ mức)\s[\d.,]+\s?%?\s?(?:-|đến)\s$/u.test(before)) return 'about';
  const behind = text.slice(numberEnd, numberEnd + unit.length + 14);
  if (/^\s?%?\s?-\s?\d/.test(behind)) return 'about';
  if (/^[^,;.]{0,12}trở lên/u.test(behind)) return 'above';
  if (/^[^,;.]{0,12}trở xuống/u.test(behind)) return 'below';
  for (const [form, bound] of boundForms) if (form.test(before)) return bound;
  return 'exact';
}

/** `23/115 xã`, `1.964/6.629 triệu đồng`, `45 ha/50 ha`, `78,70/70%`, `24,56/<24,7%`. */
function joinFractions(text: string, figures: readonly Draft[]): void {
  for (let at = 0; at + 1 < figures.length; at += 1) {
    const over = figures[at];
    const under = figures[at + 1];
    if (!over || !under || over.under !== undefined) continue;
    const between = text.slice(over.numberEnd, under.start);
    if (!/^[^/\d;,.()]{0,24}\/\s?<?\s?$/u.test(between.replace(/tr\.đ/iu, 'trđ'))) continue;
    if (over.unit.kind !== 'none' && !sameUnit(over.unit, under.unit) && under.unit.kind !== 'none') {
      // `đồng/người` was read as what the money is per; a number behind the slash makes it a fraction all the same.
      if (over.unit.name.split('/')[0] !== under.unit.name) continue;
    }
    over.over = under.index;
    under.under = over.index;
    if (under.unit.kind === 'none' && over.unit.kind !== 'none') lend(under, over.unit);
    else if (over.unit.kind === 'none' || over.unit.name !== under.unit.name) lend(over, under.unit);
    over.end = Math.max(over.end > under.start ? over.numberEnd : over.end, over.numberEnd);
  }
}

/** In `ĐTPT 783.445, SN 118.111 triệu đồng` the first figure takes the unit of the next one in its list. */
function borrowUnits(text: string, figures: readonly Draft[]): void {
  for (let at = figures.length - 1; at >= 0; at -= 1) {
    const figure = figures[at];
    if (figure?.unit.kind !== 'none' || figure.over !== undefined) continue;
    if (!/^\s?(?:[,;)]|và|$)/u.test(text.slice(figure.numberEnd, figure.numberEnd + 4))) continue;
    const next = figures[at + 1];
    const before = figures[at - 1];
    if (next && next.unit.kind !== 'none' && next.unit.kind !== 'percent' && next.bracket === figure.bracket) {
      lend(figure, next.unit);
    } else if (
      before &&
      (before.unit.kind === 'money' || before.unit.kind === 'count') &&
      before.bracket === figure.bracket
    ) {
      lend(figure, before.unit);
    } else if (figure.bracket >= 0 && /\p{L}/u.test(figure.label)) {
      // `6.973 triệu đồng (NSTW 6.275; NSĐP 698)`: the bracket has no unit of its own.
      const inside = figures.filter((one) => one.bracket === figure.bracket);
      const outside = figures.slice(0, at).findLast((one) => one.depth < figure.depth && one.unit.kind !== 'percent');
      if (
        (outside?.unit.kind === 'money' || outside?.unit.kind === 'count') &&
        inside.length >= 2 &&
        inside.every((one) => one.unit.kind === 'none' || one.unitBorrowed)
      )
        lend(figure, outside.unit);
    }
  }
}

function lend(figure: Draft, unit: Unit): void {
  const raised = unit.power - figure.unit.power;
  figure.value = shiftDecimal(figure.value, raised);
  figure.step = shiftDecimal(figure.step, raised);
  figure.others = figure.others.map((value) => shiftDecimal(value, raised));
  figure.unit = { ...unit, length: unit === noUnit ? 0 : figure.unit.length };
  figure.unitBorrowed = true;
}

/** Which bracket a place stands in. Moves forward only, as the figures are read in order. */
class Brackets {
  private readonly text: string;
  private block = -1;
  private place = 0;
  private stack: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  at(place: number, block: Block): { depth: number; bracket: number } {
    if (block.index !== this.block) {
      this.block = block.index;
      this.place = block.start;
      this.stack = [];
    }
    for (; this.place < place; this.place += 1) {
      const code = this.text.charCodeAt(this.place);
      if (code === 0x28 || code === 0x5b) this.stack.push(this.place);
      else if (code === 0x29 || code === 0x5d) this.stack.pop();
    }
    return { depth: this.stack.length, bracket: this.stack.at(-1) ?? -1 };
  }
}

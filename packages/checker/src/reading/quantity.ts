import { headingsAbove } from './distance.ts';
import type { Figure } from './figure.ts';
import { findPartLists } from './part-list.ts';
import type { ReportReading } from './report-reading.ts';

/** What a money figure is, on the axes on which programmes are reported: two figures of one quantity must agree. */
export interface Quantity {
  /** `plan`, `done`, `carried`, `carried-done`, `mobilised`, or empty where the words do not tell. */
  readonly measure: string;
  readonly years: string;
  readonly source: string;
  readonly capital: string;
  /** `ntm`, `gnbv`, `dtts`; `all` in a section on all of them; empty where no heading tells. */
  readonly programme: string;
  /** The amount is an estimate or a plan for later (`ước`, `dự kiến`). */
  readonly foreseen: boolean;
}

const measures: readonly (readonly [string, RegExp])[] = [
  ['carried-done', /giải ngân[^,;.()]{0,30}(?:kéo dài|chuyển nguồn)/iu],
  ['carried', /(?:được phép kéo dài|vốn kéo dài|chuyển nguồn|kéo dài sang)/iu],
  ['done', /(?:giải ngân|thanh toán)/iu],
  ['mobilised', /huy động/iu],
  ['plan', /(?:kế hoạch|(?<!\p{L})khv|giao|phân bổ|dự toán|bố trí)/iu],
];
const sources: readonly (readonly [string, RegExp])[] = [
  ['nstw', /(?:nstw|ngân sách trung ương|vốn trung ương)/iu],
  ['nsđp', /(?:nsđp|ngân sách địa phương|vốn địa phương)/iu],
];
const capitals: readonly (readonly [string, RegExp])[] = [
  ['đtpt', /(?:đtpt|đầu tư)/iu],
  ['sn', /(?<!\p{L})(?:sn|sự nghiệp|thường xuyên)(?!\p{L})/iu],
];
const programmes: readonly (readonly [string, RegExp])[] = [
  ['ntm', /nông thôn mới|(?<!\p{L})NTM(?!\p{L})/iu],
  ['gnbv', /giảm nghèo|GNBV/iu],
  ['dtts', /dân tộc thiểu số|DTTS/iu],
];

function pick(words: string, forms: readonly (readonly [string, RegExp])[]): string {
  return forms.find(([, form]) => form.test(words))?.[0] ?? '';
}

const read = new WeakMap<ReportReading, ReadonlyMap<number, Quantity>>();

/** Reads the money figures; parts take from their total what their own words leave open. */
export function readQuantities(reading: ReportReading): ReadonlyMap<number, Quantity> {
  const known = read.get(reading);
  if (known) return known;
  const quantities = new Map<number, Quantity>();
  const money = reading.figures.filter((figure) => figure.unit.kind === 'money' && !figure.unit.name.includes('/'));
  const programmeOf = new Map<number, string>();
  for (const figure of money) {
    const known = programmeOf.get(figure.block.index) ?? programmeAbove(reading, figure.block.index);
    programmeOf.set(figure.block.index, known);
    const words =
      figure.key === '' || !/\p{L}/u.test(figure.label) ? `${figure.label} ${behind(reading, figure)}` : figure.label;
    quantities.set(figure.index, {
      measure: pick(words, measures),
      years: figure.years,
      source: pick(words, sources),
      capital: pick(words, capitals),
      programme: known,
      foreseen: /(?<!\p{L})(?:ước|dự kiến|phấn đấu|sẽ)(?!\p{L})/iu.test(words),
    });
  }
  for (const total of money) {
    const own = quantities.get(total.index);
    if (!own || own.measure === '') continue;
    for (const list of findPartLists(reading, total)) {
      for (const part of list.parts) {
        const quantity = quantities.get(part.index);
        if (!quantity) continue;
        quantities.set(part.index, {
          ...quantity,
          measure: quantity.measure === '' ? own.measure : quantity.measure,
          source: quantity.source === '' ? own.source : quantity.source,
          capital: quantity.capital === '' ? own.capital : quantity.capital,
          years: own.years === '' || quantity.years !== '' ? quantity.years : own.years,
        });
      }
    }
  }
  read.set(reading, quantities);
  return quantities;
}

function behind(reading: ReportReading, figure: Figure): string {
  return (
    /^[^,;.()\d]*/u.exec(reading.text.slice(figure.end, Math.min(figure.sentence.end, figure.end + 60)))?.[0] ?? ''
  );
}

/** The nearest heading that names one programme, or all of them. */
function programmeAbove(reading: ReportReading, block: number): string {
  const footnoteHome = homeOfFootnote(reading, block);
  for (const index of headingsAbove(reading, footnoteHome ?? block)) {
    const heading = reading.blocks[index];
    if (!heading) continue;
    const words = reading.text.slice(heading.start, Math.min(heading.end, heading.start + 200));
    if (/(?:các|3|03|ba)\s+chương trình/iu.test(words) || /đánh giá chung|tình hình chung/iu.test(words)) return 'all';
    const named = programmes.filter(([, form]) => form.test(words));
    if (named.length >= 2) return heading.level <= 2 ? 'all' : (named[0]?.[0] ?? '');
    if (named.length === 1 && heading.level <= 8) return named[0]?.[0] ?? '';
  }
  return '';
}

/** A footnote belongs where its mark stands. */
export function homeOfFootnote(reading: ReportReading, block: number): number | undefined {
  const number = reading.blocks[block]?.footnote;
  if (number === undefined) return undefined;
  const mark = reading.clean.footnoteMarks.find((one) => one.number === number);
  if (!mark) return undefined;
  return reading.blocks.find((one) => one.footnote === undefined && one.start <= mark.at && mark.at <= one.end)?.index;
}

import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimalToNumber,
  subtractDecimals,
  sumDecimals,
} from '@muctieu/kernel/decimal';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount, formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf, findSuspect, type Suspect } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import type { Figure } from '../reading/figure.ts';
import { findPartLists, type PartList } from '../reading/part-list.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import { sameThing } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { sumOfPartsTexts } from './sum-of-parts.texts.ts';

/**
 * Finds: a total and the parts named right after it (brackets, "trong đó", "gồm", "bao gồm", a colon), in its footnote or in
 * the bullets below, which do not add up to it.
 * Why: it is the commonest error of a report put together from several tables.
 * Does not apply: one part only; parts that overlap (nữ, dân tộc thiểu số); lists that say that they go on; parts far from
 * the total after "trong đó", which may name a few of many.
 */
export const sumOfParts: Check = {
  name: 'sum-of-parts',
  kinds: ['sum'],
  find(reading) {
    const findings: Finding[] = [];
    for (const total of reading.figures) {
      if (total.under !== undefined || total.unit.kind === 'none' || total.unit.name.includes('/')) continue;
      if (total.bound === 'about' || total.value.digits === 0n) continue;
      for (const list of findPartLists(reading, total)) {
        const finding = judge(reading, total, list);
        if (finding) findings.push(finding);
        const bases = basesOf(reading, total, list);
        const ofBases = bases && judge(reading, bases.total, bases.list);
        if (ofBases) findings.push(ofBases);
      }
    }
    return findings;
  },
};

/** `25.400/88.300 triệu đồng, trong đó NTM 4.100/9.200; GNBV 12.300/41.000; …`: the denominators are a list of their own. */
function basesOf(reading: ReportReading, total: Figure, list: PartList): { total: Figure; list: PartList } | undefined {
  const under = (figure: Figure) => (figure.over === undefined ? undefined : reading.figures[figure.over]);
  const whole = under(total);
  const parts = list.parts.map(under).filter((part) => part !== undefined);
  if (!whole || parts.length < 2 || parts.length < list.parts.length) return undefined;
  return { total: whole, list: { ...list, parts, alike: parts } };
}

function judge(reading: ReportReading, total: Figure, list: PartList): Finding | undefined {
  const match = matchingParts(total, list.parts) ?? matchingParts(total, list.alike);
  if (match) {
    if (!sameNoun(total, match) && list.opener === 'of-which' && match.length < list.alike.length) return undefined;
    return finding(reading, total, match, 'holds');
  }
  if (total.bound !== 'exact' || list.parts.some((part) => part.bound !== 'exact')) return undefined;
  // `tăng 45.120 triệu đồng so với đầu năm; trong đó …` breaks down what grew, not the growth.
  const behind = reading.text.slice(total.end, total.end + 40);
  if (/(?:^|\s)(?:tăng|giảm|vượt)\s*(?:thêm)?\s*$/iu.test(total.label) && /so với/iu.test(behind)) return undefined;
  // The whole list first: an error in it makes a part of it look nearer than it is.
  // `15 lớp, 362 học sinh; 17 lớp, 458 học sinh` lists two things at once.
  const paired = list.alike.length >= 2 && list.parts.length >= 2 * list.alike.length;
  const all = paired ? list.alike : nearer(total, list.parts, list.alike);
  for (const parts of [all, nearestPrefix(total, all)]) {
    const sum = sumOf(parts);
    const suspect = suspectOf(total, parts, sum);
    if (saysAll(reading, total, list, parts, relativeGap(total.value, sum), suspect)) {
      return finding(reading, total, parts, 'fails', suspect);
    }
  }
  return undefined;
}

/** All parts, or the first of them: what follows the list in the sentence is not always a part. */
function matchingParts(total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  for (let count = parts.length; count >= 2; count -= 1) {
    const some = parts.slice(0, count);
    if (meets(roundedOf(total), some.map(roundedOf))) return some;
  }
  return undefined;
}

function nearestPrefix(total: Figure, parts: readonly Figure[]): readonly Figure[] {
  let best = parts;
  for (let count = parts.length - 1; count >= 2; count -= 1) {
    const some = parts.slice(0, count);
    if (relativeGap(total.value, sumOf(some)) < relativeGap(total.value, sumOf(best))) best = some;
  }
  return best;
}

function nearer(total: Figure, a: readonly Figure[], b: readonly Figure[]): readonly Figure[] {
  return relativeGap(total.value, sumOf(a)) <= relativeGap(total.value, sumOf(b)) ? a : b;
}

function sumOf(parts: readonly Figure[]): Decimal {
  return sumDecimals(parts.map((part) => part.value));
}

function relativeGap(total: Decimal, sum: Decimal): number {
  return Math.abs(decimalToNumber(subtractDecimals(total, sum))) / Math.max(decimalToNumber(total), 1e-9);
}

function sameNoun(total: Figure, parts: readonly Figure[]): boolean {
  return parts.every((part) => sameThing(part.unit, total.unit));
}

function suspectOf(total: Figure, parts: readonly Figure[], sum: Decimal): Suspect<Figure> | undefined {
  const rest = subtractDecimals(total.value, sum);
  return findSuspect([
    { item: total, written: total.value, meant: sum },
    ...parts.map((part) => ({ item: part, written: part.value, meant: subtractDecimals(part.value, negative(rest)) })),
  ]);
}

function negative(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

const overlapping =
  /(?<!\p{L})(?:nữ|dân tộc|đảng viên|biên giới|đặc biệt|trẻ em|tái|riêng|người cao tuổi|khuyết tật|nhất là)(?!\p{L})/iu;
const sourceWord = /(?:^|\s)(nstw|trung ương|nsđp|địa phương|nstỉnh|nshuyện|nsxã)(?=\s|$)/u;
const kindWord = /(?:^|\s)(đtpt|sn)(?=\s|$)/u;

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/iu, /(?<!\p{L})nữ(?!\p{L})/iu],
  [/(?:xây|làm) mới/iu, /sửa chữa|cải tạo/iu],
  [/khởi công mới/iu, /chuyển tiếp/iu],
];

/** Two parts that are all there can be: men and women, new and repaired. */
function halves(reading: ReportReading, parts: readonly Figure[]): boolean {
  const [one, other] = parts;
  if (!one || !other || parts.length !== 2) return false;
  const said = (figure: Figure) =>
    `${figure.label} ${/^[^,;.()\d]{0,30}/u.exec(reading.text.slice(figure.end, figure.sentence.end))?.[0] ?? ''}`;
  return pairs.some(
    ([a, b]) =>
      (a.test(said(one)) && !b.test(said(one)) && b.test(said(other)) && !a.test(said(other))) ||
      (b.test(said(one)) && !a.test(said(one)) && a.test(said(other)) && !b.test(said(other))),
  );
}

/** Both kinds of capital, or all sources: together they are all there is. Of spending (`chi`) there are more kinds. */
function wholeAxis(reading: ReportReading, parts: readonly Figure[]): boolean {
  if (parts.some((part) => /(?<!\p{L})(?:chi|thu)(?!\p{L})/iu.test(part.label))) return false;
  const kinds = new Set(parts.map((part) => kindWord.exec(part.key)?.[1]));
  if (kinds.size === parts.length && kinds.has('đtpt') && kinds.has('sn') && parts.length === 2) return true;
  const sources = new Set(
    parts.map((part) => sourceWord.exec(part.key)?.[1]?.replace('trung ương', 'nstw').replace('địa phương', 'nsđp')),
  );
  if (sources.size === parts.length && !sources.has(undefined)) {
    return parts.length >= 3 || (sources.has('nstw') && sources.has('nsđp'));
  }
  if (halves(reading, parts)) return true;
  const years = parts.map((part) => part.years);
  return (
    parts.length >= 3 &&
    new Set(years).size === parts.length &&
    parts.every((part) => part.key === '' && part.years !== '')
  );
}

/** Whether the list claims to be the whole, so that a gap is an error and not a list of examples. */
function saysAll(
  reading: ReportReading,
  total: Figure,
  list: PartList,
  parts: readonly Figure[],
  gap: number,
  suspect: Suspect<Figure> | undefined,
): boolean {
  if (!list.closed || mixedRoles(parts)) return false;
  const same = sameNoun(total, parts);
  const listed =
    list.opener === 'brackets' && parts.length >= 3 && list.alike.length < parts.length && !namesSome(reading, list);
  const yearly = wholeAxis(reading, parts) && new Set(parts.map((part) => part.unit.name)).size === 1;
  if (total.unit.kind === 'count' && !same && list.opener !== 'consists-of' && !listed && !yearly) return false;
  const telling = suspect !== undefined && tells(suspect);
  if (list.opener === 'of-which' && total.unit.kind === 'count' && oneOfSeveral(reading, total)) return gap <= 0.02;
  if (total.unit.kind === 'percent') {
    return parts.length === list.parts.length && (gap <= 0.06 || (list.opener === 'brackets' && telling));
  }
  // A part cannot be more than what it is part of.
  const excess = parts.some((part) => compareDecimals(part.value, total.value) > 0);
  if (total.unit.kind === 'count' && !same) return gap <= (listed ? 0.1 : 0.35) || telling || excess;
  const words = parts.map((part) => `${part.label} ${reading.text.slice(part.start, part.end + 40)}`).join(' ');
  const exclusive = total.unit.kind !== 'count' || !overlapping.test(words);
  const axis = wholeAxis(reading, parts);
  if (telling || (excess && parts.length === list.parts.length)) return exclusive || axis;
  if (axis) return gap <= 0.6 || suspect?.code === 'digits-swapped';
  if (!exclusive) return false;
  // `42 lớp, 1.136 học sinh (mầm non 15 lớp, 362 học sinh; …)`: of what the total counts, these are all.
  const whole = parts.length === list.parts.length || (parts.length >= 2 && parts.length === list.alike.length);
  const short = compareDecimals(sumOf(parts), total.value) < 0;
  const some = list.opener === 'of-which' || (list.opener === 'brackets' && namesSome(reading, list));
  if (some) {
    if (!whole) return gap <= 0.02;
    if (!short) return gap <= (parts.length >= 3 ? 1 : 0.35);
    return gap <= (enumerates(reading, list) && parts.length >= 3 ? 0.4 : 0.05);
  }
  if (!whole) return gap <= 0.1;
  if (list.opener === 'consists-of') return gap <= 0.6;
  if (!short) return gap <= 1;
  return gap <= (parts.length >= 3 ? 0.5 : 0.25);
}

/** In short numbers any two digits look swapped: only a slip in a long one shows that the list was meant to add up. */
function tells(suspect: Suspect<Figure>): boolean {
  const long = suspect.item.written.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 4;
  return suspect.code !== 'one-digit' && (long || suspect.code === 'factor-ten' || suspect.code === 'separator-slip');
}

/** `05 cuộc kiểm tra, 03 cuộc giám sát; trong đó …`: what follows may break down all of them together. */
function oneOfSeveral(reading: ReportReading, total: Figure): boolean {
  const figures = reading.figuresOfSentence.get(total.sentence.index) ?? [];
  return figures.some(
    (one) => one.index < total.index && one.depth === total.depth && one.unit.name === total.unit.name,
  );
}

/** What is planned and what was disbursed of it do not add up to anything. */
function mixedRoles(parts: readonly Figure[]): boolean {
  const spent = parts.filter((part) => /giải ngân|thanh toán|đã thực hiện/iu.test(part.label)).length;
  return spent > 0 && spent < parts.length;
}

/** `trong đó:` with its colon goes through the parts one by one. */
function enumerates(reading: ReportReading, list: PartList): boolean {
  const first = list.parts[0];
  if (!first) return false;
  return /trong đó\s*:[^;:]*$/iu.test(reading.text.slice(Math.max(first.block.start, first.start - 90), first.start));
}

/** `(trong đó có 12 xã …)`, `(có 5.507 phòng …)`: some of it, not all. */
function namesSome(reading: ReportReading, list: PartList): boolean {
  const first = list.parts[0];
  if (!first || first.bracket < 0) return false;
  return /^\(\s*(?:trong đó|có|riêng|nhất là|kể cả)/iu.test(reading.text.slice(first.bracket, first.start));
}

function finding(
  reading: ReportReading,
  total: Figure,
  parts: readonly Figure[],
  verdict: 'holds' | 'fails',
  suspect?: Suspect<Figure>,
): Finding {
  const sum = sumOf(parts);
  const difference = subtractDecimals(total.value, sum);
  const last = parts.at(-1) ?? total;
  const near = last.block === total.block && last.end > total.start && last.end - total.start <= 500;
  const values = {
    stated: formatFigure(total),
    expected: formatAmount(sum, total.unit),
    difference: formatAmount(difference, total.unit),
    parts: parts.map((part) => formatFigure(part)).join(' + '),
  };
  return {
    kind: 'sum',
    verdict,
    span: rawSpan(reading, total.start, verdict === 'holds' && near ? last.end : total.end),
    stated: values.stated,
    expected: values.expected,
    difference: absoluteDecimal(difference).digits === 0n ? '0' : values.difference,
    message: sayBoth(sumOfPartsTexts[verdict], values),
    related: parts.map((part) => ({ span: rawSpan(reading, part.start, part.end), role: 'part' as const })),
    blamed: rawSpan(reading, (suspect?.item ?? total).start, total.end).start,
    ...(suspect
      ? { cause: causeOf(suspect.code, formatFigure(suspect.item), formatLike(suspect.meant, suspect.item)) }
      : {}),
  };
}

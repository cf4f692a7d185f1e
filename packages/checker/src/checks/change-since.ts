import { absoluteDecimal, compareDecimals, decimalFromNumber, subtractDecimals } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { Finding } from '../finding.ts';
import { formatAmount, formatFigure } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import { findSlip } from '../judge/slip.ts';
import { computedFinding, numberOf, relativeDistance } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import { sharedWords } from '../reading/label-key.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { sameUnit, type Unit } from '../reading/unit.ts';
import { changeSinceTexts } from './change-since.texts.ts';
import type { Check } from './check.ts';

/**
 * Finds: a rise or fall (`giảm 9,22% so với năm 2021`, `tăng từ 12 lên 15, tăng 3 xã`, `tăng 5,2% so với cùng kỳ (1.173 tấn)`)
 * that is not the difference, or the growth, between the two levels the report gives.
 * Why: the change is the sentence that is quoted; it is computed by hand.
 * Does not apply: where the earlier level stands nowhere; levels found elsewhere in the report only confirm, since the same
 * words may mean another scope; only levels named beside the change make it wrong.
 */
export const changeSince: Check = {
  name: 'change-since',
  kinds: ['difference'],
  find(reading) {
    const findings: Finding[] = [];
    for (const change of reading.figures) {
      const direction = directionOf(reading, change);
      if (!direction) continue;
      const finding =
        besideChange(reading, change, direction) ??
        nearPair(reading, change, direction) ??
        elsewhere(reading, change, direction);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

function directionOf(reading: ReportReading, change: Figure): 1 | -1 | undefined {
  if (change.unit.kind === 'none' || change.under !== undefined || change.over !== undefined) return undefined;
  const before = reading.text.slice(Math.max(change.sentence.start, change.start - 26), change.start);
  const found =
    /(?:^|[^\p{L}])(tăng|giảm|vượt|hụt|thấp hơn|cao hơn)\s*(?:thêm|được|bình quân|khoảng|trên|hơn)?\s*$/iu.exec(before);
  if (!found) return undefined;
  return /tăng|vượt|cao/iu.test(found[1] ?? '') ? 1 : -1;
}

/** Both levels are named around the change. */
function besideChange(reading: ReportReading, change: Figure, direction: 1 | -1): Finding | undefined {
  const sure = fromTo(reading, change) ?? yearByYear(reading, change);
  const pair = sure ?? overPlan(reading, change) ?? levelAndBracket(reading, change);
  if (!pair) return undefined;
  const { before, after } = pair;
  if (sameSize(change.unit, after.unit)) {
    const [high, low] = direction === 1 ? [after, before] : [before, after];
    // A rise from a higher level to a lower one was read wrongly.
    if (compareDecimals(high.value, low.value) < 0) return undefined;
    const expected = subtractDecimals(high.value, low.value);
    const holds = meets(roundedOf(high), [roundedOf(low), roundedOf(change)]);
    if (!holds && change.unit.kind === 'percent' && growthFits(change, before, after)) return undefined;
    return made(
      reading,
      change,
      before,
      after,
      holds,
      formatAmount(absoluteDecimal(expected), change.unit),
      sure !== undefined || nextTo(reading, change, after),
    );
  }
  if (change.unit.kind !== 'percent' || after.unit.kind === 'percent') return undefined;
  const growth = (Math.abs(numberOf(after) - numberOf(before)) / numberOf(before)) * 100;
  const expected = `${formatNumberText(decimalFromNumber(growth, Math.max(2, change.value.scale)))}%`;
  return made(reading, change, before, after, growthFits(change, before, after), expected);
}

function growthFits(change: Figure, before: Figure, after: Figure): boolean {
  const slack = 10 ** -change.value.scale;
  const growth = (base: number, end: number) => (Math.abs(end - base) / base) * 100;
  const exact = growth(numberOf(before), numberOf(after));
  const rounding =
    ((10 ** -before.value.scale + 10 ** -after.value.scale) * 0.5 * 100) / Math.max(numberOf(before), 1e-9);
  const counted = before.unit.kind === 'count' ? 0 : rounding * 10 ** before.unit.power;
  return Math.abs(exact - numberOf(change)) <= slack + counted;
}

/** `tăng từ 12 xã lên 15 xã (tăng 3 xã)`, `giảm từ 5,2% xuống còn 4,1%, giảm 1,1%`. */
function fromTo(reading: ReportReading, change: Figure): { before: Figure; after: Figure } | undefined {
  const after = reading.figures[change.index - 1];
  const before = reading.figures[change.index - 2];
  if (!after || !before || before.sentence !== change.sentence) return fromToBehind(reading, change);
  const words = reading.text.slice(Math.max(before.sentence.start, before.start - 40), before.start);
  const between = reading.text.slice(before.end, after.start);
  if (!/từ\s[^,;.()]{0,24}$/iu.test(words) || !/(?:lên|xuống|còn)(?!\p{L})/iu.test(between) || /;/.test(between))
    return fromToBehind(reading, change);
  if (/;/.test(reading.text.slice(after.end, change.start))) return undefined;
  return sameUnit(before.unit, after.unit) || before.unit.kind === 'none' ? { before, after } : undefined;
}

/** `giảm 12 xã, từ 88 xã xuống còn 76 xã`, `giảm 27 tỷ đồng … (giảm từ 66,108 tỷ đồng xuống còn 39,108 tỷ đồng)`. */
function fromToBehind(reading: ReportReading, change: Figure): { before: Figure; after: Figure } | undefined {
  const before = reading.figures[change.index + 1];
  const after = reading.figures[change.index + 2];
  if (!after || !before || after.sentence !== change.sentence || !sameUnit(before.unit, after.unit)) return undefined;
  if (!/^[,\s(]*(?:tăng |giảm )?từ\s[^,;.()]{0,24}$/iu.test(reading.text.slice(change.end, before.start)))
    return undefined;
  return /^[^,;.()]{0,16}(?:lên|xuống|còn)(?!\p{L})[^,;.()]{0,12}$/iu.test(reading.text.slice(before.end, after.start))
    ? { before, after }
    : undefined;
}

/** `năm 2022 là 24,92%, năm 2023 là 17,58%, giảm 7,34%`. */
function yearByYear(reading: ReportReading, change: Figure): { before: Figure; after: Figure } | undefined {
  const after = reading.figures[change.index - 1];
  const before = reading.figures[change.index - 2];
  if (!after || !before || before.sentence !== change.sentence || !sameUnit(before.unit, after.unit)) return undefined;
  if (before.depth !== change.depth || after.depth !== change.depth || !sameUnit(after.unit, change.unit))
    return undefined;
  const form = /năm 20\d\d\s*(?:là|đạt|còn|:)?\s*$/iu;
  const years = Number(after.years) - Number(before.years);
  return form.test(after.label) && form.test(before.label) && years > 0 ? { before, after } : undefined;
}

/** `33/31,5 ha, vượt 1,5 ha so với kế hoạch`. */
function overPlan(reading: ReportReading, change: Figure): { before: Figure; after: Figure } | undefined {
  const before = reading.figures[change.index - 1];
  const after = before?.under === undefined ? undefined : reading.figures[before.under];
  if (!before || !after || before.sentence !== change.sentence) return undefined;
  return /^[,\s]*(?:vượt|hụt)\s*$/iu.test(reading.text.slice(before.end, change.start)) ? { before, after } : undefined;
}

const otherLevel =
  /^[^,;.()]{0,40}(?:cùng kỳ|năm trước|năm 20\d\d|đầu năm|đầu kỳ|cuối năm|dự toán|kế hoạch|tháng trước|kỳ trước|giai đoạn|vụ)[^,;.()]{0,30}(?:\(|:|\slà\s)(?:là|đạt|có|năm 20\d\d|cùng kỳ|:|\s)*$/iu;

/** `đạt 1.234 tấn, tăng 5,2% so với cùng kỳ (1.173 tấn)`, `giảm 46 con so với năm 2022: 720 con`. */
function levelAndBracket(reading: ReportReading, change: Figure): { before: Figure; after: Figure } | undefined {
  const before = reading.figures[change.index + 1];
  if (!before || before.sentence !== change.sentence) return undefined;
  if (before.depth !== change.depth && before.depth !== change.depth + 1) return undefined;
  if (!otherLevel.test(reading.text.slice(change.end, before.start))) return undefined;
  for (let at = change.index - 1; at >= 0; at -= 1) {
    const after = reading.figures[at];
    if (!after || after.block !== change.block) return undefined;
    if (after.under !== undefined || after.depth > change.depth || !sameSize(after.unit, before.unit)) continue;
    if (directionOf(reading, after)) continue;
    if (after.sentence === change.sentence) return { before, after };
    // `đàn trâu 684 con, … Đàn trâu giảm 36 con …`: the level stands in a sentence before, under the same words.
    const words = after.key.split(' ').length;
    if (after.key !== '' && sharedWords(after.key, change.key) >= words) return { before, after };
  }
  return undefined;
}

/** `triệu đồng/người/năm` and `triệu đồng` may be levels of one thing. */
function sameSize(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.name.split('/')[0] === b.name.split('/')[0];
}

/** Only percentages stand between the level and its change: nothing else can be meant. */
function nextTo(reading: ReportReading, change: Figure, after: Figure): boolean {
  const between = reading.figures.slice(after.index + 1, change.index);
  return (
    after.sentence === change.sentence &&
    between.every((one) => one.unit.kind === 'percent' || one.under === after.index)
  );
}

/** `có 8.332 hộ nghèo …; đến nay còn 6.687 hộ; giảm 1.645 hộ`: two levels in front that the change lies between. */
function nearPair(reading: ReportReading, change: Figure, direction: 1 | -1): Finding | undefined {
  const near = reading.figures
    .slice(Math.max(0, change.index - 8), change.index)
    .filter((one) => one.block === change.block && sameUnit(one.unit, change.unit) && !directionOf(reading, one));
  for (let at = near.length - 1; at > 0; at -= 1) {
    for (let back = at - 1; back >= 0; back -= 1) {
      const [before, after] = [near[back], near[at]];
      if (!before || !after) continue;
      const [high, low] = direction === 1 ? [after, before] : [before, after];
      if (change.value.digits !== 0n && meets(roundedOf(high), [roundedOf(low), roundedOf(change)])) {
        return made(reading, change, before, after, true, formatFigure(change));
      }
    }
  }
  return undefined;
}

/** The level of the year that the change names, somewhere in the report under the same words. */
function elsewhere(reading: ReportReading, change: Figure, direction: 1 | -1): Finding | undefined {
  const behind = reading.text.slice(change.end, Math.min(change.sentence.end, change.end + 90));
  const year = /^[^;.()]{0,60}?so với[^;.()]{0,30}?((?:19|20)\d\d)/iu.exec(behind)?.[1];
  if (year === undefined) return undefined;
  const after = levelBefore(reading, change);
  if (!after) return undefined;
  for (const before of reading.figures) {
    if (before === change || before === after || !before.years.endsWith(year) || !sameUnit(before.unit, after.unit))
      continue;
    if (!sameUnit(before.unit, change.unit) || sharedWords(keyOf(reading, before), keyOf(reading, after)) < 1) continue;
    const [high, low] = direction === 1 ? [after, before] : [before, after];
    if (meets(roundedOf(high), [roundedOf(low), roundedOf(change)]))
      return made(reading, change, before, after, true, formatFigure(change));
  }
  return undefined;
}

/** `47.233 hộ, chiếm tỷ lệ 34,90%`: the percentage is of what was counted in front. */
function keyOf(reading: ReportReading, figure: Figure): string {
  if (figure.unit.kind !== 'percent' || figure.key.split(' ').length > 1) return figure.key;
  const before = reading.figures[figure.index - 1];
  return before && before.sentence === figure.sentence ? `${before.key} ${figure.key}` : figure.key;
}

function levelBefore(reading: ReportReading, change: Figure): Figure | undefined {
  for (let at = change.index - 1; at >= 0 && change.index - at < 6; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.sentence !== change.sentence) return undefined;
    if (figure.depth <= change.depth && sameUnit(figure.unit, change.unit)) return figure;
  }
  return undefined;
}

function made(
  reading: ReportReading,
  change: Figure,
  before: Figure,
  after: Figure,
  holds: boolean,
  expected: string,
  sure = false,
): Finding | undefined {
  if (!holds && [change, before, after].some((figure) => figure.bound !== 'exact')) return undefined;
  const computed = Math.abs(numberOf(after) - numberOf(before));
  const slip = holds ? undefined : findSlip(change.value, absoluteDecimal(subtractDecimals(after.value, before.value)));
  if (!holds && !sure && change.unit.kind !== 'percent' && relativeDistance(numberOf(change), computed) > 0.5 && !slip)
    return undefined;
  return computedFinding(reading, {
    kind: 'difference',
    verdict: holds ? 'holds' : 'fails',
    stated: change,
    expected,
    difference: '',
    text: changeSinceTexts[holds ? 'holds' : 'fails'],
    values: { before: formatFigure(before), after: formatFigure(after) },
    related: [
      [before, 'subtrahend'],
      [after, 'minuend'],
    ],
    cause: slip ? causeOf(slip, formatFigure(change), expected) : undefined,
  });
}

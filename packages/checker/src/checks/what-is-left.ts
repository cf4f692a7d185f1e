import { addDecimals, compareDecimals, decimalToNumber, subtractDecimals } from '@muctieu/kernel/decimal';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount, formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf, findSuspect } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import { wordsBefore, wordsBehind } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import { findRatioOfPart, readRatios } from '../reading/ratio.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { whatIsLeftTexts } from './what-is-left.texts.ts';

/**
 * Finds: what is left of an amount (`còn lại`, `chưa giải ngân`), or is carried into the next year (`kéo dài`, `chuyển nguồn`),
 * that is not the amount less what was used.
 * Why: what is left of one year is the money of the next; an error here runs through all later reports.
 * Does not apply: where the two figures in front are not one amount and what was used of it; where any near pair comes out.
 */
export const whatIsLeft: Check = {
  name: 'what-is-left',
  kinds: ['difference', 'carry'],
  find(reading) {
    const findings: Finding[] = [];
    for (const left of reading.figures) {
      if (
        left.unit.kind === 'percent' ||
        left.unit.kind === 'none' ||
        left.under !== undefined ||
        left.over !== undefined
      )
        continue;
      const words = wordsBefore(reading, left, 70);
      const carried = carriedWords.test(words);
      if (!carried && !leftWords.test(words) && !stillOpen.test(wordsBehind(reading, left, 40))) continue;
      const finding = judge(reading, left, carried ? 'carry' : 'difference');
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

const leftWords =
  /(?:còn lại|chưa giải ngân|chưa thực hiện|chưa phân bổ|còn dư|kết dư|còn thiếu|số dư|còn lại [^,;.()\d]{0,24}|chưa sử dụng|nộp trả(?: ngân sách)?|hoàn trả(?: ngân sách)?|hủy dự toán|(?:^|[;,\s])còn)\s*(?:chưa [^,;.()\d]{0,24})?(?:phải|là|:|được|số vốn|kinh phí|khoảng)?\s*(?:là|:)?\s*$/iu;
/** `27 hồ sơ đang trong hạn giải quyết`. */
const stillOpen = /^\s*đang (?:trong hạn |tiếp tục |xem xét,? |được )?giải quyết/iu;
const carriedWords = /(?:kéo dài|chuyển nguồn|chuyển tiếp|chuyển)\s[^,;.()\d]{0,24}sang[^,;.()]{0,24}$/iu;

function judge(reading: ReportReading, left: Figure, kind: 'difference' | 'carry'): Finding | undefined {
  const before = nearBefore(reading, left);
  for (const less of before) {
    for (const from of before) {
      if (from === less || compareDecimals(from.value, less.value) <= 0 || !sameUnit(from.unit, less.unit)) continue;
      if (meets(roundedOf(from), [roundedOf(less), roundedOf(left)]))
        return finding(reading, left, from, less, kind, 'holds');
    }
  }
  const elsewhere = restOfRatio(reading, left, kind);
  if (elsewhere) return elsewhere;
  const pair = surePair(reading, left, before);
  if (!pair) return undefined;
  const expected = subtractDecimals(pair.from.value, pair.less.value);
  const gap =
    Math.abs(decimalToNumber(subtractDecimals(left.value, expected))) / Math.max(1, decimalToNumber(expected));
  const suspect = suspectOf(left, pair.from, pair.less);
  if (gap > 0.3 && !suspect) return undefined;
  return finding(reading, left, pair.from, pair.less, kind, 'fails');
}

function nearBefore(reading: ReportReading, left: Figure): Figure[] {
  const near: Figure[] = [];
  for (let at = left.index - 1; at >= 0 && near.length < 8; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block.index < left.block.index - 1) break;
    if (sameUnit(figure.unit, left.unit) || (figure.unit.kind === 'count' && left.unit.kind === 'count'))
      near.push(figure);
  }
  return near;
}

/** `1.330/1.448 thôn …; còn 118`; or the amount and what was used of it, alone in front in one sentence. */
function surePair(
  reading: ReportReading,
  left: Figure,
  before: readonly Figure[],
): { from: Figure; less: Figure } | undefined {
  const opposite = notDone(reading, left, before);
  if (opposite) return opposite;
  const [nearest, second] = before.filter((one) => one.depth <= left.depth);
  if (!nearest || left.bound !== 'exact' || left.sentence !== nearest.sentence) return undefined;
  // `giải ngân B, đạt p%; còn lại …`: the percentage comes out of the amount that B was used of.
  const ratio = findRatioOfPart(reading, nearest);
  if (ratio?.fit && left.unit.kind === 'money' && usedWords.test(nearest.label))
    return { from: ratio.fit, less: nearest };
  if (!second) return undefined;
  // `Tổng dự toán A. Đã phân bổ B, còn lại C`: the amount is all that the sentence before says.
  if (second.sentence.index === left.sentence.index - 1 && left.unit.kind === 'money' && soleAmount(reading, second)) {
    if (
      usedWords.test(reading.text.slice(nearest.sentence.start, nearest.start)) &&
      amountWords.test(second.label) &&
      compareDecimals(second.value, nearest.value) > 0
    )
      return { from: second, less: nearest };
  }
  if (nearest.under === second.index) return { from: nearest, less: second };
  if (second.sentence !== left.sentence || nearest.unit.name !== left.unit.name || second.unit.name !== left.unit.name)
    return undefined;
  const others = reading.figures
    .slice(second.index + 1, left.index)
    .filter((one) => one !== nearest && one.unit.kind !== 'percent' && one.depth <= left.depth);
  if (others.length > 0 || left.unit.kind === 'measure') return undefined;
  const planned = amountWords.test(second.label);
  const allotted = /phân bổ/iu.test(nearest.label) && /phân bổ|^[;,\s]*còn lại/iu.test(left.label);
  const used =
    allotted || /(?:giải ngân|thực hiện|đã chi|thanh toán|sử dụng|giải quyết|xử lý|hỗ trợ được)/iu.test(nearest.label);
  // `với 41 hộ bị ảnh hưởng, đã chi trả 27 hộ, còn 14 hộ chưa nhận tiền`
  const counted =
    left.unit.kind === 'count' &&
    /^[,;\s]*(?:đến nay |hiện nay )?đã\s/iu.test(
      reading.text.slice(second.end, nearest.start).replace(/^[^,;]*/u, ''),
    ) &&
    /^[,;\s]*còn/iu.test(left.label);
  if (counted && compareDecimals(second.value, nearest.value) > 0) return { from: second, less: nearest };
  return planned && used && compareDecimals(second.value, nearest.value) > 0
    ? { from: second, less: nearest }
    : undefined;
}

/** `Còn 704,42 tỷ đồng vốn năm 2023 chưa giải ngân`: the plan and what was disbursed of it stand in another section. */
function restOfRatio(reading: ReportReading, left: Figure, kind: 'difference' | 'carry'): Finding | undefined {
  if (left.unit.kind !== 'money' || left.bound !== 'exact' || left.written.replace(/\D/g, '').length < 5)
    return undefined;
  for (const { part, fit } of readRatios(reading)) {
    if (!fit || part.unit.kind !== 'money' || compareDecimals(fit.value, part.value) <= 0) continue;
    if (!usedWords.test(part.label)) continue;
    if (meets(roundedOf(fit), [roundedOf(part), roundedOf(left)]))
      return finding(reading, left, fit, part, kind, 'holds');
  }
  return undefined;
}

const amountWords =
  /(?:kế hoạch|(?<!\p{L})KHV?(?!\p{L})|giao|phân bổ|dự toán|tổng|vốn|kinh phí|dự phòng|nguồn|tiếp nhận|nhận được)/iu;

function soleAmount(reading: ReportReading, figure: Figure): boolean {
  const figures = reading.figuresOfSentence.get(figure.sentence.index) ?? [];
  return figures.every((one) => one === figure || one.depth > figure.depth || one.unit.kind === 'percent');
}

const usedWords = /(?:giải ngân|thực hiện|đã chi|thanh toán|sử dụng|đã giao|đã phân bổ)/iu;

/** `phê duyệt 164 hộ, khởi công 131 hộ, …; còn 43 hộ chưa khởi công`: what was done is called by the same verb. */
function notDone(
  reading: ReportReading,
  left: Figure,
  before: readonly Figure[],
): { from: Figure; less: Figure } | undefined {
  const verb = /^\s*chưa (khởi công|hoàn thành|giải ngân|thực hiện|bàn giao|quyết toán|phê duyệt|nghiệm thu)/iu.exec(
    wordsBehind(reading, left, 40),
  )?.[1];
  if (verb === undefined || left.bound !== 'exact' || left.unit.kind !== 'count') return undefined;
  const own = before.filter(
    (one) => one.sentence === left.sentence && sameUnit(one.unit, left.unit) && one.depth === 0,
  );
  const less = own.find((one) => new RegExp(`${verb}(?:\\s+(?:được|là|:))?\\s*$`, 'iu').test(one.label));
  const from = less && own.filter((one) => one.index < less.index).at(-1);
  return less && from && compareDecimals(from.value, less.value) > 0 ? { from, less } : undefined;
}

function suspectOf(left: Figure, from: Figure, less: Figure) {
  return findSuspect([
    { item: left, written: left.value, meant: subtractDecimals(from.value, less.value) },
    { item: less, written: less.value, meant: subtractDecimals(from.value, left.value) },
    { item: from, written: from.value, meant: addDecimals(left.value, less.value) },
  ]);
}

function finding(
  reading: ReportReading,
  left: Figure,
  from: Figure,
  less: Figure,
  kind: 'difference' | 'carry',
  verdict: 'holds' | 'fails',
): Finding {
  const expected = subtractDecimals(from.value, less.value);
  const values = {
    stated: formatFigure(left),
    expected: formatAmount(expected, left.unit),
    difference: formatLike(subtractDecimals(left.value, expected), left),
    from: formatFigure(from),
    less: formatFigure(less),
  };
  const suspect = verdict === 'fails' ? suspectOf(left, from, less) : undefined;
  return {
    kind,
    verdict,
    span: rawSpan(reading, left.start, left.end),
    stated: values.stated,
    expected: values.expected,
    difference: values.difference,
    message: sayBoth(whatIsLeftTexts[verdict], values),
    related: [
      { span: rawSpan(reading, from.start, from.end), role: 'minuend' },
      { span: rawSpan(reading, less.start, less.end), role: 'subtrahend' },
    ],
    blamed: rawSpan(reading, (suspect?.item ?? left).start, left.end).start,
    ...(suspect
      ? { cause: causeOf(suspect.code, formatFigure(suspect.item), formatLike(suspect.meant, suspect.item)) }
      : {}),
  };
}

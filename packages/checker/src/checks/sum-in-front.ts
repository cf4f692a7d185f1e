import { decimalToNumber, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatAmount, formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf, findSuspect } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import { findSlip } from '../judge/slip.ts';
import { computedFinding } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { sumInFrontTexts } from './sum-in-front.texts.ts';

/**
 * Finds: a total that comes after its parts (`… 11.680 triệu đồng; … 17.880 triệu đồng. Tổng kinh phí 2 năm là 29.560 triệu
 * đồng`), and groups that must fill their base (`31/48 công trình hoàn thành, 15 đang thi công, 02 chưa khởi công`).
 * Why: such a total is added by hand at the end of the paragraph.
 * Does not apply: a "tổng" whose parts are not right in front; it fails only where two digits swapped would make it right.
 */
export const sumInFront: Check = {
  name: 'sum-in-front',
  kinds: ['sum'],
  find(reading) {
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      if (figure.unit.kind === 'percent' || figure.unit.kind === 'none' || figure.bound !== 'exact') continue;
      const finding = figure.under === undefined ? totalBehind(reading, figure) : filledBase(reading, figure);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

const spentWords = /giải ngân|thanh toán/iu;

function totalBehind(reading: ReportReading, total: Figure): Finding | undefined {
  if (total.depth > 0 || !/(?:^|[\s:])(?:tổng|cộng|lũy kế|luỹ kế)(?!\p{L})/iu.test(total.label)) return undefined;
  const front: Figure[] = [];
  for (let at = total.index - 1; at >= 0 && front.length < 9; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block !== total.block) break;
    if (sameUnit(figure.unit, total.unit) && figure.depth === 0 && figure.under === undefined) front.unshift(figure);
  }
  // What was disbursed of each plan adds up to what was disbursed, though the plans stand in between.
  const spent = spentWords.test(total.label);
  const alike = front.filter((one) => spentWords.test(one.label) === spent);
  for (let count = 2; count <= alike.length; count += 1) {
    const parts = alike.slice(alike.length - count);
    if (meets(roundedOf(total), parts.map(roundedOf))) return finding(reading, total, parts, true);
  }
  for (let count = 2; count <= front.length; count += 1) {
    const parts = front.slice(front.length - count);
    if (meets(roundedOf(total), parts.map(roundedOf))) return finding(reading, total, parts, true);
  }
  const above = partsAbove(reading, total);
  if (above && meets(roundedOf(total), above.map(roundedOf))) return finding(reading, total, above, true);
  const listed = listedParts(reading, total, front);
  if (listed) return finding(reading, total, listed, false);
  for (let count = 2; count <= front.length; count += 1) {
    const parts = front.slice(front.length - count);
    const sum = sumDecimals(parts.map((part) => part.value));
    const suspect = findSuspect([{ item: total, written: total.value, meant: sum }]);
    if (suspect?.code === 'digits-swapped' && total.written.length >= 4) return finding(reading, total, parts, false);
  }
  return undefined;
}

/** `gồm: Phòng A 6.420 triệu đồng, …, các xã 10.463 triệu đồng; tổng 25.398 triệu đồng`: the list and its end are named. */
function listedParts(reading: ReportReading, total: Figure, front: readonly Figure[]): readonly Figure[] | undefined {
  if (!/^[;,\s]*(?:tổng|tổng cộng|cộng)\s*(?:là|:)?\s*$/iu.test(total.label) || total.bound !== 'exact')
    return undefined;
  const words = reading.text.slice(total.sentence.start, total.start);
  const opener = /(?:gồm|trong đó)\s*:(?!.*(?:gồm|trong đó)\s*:)/isu.exec(words);
  if (!opener) return undefined;
  const parts = front.filter((one) => one.start >= total.sentence.start + opener.index);
  if (parts.length < 3 || parts.some((one) => one.bound !== 'exact' || /tăng|giảm|so với/iu.test(one.label)))
    return undefined;
  const sum = sumDecimals(parts.map((part) => part.value));
  const gap = Math.abs(decimalToNumber(subtractDecimals(total.value, sum))) / Math.max(1, decimalToNumber(total.value));
  return gap <= 0.1 ? parts : undefined;
}

/** The lines above, of one list, whose first amounts the total adds up: `a) … b) … Tổng hai nguồn là …`. */
function partsAbove(reading: ReportReading, total: Figure): readonly Figure[] | undefined {
  if (total.unit.kind !== 'money' || reading.figuresOfBlock.get(total.block.index)?.[0] !== total) return undefined;
  const parts: Figure[] = [];
  const last = reading.blocks[total.block.index - 1];
  if (!last || last.mark === '') return undefined;
  for (let at = last.index; at >= 0 && parts.length < 8; at -= 1) {
    const block = reading.blocks[at];
    if (!block || block.level !== last.level || block.parent !== last.parent) break;
    const [first] = reading.figuresOfBlock.get(at) ?? [];
    if (!first || !sameUnit(first.unit, total.unit)) break;
    parts.unshift(first);
    if (parts.length >= 2 && meets(roundedOf(total), parts.map(roundedOf))) return parts;
  }
  return undefined;
}

/** The figures behind a fraction that, with its numerator, make its base. */
function filledBase(reading: ReportReading, base: Figure): Finding | undefined {
  const numerator = base.under === undefined ? undefined : reading.figures[base.under];
  if (!numerator || base.unit.kind !== 'count') return undefined;
  const parts: Figure[] = [numerator];
  for (let at = base.index + 1; at < reading.figures.length && parts.length < 8; at += 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block !== base.block || figure.sentence.index - base.sentence.index > 1) break;
    if (figure.unit.kind === 'percent' || figure.under !== undefined || figure.depth > base.depth) continue;
    if (!sameUnit(figure.unit, base.unit) || /(?:tăng|giảm|so với)\s*$/iu.test(figure.label)) continue;
    parts.push(figure);
    if (meets(roundedOf(base), parts.map(roundedOf))) return finding(reading, base, parts, true);
  }
  return undefined;
}

function finding(reading: ReportReading, total: Figure, parts: readonly Figure[], holds: boolean): Finding {
  const sum = sumDecimals(parts.map((part) => part.value));
  const expected = formatAmount(sum, total.unit);
  const slip = holds ? undefined : findSlip(total.value, sum);
  return computedFinding(reading, {
    kind: 'sum',
    verdict: holds ? 'holds' : 'fails',
    stated: total,
    expected,
    difference: formatLike(subtractDecimals(total.value, sum), total),
    text: sumInFrontTexts[holds ? 'holds' : 'fails'],
    values: { parts: parts.map(formatFigure).join(' + ') },
    related: parts.map((part) => [part, 'part'] as const),
    cause: slip ? causeOf(slip, formatFigure(total), expected) : undefined,
  });
}

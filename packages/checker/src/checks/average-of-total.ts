import { decimalFromNumber, decimalToNumber } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { Finding } from '../finding.ts';
import { formatFigure } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import { findSlip } from '../judge/slip.ts';
import { computedFinding, numberOf, relativeDistance } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { averageOfTotalTexts } from './average-of-total.texts.ts';
import type { Check } from './check.ts';

/**
 * Finds: an average (`60 triệu đồng/căn`, `14,3 tiêu chí/xã`) that is not the total over the number of the same sentence, and an
 * output that is not area times yield (`50 ha, năng suất 52 tạ/ha, sản lượng 260 tấn`).
 * Why: totals are corrected late, averages stay.
 * Does not apply: where the sentence gives no total or no number; norms and incomes, which nobody divided.
 */
export const averageOfTotal: Check = {
  name: 'average-of-total',
  kinds: ['average'],
  find(reading) {
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      if (figure.bound !== 'exact') continue;
      const finding = /^(?:tạ|tấn)\/ha$/.test(figure.unit.name) ? harvest(reading, figure) : average(reading, figure);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

/** Area in front and output behind, in one sentence and nearest to the yield. */
function harvest(reading: ReportReading, perHectare: Figure): Finding | undefined {
  const figures = reading.figuresOfSentence.get(perHectare.sentence.index) ?? [];
  const at = figures.indexOf(perHectare);
  const before = figures.slice(0, at).findLastIndex((one) => one.unit.name === 'tấn');
  const own = figures.slice(before + 1, at).filter(isArea);
  // Only what the sentence says itself can be wrong; areas of the sentences before may confirm.
  const areas = own.length > 0 ? own : areasBefore(reading, perHectare);
  const area = areas.at(-1);
  const output = figures
    .slice(at + 1)
    .filter((one) => !/(?:tăng|giảm)\s*$/iu.test(one.label))
    .find((one) => one.unit.name === 'tấn' || /^tạ\/ha|^tấn\/ha|^ha$/.test(one.unit.name));
  if (!area || output?.unit.name !== 'tấn' || output.bound !== 'exact') return undefined;
  const between = reading.text.slice(perHectare.end, output.start);
  if (!/sản lượng/iu.test(between) || /\.\s/.test(between) || /(?:tăng|giảm|tổng)[^,]*$/iu.test(between))
    return undefined;
  const factor = perHectare.unit.name.startsWith('tạ') ? 0.1 : 1;
  const product = (one: Figure) => numberOf(one) * numberOf(perHectare) * factor;
  const slack = (one: Figure) =>
    numberOf(one) * factor * 10 ** -perHectare.value.scale * 0.5 +
    numberOf(perHectare) * factor * 10 ** -one.value.scale * 0.5 +
    10 ** -output.value.scale;
  const right = areas.find((one) => Math.abs(product(one) - numberOf(output)) <= slack(one));
  const base = right ?? area;
  const expected = decimalFromNumber(product(base), output.value.scale);
  const off = relativeDistance(numberOf(output), product(base));
  const slip = right ? undefined : findSlip(output.value, expected);
  // `năng suất lúa 55 tạ/ha, sản lượng 682 tấn/124 ha`: one crop of several, or an area of its own.
  const beforeYield = reading.text.slice(area.end, perHectare.start);
  const ofCrop = /năng suất\s+(?!bình quân|trung bình|ước|đạt|thu|cả|toàn|là)\p{L}/iu.test(beforeYield);
  const ownArea =
    /^\s*\/\s*[\d.,]+\s*ha/u.test(reading.text.slice(output.end, output.end + 16)) || output.over !== undefined;
  if (!right && (ofCrop || ownArea)) return undefined;
  if (!right && (own.length !== 1 || between.includes(';') || (off > 0.6 && !slip))) return undefined;
  return computedFinding(reading, {
    kind: 'average',
    verdict: right ? 'holds' : 'fails',
    stated: output,
    expected: `${formatNumberText(expected)} tấn`,
    difference: formatNumberText(decimalFromNumber(numberOf(output) - product(base), output.value.scale)),
    text: averageOfTotalTexts[right ? 'yieldHolds' : 'yieldFails'],
    values: { area: formatFigure(base), yield: formatFigure(perHectare) },
    related: [
      [base, 'basis'],
      [perHectare, 'basis'],
    ],
    cause: slip ? causeOf(slip, formatFigure(output), `${formatNumberText(expected)} tấn`) : undefined,
  });
}

function isArea(figure: Figure): boolean {
  return figure.unit.name === 'ha' && figure.under === undefined && figure.bound === 'exact';
}

function areasBefore(reading: ReportReading, figure: Figure): Figure[] {
  const block = reading.figuresOfBlock.get(figure.block.index) ?? [];
  return block.filter(
    (one) => isArea(one) && one.index < figure.index && figure.sentence.index - one.sentence.index <= 2,
  );
}

function average(reading: ReportReading, mean: Figure): Finding | undefined {
  const [whole, each] = mean.unit.name.split('/');
  if (whole === undefined || each === undefined || each === 'năm' || each === 'tháng' || mean.value.digits === 0n)
    return undefined;
  const figures = (reading.figuresOfSentence.get(mean.sentence.index) ?? []).filter(
    (one) => (one.index < mean.index && mean.index - one.index < 8) || isBehind(reading, mean, one),
  );
  const counts = figures.filter((one) => one.unit.kind === 'count' && one.under === undefined && numberOf(one) > 1);
  const wholes = (reading.figuresOfBlock.get(mean.block.index) ?? []).filter(
    (one) => one.under !== undefined && one.unit.name === each && one.index < mean.index,
  );
  // Heads may be counted as `lượt` and shared out as `người`.
  const heads = mean.unit.kind === 'count' && whole === 'người';
  const totals = figures.filter(
    (one) =>
      one.unit.kind === mean.unit.kind &&
      one.under === undefined &&
      (heads ? one.unit.name !== each : one.unit.name === whole),
  );
  const step = decimalToNumber(mean.step);
  const comesOut = (total: number, count: Figure) => {
    // Rounded, or cut off.
    const off = total / numberOf(count) - numberOf(mean);
    return off >= -step / 2 - 1e-9 && off < step - 1e-9;
  };
  const sum = totals.reduce((one, other) => one + numberOf(other), 0);
  for (const count of [...counts, ...wholes]) {
    const total = totals.find((one) => comesOut(numberOf(one), count));
    if (total || (totals.length > 1 && comesOut(sum, count)))
      return finding(reading, mean, total ? [total] : totals, count, true);
  }
  const [total] = totals;
  const [count] = counts.filter((one) => one.unit.name === each);
  if (
    !total ||
    !count ||
    totals.length > 1 ||
    !/bình quân|trung bình/iu.test(
      reading.text.slice(Math.min(count.start, Math.max(mean.sentence.start, mean.start - 40)), mean.start),
    )
  )
    return undefined;
  if (
    total.bound !== 'exact' ||
    count.bound !== 'exact' ||
    relativeDistance(numberOf(mean), numberOf(total) / numberOf(count)) > 0.25
  )
    return undefined;
  return finding(reading, mean, [total], count, false);
}

/** `Bình quân 13,95 tiêu chí/xã (tổng số 279 tiêu chí/20 xã)`. */
function isBehind(reading: ReportReading, mean: Figure, figure: Figure): boolean {
  if (figure.index <= mean.index || figure.index - mean.index > 2 || figure.depth <= mean.depth) return false;
  return /^\s?\((?:(?!, |;|\)).)*$/iu.test(reading.text.slice(mean.end, figure.start));
}

function finding(
  reading: ReportReading,
  mean: Figure,
  totals: readonly Figure[],
  count: Figure,
  holds: boolean,
): Finding {
  const total = totals.reduce((one, other) => one + numberOf(other), 0);
  const expected = formatNumberText(
    decimalFromNumber(total / numberOf(count) / 10 ** mean.unit.power, Math.max(mean.value.scale, 2)),
  );
  return computedFinding(reading, {
    kind: 'average',
    verdict: holds ? 'holds' : 'fails',
    stated: mean,
    expected,
    difference: '',
    text: averageOfTotalTexts[holds ? 'holds' : 'fails'],
    values: { total: totals.map(formatFigure).join(' + '), count: formatFigure(count) },
    related: [...totals.map((one) => [one, 'total'] as const), [count, 'base'] as const],
  });
}

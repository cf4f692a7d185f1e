import { addDecimals, decimalToNumber, roundDecimal, subtractDecimals } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { type Finding, sayBoth } from '../finding.ts';
import { formatFigure } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import { fitsRatio, impliedBase, ratioOf } from '../judge/percentage.ts';
import { findSlip } from '../judge/slip.ts';
import { distantBases } from '../reading/distant-base.ts';
import type { Figure } from '../reading/figure.ts';
import { type RatioReading, readRatios } from '../reading/ratio.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Cause } from '../statement.ts';
import type { Check } from './check.ts';
import { ratioOfBaseTexts } from './ratio-of-base.texts.ts';

/**
 * Finds: a percentage with the amount it was taken of (`23/115 xã, đạt 20%`; `giao A; giải ngân B, đạt 47,09% kế hoạch`), the
 * base standing in the same sentence, the one before, the line above or behind in brackets, that does not come out.
 * Why: rates are what a report is judged by, and they survive when their amounts are corrected.
 * Does not apply: growth (`tăng 5%`); shares of a whole that the text does not give; rounding and cutting off, both normal;
 * where any other reading of the neighbouring figures makes it come out.
 */
export const ratioOfBase: Check = {
  name: 'ratio-of-base',
  kinds: ['ratio'],
  find(reading) {
    const findings: Finding[] = [];
    for (const ratio of readRatios(reading)) {
      const base = ratio.fit ?? (ratio.named ? undefined : distantBases(reading, ratio)[0]);
      if (base) findings.push(finding(reading, ratio, base, 'holds'));
      else if (ratio.named && surelyWrong(reading, ratio, ratio.named.base)) {
        findings.push(
          finding(reading, ratio, ratio.named.base, 'fails', likelyCause(reading, ratio, ratio.named.base)),
        );
      }
    }
    return findings;
  },
};

function surelyWrong(reading: ReportReading, ratio: RatioReading, base: Figure): boolean {
  const { percentage, part } = ratio;
  if (percentage.bound !== 'exact' || part.bound !== 'exact' || base.bound !== 'exact') return false;
  if (base.value.digits === 0n) return false;
  // Nobody calls five times the base 48 %: the base is another one.
  const exact = decimalToNumber(part.value) / decimalToNumber(base.value);
  const stated = decimalToNumber(percentage.value) / 100;
  if (exact > 1.5 && stated <= 1 && ratio.named?.tie !== 'fraction' && exact > stated * 3) return false;
  if (ratio.named?.tie === 'plan-before' && sumOfPlansFits(reading, ratio)) return false;
  // Another pair of the neighbourhood that comes out: the words were read wrongly, not written wrongly.
  // A fraction is its own base; beside anything else another reading of the neighbouring figures may be meant.
  if (percentage.value.scale >= 1 && ratio.named?.tie !== 'fraction') {
    const near = reading.figures.slice(Math.max(0, part.index - 14), percentage.index + 4);
    const sentenceNear = near.filter((one) => Math.abs(one.sentence.index - part.sentence.index) <= 1);
    for (const a of sentenceNear) {
      if (a.unit.kind === 'percent') continue;
      for (const b of sentenceNear) {
        // Any two numbers of a long sentence meet some percentage by chance: one of the pair must be the one named.
        if (a !== part && b !== base) continue;
        if (a !== b && sameUnit(a.unit, b.unit) && a.value.digits !== 0n && fitsRatio(percentage, a, b)) return false;
      }
    }
  }
  return true;
}

/** `vốn giao trong năm A; vốn kéo dài B; giải ngân C, đạt p%`: of A and B together. */
function sumOfPlansFits(reading: ReportReading, { percentage, part }: RatioReading): boolean {
  const before = reading.figures
    .slice(Math.max(0, part.index - 10), part.index)
    .filter((one) => one.block === part.block && sameUnit(one.unit, part.unit));
  return before.some((a, at) =>
    before.slice(at + 1).some((b) => fitsRatio(percentage, part, { ...a, value: addDecimals(a.value, b.value) })),
  );
}

function likelyCause(reading: ReportReading, ratio: RatioReading, base: Figure): Cause | undefined {
  const { percentage, part } = ratio;
  const right = roundDecimal(ratioOf(percentage, part, base), Math.max(percentage.value.scale, 1));
  const rightText = `${formatNumberText(right)}%`;
  if (part.unit.kind === 'count' && decimalToNumber(percentage.value) === decimalToNumber(part.value)) {
    return causeOf('count-as-percent', formatFigure(part), rightText);
  }
  const twin = reading.figures
    .slice(Math.max(0, percentage.index - 40), percentage.index)
    .findLast((one) => one.unit.kind === 'percent' && one.written === percentage.written && one.value.scale >= 1);
  const before = twin && reading.figures[twin.index - 1];
  if (twin && before && before.written === part.written) {
    return causeOf(
      'copied-from-line-above',
      `${formatFigure(part)}, ${percentage.written}%`,
      reading.text.slice(before.start, twin.end),
    );
  }
  const slip = findSlip(percentage.value, roundDecimal(right, percentage.value.scale));
  if (slip && slip !== 'one-digit') return causeOf(slip, `${percentage.written}%`, rightText);
  const range = impliedBase(percentage, part);
  if (range) {
    const other = reading.figures.find(
      (one) =>
        one !== base &&
        sameUnit(one.unit, base.unit) &&
        decimalToNumber(one.value) > range[0] &&
        decimalToNumber(one.value) <= range[1],
    );
    if (other && percentage.value.scale >= 1)
      return causeOf('wrong-base', `${percentage.written}%`, formatFigure(other));
  }
  if (twin)
    return causeOf(
      'copied-from-line-above',
      `${percentage.written}%`,
      reading.text.slice(Math.max(twin.sentence.start, twin.start - 40), twin.end),
    );
  return slip ? causeOf(slip, `${percentage.written}%`, rightText) : undefined;
}

function finding(
  reading: ReportReading,
  ratio: RatioReading,
  base: Figure,
  verdict: 'holds' | 'fails',
  cause?: Cause,
): Finding {
  const { percentage, part } = ratio;
  const right = ratioOf(percentage, part, base);
  const difference = formatNumberText(subtractDecimals(percentage.value, right));
  const values = {
    stated: `${percentage.written}%`,
    expected: `${formatNumberText(right)}%`,
    difference,
    part: formatFigure(part),
    base: formatFigure(base),
  };
  const start = Math.min(part.start, percentage.start);
  const end = Math.max(part.end, percentage.end);
  const near = part.sentence === percentage.sentence && end - start <= 300;
  return {
    kind: 'ratio',
    verdict,
    span: near ? rawSpan(reading, start, end) : rawSpan(reading, percentage.start, percentage.end),
    stated: values.stated,
    expected: values.expected,
    difference,
    message: sayBoth(ratioOfBaseTexts[verdict], values),
    related: [
      { span: rawSpan(reading, part.start, part.end), role: 'numerator' },
      { span: rawSpan(reading, base.start, base.end), role: 'base' },
    ],
    blamed: rawSpan(reading, percentage.start, percentage.end).start,
    ...(cause ? { cause } : {}),
  };
}

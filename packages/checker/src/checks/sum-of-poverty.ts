import { subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatAmount, formatFigure } from '../judge/amount.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import { computedFinding, numberOf, relativeDistance } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { sumOfPovertyTexts } from './sum-of-poverty.texts.ts';

/**
 * Finds: a rate or number of multidimensional poverty (nghèo đa chiều) that is not hộ nghèo plus hộ cận nghèo of the same
 * paragraph.
 * Why: the definition makes it their sum (Nghị định 07/2021/NĐ-CP, Điều 3); the three are printed side by side in every review.
 * Does not apply: where only hộ nghèo are called nghèo đa chiều (no near-poor figure beside it); subgroups such as ethnic
 * minorities; other years.
 */
export const sumOfPoverty: Check = {
  name: 'sum-of-poverty',
  kinds: ['sum'],
  find(reading) {
    const findings: Finding[] = [];
    for (const block of reading.blocks) {
      const figures = (reading.figuresOfBlock.get(block.index) ?? []).filter(
        (one) => one.bound === 'exact' && one.under === undefined,
      );
      if (figures.length < 3) continue;
      const named = figures.map((figure) => ({ figure, name: nameOf(reading, figure) }));
      for (const total of named.filter((one) => one.name === 'all')) {
        const poor = named.find((one) => one.name === 'poor' && sameUnit(one.figure.unit, total.figure.unit));
        const near = named.find((one) => one.name === 'near' && sameUnit(one.figure.unit, total.figure.unit));
        if (!poor || !near) continue;
        if (poor.figure.years !== total.figure.years || near.figure.years !== total.figure.years) continue;
        const finding = judge(reading, total.figure, poor.figure, near.figure);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
};

/** A percentage without words of its own belongs to the number in front: `47.233 hộ, chiếm tỷ lệ 34,90%`. */
function nameOf(reading: ReportReading, figure: Figure): 'all' | 'poor' | 'near' | undefined {
  let words = figure.label;
  const { text } = reading;
  if (
    /(?:hộ|tỷ lệ)\s+nghèo\s*(?:và|,|\+)\s*(?:hộ|tỷ lệ)?\s*cận nghèo[^,;.()\d]{0,12}$/iu.test(
      text.slice(figure.sentence.start, figure.start),
    )
  )
    return 'all';
  // `có 4.218/15.640 hộ nghèo`, `1.995 hộ cận nghèo`: the name stands behind.
  const counted = /^[\d.,\s/]*hộ (cận )?nghèo(?!\s*(?:và|,\s*(?:hộ )?cận|dân tộc|DTTS|đa chiều))/iu.exec(
    text.slice(figure.start, Math.min(figure.sentence.end, figure.start + 40)),
  );
  if (counted && !/nghèo|thoát|tái|giảm|phát sinh/iu.test(words)) return counted[1] === undefined ? 'poor' : 'near';
  if (!/nghèo/iu.test(words)) {
    const before = reading.figures[figure.index - 1];
    if (figure.unit.kind !== 'percent' || before?.sentence !== figure.sentence || before.unit.kind === 'percent')
      return undefined;
    words = before.label;
  }
  const phrase = /[^,;:.()]*$/u.exec(words)?.[0] ?? words;
  const own = /nghèo/iu.test(phrase) ? phrase : words;
  if (/dân tộc|thiểu số|huyện nghèo|xã nghèo|giảm|thoát|tái|phát sinh|trẻ|chiều thiếu hụt/iu.test(own))
    return undefined;
  if (/(?:hộ|tỷ lệ)\s+nghèo\s*(?:và|,|\+)\s*(?:hộ|tỷ lệ)?\s*cận nghèo/iu.test(words)) return 'all';
  if (/cận nghèo/iu.test(own)) return 'near';
  if (/nghèo[^,;]*đa chiều/iu.test(own)) return 'all';
  return /hộ nghèo/iu.test(own) ? 'poor' : undefined;
}

function judge(reading: ReportReading, total: Figure, poor: Figure, near: Figure): Finding | undefined {
  const sum = sumDecimals([poor.value, near.value]);
  const holds = meets(roundedOf(total), [roundedOf(poor), roundedOf(near)]);
  if (!holds && relativeDistance(numberOf(total), numberOf(poor) + numberOf(near)) > 0.1) return undefined;
  return computedFinding(reading, {
    kind: 'sum',
    verdict: holds ? 'holds' : 'fails',
    stated: total,
    expected: formatAmount(sum, total.unit),
    difference: formatAmount(subtractDecimals(total.value, sum), total.unit),
    text: sumOfPovertyTexts[holds ? 'holds' : 'fails'],
    values: { parts: `${formatFigure(poor)} + ${formatFigure(near)}` },
    related: [
      [poor, 'part'],
      [near, 'part'],
    ],
  });
}

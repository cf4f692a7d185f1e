import { addDecimals, decimalToNumber, equalDecimals, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatAmount, formatFigure } from '../judge/amount.ts';
import { computedFinding, relativeDistance } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { povertyMovementTexts } from './poverty-movement.texts.ts';

/**
 * Finds: poor households at the start of a period, escaped, relapsed, new, and at its end, in one paragraph, that do not make
 * the identity start − escaped + relapsed + new = end.
 * Why: the yearly review prints all five, from five columns.
 * Does not apply: where one of start, escaped and end is missing or stands twice; where nothing is said of new households.
 */
export const povertyMovement: Check = {
  name: 'poverty-movement',
  kinds: ['difference'],
  find(reading) {
    const findings: Finding[] = [];
    for (const block of reading.blocks) {
      const figures = (reading.figuresOfBlock.get(block.index) ?? []).filter(
        (one) => one.unit.name === 'hộ' && one.bound === 'exact',
      );
      if (figures.length < 4) continue;
      const finding = judge(reading, figures);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

const start = /đầu (?:năm|kỳ)[^;.]*$/iu;
const end = /(?:cuối (?:năm|kỳ)|đến nay còn|còn lại|giảm còn|xuống còn)[^;.]*$/iu;

function judge(reading: ReportReading, figures: readonly Figure[]): Finding | undefined {
  const named = (form: RegExp, not?: RegExp) => figures.filter((one) => form.test(one.label) && !not?.test(one.label));
  const [first, ...otherFirst] = named(start, end);
  const [last, ...otherLast] = named(end);
  const [escaped, ...otherEscaped] = named(/thoát nghèo\s*(?:là|:|có)?\s*$/iu);
  const added = named(/(?:tái nghèo|phát sinh(?: mới)?|tăng thêm)\s*(?:là|:|có)?\s*$/iu);
  if (
    !first ||
    !last ||
    !escaped ||
    otherFirst.length + otherLast.length + otherEscaped.length > 0 ||
    added.length === 0
  )
    return undefined;
  const gained = sumDecimals(added.map((one) => one.value));
  const expected = addDecimals(subtractDecimals(first.value, escaped.value), gained);
  const holds = equalDecimals(expected, last.value);
  if (!holds && relativeDistance(decimalToNumber(last.value), decimalToNumber(expected)) > 0.2) return undefined;
  return computedFinding(reading, {
    kind: 'difference',
    verdict: holds ? 'holds' : 'fails',
    stated: last,
    expected: formatAmount(expected, last.unit),
    difference: formatAmount(subtractDecimals(last.value, expected), last.unit),
    text: povertyMovementTexts[holds ? 'holds' : 'fails'],
    values: { start: formatFigure(first), escaped: formatFigure(escaped), added: added.map(formatFigure).join(' + ') },
    related: [[first, 'minuend'], [escaped, 'subtrahend'], ...added.map((one) => [one, 'part'] as const)],
  });
}

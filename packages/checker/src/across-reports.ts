import { equalDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import { sameQuantityTexts } from './checks/same-quantity.texts.ts';
import { type Finding, sayBoth } from './finding.ts';
import { formatAmount, formatFigure } from './judge/amount.ts';
import { causeOf } from './judge/cause.ts';
import { findSlip } from './judge/slip.ts';
import type { Figure } from './reading/figure.ts';
import { type ReportReading, rawSpan } from './reading/report-reading.ts';
import { sameUnit } from './reading/unit.ts';

/** So many agreements show that two reports speak of the same; more tell nothing new. */
const mostPairs = 200;

/**
 * What the reports of one author say of the same quantity: the same words, year and unit. Equal figures hold; figures that
 * differ by swapped digits or a separator fail in the later report. Other differences are other dates, and are left alone.
 */
export function compareReports(readings: readonly ReportReading[]): Finding[][] {
  return readings.map((reading, index) => {
    const findings: Finding[] = [];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = readings[earlier];
      if (other) findings.push(...compare(other, earlier, reading));
    }
    return findings;
  });
}

function compare(other: ReportReading, otherIndex: number, reading: ReportReading): Finding[] {
  const byKey = new Map<string, Figure>();
  for (const figure of other.figures) {
    const key = keyOf(figure);
    if (key !== undefined && !byKey.has(key)) byKey.set(key, figure);
  }
  const findings: Finding[] = [];
  for (const figure of reading.figures) {
    const key = keyOf(figure);
    const twin = key === undefined ? undefined : byKey.get(key);
    if (!twin || !sameUnit(twin.unit, figure.unit) || findings.length >= mostPairs) continue;
    const slip = findSlip(figure.value, twin.value);
    const holds = equalDecimals(figure.value, twin.value);
    if (!holds && slip !== 'digits-swapped' && slip !== 'separator-slip') continue;
    const values = {
      stated: formatFigure(figure),
      expected: formatFigure(twin),
      other: other.text.slice(Math.max(twin.sentence.start, twin.start - 60), twin.end).replace(/\s+/g, ' '),
    };
    findings.push({
      kind: 'cross',
      verdict: holds ? 'holds' : 'fails',
      span: rawSpan(reading, figure.start, figure.end),
      stated: values.stated,
      expected: values.expected,
      difference: formatAmount(subtractDecimals(figure.value, twin.value), figure.unit),
      message: sayBoth(sameQuantityTexts[holds ? 'holds' : 'fails'], values),
      related: [{ span: rawSpan(other, twin.start, twin.end), role: 'same', report: otherIndex }],
      blamed: rawSpan(reading, figure.start, figure.end).start,
      ...(slip && !holds ? { cause: causeOf(slip, values.stated, values.expected) } : {}),
    });
  }
  return findings;
}

function keyOf(figure: Figure): string | undefined {
  if (figure.bound !== 'exact' || figure.under !== undefined || figure.written.replace(/\D/g, '').length < 4)
    return undefined;
  return figure.key.split(' ').length >= 3 ? `${figure.key}|${figure.years}|${figure.unit.name}` : undefined;
}

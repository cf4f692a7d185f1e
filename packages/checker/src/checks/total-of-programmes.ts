import { decimalToNumber, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount, formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf, findSuspect } from '../judge/cause.ts';
import { meets, roundedOf } from '../judge/rounding.ts';
import type { Figure } from '../reading/figure.ts';
import { type Quantity, readQuantities } from '../reading/quantity.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { totalOfProgrammesTexts } from './total-of-programmes.texts.ts';

/**
 * Finds: an amount given for all programmes together (plan, disbursed, carried over; by year, source and kind of capital) that
 * is not the sum of what the sections on the single programmes give.
 * Why: the overall section is written from other tables than the programme sections, and both are signed.
 * Does not apply: where a programme gives no such amount or gives it twice; far gaps are only doubtful, as the scopes may differ.
 */
export const totalOfProgrammes: Check = {
  name: 'total-of-programmes',
  kinds: ['cross'],
  find(reading) {
    const quantities = readQuantities(reading);
    const groups = new Map<string, Map<string, Figure[]>>();
    for (const [index, quantity] of quantities) {
      const figure = reading.figures[index];
      if (
        !figure ||
        quantity.measure === '' ||
        quantity.programme === '' ||
        quantity.foreseen ||
        figure.under !== undefined
      )
        continue;
      const key = keyOf(quantity);
      const group = groups.get(key) ?? new Map<string, Figure[]>();
      groups.set(key, group);
      group.set(quantity.programme, [...(group.get(quantity.programme) ?? []), figure]);
    }
    const findings: Finding[] = [];
    for (const group of groups.values()) {
      const total = group.get('all')?.[0];
      const parts = ['ntm', 'gnbv', 'dtts'].map((programme) => group.get(programme)?.[0]);
      if (!total || parts.some((part) => part === undefined)) continue;
      const finding = judge(
        reading,
        total,
        parts.filter((part) => part !== undefined),
      );
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

function keyOf(quantity: Quantity): string {
  const years = quantity.measure.startsWith('carried') ? '' : quantity.years;
  return [quantity.measure, years, quantity.source, quantity.capital].join('|');
}

function judge(reading: ReportReading, total: Figure, parts: readonly Figure[]): Finding | undefined {
  const sum = sumDecimals(parts.map((part) => part.value));
  const difference = subtractDecimals(total.value, sum);
  const gap = Math.abs(decimalToNumber(difference)) / Math.max(1, decimalToNumber(total.value));
  const holds = meets(roundedOf(total), parts.map(roundedOf));
  const suspect = findSuspect([{ item: total, written: total.value, meant: sum }]);
  const verdict = holds
    ? 'holds'
    : gap <= 0.02 || suspect?.code === 'digits-swapped'
      ? 'fails'
      : gap <= 0.15
        ? 'doubtful'
        : undefined;
  if (verdict === undefined) return undefined;
  const values = {
    stated: formatFigure(total),
    expected: formatAmount(sum, total.unit),
    difference: formatLike(difference, total),
    parts: parts.map(formatFigure).join(' + '),
  };
  return {
    kind: 'cross',
    verdict,
    span: rawSpan(reading, total.start, total.end),
    stated: values.stated,
    expected: values.expected,
    difference: values.difference,
    message: sayBoth(totalOfProgrammesTexts[verdict], values),
    related: parts.map((part) => ({ span: rawSpan(reading, part.start, part.end), role: 'part' as const })),
    blamed: rawSpan(reading, total.start, total.end).start,
    ...(verdict === 'doubtful' ? { doubt: { code: 'other-scope', reason: totalOfProgrammesTexts.doubt } } : {}),
    ...(suspect && verdict === 'fails' ? { cause: causeOf(suspect.code, formatFigure(total), values.expected) } : {}),
  };
}

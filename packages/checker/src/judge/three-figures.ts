import { decimalToNumber } from '@muctieu/kernel/decimal';
import type { Text } from '@muctieu/kernel/text';
import { type Finding, type RelatedSpan, sayBoth } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Cause, Doubt, RelatedRole, StatementKind, Verdict } from '../statement.ts';
import { formatFigure } from './amount.ts';

/** The finding of a check that computes one stated figure from others: what all of them share. */
export function computedFinding(
  reading: ReportReading,
  one: {
    readonly kind: StatementKind;
    readonly verdict: Verdict;
    readonly stated: Figure;
    readonly expected: string;
    readonly difference: string;
    readonly text: Text;
    readonly values?: Readonly<Record<string, string>>;
    readonly related: readonly (readonly [Figure, RelatedRole])[];
    readonly cause?: Cause | undefined;
    readonly doubt?: Doubt | undefined;
  },
): Finding {
  const values = {
    stated: formatFigure(one.stated),
    expected: one.expected,
    difference: one.difference,
    ...one.values,
  };
  const related: RelatedSpan[] = one.related.map(([figure, role]) => ({
    span: rawSpan(reading, figure.start, figure.end),
    role,
  }));
  return {
    kind: one.kind,
    verdict: one.verdict,
    span: rawSpan(reading, one.stated.start, one.stated.end),
    stated: values.stated,
    expected: one.expected,
    difference: one.difference,
    message: sayBoth(one.text, values),
    related,
    blamed: rawSpan(reading, one.stated.start, one.stated.end).start,
    ...(one.cause ? { cause: one.cause } : {}),
    ...(one.doubt ? { doubt: one.doubt } : {}),
  };
}

export function relativeDistance(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(b), 1e-9);
}

export function numberOf(figure: Figure): number {
  return decimalToNumber(figure.value);
}

import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { type Finding, sayBoth } from '../finding.ts';
import { findDays } from '../reading/day-mention.ts';
import { type DocumentCitation, findCitations } from '../reading/document-citation.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { documentDateTexts } from './document-date.texts.ts';

/**
 * Finds: one document cited with two dates; a year inside the number that is not the year of the date; an annex that gives
 * its own report another date than the head.
 * Why: within a year an office gives each number once, so one of the dates is wrong.
 * Does not apply: the same number in two years, which is two documents.
 */
export const documentDate: Check = {
  name: 'document-date',
  kinds: ['date'],
  find(reading) {
    const citations = findCitations(reading.text, findDays(reading.text));
    const findings: Finding[] = [];
    const byDocument = new Map<string, DocumentCitation[]>();
    for (const citation of citations) {
      const key = `${citation.number}/${citation.symbol}`;
      byDocument.set(key, [...(byDocument.get(key) ?? []), citation]);
    }
    for (const [document, group] of byDocument) {
      findings.push(...twoDates(reading, document, group), ...wrongYear(reading, document, group));
    }
    return findings;
  },
};

function twoDates(reading: ReportReading, document: string, group: readonly DocumentCitation[]): Finding[] {
  const findings: Finding[] = [];
  const dated = group.filter((one) => one.day?.date !== undefined);
  const years = new Set(dated.map((one) => one.day?.year));
  for (const year of years) {
    const ofYear = dated.filter((one) => one.day?.year === year);
    const reference = ofYear.find((one) => one.own) ?? mostCited(ofYear);
    for (const one of ofYear) {
      if (one === reference || !one.day?.date || !reference?.day?.date) continue;
      findings.push(
        finding(reading, document, one, reference, one.day.date === reference.day.date ? 'holds' : 'fails'),
      );
    }
  }
  return findings;
}

/** The date that stands most often; the first of them when none does. */
function mostCited(group: readonly DocumentCitation[]): DocumentCitation | undefined {
  let best: DocumentCitation | undefined;
  let count = 0;
  for (const one of group) {
    const same = group.filter((other) => other.day?.date === one.day?.date).length;
    if (same > count) {
      best = one;
      count = same;
    }
  }
  return best;
}

function finding(
  reading: ReportReading,
  document: string,
  one: DocumentCitation,
  reference: DocumentCitation,
  verdict: 'holds' | 'fails',
): Finding {
  const stated = one.day?.date ? formatPlainDate(one.day.date) : '';
  const expected = reference.day?.date ? formatPlainDate(reference.day.date) : '';
  const referenceEnd = reference.own ? reference.end : (reference.day?.end ?? reference.end);
  return {
    kind: 'date',
    verdict,
    span: rawSpan(reading, one.start, one.day?.end ?? one.end),
    stated,
    expected,
    difference: '',
    message: sayBoth(documentDateTexts[verdict], { document, stated, expected }),
    related: [{ span: rawSpan(reading, reference.start, referenceEnd), role: 'same' }],
  };
}

/** `55/2023/TT-BTC ngày 15/8/2022`; or `90/2021/QĐ-TTg` where the report otherwise cites `90/QĐ-TTg ngày 18/01/2022`. */
function wrongYear(reading: ReportReading, document: string, group: readonly DocumentCitation[]): Finding[] {
  const findings: Finding[] = [];
  const plain = group.filter((one) => one.numberYear === undefined);
  const plainDated = plain.find((one) => one.day !== undefined);
  for (const one of group) {
    if (one.numberYear === undefined) continue;
    const rare = group.filter((other) => other.numberYear === one.numberYear).length === 1;
    const year = one.day ? one.day.year : plain.length >= 2 && rare ? plainDated?.day?.year : undefined;
    if (year === undefined || year === one.numberYear) continue;
    const stated = String(one.numberYear);
    const expected = String(year);
    findings.push({
      kind: 'date',
      verdict: 'fails',
      span: rawSpan(reading, one.start, one.day?.end ?? one.end),
      stated,
      expected,
      difference: '',
      message: sayBoth(documentDateTexts.numberYear, { document, stated, expected }),
      related:
        one.day || !plainDated
          ? []
          : [{ span: rawSpan(reading, plainDated.start, plainDated.day?.end ?? plainDated.end), role: 'same' }],
    });
  }
  return findings;
}

import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { ProblemSentence } from '@muctieu/contract/http/problem-sentence';
import { reportingProblems } from '@muctieu/contract/reporting/reporting.problems';
import type { AccountRow } from '@muctieu/domain/reporting/form-cell';
import type { ReportingPeriod } from '@muctieu/domain/reporting/reporting-period';
import { say, type Text, type TextValues } from '@muctieu/kernel/text';
import { periodTexts } from './reporting-words.texts.ts';

/** `tháng 7/2026`, `6 tháng cuối năm 2026`. */
export function periodTitle(period: ReportingPeriod, title?: string): Text {
  if (title !== undefined) return { vi: title, en: title };
  const [year = '', part] = period.key.split('-');
  const text =
    part === undefined
      ? periodTexts.year
      : part === 'H1'
        ? periodTexts.firstHalf
        : part === 'H2'
          ? periodTexts.secondHalf
          : part.startsWith('Q')
            ? periodTexts.quarter
            : periodTexts.month;
  const values = { year, part: Number(part?.replace('Q', '')) };
  return inBoth(text, values);
}

export function accountTitle(row: AccountRow, nodeName: Text, holder?: string): Text {
  const kind = capitalKindTexts[row.capitalKind];
  const source = sourceTexts[row.source];
  const carried = row.vintage === row.budgetYear ? periodTexts.vintage : periodTexts.carried;
  const line = (language: 'vi' | 'en') =>
    [
      `${row.nodeCode} ${nodeName[language]}`,
      kind?.[language] ?? row.capitalKind,
      source?.[language] ?? row.source,
      say(carried, language, { year: row.vintage }),
      ...(holder === undefined ? [] : [holder]),
    ].join(' · ');
  return { vi: line('vi'), en: line('en') };
}

/** The sentence of a problem of this chapter, in both languages. */
export function sentenceOf(code: string, values: Readonly<Record<string, string | number>> = {}): Text {
  const sentences: Readonly<Record<string, ProblemSentence>> = reportingProblems;
  const sentence = sentences[code];
  return sentence === undefined ? { vi: code, en: code } : inBoth(sentence, values);
}

export function inBoth(text: Text, values: TextValues): Text {
  return { vi: say(text, 'vi', values), en: say(text, 'en', values) };
}

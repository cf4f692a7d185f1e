import { formatPlainDate, type PlainDate } from '@muctieu/kernel/plain-date';
import { type Finding, sayBoth } from '../finding.ts';
import { type DayMention, findDays } from '../reading/day-mention.ts';
import { headingsAbove } from '../reading/distance.ts';
import { findCitations, findHeadDay } from '../reading/document-citation.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { dayAgainstReportTexts } from './day-against-report.texts.ts';

/**
 * Finds: deadlines set among the tasks that lie before the day of the report, and documents cited that are younger than it.
 * Why: text taken over from last year's report keeps last year's deadlines.
 * Does not apply: reports whose head gives no full date; what is told as done (`đã`); deadlines outside the tasks.
 */
export const dayAgainstReport: Check = {
  name: 'day-against-report',
  kinds: ['date'],
  find(reading) {
    const days = findDays(reading.text);
    const head = findHeadDay(reading.text, days);
    if (!head?.date) return [];
    const report = head.date;
    const findings: Finding[] = [];
    for (const day of days) {
      if (day.date && day.date < report && isDeadline(reading, day))
        findings.push(finding(reading, day, head, report, 'deadline'));
    }
    for (const citation of findCitations(reading.text, days)) {
      if (!citation.own && citation.day?.date && citation.day.date > report) {
        findings.push(finding(reading, citation.day, head, report, 'laterDocument'));
      }
    }
    return findings;
  },
};

function isDeadline(reading: ReportReading, day: DayMention): boolean {
  const before = reading.text.slice(Math.max(0, day.start - 30), day.start);
  if (!/(?:trước|chậm nhất|muộn nhất|xong|hạn)\s*(?:là|vào|đến)?\s*(?:ngày\s*)?$/iu.test(before)) return false;
  const sentence = reading.sentences.find((one) => one.start <= day.start && day.end <= one.end);
  if (
    !sentence ||
    /(?<!\p{L})đã\s(?:hoàn thành|thực hiện|được|gửi|trình|nộp|có)/iu.test(
      reading.text.slice(sentence.start, day.start).slice(-80),
    )
  )
    return false;
  if (/(?<!\p{L})(?:đề nghị|yêu cầu|phấn đấu|giao các)(?!\p{L})/iu.test(reading.text.slice(sentence.start, day.start)))
    return true;
  const headings = [sentence.block.index, ...headingsAbove(reading, sentence.block.index)].map(
    (index) => reading.blocks[index],
  );
  return headings.some(
    (block) =>
      block &&
      /(?:nhiệm vụ|giải pháp|phương hướng|kiến nghị|đề xuất|đề nghị|tổ chức thực hiện)/iu.test(
        reading.text.slice(block.start, Math.min(block.end, block.start + 160)),
      ),
  );
}

function finding(
  reading: ReportReading,
  day: DayMention,
  head: DayMention,
  report: PlainDate,
  text: keyof typeof dayAgainstReportTexts,
): Finding {
  const stated = day.date ? formatPlainDate(day.date) : day.written;
  return {
    kind: 'date',
    verdict: 'fails',
    span: rawSpan(reading, day.start, day.end),
    stated,
    expected: '',
    difference: '',
    message: sayBoth(dayAgainstReportTexts[text], { stated, report: formatPlainDate(report) }),
    related: [{ span: rawSpan(reading, head.start, head.end), role: 'basis' }],
  };
}

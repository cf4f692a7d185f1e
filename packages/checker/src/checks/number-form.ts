import { formatNumberText } from '@muctieu/kernel/number-text';
import { type Finding, sayBoth } from '../finding.ts';
import { formatAmount } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import type { Figure } from '../reading/figure.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Cause } from '../statement.ts';
import type { Check } from './check.ts';
import { numberFormTexts } from './number-form.texts.ts';

/**
 * Finds: numbers that cannot be read (`125.1635`, `1.854.31`), a percentage without its sign (`đạt 63,64 so với Kế hoạch`),
 * a change counted in another unit than the figure it changes (`179 thôn, bản … (tăng 96 xã)`).
 * Why: a number that two readers read differently is wrong whatever it should be.
 * Does not apply: a decimal point with one or two digits behind it (`12.5`), common and clear; English grouping, clear too.
 */
export const numberForm: Check = {
  name: 'number-form',
  kinds: ['number'],
  find(reading) {
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      if (figure.signMissing)
        findings.push(finding(reading, figure, 'sign-missing', figure.written, `${figure.written}%`));
      else if (figure.fault === 'broken-group' || figure.fault === 'unreadable') {
        if (looksLikeVersion(figure)) continue;
        const other = figure.others[0] ?? figure.value;
        const meant = figure.fault === 'unreadable' || /^\d+\.\d{4,}$/.test(figure.written) ? other : figure.value;
        const expected = formatAmount(meant, figure.unit);
        findings.push(
          finding(
            reading,
            figure,
            figure.fault,
            figure.written,
            expected,
            causeOf('separator-slip', figure.written, expected),
          ),
        );
      } else {
        const whole = otherUnit(reading, figure);
        if (whole) findings.push(finding(reading, figure, 'other-unit', figure.unit.name, whole.unit.name));
      }
    }
    return findings;
  },
};

/** Sections (`3.1.2`), addresses, versions. */
function looksLikeVersion(figure: Figure): boolean {
  if (figure.unit.kind !== 'none') return false;
  return /^\d{1,2}(?:\.\d{1,2}){2,}$/.test(figure.written) || figure.start === figure.block.start;
}

const places = new Set([
  'xã',
  'thôn',
  'bản',
  'huyện',
  'hộ',
  'người',
  'lao động',
  'hợp tác xã',
  'sản phẩm',
  'công trình',
  'mô hình',
  'doanh nghiệp',
]);
const oneThing: readonly (readonly string[])[] = [
  ['thôn', 'bản'],
  ['người', 'lao động'],
];

/** In `179 thôn, bản … (tăng 96 xã so với năm 2021)` the bracket right behind speaks of the 179. */
function otherUnit(reading: ReportReading, change: Figure): Figure | undefined {
  if (!places.has(change.unit.name) || change.bracket < 0) return undefined;
  const inside = reading.text.slice(change.bracket + 1, change.start);
  if (!/^\s*(?:tăng|giảm)\s*(?:thêm)?\s*$/iu.test(inside)) return undefined;
  if (!/^[^,;()]{0,12}so với/iu.test(reading.text.slice(change.end, change.end + 30))) return undefined;
  const before = (reading.figuresOfSentence.get(change.sentence.index) ?? []).filter(
    (one) => one.end <= change.bracket,
  );
  const whole = before.at(-1);
  if (!whole || !places.has(whole.unit.name) || whole.unit.name === change.unit.name || whole.under !== undefined)
    return undefined;
  if (change.bracket - whole.end > 120 || /[;.]\s/.test(reading.text.slice(whole.end, change.bracket)))
    return undefined;
  if (oneThing.some((words) => words.includes(whole.unit.name) && words.includes(change.unit.name))) return undefined;
  // `12 mô hình với sự tham gia của các hộ (tăng 40 hộ)`: what changed is named in between.
  return reading.text.slice(whole.end, change.bracket).includes(change.unit.name) ? undefined : whole;
}

function finding(
  reading: ReportReading,
  figure: Figure,
  fault: keyof typeof numberFormTexts,
  stated: string,
  expected: string,
  cause?: Cause,
): Finding {
  return {
    kind: 'number',
    verdict: 'fails',
    span: rawSpan(reading, figure.start, Math.max(figure.end, figure.numberEnd)),
    stated,
    expected,
    difference: '',
    message: sayBoth(numberFormTexts[fault], {
      stated: fault === 'other-unit' ? stated : formatWritten(figure),
      expected,
    }),
    related: [],
    ...(cause ? { cause } : {}),
  };
}

function formatWritten(figure: Figure): string {
  return figure.written || formatNumberText(figure.value);
}

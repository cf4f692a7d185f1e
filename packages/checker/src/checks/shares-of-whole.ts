import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimal,
  decimalToNumber,
  subtractDecimals,
  sumDecimals,
} from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { type Finding, sayBoth } from '../finding.ts';
import { findSlip } from '../judge/slip.ts';
import type { Figure } from '../reading/figure.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { sharesOfWholeTexts } from './shares-of-whole.texts.ts';

/**
 * Finds: three or more percentages in one bracket or behind "trong đó", "cơ cấu", that break a whole down and do not add to
 * 100 % (`46,6% kiên cố, 45,7% bán kiên cố, 9,7% tạm` is 102 %).
 * Why: the whole is there, so one of the shares is wrong.
 * Does not apply: percentages that stand each beside an amount of its own (rates of plans); sums far from 100 %, which name
 * some shares of many; half a unit of the last place per share.
 */
export const sharesOfWhole: Check = {
  name: 'shares-of-whole',
  kinds: ['sum'],
  find(reading) {
    const findings: Finding[] = [];
    for (const sentence of reading.sentences) {
      const figures = reading.figuresOfSentence.get(sentence.index) ?? [];
      if (figures.length < 3) continue;
      for (const run of runsOfShares(reading, figures)) {
        const finding = judge(reading, run);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
};

/** Percentages one after another in the same bracket, with nothing else counted between them. */
function runsOfShares(reading: ReportReading, figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  for (const figure of figures) {
    const last = run.at(-1);
    const goesOn =
      !last || (last.bracket === figure.bracket && !/[.]\s/.test(reading.text.slice(last.end, figure.start)));
    const share =
      figure.unit.kind === 'percent' &&
      figure.over === undefined &&
      figure.under === undefined &&
      figure.bound === 'exact';
    const moves = /(?:tăng|giảm|so với|đạt|lãi suất|vượt|hỗ trợ|đóng góp)\s*$/iu.test(figure.label);
    if (share && goesOn && !moves) run.push(figure);
    else {
      runs.push(run);
      run = share && !moves ? [figure] : [];
    }
  }
  runs.push(run);
  return runs.filter((one) => one.length >= 3);
}

function judge(reading: ReportReading, run: readonly Figure[]): Finding | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const before = reading.text.slice(Math.max(first.sentence.start, first.start - 160), first.start);
  const sum = sumDecimals(run.map((share) => share.value));
  const whole = decimal(100);
  const difference = subtractDecimals(sum, whole);
  const slack = run.reduce((total, share) => total + decimalToNumber(share.step) / 2, 0);
  const meets = decimalToNumber(absoluteDecimal(difference)) <= slack + 1e-9;
  const introduced = first.bracket >= 0 || /(?:trong đó|cơ cấu|gồm|chia ra|tỷ trọng|:)[^;.]*$/iu.test(before);
  if (!introduced && !(meets && run.length >= 4)) return undefined;
  if (!meets && compareDecimals(absoluteDecimal(difference), decimal(5)) > 0 && !slipped(run, difference))
    return undefined;
  if (!meets && first.bracket < 0 && !/cơ cấu|tỷ trọng/iu.test(before)) return undefined;
  const values = {
    stated: `${formatNumberText(sum)}%`,
    parts: run.map((share) => `${share.written}%`).join(' + '),
  };
  const verdict = meets ? 'holds' : 'fails';
  return {
    kind: 'sum',
    verdict,
    span: rawSpan(reading, first.start, last.end),
    stated: values.stated,
    expected: '100%',
    difference: `${formatNumberText(difference)}%`,
    message: sayBoth(sharesOfWholeTexts[verdict], values),
    related: run.map((share) => ({ span: rawSpan(reading, share.start, share.end), role: 'part' as const })),
  };
}

/** One share, written otherwise by a slip of the hand, would make the whole. */
function slipped(run: readonly Figure[], difference: Decimal): boolean {
  // The right shares may themselves miss 100 % by their rounding.
  const place = run[0]?.step ?? decimal(1);
  return [
    difference,
    subtractDecimals(difference, place),
    subtractDecimals(difference, { digits: -place.digits, scale: place.scale }),
  ].some((off) => run.some((share) => findSlip(share.value, subtractDecimals(share.value, off)) !== undefined));
}

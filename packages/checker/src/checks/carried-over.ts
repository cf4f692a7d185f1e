import { equalDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatFigure, formatLike } from '../judge/amount.ts';
import { causeOf } from '../judge/cause.ts';
import { findSlip } from '../judge/slip.ts';
import { computedFinding, numberOf, relativeDistance } from '../judge/three-figures.ts';
import { wordsBefore } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import { type Quantity, readQuantities } from '../reading/quantity.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { carriedOverTexts } from './carried-over.texts.ts';
import type { Check } from './check.ts';

/**
 * Finds: what one year carries into the next (`chuyển nguồn sang năm 2024`), given twice with two numbers; it fails where they
 * differ by a slip of the hand or by less than one in a hundred.
 * Why: what leaves year Y is what year Y+1 receives.
 * Does not apply: other sources, kinds of capital or programmes; parts of the amount; far apart numbers, which are other things.
 */
export const carriedOver: Check = {
  name: 'carried-over',
  kinds: ['carry'],
  find(reading) {
    const quantities = readQuantities(reading);
    const seen = new Map<string, { figure: Figure }>();
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      const quantity = quantities.get(figure.index);
      const year =
        quantity && figure.depth === 0 && !/giải ngân/iu.test(figure.label) ? yearInto(reading, figure) : undefined;
      if (!quantity || year === undefined) continue;
      const key = keyOf(quantity, year);
      const before = seen.get(key)?.figure;
      seen.set(key, { figure: before ?? figure });
      if (!before || before.block === figure.block) continue;
      const holds = equalDecimals(before.value, figure.value);
      const slip = holds ? undefined : findSlip(figure.value, before.value);
      if (!holds && !slip && relativeDistance(numberOf(figure), numberOf(before)) > 0.01) continue;
      findings.push(
        computedFinding(reading, {
          kind: 'carry',
          verdict: holds ? 'holds' : 'fails',
          stated: figure,
          expected: formatFigure(before),
          difference: formatLike(subtractDecimals(figure.value, before.value), figure),
          text: carriedOverTexts[holds ? 'holds' : 'fails'],
          values: { year },
          related: [[before, 'same']],
          cause: slip ? causeOf(slip, formatFigure(figure), formatFigure(before)) : undefined,
        }),
      );
    }
    return findings;
  },
};

function yearInto(reading: ReportReading, figure: Figure): string | undefined {
  const words = wordsBefore(reading, figure, 120);
  const named = /(?:chuyển nguồn|kéo dài|chuyển)\s[^;.()]{0,50}sang\s+(?:năm\s+)?(20\d\d)[^;.()\d]{0,40}$/iu.exec(
    words,
  )?.[1];
  if (named !== undefined) return named;
  // `vốn năm 2023 chuyển sang 39.823 triệu đồng`: into the next one.
  const from =
    /(?<!, )(?<!\d, )năm\s+(20\d\d)\s+(?:được phép\s+)?(?:chuyển nguồn|chuyển|kéo dài)(?:\s+nguồn)?(?:\s+sang)?(?:\s+(?:là|:))?\s*$/iu.exec(
      words,
    )?.[1];
  return from === undefined ? undefined : String(Number(from) + 1);
}

function keyOf(quantity: Quantity, year: string): string {
  return [year, quantity.source, quantity.capital, quantity.programme].join('|');
}

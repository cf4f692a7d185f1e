import { equalDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatFigure, formatLike } from '../judge/amount.ts';
import { computedFinding, numberOf } from '../judge/three-figures.ts';
import { wordsBehind } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import { type RatioReading, readRatios } from '../reading/ratio.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { planAsDisbursedTexts } from './plan-as-disbursed.texts.ts';

/**
 * Finds: an amount said to be disbursed that elsewhere is the plan of which only a part was disbursed.
 * Why: the summary takes the wrong column, and a rate of a third becomes a full one.
 * Does not apply: where the plan was disbursed to the end; other years; short round amounts, which may repeat by chance.
 */
export const planAsDisbursed: Check = {
  name: 'plan-as-disbursed',
  kinds: ['cross'],
  find(reading) {
    const partly = readRatios(reading).filter(
      (ratio) => ratio.fit && ratio.part.unit.kind === 'money' && numberOf(ratio.percentage) < 95,
    );
    const findings: Finding[] = [];
    for (const figure of reading.figures) {
      if (figure.unit.kind !== 'money' || figure.under !== undefined || figure.over !== undefined) continue;
      if (
        !/(?:đã\s+)?giải ngân[^;.()]{0,60}$/iu.test(figure.label) ||
        /kế hoạch|giao|ước|dự kiến|chưa|tỷ lệ|còn/iu.test(figure.label)
      )
        continue;
      const ratio = partly.find((one) => isPlanOf(reading, figure, one));
      if (!ratio?.fit) continue;
      findings.push(
        computedFinding(reading, {
          kind: 'cross',
          verdict: 'fails',
          stated: figure,
          expected: formatFigure(ratio.part),
          difference: formatLike(subtractDecimals(figure.value, ratio.part.value), figure),
          text: planAsDisbursedTexts.fails,
          related: [
            [ratio.fit, 'base'],
            [ratio.part, 'numerator'],
          ],
        }),
      );
    }
    return findings;
  },
};

function isPlanOf(reading: ReportReading, figure: Figure, ratio: RatioReading): boolean {
  const { fit, part } = ratio;
  if (!fit || fit === figure || part === figure || fit.block === figure.block) return false;
  if (figure.written.replace(/\D/g, '').length < 4 || !equalDecimals(fit.value, figure.value)) return false;
  if (!/giải ngân|thanh toán/iu.test(reading.text.slice(fit.sentence.start, ratio.percentage.end))) return false;
  // `năm 2021, 2022`: each of them.
  const years =
    figure.years === '' ||
    figure.label.includes(fit.years) ||
    fit.years === '' ||
    figure.years.includes(fit.years) ||
    fit.years.includes(figure.years);
  return years && !/đạt\s+100/iu.test(wordsBehind(reading, figure, 40));
}

import { compareDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatFigure, formatLike } from '../judge/amount.ts';
import { computedFinding } from '../judge/three-figures.ts';
import { wordsBefore } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import { sameUnit } from '../reading/unit.ts';
import type { Check } from './check.ts';
import { forecastBelowActualTexts } from './forecast-below-actual.texts.ts';

/**
 * Finds: an amount estimated to be disbursed by a later date (`ước giải ngân đến 31/12`) that is below what the same sentence,
 * or the one before, says is disbursed already.
 * Why: what is paid stays paid, so one of the two is wrong.
 * Does not apply: estimates of something else (what is still to come, another source or year).
 */
export const forecastBelowActual: Check = {
  name: 'forecast-below-actual',
  kinds: ['forecast'],
  find(reading) {
    const findings: Finding[] = [];
    for (const forecast of reading.figures) {
      if (forecast.unit.kind !== 'money' || forecast.depth > 0 || !isForecast(reading, forecast)) continue;
      const actual = actualBefore(reading, forecast);
      if (!actual) continue;
      const holds = compareDecimals(forecast.value, actual.value) >= 0;
      findings.push(
        computedFinding(reading, {
          kind: 'forecast',
          verdict: holds ? 'holds' : 'fails',
          stated: forecast,
          expected: `≥ ${formatFigure(actual)}`,
          difference: formatLike(subtractDecimals(forecast.value, actual.value), forecast),
          text: forecastBelowActualTexts[holds ? 'holds' : 'fails'],
          values: { actual: formatFigure(actual) },
          related: [[actual, 'basis']],
        }),
      );
    }
    return findings;
  },
};

const spent = /giải ngân|thanh toán/iu;

function isForecast(reading: ReportReading, figure: Figure): boolean {
  const words = wordsBefore(reading, figure, 110);
  const last = /[^;.]*$/u.exec(words)?.[0] ?? words;
  return (
    /(?:ước|dự kiến)[^;.]{0,40}(?:giải ngân|thanh toán)/iu.test(last) &&
    /(?:cả năm|hết năm|đến (?:hết )?(?:ngày )?31\/(?:12|01|1)|đến hết|cuối năm|hết tháng)/iu.test(last)
  );
}

function actualBefore(reading: ReportReading, forecast: Figure): Figure | undefined {
  for (let at = forecast.index - 1; at >= 0; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block !== forecast.block || forecast.sentence.index - figure.sentence.index > 1)
      return undefined;
    if (!sameUnit(figure.unit, forecast.unit) || figure.depth > 0 || figure.under !== undefined) continue;
    const words = wordsBefore(reading, figure, 90);
    const own = /[^;.]*$/u.exec(words)?.[0] ?? words;
    if (!spent.test(own) || /ước|dự kiến|còn|chưa|tiếp|thêm|kéo dài/iu.test(own)) continue;
    const sameYear = figure.years === '' || forecast.years === '' || figure.years === forecast.years;
    return sameYear && !/thêm|tiếp|còn lại|kéo dài/iu.test(forecast.label) ? figure : undefined;
  }
  return undefined;
}

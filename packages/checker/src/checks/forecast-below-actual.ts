import { compareDecimals, subtractDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatFigure, formatLike } from '../judge/amount.ts';
import { computedFinding } from '../judge/three-figures.ts';
import { headingsAbove, wordsBefore } from '../reading/distance.ts';
import type { Figure } from '../reading/figure.ts';
import { kindOf } from '../reading/ratio-sisters.ts';
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
    /(?:cả năm|hết năm|đến (?:hết )?(?:ngày )?\d{1,2}\/\d{1,2}|đến hết|cuối năm|hết tháng|hết quý|đến tháng|6 tháng|quý)/iu.test(
      last,
    )
  );
}

/** In another line of the same section: only the first amount of that line, and of the very same money. */
function isBefore(reading: ReportReading, forecast: Figure, figure: Figure): boolean {
  const above = headingsAbove(reading, forecast.block.index);
  if (figure.block.parent === undefined || !above.includes(figure.block.parent)) return false;
  const [first] = (reading.figuresOfBlock.get(figure.block.index) ?? []).filter((one) => one.unit.kind === 'money');
  if (first !== figure || kindOf(figure) !== kindOf(forecast)) return false;
  // Nothing but the forecast itself may be said: `Ước giải ngân đến 30/6/2024 là …`.
  const words = reading.text.slice(forecast.block.start, forecast.start).replace(/\([^()]*\)/gu, '');
  return !/[;:]|\.\s/.test(words) && words.length < 80;
}

function actualBefore(reading: ReportReading, forecast: Figure): Figure | undefined {
  for (let at = forecast.index - 1; at >= 0; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || forecast.block.index - figure.block.index > 12) return undefined;
    if (figure.block === forecast.block) {
      if (forecast.sentence.index - figure.sentence.index > 1) continue;
    } else if (!isBefore(reading, forecast, figure)) continue;
    if (!sameUnit(figure.unit, forecast.unit) || figure.depth > 0 || figure.under !== undefined) continue;
    const words = wordsBefore(reading, figure, 90);
    const own = /[^;.]*$/u.exec(words)?.[0] ?? words;
    if (!spent.test(own) || /ước|dự kiến|còn|chưa|tiếp|thêm|kéo dài/iu.test(own)) continue;
    const sameYear = figure.years === '' || forecast.years === '' || figure.years === forecast.years;
    if (kindOf(figure) !== kindOf(forecast) && kindOf(forecast) !== '') return undefined;
    return sameYear && !/thêm|tiếp|còn lại|kéo dài/iu.test(forecast.label) ? figure : undefined;
  }
  return undefined;
}

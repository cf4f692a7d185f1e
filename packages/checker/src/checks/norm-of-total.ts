import { decimalFromNumber } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { formatAmount, formatFigure } from '../judge/amount.ts';
import { computedFinding, numberOf, relativeDistance } from '../judge/three-figures.ts';
import type { Figure } from '../reading/figure.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { normOfTotalTexts } from './norm-of-total.texts.ts';

/**
 * Finds: an amount that is not the number of things times the norm for each (`xây mới 285 nhà × 40 triệu đồng/nhà, sửa chữa 14
 * nhà × 20 triệu đồng/nhà, kinh phí 11.680 triệu đồng`).
 * Why: the number of houses is corrected until the last day, the amount was computed before.
 * Does not apply: norms without a number of the same things under the same words; amounts of which the norm is a part only.
 */
export const normOfTotal: Check = {
  name: 'norm-of-total',
  kinds: ['average'],
  find(reading) {
    const findings: Finding[] = [];
    for (const figures of reading.figuresOfBlock.values()) {
      const norms = figures.filter(isNorm);
      if (norms.length === 0 || norms.length > 12) continue;
      for (const group of groupsOf(norms)) {
        const finding = judge(reading, group, figures, 0) ?? judge(reading, group, figures, 1);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
};

function isNorm(figure: Figure): boolean {
  return (
    figure.unit.kind === 'money' &&
    /^đồng\/(?:nhà|căn|hộ|mô hình|con|lớp|km|ha|công trình|suất|xã|thôn|máy)$/u.test(figure.unit.name) &&
    figure.bound === 'exact'
  );
}

/** Norms of one sentence, or of two that follow one another. */
function groupsOf(norms: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const norm of norms) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.sentence === norm.sentence && norm.index - last.index <= 4) group.push(norm);
    else groups.push([norm]);
  }
  return groups;
}

interface Product {
  readonly count: Figure;
  readonly norm: Figure;
}

function judge(
  reading: ReportReading,
  norms: readonly Figure[],
  figures: readonly Figure[],
  sentences: number,
): Finding | undefined {
  const first = norms[0];
  const last = norms.at(-1);
  if (!first || !last) return undefined;
  const near = (figure: Figure) =>
    figure.index >= first.index - 8 &&
    figure.index <= last.index + 3 &&
    figure.sentence.index <= first.sentence.index &&
    first.sentence.index - figure.sentence.index <= sentences;
  const counts = figures.filter((one) => near(one) && one.unit.kind === 'count' && one.under === undefined);
  const totals = figures.filter((one) => near(one) && one.unit.kind === 'money' && !one.unit.name.includes('/'));
  const pairings = pairingsOf(reading, norms, counts);
  for (const products of pairings) {
    const sum = sumOf(products);
    const total = totals.find(
      (one) => Math.abs(numberOf(one) - sum) <= numberOf({ ...one, value: one.step }) / 2 + 1e-6,
    );
    if (total) return finding(reading, total, products, sum, true);
  }
  const named = pairings[0];
  const total = totals.filter((one) => /kinh phí|số tiền|trị giá/iu.test(one.label));
  const [only] = total;
  if (!named || !only || total.length > 1 || only.bound !== 'exact' || !byWords(named)) return undefined;
  const sum = sumOf(named);
  return relativeDistance(numberOf(only), sum) <= 0.15 ? finding(reading, only, named, sum, false) : undefined;
}

function sumOf(products: readonly Product[]): number {
  return products.reduce((sum, { count, norm }) => sum + numberOf(count) * numberOf(norm), 0);
}

/** First by words (`xây mới` with `xây mới`), then each norm with the count right in front, then in order. */
function pairingsOf(reading: ReportReading, norms: readonly Figure[], counts: readonly Figure[]): Product[][] {
  const pairings: Product[][] = [];
  const pick = (choose: (norm: Figure, at: number) => Figure | undefined) => {
    const products = norms.map((norm, at) => ({ norm, count: choose(norm, at) }));
    const whole = products.filter((one): one is Product => one.count !== undefined);
    const taken = new Set(whole.map((one) => one.count.index));
    if (whole.length === norms.length && taken.size === norms.length) pairings.push(whole);
  };
  pick((norm) =>
    counts.find((count) => workOf(reading, norm) !== '' && workOf(reading, count) === workOf(reading, norm)),
  );
  pick((norm) => counts.findLast((count) => count.index < norm.index && norm.index - count.index === 1));
  const own = counts.filter((count) => count.unit.name === norms[0]?.unit.name.split('/')[1]);
  for (let from = 0; from + norms.length <= own.length; from += 1) pick((_, at) => own[from + at]);
  // One norm alone may be for things that were counted in other words (`486 téc`, `3 triệu đồng/hộ`).
  if (norms.length === 1) for (const count of counts) pick(() => count);
  return pairings;
}

function byWords(products: readonly Product[]): boolean {
  return products.every(({ count, norm }) => norm.index - count.index === 1 || workForm.test(norm.label));
}

const workForm = /(xây mới|làm mới|xây dựng mới|sửa chữa|cải tạo|nâng cấp|mua|khoan)/iu;

/** What is done with the thing: built or repaired. */
function workOf(reading: ReportReading, figure: Figure): string {
  const before = workForm.exec(figure.label)?.[1];
  const behind = /^[^,;.()\d]{0,24}/u.exec(reading.text.slice(figure.end, figure.sentence.end))?.[0] ?? '';
  const word = (before ?? workForm.exec(behind)?.[1] ?? '').toLowerCase();
  return /mới/.test(word) ? 'mới' : word === 'cải tạo' || word === 'nâng cấp' ? 'sửa chữa' : word;
}

function finding(
  reading: ReportReading,
  total: Figure,
  products: readonly Product[],
  sum: number,
  holds: boolean,
): Finding {
  const amount = decimalFromNumber(sum, 0);
  return computedFinding(reading, {
    kind: 'average',
    verdict: holds ? 'holds' : 'fails',
    stated: total,
    expected: formatAmount(amount, total.unit),
    difference: formatAmount(decimalFromNumber(numberOf(total) - sum, 0), total.unit),
    text: normOfTotalTexts[holds ? 'holds' : 'fails'],
    values: {
      parts: products.map(({ count, norm }) => `${formatFigure(count)} × ${formatFigure(norm)}`).join(' + '),
    },
    related: products.flatMap(({ count, norm }) => [[count, 'part'] as const, [norm, 'basis'] as const]),
  });
}

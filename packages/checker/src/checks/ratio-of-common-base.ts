import { decimalFromNumber, decimalToNumber } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { type Finding, sayBoth } from '../finding.ts';
import { formatFigure } from '../judge/amount.ts';
import { impliedBase } from '../judge/percentage.ts';
import { findSlip } from '../judge/slip.ts';
import { distantBases } from '../reading/distant-base.ts';
import { type RatioReading, readRatios } from '../reading/ratio.ts';
import { type ReportReading, rawSpan } from '../reading/report-reading.ts';
import type { CauseCode } from '../statement.ts';
import type { Check } from './check.ts';
import { ratioOfCommonBaseTexts } from './ratio-of-common-base.texts.ts';

/**
 * Finds: numbers of one list, each with its percentage, whose whole is not given (`hộ nghèo 3.198, chiếm 18,52%; hộ cận nghèo
 * 3.616, chiếm 21,05%`) and which do not come from one whole.
 * Why: poverty reviews print them without the number of households, and nobody can divide by what is not there.
 * Does not apply: where the words name another whole (`tổng số hộ dân tộc thiểu số`); wholes far apart are different wholes,
 * and only doubtful when several neighbours agree on one.
 */
export const ratioOfCommonBase: Check = {
  name: 'ratio-of-common-base',
  kinds: ['ratio'],
  find(reading) {
    const findings: Finding[] = [];
    for (const group of groupsWithoutBase(reading)) findings.push(...judge(reading, group));
    return findings;
  },
};

interface Share {
  readonly ratio: RatioReading;
  readonly low: number;
  readonly high: number;
}

/** Shares that stand in one list: same unit, same whole named, same paragraph or neighbouring lines, same year. */
function groupsWithoutBase(reading: ReportReading): Share[][] {
  const groups: Share[][] = [];
  for (const ratio of readRatios(reading)) {
    if (ratio.fit || ratio.named || ratio.percentage.bound !== 'exact' || ratio.part.bound !== 'exact') continue;
    if (ratio.part.unit.kind !== 'count' && ratio.part.unit.kind !== 'none' && ratio.part.unit.kind !== 'measure')
      continue;
    if (ratio.percentage.value.scale === 0 || distantBases(reading, ratio).length > 0) continue;
    if (/^(?:kế hoạch|mục tiêu)/.test(ratio.ownBase)) continue;
    const range = impliedBase(ratio.percentage, ratio.part);
    if (!range || decimalToNumber(ratio.part.value) < 20) continue;
    const share: Share = { ratio, low: range[0], high: range[1] };
    const group = groups.findLast((one) => one.some((other) => sameList(other.ratio, ratio)));
    if (group) group.push(share);
    else groups.push([share]);
  }
  return groups.filter((group) => group.length >= 2);
}

function sameList(a: RatioReading, b: RatioReading): boolean {
  const unit = a.part.unit.name === b.part.unit.name || a.part.unit.kind === 'none' || b.part.unit.kind === 'none';
  const blocks = b.part.block.index - a.part.block.index;
  const near =
    blocks === 0 ||
    (blocks <= 2 && a.part.block.level === b.part.block.level && a.part.block.parent === b.part.block.parent);
  return unit && near && a.ownBase === b.ownBase && a.part.years === b.part.years;
}

function judge(reading: ReportReading, group: readonly Share[]): Finding[] {
  const findings: Finding[] = [];
  const wholes: { at: number; members: readonly Share[] }[] = [];
  let rest = group;
  // One list may speak of several wholes: all households first, then the poor ones.
  for (let common = commonBase(rest); common.count >= 2; common = commonBase(rest)) {
    const { at } = common;
    const members = rest.filter((share) => share.low <= at && share.high >= at);
    wholes.push({ at, members });
    for (const share of members) findings.push(finding(reading, share, members, at, 'holds'));
    rest = rest.filter((share) => !members.includes(share));
  }
  const [first] = group;
  if (wholes.length === 0 && first) {
    wholes.push({ at: (first.low + first.high) / 2, members: [first] });
    rest = group.slice(1);
  }
  for (const share of rest) {
    const apart = (at: number) => Math.abs((share.low + share.high) / 2 / at - 1);
    const close = wholes.find((whole) => apart(whole.at) < 0.015 || swapped(share, whole.at));
    const strong = wholes.find((whole) => whole.members.length >= 3 && apart(whole.at) < 0.5);
    const sister = group.find(
      (one) => one !== share && group.indexOf(one) < group.indexOf(share) && poorAndNear(reading, one, share),
    );
    const slipped = wholes.find((whole) => whole.members.length >= 3 && slipOf(share, whole.at) !== undefined);
    if (slipped) findings.push(finding(reading, share, slipped.members, slipped.at, 'fails'));
    else if (close) findings.push(finding(reading, share, close.members, close.at, 'fails'));
    else if (sister) findings.push(finding(reading, share, [sister], (sister.low + sister.high) / 2, 'fails'));
    else if (strong) findings.push(finding(reading, share, strong.members, strong.at, 'doubtful'));
  }
  return findings;
}

/** Poor and near-poor households side by side are shares of all households, by definition. */
function poorAndNear(reading: ReportReading, a: Share, b: Share): boolean {
  const labels = [a, b].map((share) => {
    const { part } = share.ratio;
    return `${part.label} ${reading.text.slice(part.start, part.end + 18)}`.toLowerCase();
  });
  if (labels.some((label) => /dân tộc|thiểu số|dtts|nữ|trẻ|nông thôn|huyện nghèo|thoát|tái|phát sinh/.test(label)))
    return false;
  // Both together are the sum of the two, of whatever whole.
  if (labels.some((label) => /nghèo\s*(?:và|,|\+)\s*(?:hộ )?cận ?nghèo/.test(label))) return false;
  if (b.ratio.part.index - a.ratio.part.index > 8) return false;
  const near = labels.filter((label) => /cận ?nghèo/.test(label)).length;
  return near === 1 && labels.every((label) => /nghèo/.test(label));
}

/** The percentage, or the number, would come out with two digits swapped. */
function swapped(share: Share, base: number): boolean {
  return slipOf(share, base) === 'digits-swapped';
}

/** The slip that would make the share come from that whole; told only by numbers of three digits and more. */
function slipOf(share: Share, base: number): CauseCode | undefined {
  const { percentage, part } = share.ratio;
  const percent = decimalFromNumber((decimalToNumber(part.value) / base) * 100, percentage.value.scale);
  const count = decimalFromNumber((decimalToNumber(percentage.value) / 100) * base, 0);
  const ofPercent = percentage.written.length >= 4 ? findSlip(percentage.value, percent) : undefined;
  const ofCount = part.written.replace(/\D/g, '').length >= 3 ? findSlip(part.value, count) : undefined;
  return ofPercent === 'digits-swapped' ? ofPercent : (ofCount ?? ofPercent);
}

/** The whole on which most shares agree. */
function commonBase(group: readonly Share[]): { at: number; count: number } {
  let best = { at: 0, count: 0 };
  for (const { low } of group) {
    const count = group.filter((share) => share.low <= low + 1e-6 && share.high >= low).length;
    if (count > best.count) best = { at: low + 1e-6, count };
  }
  return best;
}

function finding(
  reading: ReportReading,
  share: Share,
  others: readonly Share[],
  base: number,
  verdict: 'holds' | 'fails' | 'doubtful',
): Finding {
  const { percentage, part } = share.ratio;
  const right = decimalFromNumber((decimalToNumber(part.value) / base) * 100, Math.max(2, percentage.value.scale));
  const other = others.find((one) => one !== share) ?? share;
  const own = Math.round((share.low + share.high) / 2);
  const values = {
    stated: `${percentage.written}%`,
    expected: `${formatNumberText(right)}%`,
    part: formatFigure(part),
    base: formatNumberText(decimalFromNumber(verdict === 'holds' ? base : own, 0)),
    other: `${formatFigure(other.ratio.part)} (${other.ratio.percentage.written}%)`,
    otherBase: formatNumberText(decimalFromNumber(base, 0)),
  };
  const start = Math.min(part.start, percentage.start);
  return {
    kind: 'ratio',
    verdict,
    span: rawSpan(reading, start, Math.max(percentage.end, part.end)),
    stated: values.stated,
    expected: values.expected,
    difference: formatNumberText(
      decimalFromNumber(decimalToNumber(percentage.value) - decimalToNumber(right), right.scale),
    ),
    message: sayBoth(ratioOfCommonBaseTexts[verdict], values),
    related: others
      .filter((one) => one !== share)
      .slice(0, 4)
      .map((one) => ({ span: rawSpan(reading, one.ratio.part.start, one.ratio.part.end), role: 'basis' as const })),
    blamed: rawSpan(reading, percentage.start, percentage.end).start,
    ...(verdict === 'doubtful' ? { doubt: { code: 'other-whole', reason: ratioOfCommonBaseTexts.doubt } } : {}),
  };
}

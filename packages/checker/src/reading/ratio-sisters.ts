import { compareDecimals } from '@muctieu/kernel/decimal';
import type { Figure } from './figure.ts';
import type { RatioReading } from './ratio.ts';
import type { ReportReading } from './report-reading.ts';
import { sameUnit } from './unit.ts';

/**
 * Bases that a percentage does not name itself, but that its neighbours show: near-poor households are a share of the same
 * households as the poor ones beside them; recurrent money is a share of the recurrent plan that stands beside the
 * investment plan of which its sister is a share.
 */
export function baseBySister(
  reading: ReportReading,
  ratio: RatioReading,
  ratios: readonly RatioReading[],
): Figure | undefined {
  return (
    baseOfList(reading, ratio, ratios) ??
    baseOfPoorSister(reading, ratio, ratios) ??
    wholeOfName(reading, ratio) ??
    receivedBefore(reading, ratio) ??
    allottedBefore(reading, ratio) ??
    planOfSameKind(reading, ratio, ratios) ??
    planOfSameLead(reading, ratio) ??
    totalOfName(reading, ratio)
  );
}

/** `có 6/10 huyện trên bình quân, cao nhất là huyện Văn Lâm (48,2%)`: the percentage is of the one that is named. */
export function speaksOfOne(words: string): boolean {
  return (
    /(?<!\p{L})(?:cao|thấp|lớn|nhỏ|nhiều|ít|chậm|nhanh) nhất(?!\p{L})/iu.test(words) ||
    /,[^,]*(?<!\p{L})(?:như|điển hình|tiêu biểu|riêng)(?!\p{L})[^,]*$/iu.test(words) ||
    /[,:]\s*(?:là\s)?(?:các\s)?(?:huyện|xã|thị trấn|thành phố|thôn|Phòng|Sở|Ban)\s\p{Lu}[^,;\d]*\($/u.test(words)
  );
}

/** `Thái 26.521 người, chiếm 31,38%; Dao 22.014 người, chiếm 26,05%; …`: what two of a list are shares of, the third is too. */
function baseOfList(reading: ReportReading, ratio: RatioReading, ratios: readonly RatioReading[]): Figure | undefined {
  if (ratio.percentage.bound !== 'exact') return undefined;
  if (!/chiếm/iu.test(reading.text.slice(ratio.part.end, ratio.percentage.start))) return undefined;
  const bases = ratios
    .filter((one) => one.fit && one.percentage.sentence === ratio.percentage.sentence && one.ownBase === ratio.ownBase)
    .filter((one) => sameUnit(one.part.unit, ratio.part.unit) && one.percentage.depth === ratio.percentage.depth)
    .map((one) => one.fit);
  // `Trong tổng số hộ nghèo có …` says of all of them what they are shares of.
  const lead = reading.text.slice(ratio.percentage.sentence.start, ratio.percentage.sentence.start + 24);
  // `19 xã, chiếm 21,6% số xã đạt chuẩn; 4 xã, chiếm 4,5% số xã đạt chuẩn`: the same whole by name.
  const named = /^(?:tổng )?số \p{L}+ \p{L}+/u.test(ratio.ownBase);
  const enough = named || /^Trong (?:tổng )?số/iu.test(lead) ? 1 : 2;
  return bases.find((one) => one && bases.filter((other) => other === one).length >= enough);
}

const notAll = /dân tộc|thiểu số|dtts|nữ|trẻ|nông thôn|huyện nghèo|thoát|tái|phát sinh|giảm|tăng/iu;

function nameOf(reading: ReportReading, figure: Figure): string {
  const behind = reading.text.slice(figure.start, Math.min(figure.sentence.end, figure.end + 18));
  return `${/[^,;:.()]*$/u.exec(figure.label.replace(/[:\s]+$/u, ''))?.[0] ?? ''} ${/^[^,;:()]*/u.exec(behind)?.[0] ?? ''}`.toLowerCase();
}

/** `2.316 hộ nghèo/13.172 hộ, chiếm 17,58%; hộ cận nghèo 2.148 hộ, chiếm 16,31%`. */
function baseOfPoorSister(
  reading: ReportReading,
  ratio: RatioReading,
  ratios: readonly RatioReading[],
): Figure | undefined {
  const own = nameOf(reading, ratio.part);
  if (!/nghèo/.test(own) || notAll.test(own) || ratio.part.unit.name !== 'hộ') return undefined;
  const near = /cận ?nghèo/.test(own);
  const sister = ratios.find((other) => {
    if (other === ratio || !other.fit || other.part.block !== ratio.part.block) return false;
    if (Math.abs(other.part.index - ratio.part.index) > 8 || other.part.years !== ratio.part.years) return false;
    const name = nameOf(reading, other.part);
    return /nghèo/.test(name) && !notAll.test(name) && /cận ?nghèo/.test(name) !== near;
  });
  return sister?.fit;
}

/** `… chiếm 96,2% tổng số hộ nghèo`: the number of poor households stands in front. */
function wholeOfName(reading: ReportReading, ratio: RatioReading): Figure | undefined {
  const whole = /^tổng số (hộ (?:cận )?nghèo|hộ(?: dân)?|xã|thôn|học sinh|lao động|người)(?: |$)(?!dân tộc)/iu.exec(
    ratio.ownBase,
  )?.[1];
  if (whole === undefined) return undefined;
  for (let at = ratio.part.index - 1; at >= 0 && ratio.part.index - at < 12; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block !== ratio.part.block) return undefined;
    if (!sameUnit(figure.unit, ratio.part.unit) || figure.bound !== 'exact') continue;
    if (compareDecimals(figure.value, ratio.part.value) < 0) continue;
    const words = nameOf(reading, figure);
    if (notAll.test(words) || /cận/iu.test(words) !== /cận/iu.test(whole)) continue;
    if (new RegExp(`${whole}(?!\\p{L})`, 'iu').test(words)) return figure;
  }
  return undefined;
}

/** `tiếp nhận 14 đơn, đã giải quyết 12 đơn, đạt 85,7%`. */
function receivedBefore(reading: ReportReading, ratio: RatioReading): Figure | undefined {
  const { part } = ratio;
  if (part.unit.kind !== 'count' || !/(?:giải quyết|xử lý|trả kết quả|hoàn thành|phát hiện)/iu.test(part.label))
    return undefined;
  const before = reading.figures[part.index - 1];
  if (before?.sentence !== part.sentence || !sameUnit(before.unit, part.unit) || before.bound !== 'exact')
    return undefined;
  return /(?:tiếp nhận|nhận được|tổng số|thụ lý|kiểm tra|thanh tra|rà soát)/iu.test(before.label) &&
    compareDecimals(before.value, part.value) >= 0
    ? before
    : undefined;
}

const kindWords = ['nstw', 'nsđp', 'nstỉnh', 'nshuyện', 'đtpt', 'sn', 'kéo'] as const;
const spent = /(?<!\p{L})(?:giải ngân|đã chi|thanh toán|còn lại|ước)(?!\p{L})/iu;

/** Of which money a label speaks: its source, kind and year; empty where it says none of them. */
export function kindOf(figure: Figure): string {
  const kinds = kindWords.filter((word) => ` ${figure.key} `.includes(` ${word} `));
  const year = /(?:vốn|kinh phí|kế hoạch)\s+năm\s+(20\d\d)/iu.exec(figure.label)?.[1];
  return [...kinds, ...(year === undefined ? [] : [year])].join(' ');
}

/** The plan of the same kind, beside the plan that a sister of the ratio is taken of. */
function planOfSameKind(
  reading: ReportReading,
  ratio: RatioReading,
  ratios: readonly RatioReading[],
): Figure | undefined {
  const { part } = ratio;
  const kind = kindOf(part);
  if (part.unit.kind !== 'money' || kind === '') return undefined;
  for (const sister of ratios) {
    if (sister === ratio || !sister.fit || sister.part.unit.kind !== 'money' || sister.fit.index > part.index) continue;
    if (sister.part.block.parent !== part.block.parent || part.block.index - sister.part.block.index > 3) continue;
    if (kindOf(sister.part) === '' || kindOf(sister.part) === kind || sister.part.depth !== part.depth) continue;
    const base = sister.fit;
    // The sister's base must be of the sister's kind, or the list is another one.
    if (kindOf(base) === '' || spent.test(base.label)) continue;
    const beside = reading.figures
      .slice(Math.max(0, base.index - 3), base.index + 4)
      .filter(
        (one) =>
          one !== base &&
          one.unit.kind === 'money' &&
          one.bound === 'exact' &&
          one.depth === base.depth &&
          one.block.index - base.block.index >= -1 &&
          one.block.index - base.block.index <= 1 &&
          kindOf(one) === kind &&
          !spent.test(one.label) &&
          compareDecimals(one.value, part.value) >= 0,
      );
    if (beside.length === 1) return beside[0];
  }
  return undefined;
}

/** `… bằng 20,77% dự toán đã phân bổ`: of what was allotted, which stands in front in its own words. */
function allottedBefore(reading: ReportReading, ratio: RatioReading): Figure | undefined {
  const { percentage, part } = ratio;
  const behind = reading.text.slice(percentage.end, Math.min(percentage.sentence.end, percentage.end + 40));
  if (part.unit.kind !== 'money' || !/^\s*[^,;.()\d]{0,20}đã phân bổ/iu.test(behind)) return undefined;
  for (let at = part.index - 1; at >= 0 && part.index - at < 8; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || figure.block !== part.block) return undefined;
    if (sameUnit(figure.unit, part.unit) && /đã phân bổ/iu.test(figure.label)) return figure;
  }
  return undefined;
}

/** What the line is about: its words up to the colon. */
function leadOf(reading: ReportReading, block: number): string {
  const one = reading.blocks[block];
  if (!one) return '';
  const lead = /^([^:;.,()]{6,90}):/u.exec(reading.text.slice(one.start, Math.min(one.end, one.start + 100)))?.[1];
  return (lead ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** `b) Vốn năm 2022 chuyển sang: 12.487 …` and, in the next list, `- Vốn năm 2022 chuyển sang: giải ngân 5.120 …`. */
function planOfSameLead(reading: ReportReading, ratio: RatioReading): Figure | undefined {
  const { part } = ratio;
  const lead = part.unit.kind === 'money' && part.depth === 0 ? leadOf(reading, part.block.index) : '';
  if (lead === '' || !/(?:vốn|dự án|chương trình|kinh phí|nguồn)/iu.test(lead)) return undefined;
  for (let at = part.block.index - 1; at >= 0 && part.block.index - at <= 16; at -= 1) {
    if (leadOf(reading, at) !== lead) continue;
    const figure = (reading.figuresOfBlock.get(at) ?? []).find((one) => one.depth === 0 && one.unit.kind === 'money');
    if (!figure || spent.test(figure.label) || figure.bound !== 'exact') return undefined;
    return compareDecimals(figure.value, part.value) >= 0 ? figure : undefined;
  }
  return undefined;
}

/** `đạt 27,4% tổng nguồn vốn`: the nearest figure that is called so, under the same heading. */
function totalOfName(reading: ReportReading, ratio: RatioReading): Figure | undefined {
  const name = /^tổng (?:nguồn vốn|vốn|kinh phí|dự toán|nguồn lực|kế hoạch vốn)(?= |$)/iu.exec(ratio.ownBase)?.[0];
  const { part } = ratio;
  if (name === undefined || part.unit.kind !== 'money') return undefined;
  for (let at = part.index - 1; at >= 0 && part.index - at < 40; at -= 1) {
    const figure = reading.figures[at];
    if (!figure || part.block.index - figure.block.index > 8) return undefined;
    if (figure.depth > 0 || figure.bound !== 'exact' || !sameUnit(figure.unit, part.unit)) continue;
    if (!new RegExp(`${name}(?!\\p{L})`, 'iu').test(`${figure.label} `)) {
      const lead = leadOf(reading, figure.block.index);
      if (!lead.startsWith(name) || figure !== reading.figuresOfBlock.get(figure.block.index)?.[0]) continue;
    }
    const under = part.block.parent === figure.block.parent || part.block.parent === figure.block.index;
    return under || part.block === figure.block ? figure : undefined;
  }
  return undefined;
}
